// The big Stop, who pressed it, what was on its way already, and how long everything waits before it leaves.
import { Button, NativeSelect } from '@mantine/core'
import type { BrandId } from '../../../shared/model.ts'
import type { OutboxState, Send } from '../../../shared/outbox.ts'
import { formatTime } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './outbox.module.css'
import { SendLine } from './send-line.tsx'
import { forgetStop, useLastStop, useStop } from './stop.ts'
import { outboxWords } from './words.ts'

const UNDO_CHOICES_MS = [0, 5_000, 10_000, 30_000, 60_000]

export interface StopPartProps {
  readonly brandId: BrandId
  readonly outbox: OutboxState
}

export const StopPart = ({ brandId, outbox }: StopPartProps) => {
  const words = useWords(outboxWords)
  const { stop, isBusy, failure } = useStop()
  const last = useLastStop(brandId)
  const resume = useTell('outbox.resume')
  const lift = async (): Promise<void> => {
    if ((await resume.tell({ brandId })).ok) forgetStop()
  }
  return (
    <div className={styles.stopPart}>
      <div className={styles.stopRow}>
        {outbox.stoppedAt === null ? (
          <>
            <Button
              size="lg"
              variant="default"
              className={styles.stop}
              aria-keyshortcuts="Control+."
              disabled={isBusy}
              rightSection={<KeyHint stroke="mod+." />}
              onClick={() => void stop(brandId)}
            >
              {words.stop}
            </Button>
            <p className={styles.hint}>{words.stopHint}</p>
          </>
        ) : (
          <>
            <Button size="lg" disabled={resume.isBusy} onClick={() => void lift()}>
              {words.resume}
            </Button>
            <div>
              <Stopped outbox={outbox} />
              <p className={styles.hint}>
                {words.resumeHint} {last?.leaving.length === 0 ? words.noneLeaving : null}
              </p>
            </div>
          </>
        )}
        <UndoWindow brandId={brandId} undoMs={outbox.undoMs} />
      </div>
      <FailureNote failure={failure ?? resume.failure} />
      {outbox.stoppedAt === null || !last ? null : <Leaving sends={last.leaving} />}
    </div>
  )
}

const Stopped = ({ outbox: { stoppedAt, stoppedBy } }: Pick<StopPartProps, 'outbox'>) => {
  const lang = useLang()
  const words = useWords(outboxWords)
  const nameOf = useMemberNames()
  if (stoppedAt === null) return null
  const who = stoppedBy === null ? '' : nameOf(stoppedBy)
  return (
    <p className={styles.stopped} role="status">
      <StateMark shape="square" tint="hand" word={words.stopped} />
      <span>{words.stoppedBy(who, formatTime(lang, stoppedAt))}</span>
    </p>
  )
}

const Leaving = ({ sends }: { readonly sends: readonly Send[] }) => {
  const words = useWords(outboxWords)
  if (sends.length === 0) return null
  return (
    <div className={styles.leaving}>
      <p>
        {words.leaving(sends.length)} <span className={styles.hint}>{words.leavingHint}</span>
      </p>
      <ul>
        {sends.map((send) => (
          <li key={send.id}>
            <SendLine send={send} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const UndoWindow = ({ brandId, undoMs }: { readonly brandId: BrandId; readonly undoMs: number }) => {
  const words = useWords(outboxWords)
  const setUndo = useTell('outbox.setUndo')
  const choices = [...new Set([...UNDO_CHOICES_MS, undoMs])].sort((a, b) => a - b)
  return (
    <div className={styles.undoWindow}>
      <NativeSelect
        size="xs"
        label={words.undoWindow}
        title={words.undoHint}
        value={String(undoMs)}
        disabled={setUndo.isBusy}
        onChange={(event) => void setUndo.tell({ brandId, undoMs: Number(event.currentTarget.value) })}
      >
        {choices.map((ms) => (
          <option key={ms} value={String(ms)}>
            {ms === 0 ? words.noUndo : words.seconds(ms / 1000)}
          </option>
        ))}
      </NativeSelect>
      <FailureNote failure={setUndo.failure} />
    </div>
  )
}
