// Recent search and counts: seven days, no reposts, and X's own pickiness about times and lengths.
import { postsAnswer } from './answers.ts'
import { type Answer, type Call, ok } from './call.ts'
import { boundsOf, pageOf, timeParam } from './page.ts'
import type { Platform } from './platform.ts'
import type { SimPost } from './post.ts'
import { Refusal } from './problem.ts'
import { matches } from './query-match.ts'
import { parseQuery, type Query, QueryProblem } from './query-parse.ts'
import { compareIds, idAt } from './snowflake.ts'
import { vocabularyFor } from './vocabulary.ts'

const REACH_MS = 7 * 86_400_000
const END_BEFORE_NOW_MS = 10_000
const MAX_LENGTH = 512

export const checkedQuery = (text: string | null, maxLength: number): Query => {
  if (!text) throw new Refusal('invalid', "The 'query' parameter is required.")
  if (text.length > maxLength) throw new Refusal('invalid', `The query is longer than ${maxLength} characters`)
  try {
    return parseQuery(text)
  } catch (error) {
    if (error instanceof QueryProblem) throw new Refusal('invalid', error.message)
    throw error
  }
}

const checkTimes = (platform: Platform, call: Call): void => {
  const now = platform.clock.shown()
  const sinceId = call.params.get('since_id')
  if (sinceId !== null && compareIds(sinceId, idAt(now - REACH_MS)) < 0) {
    throw new Refusal(
      'invalid',
      `'since_id' must be a tweet id created after [${new Date(now - REACH_MS).toISOString()}]. Please use a 'since_id' that is larger than ${idAt(now - REACH_MS)}`,
    )
  }
  for (const name of ['start_time', 'end_time']) {
    const at = timeParam(call, name)
    if (at === null) continue
    if (at < now - REACH_MS) throw new Refusal('invalid', `Invalid '${name}': it is more than 7 days ago`)
    if (at > now - END_BEFORE_NOW_MS) {
      throw new Refusal('invalid', `Invalid '${name}': it must be a minimum of 10 seconds prior to the request time`)
    }
  }
}

const isSearchable = (platform: Platform, query: Query) => {
  const oldest = idAt(platform.clock.shown() - REACH_MS)
  return (post: SimPost): boolean =>
    platform.isShown(post) && post.kind !== 'repost' && compareIds(post.id, oldest) >= 0 && matches(query, post)
}

export const searchRecent = (platform: Platform, call: Call): Answer => {
  const query = checkedQuery(call.params.get('query'), MAX_LENGTH)
  checkTimes(platform, call)
  const page = pageOf(platform.world.posts, boundsOf(call, 10, 10), isSearchable(platform, query))
  platform.meter.charge('postRead', page.posts.length)
  return postsAnswer(platform, call, page)
}

const STEPS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

export const countRecent = (platform: Platform, call: Call): Answer => {
  const query = checkedQuery(call.params.get('query'), MAX_LENGTH)
  checkTimes(platform, call)
  const step = STEPS[call.params.get('granularity') ?? 'hour']
  if (step === undefined) throw new Refusal('invalid', 'granularity is minute, hour or day')
  const now = platform.clock.shown()
  const endsAt = timeParam(call, 'end_time') ?? now - END_BEFORE_NOW_MS
  const startsAt = timeParam(call, 'start_time') ?? endsAt - REACH_MS + 60_000
  const counts = new Map<number, number>()
  const searchable = isSearchable(platform, query)
  for (const post of platform.world.posts) {
    if (post.createdAt < startsAt || post.createdAt >= endsAt || !searchable(post)) continue
    const from = Math.max(startsAt, Math.floor(post.createdAt / step) * step)
    counts.set(from, (counts.get(from) ?? 0) + 1)
  }
  const words = vocabularyFor(call.params, platform.settings.vocabulary, false)
  const data = []
  for (let from = startsAt; from < endsAt; ) {
    const to = Math.min(endsAt, (Math.floor(from / step) + 1) * step)
    const count = counts.get(from) ?? 0
    data.push({ start: new Date(from).toISOString(), end: new Date(to).toISOString(), [words.postCount]: count })
    from = to
  }
  platform.meter.charge('counts')
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return ok({ data, meta: { [words.totalCount]: total } })
}
