// Crises and drills side by side: the figures that the report of each prints.
import type { ScenarioName } from './contract/desk.ts'
import type { Crisis } from './model.ts'

/** null = unknown. */
export interface CrisisFigures {
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
  /** That fell due, of those that were made in public. */
  readonly promiseCount: number
  /** Of these, those kept in time. */
  readonly keptCount: number
}

export interface ComparedCrisis extends CrisisFigures {
  readonly kind: 'crisis'
  readonly crisisId: Crisis['id']
  readonly title: string | null
}

/** A drill flies in a workspace of its own, in days that never were: what it measured is kept with the crises. */
export interface FlownDrill extends CrisisFigures {
  readonly kind: 'drill'
  readonly scenario: ScenarioName
  readonly seed: number
  /** When people flew it, ms UTC. */
  readonly flownAt: number
}

/** What the people who flew a drill would change, as their debrief says. */
export interface DrillLesson {
  readonly scenario: ScenarioName
  readonly flownAt: number
  readonly text: string
}

export type Compared = ComparedCrisis | FlownDrill
