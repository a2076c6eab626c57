// The commands for one person, each with its key; what the state forbids is not offered.
import { Button } from '@mantine/core'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { QueueLine } from '../../../shared/model.ts'
import type { Route } from '../../../shared/outbox.ts'
import { useTell } from '../../bridge.ts'
import { AskOnce } from '../../ui/ask-once.tsx'
import { AskReason } from '../../ui/ask-reason.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import styles from './composer.module.css'
import { composerWords } from './composer-words.ts'
import { EndLine } from './end-line.tsx'
import { sendingWords } from './sending-words.ts'
import type { LineActs } from './use-line-acts.ts'
import { queueWords } from './words.ts'

export interface ComposerActsProps {
  readonly line: QueueLine
  readonly acts: LineActs
  readonly route: Route
  readonly isEnding: boolean
  readonly onEnding: (isEnding: boolean) => void
  readonly onDraft: () => void
  readonly onPlan: (isTrial: boolean) => void
  /** The line ended or was opened again. */
  readonly onDone: () => void
}

/** Said beside the button and not only on hover: an empty field says by itself that it is empty. */
const saidInPlace: readonly (LineActs['hindrance'] & string)[] = ['tooLong', 'noAltText', 'pictureByHand', 'mustSignIn']

export const ComposerActs = (props: ComposerActsProps) => {
  const { line, acts, route, isEnding, onEnding, onDraft, onPlan, onDone } = props
  const { command } = useWords(queueWords)
  const lang = useLang()
  const words = useWords(composerWords)
  const sending = useWords(sendingWords)
  const reopen = useTell('queue.reopen')
  if (acts.canReopen) {
    return (
      <div className={styles.acts}>
        <AskReason
          label={command.reopen}
          confirm={command.reopen}
          hint={words.reopenTitle}
          onConfirm={async (reason) => {
            const result = await reopen.tell({ lineId: line.id, reason })
            if (result.ok) onDone()
            return result
          }}
        />
      </div>
    )
  }
  const isLeaving = acts.hindrance === 'live'
  return (
    <div className={styles.acts}>
      {acts.hindrance === null || !saidInPlace.includes(acts.hindrance) ? null : (
        <p className={styles.hindrance}>{sending.hindrance[acts.hindrance]}</p>
      )}
      {isLeaving ? null : (
        <>
          <Button
            size="xs"
            variant="default"
            disabled={!acts.canClaim}
            aria-keyshortcuts="C"
            rightSection={<KeyHint stroke="c" />}
            onClick={acts.claim}
          >
            {acts.isMine ? command.release : command.claim}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={!acts.canWrite}
            aria-keyshortcuts="R"
            rightSection={<KeyHint stroke="r" />}
            onClick={onDraft}
          >
            {command.draft}
          </Button>
        </>
      )}
      <EndLine lineId={line.id} allowed={acts.mayEndAs} opened={isEnding} onOpenedChange={onEnding} onEnded={onDone} />
      {isLeaving ? null : (
        <span className={styles.plan}>
          {route.mayTry && acts.canPlan ? (
            <AskOnce
              label={sending.tryOnce}
              hint={sending.tryOnceHint(crisisWords[lang].platform[line.author.platform])}
              confirm={sending.tryOnce}
              onConfirm={() => onPlan(true)}
            />
          ) : null}
          <Button
            size="xs"
            variant={route.kind === 'none' ? 'default' : 'filled'}
            disabled={!acts.canPlan}
            title={acts.hindrance === null ? undefined : sending.hindrance[acts.hindrance]}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            rightSection={<KeyHint stroke="mod+Enter" />}
            onClick={() => onPlan(false)}
          >
            {sending.send[route.kind]}
          </Button>
        </span>
      )}
    </div>
  )
}
