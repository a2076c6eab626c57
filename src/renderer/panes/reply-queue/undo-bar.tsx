// The last answer that this hand sent, while it can be taken back, whoever is looked at meanwhile; and said plainly when
// it was held instead of leaving.
import { Button } from '@mantine/core'
import type { LineId, SendId } from '../../../shared/model.ts'
import { formatDuration } from '../../../shared/words.ts'
import { SendState } from '../../asks/send-state.tsx'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useWallNow } from '../../ui/now.ts'
import { sendingWords } from './sending-words.ts'
import styles from './undo-bar.module.css'
import { useQueueKeys } from './use-queue-keys.ts'

export interface JustSent {
  readonly lineId: LineId
  readonly sendId: SendId
}

export const UndoBar = ({ lineId, sendId }: JustSent) => {
  const lang = useLang()
  const words = useWords(sendingWords)
  const now = useWallNow()
  const undo = useTell('outbox.undo')
  const send = useAsk('queue.get', { lineId }).value?.sends.find(({ id }) => id === sendId)
  const leftMs = send?.state === 'planned' && send.route !== 'assisted' ? send.dueAt - now : 0
  const takeBack = (): void => void undo.tell({ sendId })
  useQueueKeys(leftMs > 0 && !undo.isBusy ? { undo: takeBack } : {})
  if (send?.state === 'held') {
    return (
      <div className={styles.bar} role="status">
        <SendState send={send} />
      </div>
    )
  }
  if (!send || leftMs <= 0) return <FailureNote failure={undo.failure} />
  const who = `@${send.replyTo?.handle ?? ''}`
  return (
    <div className={styles.bar}>
      <span className={styles.what} role="status">
        <bdi>{words.leaves(who, `@${send.handle}`)}</bdi>
      </span>
      <span className={styles.left}>{words.leavesIn(formatDuration(lang, Math.ceil(leftMs / 1000) * 1000))}</span>
      <FailureNote failure={undo.failure} />
      <Button
        size="xs"
        className={styles.undo}
        disabled={undo.isBusy}
        aria-keyshortcuts="U"
        rightSection={<KeyHint stroke="u" />}
        onClick={takeBack}
      >
        {words.undo}
      </Button>
    </div>
  )
}
