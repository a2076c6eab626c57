// A fact that is being typed, per crisis: it outlives the pane, because a tab is not a bin.
import type { FactKind } from '../../../shared/fact-kinds.ts'
import type { CrisisId } from '../../../shared/model.ts'

export interface TypedFact {
  readonly kind: FactKind
  readonly text: string
  readonly source: string
}

const kept = new Map<CrisisId, TypedFact>()

export const keptFactOf = (crisisId: CrisisId): TypedFact | null => kept.get(crisisId) ?? null

/** null = saved or given up. */
export const keepFact = (crisisId: CrisisId, fact: TypedFact | null): void => {
  if (fact === null) kept.delete(crisisId)
  else kept.set(crisisId, fact)
}
