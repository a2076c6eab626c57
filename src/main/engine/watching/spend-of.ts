// What a connection costs, for whoever pays.
import type { Spend } from '../../../shared/sources.ts'
import { monthOf, runwayOf, stageOf } from '../../../shared/spend-stages.ts'
import type { StoredConnection } from '../store/connections.ts'
import type { Store } from '../store/store.ts'

const HOUR_MS = 3_600_000

/** null = it costs nothing. */
export const spendOf = (store: Store, { id, settings }: StoredConnection, nowAt: number): Spend | null => {
  if (settings.kind !== 'x') return null
  const { budgetMicroDollars, reserveMicroDollars } = settings
  const monthMicroDollars = store.spend.since(id, monthOf(nowAt))
  // The hour that runs and the one before it: at the full hour there would be no pace.
  const pace = store.spend.since(id, nowAt - HOUR_MS) / (1 + (nowAt % HOUR_MS) / HOUR_MS)
  return {
    monthMicroDollars,
    budgetMicroDollars,
    reserveMicroDollars,
    runwayMs: runwayOf(monthMicroDollars, pace, budgetMicroDollars, reserveMicroDollars),
    stage: stageOf(monthMicroDollars, budgetMicroDollars, reserveMicroDollars),
  }
}
