// Where a reading of the firehose stands, in the microseconds that a Jetstream counts by.
import type { Gap } from '../connector.ts'
import type { Timing } from '../host-services.ts'

const REWIND_US = 5_000_000
/** Bluesky's public hosts keep so much of the past. */
const KEPT_MS = 72 * 3_600_000
/** On a network that is never silent, a first event that is so much later shows that the host kept less. */
const MISSING_MS = 10 * 60_000
/** So close to now by our clock is now. */
const NOW_MS = 2_000
const COMPARED_OVER_MS = 10_000

export interface FirehosePlace {
  /** Where the server is asked to begin; null = now. */
  readonly fromUs: number | null
  /** What no host has any more. */
  readonly lost: Gap | null
  /** Notes an event; gives the gap that the first one shows. */
  hear(timeUs: number): Gap | null
  /** Call after each batch, of so many messages: the past ends in silence, or where it runs no faster than time does. */
  weigh(messageCount: number): void
  cursor(): string
  isCaughtUp(): boolean
}

const toMs = (timeUs: number): number => Math.floor(timeUs / 1000)

/** `cursor`: as kept with the last page; null = from now on. */
export const createFirehosePlace = (cursor: string | null, timing: Timing): FirehosePlace => {
  const openedAt = timing.now()
  const stoodUs = cursor !== null && /^\d{1,16}$/.test(cursor) ? Number(cursor) : null
  const keptFromUs = (openedAt - KEPT_MS) * 1000
  const isTooOld = stoodUs !== null && stoodUs < keptFromUs
  const fromUs = stoodUs === null ? null : Math.max(stoodUs - REWIND_US, keptFromUs)
  // From now on is a place too: a restart goes on from here, though nothing was said meanwhile.
  let heardUs = isTooOld ? keptFromUs : (stoodUs ?? openedAt * 1000 - REWIND_US)
  let isFirst = true
  let isCaughtUp = fromUs === null
  let compared = { at: openedAt, us: heardUs }

  return {
    fromUs,
    lost: isTooOld ? { fromAt: toMs(stoodUs), toAt: toMs(keptFromUs) } : null,
    hear: (timeUs) => {
      const before = heardUs
      const isLate = isFirst && fromUs !== null && toMs(timeUs - fromUs) > MISSING_MS
      isFirst = false
      heardUs = Math.max(heardUs, timeUs)
      return isLate ? { fromAt: toMs(before), toAt: toMs(timeUs) } : null
    },
    weigh: (messageCount) => {
      const now = timing.now()
      if (messageCount === 0 || Math.abs(now - toMs(heardUs)) < NOW_MS) isCaughtUp = true
      if (now - compared.at < COMPARED_OVER_MS) return
      // Whatever our clock says: a past is told faster than it happened.
      if (toMs(heardUs - compared.us) < 1.5 * (now - compared.at)) isCaughtUp = true
      compared = { at: now, us: heardUs }
    },
    cursor: () => String(heardUs),
    isCaughtUp: () => isCaughtUp,
  }
}
