// The press that approves words or lets them leave. Words that contradict the facts, or that no approver has read where one
// must, need a reason first; whoever is alone at night is never without a way.
import { Button, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CrisisId } from '../../shared/model.ts'
import type { Result } from '../../shared/result.ts'
import type { Approvable } from '../../shared/roles.ts'
import { useAsk } from '../bridge.ts'
import { AskReason } from '../ui/ask-reason.tsx'
import { useWords } from '../ui/language.ts'
import { visibleText } from '../ui/mention-text.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { guardWords } from './guard-words.ts'
import { sayWords } from './say-words.ts'
import { useApproval } from './use-approval.ts'

/** Why it is said all the same; null = no reason was needed. */
export interface SaidAnyway {
  /** Although it contradicts the facts table or guesses at a cause. */
  readonly overrule: string | null
  /** Without an approver. */
  readonly absentApprover: string | null
}

export const WITHOUT_REASON: SaidAnyway = { overrule: null, absentApprover: null }

export interface SayActProps {
  /** null = it belongs to no crisis, and is held against no facts. */
  readonly crisisId: CrisisId | null
  readonly what: Approvable
  /** What has not been approved yet; empty = only pictures, or nothing. */
  readonly text: string
  /** false = an approver has read all of it. */
  readonly isUnread: boolean
  readonly label: string
  readonly isReady: boolean
  readonly rightSection?: ReactNode
  readonly onSay: (anyway: SaidAnyway) => Promise<Result<unknown>>
}

export const SayAct = ({ crisisId, what, text, isUnread, label, isReady, rightSection, onSay }: SayActProps) => {
  const guard = useWords(guardWords)
  const words = useWords(sayWords)
  const approval = useApproval(what)
  const [overrule, setOverrule] = useState('')
  const isAsked = crisisId !== null && text.trim() !== ''
  const check = useAsk('drafts.check', isAsked ? { crisisId, text, lang: null, for: 'statement', lineId: null } : null)
  const { why = null, span = null } = check.value?.ticks.right ?? {}
  const wrong = why === 'contradictsTheFacts' || why === 'guessesTheCause' ? why : null
  const mustAsk = isUnread && approval.isNeeded
  if (wrong === null && !mustAsk) {
    return (
      <Button size="xs" disabled={!isReady} onClick={() => void onSay(WITHOUT_REASON)} rightSection={rightSection}>
        {label}
      </Button>
    )
  }
  const mark =
    wrong === null ? null : (
      <StateMark shape="cross" tint="hand" word={guard.why[wrong]} reason={span === null ? null : visibleText(span)} />
    )
  if (!mustAsk) {
    return (
      <>
        {mark}
        <AskReason
          label={guard.overrule}
          confirm={label}
          hint={guard.overruleHint}
          isDisabled={!isReady}
          onConfirm={(why) => onSay({ ...WITHOUT_REASON, overrule: why })}
        />
      </>
    )
  }
  return (
    <>
      {mark}
      <AskReason
        label={words.absent}
        confirm={label}
        question={words.absentQuestion}
        hint={words.absentHint}
        isDisabled={!isReady}
        isAnswered={wrong === null || overrule.trim() !== ''}
        onConfirm={(why) => onSay({ overrule: wrong === null ? null : overrule.trim(), absentApprover: why })}
      >
        {wrong === null ? null : (
          <Textarea
            label={guard.overrule}
            description={guard.overruleHint}
            required
            autosize
            minRows={2}
            maxLength={500}
            value={overrule}
            onChange={(event) => setOverrule(event.currentTarget.value)}
          />
        )}
      </AskReason>
    </>
  )
}
