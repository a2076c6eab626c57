// Which of us has to do with a person: whose they are by the team's rules, and who reads or writes them at this moment.
import type { QueueLine } from '../../../shared/model.ts'
import type { Presence } from '../../../shared/presence.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { careWords } from './care-words.ts'

/** Of whom nobody has to answer more than of others: nothing. */
export const ReservedFor = ({ line }: { readonly line: QueueLine }) => {
  const words = useWords(careWords)
  const nameOf = useMemberNames()
  const { reservedFor, reservedWhy } = line
  if (reservedFor === null || reservedWhy === null) return null
  const name = nameOf(reservedFor)
  return (
    <StateMark shape="square" word={words.reserved[reservedWhy](name)} reason={words.reservedHint[reservedWhy](name)} />
  )
}

export const Present = ({ present }: { readonly present: readonly Presence[] }) => {
  const words = useWords(careWords)
  const nameOf = useMemberNames()
  return present.map(({ windowKey, memberId, isWriting }) => (
    <StateMark
      key={windowKey}
      shape={isWriting ? 'half' : 'ring'}
      word={(isWriting ? words.writes : words.reads)(nameOf(memberId))}
    />
  ))
}
