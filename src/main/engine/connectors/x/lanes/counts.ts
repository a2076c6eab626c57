// Once the budget lets only a part be read: how much is said, minute by minute, so that the alarm hears what nobody reads.
import type { Lane } from '../../connector.ts'
import { countRecent } from '../counts.ts'
import { type LaneParts, pageOf } from '../lane-parts.ts'
import { laneWords } from '../words.ts'

/** $1.44 a day for each query: an alarm some minutes late, for the price of a post read every five minutes. */
const INTERVAL_MS = 300_000
const MINUTE_MS = 60_000
/** The first time, what was said before is the reading's own past. */
const FIRST_MS = 15 * MINUTE_MS

export const createCountsLane = (parts: LaneParts): Lane => ({
  name: 'counts',
  label: laneWords.counts,
  kind: 'poll',
  normalIntervalMs: INTERVAL_MS,
  async *read(context) {
    if (parts.meter.stage() === 'full') {
      yield pageOf([])
      return
    }
    const nowAt = parts.clock.now()
    const toldUntilAt = Math.max(Number(context.cursor ?? 0), nowAt - FIRST_MS)
    const watched = { terms: parts.termsOf(context.watch), ownHandles: context.ownHandles }
    const minutes = await countRecent(parts, watched, context, toldUntilAt)
    const over = minutes.filter(({ fromAt }) => fromAt >= toldUntilAt && fromAt + MINUTE_MS <= nowAt)
    const last = over.at(-1)
    yield { ...pageOf([]), counts: over, cursor: last ? String(last.fromAt + MINUTE_MS) : null }
  },
})
