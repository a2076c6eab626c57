// How reading is cut back as a budget runs out, so that what matters most is read to the end. Of what may be spent on
// reading (the budget without the reserve for our own posts).
import { SPEND_STAGES, type SpendStage } from './sources.ts'

/** The share of the reading budget from which a stage begins. */
export const STAGE_FROM: Readonly<Record<SpendStage, number>> = {
  full: 0,
  // A third is left: a tenth of the stream still shows every rise, at a tenth of the price.
  sampled: 0.65,
  // Who names our accounts waits for an answer: what is left goes to them.
  mentionsOnly: 0.85,
  // A count costs as much as one post, and still rings the alarm.
  countsOnly: 0.95,
}

/** Micro-dollars; no budget = never cut back. */
export const stageOf = (spent: number, budget: number | null, reserve: number): SpendStage => {
  if (budget === null) return 'full'
  const readable = Math.max(0, budget - reserve)
  const share = readable === 0 ? 1 : spent / readable
  return SPEND_STAGES.findLast((stage) => share >= STAGE_FROM[stage]) ?? 'full'
}

/** ms until the reading budget is used at this pace; null = never. */
export const runwayOf = (
  spent: number,
  spentLastHour: number,
  budget: number | null,
  reserve: number,
): number | null =>
  budget === null || spentLastHour === 0
    ? null
    : Math.round((Math.max(0, budget - reserve - spent) / spentLastHour) * 3_600_000)

/** The first moment of the calendar month of `at`, UTC, which is what X bills by; `plus` months later. */
export const monthOf = (at: number, plus = 0): number => {
  const date = new Date(at)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + plus, 1)
}
