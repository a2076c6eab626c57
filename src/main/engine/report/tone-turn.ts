// How long the tone stayed worse than the brand's own usual one (doctrine T5, D4). Hours in which few posts have a tone say
// nothing alone: they are taken together until there are enough.
import type { ToneTurn } from '../../../shared/report-measures.ts'

const HOUR_MS = 3_600_000
/** Fewer posts with a tone make no share. */
const LEAST_TONED = 20
/** So near to the usual share is as usual. */
const NEAR = 0.05

export interface TonedHour {
  /** When the hour begins, ms UTC. */
  readonly at: number
  readonly negativeCount: number
  readonly tonedCount: number
}

interface Stretch {
  readonly endAt: number
  readonly share: number
}

const stretchesOf = (hours: readonly TonedHour[]): Stretch[] => {
  const stretches: Stretch[] = []
  let [negative, toned] = [0, 0]
  for (const { at, negativeCount, tonedCount } of hours) {
    negative += negativeCount
    toned += tonedCount
    if (toned < LEAST_TONED) continue
    stretches.push({ endAt: at + HOUR_MS, share: negative / toned })
    ;[negative, toned] = [0, 0]
  }
  return stretches
}

/** Hours in order of time, before the rise and from it on. */
export const toneTurn = (before: readonly TonedHour[], hours: readonly TonedHour[]): ToneTurn => {
  const toned = before.reduce((sum, { tonedCount }) => sum + tonedCount, 0)
  const negative = before.reduce((sum, { negativeCount }) => sum + negativeCount, 0)
  const usualShare = toned < LEAST_TONED ? null : negative / toned
  const stretches = stretchesOf(hours)
  const [first, ...rest] = stretches
  if (!first) return { usualShare, worstShare: null, returnMs: null }
  const worst = rest.reduce((worse, stretch) => (stretch.share > worse.share ? stretch : worse), first)
  const isUsual = ({ share }: Stretch): boolean => usualShare !== null && share <= usualShare + NEAR
  const back = stretches.find((stretch) => stretch.endAt >= worst.endAt && isUsual(stretch))
  return { usualShare, worstShare: worst.share, returnMs: back ? back.endAt - worst.endAt : null }
}
