// When the crisis stood in which phase, as the story tells it. A phase that came back has several spans.
import type { StoryEntry } from '../../../shared/model.ts'
import { type Phase, phaseOf } from '../../../shared/states.ts'

/** fromAt <= at < toAt, ms UTC. */
export interface PhaseSpan {
  readonly phase: Phase
  readonly fromAt: number
  readonly toAt: number
}

/** From the rise, which belongs to the beginning, to the end; in the order in which they were. */
export const phaseSpans = (story: readonly StoryEntry[], fromAt: number, toAt: number): PhaseSpan[] => {
  const moves = story
    .flatMap(({ facts, happenedAt }) =>
      facts?.kind === 'crisisMoved' && facts.to !== 'closed' ? [{ at: happenedAt, phase: phaseOf(facts.to) }] : [],
    )
    .sort((a, b) => a.at - b.at)
  const steps = [{ at: fromAt, phase: phaseOf('initial') }, ...moves]
  return steps.flatMap(({ at, phase }, index) => {
    const endAt = Math.min(steps[index + 1]?.at ?? toAt, toAt)
    return endAt > at ? [{ phase, fromAt: at, toAt: endAt }] : []
  })
}
