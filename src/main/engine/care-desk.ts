// The team writes down who answers whom and what waits for an approver. The ledger has the rules, and of each handle a
// commitment: a handle that leaves the list leaves the workspace.
import type { CareRules } from '../../shared/care.ts'
import type { BrandId } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import { demandApprover } from './approval.ts'
import type { createReplyDesk } from './replies/reply-desk.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

type Reserve = ReturnType<typeof createReplyDesk>['reserveAnew']

/** All rules of the brand anew; the lines of its open crisis are reserved by them. Inside a transaction. */
export const saveCareRules = (store: Store, reserveAnew: Reserve, brandId: BrandId, rules: CareRules, by: By): void => {
  const { approvalNeeded, people, large } = rules
  if (!store.brands.get(brandId)) throw new Refusal('notFound', refusalWords.noBrand)
  const givenTo = [...people, ...(large ? [large] : [])].map(({ memberId }) => memberId)
  if (givenTo.some((id) => !store.members.get(id))) throw new Refusal('notFound', refusalWords.noMember)
  if (approvalNeeded !== store.care.rules(brandId).approvalNeeded) demandApprover(store, by)
  for (const id of store.care.handleTexts(brandId)) store.texts.redact(id, by.recordedAt)
  const listed = people.map((person) => ({ ...person, text: store.texts.saveWords(person.handle) }))
  store.ledger.append({
    ...by,
    kind: 'care.saved',
    payload: {
      brandId,
      approvalNeeded,
      large,
      people: listed.map(({ as, platform, memberId, text }) => ({
        as,
        platform,
        memberId,
        commitment: text.commitment,
      })),
      commitments: listed.map(({ text }) => text.commitment),
    },
  })
  store.care.save(
    brandId,
    { approvalNeeded, large },
    listed.map(({ as, platform, memberId, text }) => ({ as, platform, memberId, handleTextId: text.id })),
  )
  const crisis = store.crises.open(brandId)
  if (crisis) reserveAnew(brandId, crisis.id)
}
