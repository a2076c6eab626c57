// While a crisis is open: how often the loudest posts are reposted by now. X's search has no reposts any more, so their
// counts are how the spreading is seen. What is gone shows itself on the way.
import type { Lane } from '../../connector.ts'
import { type LaneParts, pageOf } from '../lane-parts.ts'
import { laneWords } from '../words.ts'

/** 50 posts every ten minutes: $1.50 an hour at the most. */
const INTERVAL_MS = 600_000
const COUNT = 50
const DAY_MS = 86_400_000

export const createFiguresLane = ({ reading, meter, timing }: LaneParts): Lane => ({
  name: 'figures',
  label: laneWords.figures,
  kind: 'poll',
  normalIntervalMs: INTERVAL_MS,
  async *read(context) {
    const ids = context.isCrisis() ? context.held.loudest(timing.now() - DAY_MS, COUNT) : []
    if (ids.length === 0) {
      yield pageOf([])
      return
    }
    meter.demand('extra')
    const { posts, removals } = await reading.byIds(ids, context)
    context.held.saw(
      posts.map((post) => post.externalId),
      timing.now(),
    )
    yield pageOf(posts, { removals })
  },
})
