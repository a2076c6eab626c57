// A drill flies in a workspace of its own. What it measured and taught is kept in the watch's, to be set beside its crises;
// the next drill is given what the former ones measured.
import type { DrillLesson, FlownDrill } from '../../shared/compared-crises.ts'
import type { ScenarioName } from '../../shared/contract/desk.ts'
import { figuresOf } from './report/compare-crises.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

export interface DrillRun {
  readonly scenario: ScenarioName
  readonly seed: number
  /** ms UTC. */
  readonly flownAt: number
}

export interface KeptDrill {
  readonly drill: FlownDrill
  /** What its debrief would change, and the actions that are still open. */
  readonly lesson: DrillLesson['text'] | null
}

/** Of the drill's own workspace; null = nobody took its crisis up. Call inside one snapshot of the store. */
export const measureDrill = (store: Store, run: DrillRun): KeptDrill | null => {
  const [crisis] = store.brands.list().flatMap(({ id }) => store.crises.takenUp(id))
  if (!crisis) return null
  const change = store.debriefs.answers(crisis.id).find(({ prompt }) => prompt === 'change')?.text ?? null
  // Who plays in a drill need not be on the team: an action comes without its owner.
  const actions = store.debriefs.actions(crisis.id).filter(({ state }) => state === 'open')
  const lines = [...(change === null ? [] : [change]), ...actions.map(({ text }) => `→ ${text}`)]
  const lesson = lines.length === 0 ? null : lines.join('\n')
  return { drill: { kind: 'drill', ...run, ...figuresOf(store, crisis) }, lesson }
}

/** Call inside one transaction of the store. */
export const keepDrill = (store: Store, { drill, lesson }: KeptDrill, by: By): void => {
  const words = lesson === null ? null : store.texts.saveWords(lesson)
  const flownDrillId = store.flownDrills.add(drill, words?.id ?? null, by)
  const { kind: _, ...figures } = drill
  const payload = { flownDrillId, ...figures, commitment: words?.commitment ?? null }
  store.ledger.append({ ...by, kind: 'drill.flown', payload })
}
