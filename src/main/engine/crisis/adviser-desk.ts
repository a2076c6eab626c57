// The strategy adviser: what was answered and decided is kept, and who decides otherwise than advised says why. It never
// writes nor sends anything.
import { type Advice, type AdviserAnswers, adviseOn, type Family } from '../../../shared/adviser.ts'
import type { AdviserState } from '../../../shared/contract/adviser.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Answered } from '../store/advice.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'

const adviceOf = (answered: Answered | null): Advice | null => (answered ? adviseOn(answered) : null)

export const adviserState = (store: Store, crisisId: CrisisId): AdviserState => {
  const answered = store.advice.answers(crisisId)
  const advice = adviceOf(answered)
  const decided = store.advice.decided(crisisId)
  if (!answered) return { answers: null, answeredAt: null, answeredBy: null, advice, decided }
  const { answeredAt, memberId, ...answers } = answered
  return { answers, answeredAt, answeredBy: memberId, advice, decided }
}

export interface DecisionNoted {
  readonly isAsAdvised: boolean
  readonly whyTextId: number | null
  readonly ledgerSeq: number
}

export const createAdviserDesk = (store: Store) => ({
  answer: (crisisId: CrisisId, answers: AdviserAnswers, by: By): void => {
    const answerId = store.advice.answer(crisisId, answers, by.memberId, by.happenedAt)
    store.ledger.append({ ...by, kind: 'adviser.answered', payload: { answerId, crisisId, ...answers } })
  },
  decide: (crisisId: CrisisId, family: Family, why: string | null, by: By): DecisionNoted => {
    const advice = adviceOf(store.advice.answers(crisisId))
    if (advice === null) throw new Refusal('notAllowed', refusalWords.adviserAsksFirst)
    const isAsAdvised = advice.recommended.includes(family)
    if (!isAsAdvised && why === null) throw new Refusal('notAllowed', refusalWords.otherwiseNeedsReason)
    const said = why === null ? null : store.texts.saveWords(why)
    const whyTextId = said?.id ?? null
    const decisionId = store.advice.decide({ crisisId, family, isAsAdvised, whyTextId }, by.memberId, by.happenedAt)
    const ledgerSeq = store.ledger.append({
      ...by,
      kind: 'adviser.decided',
      payload: { decisionId, crisisId, family, isAsAdvised, whyCommitment: said?.commitment },
    })
    return { isAsAdvised, whyTextId, ledgerSeq }
  },
})
