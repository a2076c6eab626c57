// One event, one alarm. Keeps true: an event ends after most of a day, in the band; before that only a wave that dwarfs it,
// after a lull, is another.

import type { SpikeParameters } from './spike-parameters.ts'
import { countBack, type RingState, type Scale } from './spike-scales.ts'

export interface EventState {
  open: boolean
  /** Bins since it rang. */
  age: number
  /** Bins in the band since the last that was outside. */
  calm: number
  /** Greatest hour of the event so far, and the bins since it was reached. */
  peak: number
  sincePeak: number
  /** The peak before the lull that the event has come out of, if it has. */
  before: number | null
}

export const noEvent = (): EventState => ({ open: false, age: 0, calm: 0, peak: 0, sincePeak: 0, before: null })

export const openEvent = (event: EventState, hourCount: number): void => {
  Object.assign(event, { open: true, age: 0, calm: 0, peak: hourCount, sincePeak: 0, before: null })
}

/** True when, after an hour without a new peak, the event has grown to several times its peak: a small stir in the
 * evening must not hide the attack of the night. Steady growth never counts, however far it goes. */
export const outgrown = (event: EventState, hourCount: number, lullBins: number, times: number): boolean => {
  event.sincePeak += 1
  if (hourCount <= event.peak) return false
  if (event.sincePeak >= lullBins) event.before = event.peak
  event.peak = hourCount
  event.sincePeak = 0
  return event.before !== null && hourCount >= times * event.before
}

/** Takes the highest surprise of the bin as a share of its limit; says whether the bin is in the band. The band ends below
 * the limit, so that a level which trembles about the limit does not open and close (hysteresis). */
export const closesEvent = (
  event: EventState,
  share: number,
  binMs: number,
  { calmShare, calmMs, leastEventMs }: SpikeParameters,
): boolean => {
  const inBand = share < calmShare
  event.age += 1
  event.calm = inBand ? event.calm + 1 : 0
  if (event.calm * binMs >= calmMs && event.age * binMs >= leastEventMs) event.open = false
  return inBand
}

/** A rate is read from a window only if so many mentions stand behind it. */
const RATE_COUNT = 10

/** How many bins ago the rise began: where the cumulated sum of counts over a reference rate has its minimum (Page 1954;
 * the last minimum of a CUSUM estimates the change point). The reference lies between the expected rate and the busiest
 * that any window shows now. Looks back `reach` bins at most. */
export const onsetBack = (ring: RingState, scales: readonly Scale[], perBin: number, reach: number): number => {
  const rate = scales.reduce((highest, { bins }, k) => {
    const sum = ring.sums[k] ?? 0
    return sum >= RATE_COUNT ? Math.max(highest, sum / bins) : highest
  }, 0)
  const reference = Math.max(rate / 4, Math.sqrt(rate * perBin))
  const size = Math.min(ring.counts.length, reach)
  let sum = 0
  let best = 0
  let at = 0
  for (let back = 0; back < size; back++) {
    sum += countBack(ring, back) - reference
    if (sum > best) {
      best = sum
      at = back
    }
  }
  return at
}
