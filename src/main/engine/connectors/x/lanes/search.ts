// The watched words by recent search: where there is no Bearer token, and so no live stream.
import { type Lane, SourceProblem } from '../../connector.ts'
import { type LaneParts, pageOf } from '../lane-parts.ts'
import { MAX_QUERY_LENGTH, queriesOf } from '../query.ts'
import { laneWords, problemWords } from '../words.ts'

const INTERVAL_MS = 60_000
/** The first time: the recent past, at the price of a page for each query. */
const FIRST_MS = 3_600_000
/** X's search shows a post within 30 s; a post read twice costs twice. */
const SEARCH_LAG_MS = 30_000

export const createSearchLane = ({ search, meter, clock, termsOf, readLagMs }: LaneParts): Lane => ({
  name: 'search',
  label: laneWords.search,
  kind: 'poll',
  normalIntervalMs: INTERVAL_MS,
  async *read(context) {
    meter.demand('watch')
    const watched = { terms: termsOf(context.watch), ownHandles: context.ownHandles }
    const queries = queriesOf(watched, { maxLength: MAX_QUERY_LENGTH, samplePercent: null })
    if (queries.length === 0) throw new SourceProblem('refused', problemWords.noTerms)
    const cursorOf = (untilAt: number): string => String(Math.floor(untilAt - Math.min(SEARCH_LAG_MS, readLagMs)))
    const isFirst = context.cursor === null
    const fromAt = isFirst ? clock.now() - FIRST_MS : Number(context.cursor)
    if (isFirst || meter.stage() !== 'full') {
      const { posts, removals, untilAt, gap } = await search.newest(queries, { fromAt, toAt: null }, context)
      yield pageOf(posts, { removals, gap: isFirst ? null : gap, cursor: cursorOf(untilAt) })
      return
    }
    for await (const { posts, removals, untilAt, gap } of search.inOrder(queries, { fromAt, toAt: null }, context)) {
      const isLast = untilAt + INTERVAL_MS >= clock.now()
      yield pageOf(posts, { removals, gap, cursor: cursorOf(untilAt), isCaughtUp: isLast })
    }
  },
})
