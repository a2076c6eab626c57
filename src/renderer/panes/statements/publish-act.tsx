// The press that publishes. Words for one account that contradict the facts table, and were not approved as such, leave only
// when somebody says why.
import { Button } from '@mantine/core'
import { saysWhatWasApproved } from '../../../shared/approved-words.ts'
import type { CrisisId } from '../../../shared/model.ts'
import type { Result } from '../../../shared/result.ts'
import { guardWords } from '../../asks/guard-words.ts'
import { useAsk } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useWords } from '../../ui/language.ts'

export interface PublishActProps {
  readonly crisisId: CrisisId
  readonly approved: string
  /** The parts of each account. */
  readonly texts: readonly (readonly string[])[]
  readonly label: string
  readonly isReady: boolean
  readonly onPublish: (overrule: string | null) => Promise<Result<unknown>>
}

export const PublishAct = ({ crisisId, approved, texts, label, isReady, onPublish }: PublishActProps) => {
  const guard = useWords(guardWords)
  const own = texts
    .filter((parts) => !saysWhatWasApproved(parts, approved))
    .flat()
    .join('\n')
  const check = useAsk(
    'drafts.check',
    own === '' ? null : { crisisId, text: own, lang: null, for: 'statement', lineId: null },
  )
  const why = check.value?.ticks.right.why
  if (why === 'contradictsTheFacts' || why === 'guessesTheCause')
    return (
      <AskReason
        label={`${guard.why[why]}. ${guard.overrule}`}
        confirm={label}
        hint={guard.overruleHint}
        isDisabled={!isReady}
        onConfirm={onPublish}
      />
    )
  return (
    <Button
      size="xs"
      disabled={!isReady}
      onClick={() => void onPublish(null)}
      rightSection={<KeyHint stroke="mod+Enter" />}
    >
      {label}
    </Button>
  )
}
