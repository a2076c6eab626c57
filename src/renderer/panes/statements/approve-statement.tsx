// Approving a statement, by an approver or without one.
import type { CrisisId } from '../../../shared/model.ts'
import { type SaidAnyway, SayAct } from '../../asks/say-act.tsx'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { statementWords } from './words.ts'

export interface ApproveStatementProps {
  readonly crisisId: CrisisId
  readonly statementId: number
  readonly text: string
  readonly onApproved: () => void
}

export const ApproveStatement = ({ crisisId, statementId, text, onApproved }: ApproveStatementProps) => {
  const words = useWords(statementWords)
  const approve = useTell('statements.approve')
  const act = async (anyway: SaidAnyway) => {
    const result = await approve.tell({ statementId, text, ...anyway })
    if (result.ok) onApproved()
    return result
  }
  return (
    <>
      <SayAct
        crisisId={crisisId}
        what="statements"
        text={text}
        isUnread
        label={words.approve}
        isReady={!approve.isBusy}
        onSay={act}
      />
      <FailureNote failure={approve.failure} />
    </>
  )
}
