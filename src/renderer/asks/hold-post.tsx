// Keeping a post although its platform takes it away: a named person says on what ground, and it is the owner's risk.
import type { Mention } from '../../shared/model.ts'
import { useAsk, useTell } from '../bridge.ts'
import { AskReason } from '../ui/ask-reason.tsx'
import { useWords } from '../ui/language.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { holdWords } from './hold-words.ts'

export const HoldPost = ({ mention }: { readonly mention: Mention }) => {
  const words = useWords(holdWords)
  const place = useTell('holds.place')
  const holds = useAsk('holds.list', {})
  const isHeld = holds.value?.some(
    ({ on, releasedAt }) => releasedAt === null && on.kind === 'mention' && on.seq === mention.seq,
  )
  if (isHeld) return <StateMark shape="square" tint="quiet" word={words.held} />
  if (mention.text === null) return null
  return (
    <AskReason
      isLink
      label={words.keep}
      confirm={words.keep}
      question={words.ground}
      hint={words.hint}
      onConfirm={async (ground) => {
        const result = await place.tell({ on: { kind: 'mention', seq: mention.seq }, ground })
        if (result.ok) holds.again()
        return result
      }}
    />
  )
}
