// Crises of a brand side by side: the figures that the report of each prints. Drills fly in workspaces of their own, so a
// drill is compared with the drills of its workspace and a crisis with the crises of its own.
import type { Crisis } from './model.ts'

/** null = unknown. */
export interface ComparedCrisis {
  readonly crisisId: Crisis['id']
  readonly title: string | null
  readonly isOver: boolean
  /** What the figures cover, ms UTC. */
  readonly fromAt: number
  readonly toAt: number
  readonly mentionCount: number
  readonly authorCount: number
  readonly peakPerHour: number | null
  readonly detectionLagMs: number | null
  readonly acknowledgementLagMs: number | null
  readonly halfLifeMs: number | null
  /** Of the people who want an answer, the share in a state that needs nobody any more; null = nobody wants one. */
  readonly coverage: number | null
  /** Published ones. */
  readonly statementCount: number
  /** To everybody, and not withdrawn. */
  readonly promiseCount: number
  /** Of these, those kept in time. */
  readonly keptCount: number
}
