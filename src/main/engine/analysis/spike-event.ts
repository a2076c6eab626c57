// One event, one alarm. Keeps true: an event ends only after an hour in the band, and only then may another begin.

import { countBack, type RingState } from './spike-scales.ts'

export interface EventState {
  open: boolean
  /** Bins in the band since the last that was outside. */
  calm: number
}

export const noEvent = (): EventState => ({ open: false, calm: 0 })

/** Below this share of the limit counts are back to usual; lower than the limit itself, so that a level which trembles
 * about the limit does not open and close (hysteresis). */
const CALM_SHARE = 0.6

/** Takes the highest surprise of the bin as a share of its limit; says whether the bin is in the band. */
export const closesEvent = (event: EventState, share: number, calmBins: number): boolean => {
  const inBand = share < CALM_SHARE
  event.calm = inBand ? event.calm + 1 : 0
  if (event.open && event.calm >= Math.max(1, calmBins)) event.open = false
  return inBand
}

/** How many bins ago the rise began: where the cumulated sum of counts over a reference rate has its minimum (Page 1954;
 * the last minimum of a CUSUM estimates the change point). The reference lies between the expected and the risen rate. */
export const onsetBack = (ring: RingState, windowBins: number, perBin: number, age: number): number => {
  const reach = Math.min(ring.counts.length, age)
  let observed = 0
  for (let back = 0; back < windowBins; back++) observed += countBack(ring, back)
  const reference = Math.max(0.25 * (observed / windowBins), Math.min(2 * perBin, 0.5 * (observed / windowBins)))
  let sum = 0
  let best = 0
  let at = 0
  for (let back = 0; back < reach; back++) {
    sum += countBack(ring, back) - reference
    if (sum > best) {
      best = sum
      at = back
    }
  }
  return at
}
