// What is known, what is not, and what is said and false: one table a crisis (doctrine K4). Each fact has its source, a
// change is a new version, and nothing is taken out: it is withdrawn, with the reason.
import type { FactKind } from './fact-kinds.ts'
import type { CrisisId, FactId, MemberId } from './model.ts'

export interface FactVersion {
  readonly version: number
  readonly kind: FactKind
  /** null = removed; the fact that there was one stays. */
  readonly text: string | null
  /** Who or what says so; of what is unknown, who finds out. null = nobody yet, or removed. */
  readonly source: string | null
  /** In the brand's time. */
  readonly confirmedAt: number
  readonly by: MemberId
  /** Why it does not stand any more; null = it stands. */
  readonly withdrawnWhy: string | null
  readonly isWithdrawn: boolean
}

/** The latest version. */
export interface Fact extends FactVersion {
  readonly id: FactId
  readonly crisisId: CrisisId
}
