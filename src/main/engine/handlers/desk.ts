// Members: who may sit here, and who sits down.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Commands, Queries } from '../context.ts'
import { addMember, changeMember } from '../member-desk.ts'

export const deskQueries = {
  'members.list': ({ store }) => store.members.list(),
} satisfies Partial<Queries>

export const deskCommands = {
  'members.add': ({ store, clock, seated, changed }, input) => {
    const memberId = store.transaction(() => addMember(store, input, seated, clock.wall()))
    changed('members')
    return { memberId }
  },
  'members.change': ({ store, by, changed }, { memberId, ...person }) => {
    store.transaction(() => changeMember(store, { id: memberId, ...person }, by()))
    changed('members')
    return null
  },
  'desk.sit': ({ store, clock }, { memberId }) => {
    if (!store.members.list().some((member) => member.id === memberId))
      throw new Refusal('notFound', refusalWords.noMember)
    const at = clock.wall()
    store.transaction(() =>
      store.ledger.append({ happenedAt: at, recordedAt: at, memberId, kind: 'member.satDown', payload: {} }),
    )
    return null
  },
} satisfies Partial<Commands>
