// Approving a statement. What contradicts the facts table, or guesses at a cause, is approved only by somebody who says why.
import { Button } from '@mantine/core'
import type { CrisisId } from '../../../shared/model.ts'
import { guardWords } from '../../asks/guard-words.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { visibleText } from '../../ui/mention-text.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { statementWords } from './words.ts'

export interface ApproveStatementProps {
  readonly crisisId: CrisisId
  readonly statementId: number
  readonly text: string
  readonly onApproved: () => void
}

export const ApproveStatement = ({ crisisId, statementId, text, onApproved }: ApproveStatementProps) => {
  const words = useWords(statementWords)
  const guard = useWords(guardWords)
  const approve = useTell('statements.approve')
  const check = useAsk('drafts.check', { crisisId, text, lang: null, for: 'statement', lineId: null })
  const right = check.value?.ticks.right
  const act = async (overrule: string | null) => {
    const result = await approve.tell({ statementId, text, overrule })
    if (result.ok) onApproved()
    return result
  }
  if (right?.why === 'contradictsTheFacts' || right?.why === 'guessesTheCause')
    return (
      <>
        <StateMark
          shape="cross"
          tint="hand"
          word={guard.why[right.why]}
          reason={right.span === null ? null : visibleText(right.span)}
        />
        <AskReason
          label={guard.overrule}
          confirm={words.approve}
          hint={guard.overruleHint}
          onConfirm={(why) => act(why)}
        />
      </>
    )
  return (
    <>
      <Button size="xs" disabled={approve.isBusy} onClick={() => void act(null)}>
        {words.approve}
      </Button>
      <FailureNote failure={approve.failure} />
    </>
  )
}
