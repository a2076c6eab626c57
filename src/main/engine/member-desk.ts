// Who may sit at the desk, and the ledger's word for it: a commitment to the name, and the roles. How a person can be
// reached stays out of the ledger, from which nothing can ever be taken.
import type { Member, MemberId } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

const note = (store: Store, kind: 'member.added' | 'member.changed', member: Member, by: By): void => {
  const { id, roles, backupId } = member
  const payload = { memberId: id, commitment: store.members.commitmentOf(id), roles, backupId }
  store.ledger.append({ ...by, kind, payload })
}

/** `by` null = nobody sits yet: the new member vouches for themself. Inside a transaction. */
export const addMember = (store: Store, person: Omit<Member, 'id'>, by: MemberId | null, at: number): MemberId => {
  const id = store.members.add(person, at)
  note(store, 'member.added', { id, ...person }, { memberId: by ?? id, happenedAt: at, recordedAt: at })
  return id
}

/** Inside a transaction. */
export const changeMember = (store: Store, member: Member, by: By): void => {
  if (!store.members.change(member)) throw new Refusal('notFound', refusalWords.noMember)
  note(store, 'member.changed', member, by)
}
