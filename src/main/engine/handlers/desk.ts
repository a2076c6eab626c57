// Members: who may sit here, and who sits down.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Commands, Queries } from '../context.ts'

export const deskQueries = {
  'members.list': ({ store }) => store.members.list(),
} satisfies Partial<Queries>

export const deskCommands = {
  'members.add': ({ store, clock, seated, changed }, input) => {
    const at = clock.wall()
    const memberId = store.transaction(() => {
      const id = store.members.add(input, at)
      // Added before anyone sits: the member vouches for themself.
      const by = { memberId: seated ?? id, happenedAt: at, recordedAt: at }
      store.ledger.append({ ...by, kind: 'member.added', payload: { memberId: id } })
      return id
    })
    changed('members')
    return { memberId }
  },
  'members.change': ({ store, by, changed }, { memberId, ...person }) => {
    store.transaction(() => {
      if (!store.members.change({ id: memberId, ...person })) throw new Refusal('notFound', refusalWords.noMember)
      store.ledger.append({ ...by(), kind: 'member.changed', payload: { memberId } })
    })
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
