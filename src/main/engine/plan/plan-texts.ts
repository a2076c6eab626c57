// The definitions and checklists of a brand: what came, and over it what the team wrote. A former version stays.
import { CRISIS_TYPES } from '../../../shared/library.ts'
import type { BrandId } from '../../../shared/model.ts'
import {
  CHECK_GROUPS,
  checklistPart,
  definitionPart,
  type Plan,
  type PlanList,
  type PlanPart,
  type PlanText,
  type Verdict,
} from '../../../shared/plan.ts'
import type { Words } from '../../../shared/words.ts'
import type { Store } from '../store/store.ts'
import { cameChecklist } from './came-checklists.ts'
import { cameDefinitions } from './came-definitions.ts'

const readerOf = (store: Store, brandId: BrandId): ((part: PlanPart, came: Words<string>) => PlanText) => {
  const written = new Map(store.plans.latest(brandId).map((row) => [row.part, row]))
  return (part, came) => {
    const own = written.get(part)
    if (!own || own.text === null) return { text: came, editedAt: null, editedBy: null }
    return { text: { en: own.text, fr: own.text }, editedAt: own.recordedAt, editedBy: own.memberId }
  }
}

export const planTextsOf = (store: Store, brandId: BrandId): Pick<Plan, 'definitions' | 'checklists'> => {
  const read = readerOf(store, brandId)
  const definition = (verdict: Verdict): PlanText => read(definitionPart(verdict), cameDefinitions[verdict])
  return {
    definitions: { issue: definition('issue'), crisis: definition('crisis') },
    checklists: CRISIS_TYPES.flatMap((type) =>
      CHECK_GROUPS.map(
        (group): PlanList => ({ type, group, ...read(checklistPart(type, group), cameChecklist(type, group)) }),
      ),
    ),
  }
}

/** What this brand calls an issue and what a crisis, as the red button shows it. */
export const definitionsOf = (store: Store, brandId: BrandId): Readonly<Record<Verdict, Words<string>>> => {
  const { issue, crisis } = planTextsOf(store, brandId).definitions
  return { issue: issue.text, crisis: crisis.text }
}
