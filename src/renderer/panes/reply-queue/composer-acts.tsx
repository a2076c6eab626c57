// The commands for one person, each with its key; what the state forbids is not offered.
import { Button } from '@mantine/core'
import type { QueueLine } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useWords } from '../../ui/language.ts'
import styles from './composer.module.css'
import { composerWords } from './composer-words.ts'
import { EndLine } from './end-line.tsx'
import type { Composed } from './use-composed.ts'
import type { LineActs } from './use-line-acts.ts'
import { queueWords } from './words.ts'

export interface ComposerActsProps {
  readonly line: QueueLine
  readonly acts: LineActs
  readonly composed: Composed
  readonly isEnding: boolean
  readonly onEnding: (isEnding: boolean) => void
  readonly onDraft: () => void
  readonly onPlan: () => void
  /** The line ended or was opened again. */
  readonly onDone: () => void
}

export const ComposerActs = (props: ComposerActsProps) => {
  const { line, acts, composed, isEnding, onEnding, onDraft, onPlan, onDone } = props
  const { command } = useWords(queueWords)
  const words = useWords(composerWords)
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
  return (
    <div className={styles.acts}>
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
      <EndLine lineId={line.id} allowed={acts.mayEndAs} opened={isEnding} onOpenedChange={onEnding} onEnded={onDone} />
      <Button
        size="xs"
        className={styles.plan}
        disabled={!acts.canPlan}
        title={composed.status === 'empty' ? words.writeFirst : undefined}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        rightSection={<KeyHint stroke="mod+Enter" />}
        onClick={onPlan}
      >
        {command.plan}
      </Button>
    </div>
  )
}
