// Whether words of ours may leave without an approver. Keeps true: who does not wait for one says why, and the record has it
// (doctrine A1: works when the approver is absent). Every verb is called inside the transaction of its act.
import type { BrandId, LineId, SendId } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import { APPROVER, type Approvable, mayApprove, needsApproval } from '../../shared/roles.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

/** Who must be asked, by name. */
const approverNames = (store: Store): string[] =>
  store.members.list().flatMap(({ roles, name }) => (roles.includes(APPROVER) ? [name] : []))

export const isApprover = (store: Store, { memberId }: Pick<By, 'memberId'>): boolean => {
  const member = store.members.get(memberId)
  return member !== null && mayApprove(member, store.members.list())
}

/** Throws Refusal('notAllowed') naming who may. */
export const demandApprover = (store: Store, by: By): void => {
  if (!isApprover(store, by)) throw new Refusal('notAllowed', refusalWords.onlyApprovers(approverNames(store)))
}

export interface ToApprove {
  readonly brandId: BrandId
  readonly what: Approvable
  /** Of whom or of what it is. */
  readonly about:
    | { readonly lineId: LineId }
    | { readonly statementId: number }
    /** What it puts right. */
    | { readonly correctsId: SendId }
  /** Why it does not wait; null = no reason is given. */
  readonly absentApprover: string | null
}

/** Before words leave that no approver has read. Throws Refusal('notAllowed') where an approver is needed, nobody says why not, and `by` is none. */
export const demandApproval = (store: Store, { brandId, what, about, absentApprover }: ToApprove, by: By): void => {
  if (!needsApproval(store.care.rules(brandId).approvalNeeded, what) || isApprover(store, by)) return
  if (absentApprover === null) throw new Refusal('notAllowed', refusalWords.approvalNeeded[what](approverNames(store)))
  const { commitment } = store.texts.saveWords(absentApprover)
  store.ledger.append({ ...by, kind: 'approval.skipped', payload: { what, ...about, commitment } })
}
