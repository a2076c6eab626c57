// Keeping a post although its platform takes it away: a named person says on what ground, and it is the owner's risk.
import type { Mention } from '../../shared/model.ts'
import { defineWords } from '../../shared/words.ts'
import { useAsk, useTell } from '../bridge.ts'
import { AskReason } from '../ui/ask-reason.tsx'
import { useWords } from '../ui/language.ts'
import { StateMark } from '../ui/state-mark.tsx'

const holdWords = defineWords(
  {
    keep: 'Keep against removal',
    ground: 'On what ground?',
    hint: 'A law or a case. The text then stays here although its platform removes it. Whoever owns this workspace bears the risk; your name and the ground enter the record.',
    held: 'kept against removal',
  },
  {
    keep: 'Garder malgré un retrait',
    ground: 'À quel titre\u202f?',
    hint: 'Une loi ou une affaire. Le texte reste alors ici même si sa plateforme le retire. Le risque est pour le propriétaire de cet espace de travail\u202f; votre nom et le motif entrent au journal.',
    held: 'gardé malgré un retrait',
  },
)

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
