// Which stretch of time the pulse shows: all there is, the crisis from before its rise to its end, the last day, or what
// a hand chose. Arithmetic only.
import type { Crisis } from '../../../shared/model.ts'

export const SPANS = ['all', 'crisis', 'day'] as const
export type Span = (typeof SPANS)[number]

export interface Range {
  readonly fromAt: number
  readonly toAt: number
}

export interface Bounds {
  readonly fromAt: number | null
  readonly toAt: number | null
}

const hour = 3_600_000
const day = 24 * hour
/** Calm before the rise, without which a rise cannot be seen. */
const calmMs = 12 * hour
/** Less holds no curve: a post is not a rise. */
export const LEAST_RANGE_MS = 10 * 60_000

const roundOut = ({ fromAt, toAt }: Range, unitMs: number): Range => ({
  fromAt: Math.floor(fromAt / unitMs) * unitMs,
  toAt: Math.ceil((toAt + 1) / unitMs) * unitMs,
})

/** All that the brand has, so rounded that the question stays the same while the clock ticks. */
export const wholeOf = (whole: Range): Range => roundOut(whole, whole.toAt - whole.fromAt > 20 * day ? day : hour)

/** Whole hours, so that the question does not change with every second of the clock. `whole` null = not known yet. */
export const boundsOf = (span: Span, crisis: Crisis | null, now: number, whole: Range | null = null): Bounds => {
  if (span === 'all' && whole) return wholeOf(whole)
  if (span !== 'crisis' || !crisis) return { fromAt: null, toAt: null }
  const toAt = Math.max(crisis.closedAt ?? now, crisis.openedAt)
  return roundOut({ fromAt: crisis.onsetAt - calmMs, toAt }, hour)
}

/** A crisis that began before the last day would be out of sight in it. */
export const spanFor = (crisis: Crisis | null, now: number): Span =>
  crisis && (crisis.closedAt ?? now) - crisis.onsetAt > 20 * hour ? 'crisis' : 'day'

const wholeMinutes = (ms: number): number => Math.round(ms / 60_000) * 60_000

/** The same length where it fits, moved inside `whole`; whole minutes. */
export const keepWithin = (range: Range, whole: Range): Range => {
  const wholeMs = whole.toAt - whole.fromAt
  const lengthMs = wholeMinutes(Math.max(Math.min(range.toAt - range.fromAt, wholeMs), LEAST_RANGE_MS))
  const latest = Math.max(whole.fromAt, whole.toAt - lengthMs)
  const fromAt = wholeMinutes(Math.min(Math.max(range.fromAt, whole.fromAt), latest))
  return { fromAt, toAt: fromAt + lengthMs }
}

/** `factor` below 1 looks closer; what is at `aroundAt` stays where it is. */
export const zoomRange = (range: Range, factor: number, aroundAt: number, whole: Range): Range =>
  keepWithin(
    {
      fromAt: aroundAt - (aroundAt - range.fromAt) * factor,
      toAt: aroundAt + (range.toAt - aroundAt) * factor,
    },
    whole,
  )

export const shiftRange = ({ fromAt, toAt }: Range, byMs: number, whole: Range): Range =>
  keepWithin({ fromAt: fromAt + byMs, toAt: toAt + byMs }, whole)

/** From one moment to another, in either order. */
export const rangeBetween = (oneAt: number, otherAt: number, whole: Range): Range =>
  keepWithin({ fromAt: Math.min(oneAt, otherAt), toAt: Math.max(oneAt, otherAt) }, whole)

/** One end moves, the other stays; the range never turns over. Whole minutes. */
export const withEdge = (range: Range, edge: 'fromAt' | 'toAt', at: number, whole: Range): Range => {
  const inside = Math.min(Math.max(wholeMinutes(at), whole.fromAt), whole.toAt)
  return edge === 'fromAt'
    ? { fromAt: Math.min(inside, range.toAt - LEAST_RANGE_MS), toAt: range.toAt }
    : { fromAt: range.fromAt, toAt: Math.max(inside, range.fromAt + LEAST_RANGE_MS) }
}
