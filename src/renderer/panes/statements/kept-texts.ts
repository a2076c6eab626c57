// What was typed and not saved yet, per statement: it outlives the pane, because a tab is not a bin.
import type { CrisisId } from '../../../shared/model.ts'

const kept = new Map<string, string>()

/** null = a new statement. */
const keyOf = (crisisId: CrisisId, statementId: number | null): string => `${crisisId}:${statementId ?? 'new'}`

export const keptTextOf = (crisisId: CrisisId, statementId: number | null): string | null =>
  kept.get(keyOf(crisisId, statementId)) ?? null

/** null = saved or given up. */
export const keepText = (crisisId: CrisisId, statementId: number | null, text: string | null): void => {
  if (text === null) kept.delete(keyOf(crisisId, statementId))
  else kept.set(keyOf(crisisId, statementId), text)
}
