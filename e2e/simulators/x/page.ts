// One page of a list, newest first: bounds by id and by time, and a token that says where the next page begins.
import type { Call } from './call.ts'
import type { SimPost } from './post.ts'
import { Refusal } from './problem.ts'
import { compareIds, idAt } from './snowflake.ts'

export interface Bounds {
  /** Exclusive. */
  readonly sinceId: string
  /** Exclusive; null = up to now. */
  readonly untilId: string | null
  readonly count: number
}

export interface PostPage {
  readonly posts: readonly SimPost[]
  readonly nextToken: string | null
}

const ID = /^[0-9]{1,19}$/

const idParam = (call: Call, name: string): string | null => {
  const id = call.params.get(name)
  if (id === null) return null
  if (!ID.test(id)) throw new Refusal('invalid', `The \`${name}\` query parameter value [${id}] is not valid`)
  return id
}

export const timeParam = (call: Call, name: string): number | null => {
  const text = call.params.get(name)
  if (text === null) return null
  const at = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at)) throw new Refusal('invalid', `The \`${name}\` query parameter value [${text}] is not valid`)
  return at
}

const tokenFor = (untilId: string): string => Buffer.from(`before:${untilId}`).toString('base64url')

const untilOf = (token: string | null): string | null => {
  if (token === null) return null
  const [, id] = /^before:([0-9]{1,19})$/.exec(Buffer.from(token, 'base64url').toString('utf8')) ?? []
  if (id === undefined) throw new Refusal('invalid', 'The `next_token` is not valid')
  return id
}

const before = (a: string | null, b: string | null): string | null => {
  if (a === null || b === null) return a ?? b
  return compareIds(a, b) < 0 ? a : b
}

export const boundsOf = (call: Call, least: number, usual: number): Bounds => {
  const asked = call.params.get('max_results')
  const count = asked === null ? usual : Number(asked)
  if (!Number.isInteger(count) || count < least || count > 100) {
    throw new Refusal('invalid', `The \`max_results\` query parameter value [${asked}] is not between ${least} and 100`)
  }
  const token = untilOf(call.params.get('next_token') ?? call.params.get('pagination_token'))
  const startsAt = timeParam(call, 'start_time')
  const endsAt = timeParam(call, 'end_time')
  const sinceId = idParam(call, 'since_id') ?? '0'
  const startId = startsAt === null ? '0' : String(BigInt(idAt(startsAt)) - 1n)
  return {
    sinceId: compareIds(sinceId, startId) > 0 ? sinceId : startId,
    untilId: before(token, before(idParam(call, 'until_id'), endsAt === null ? null : idAt(endsAt))),
    count,
  }
}

/** Where the posts before that id end, in a list by time. */
const endBefore = (list: readonly SimPost[], untilId: string | null): number => {
  if (untilId === null) return list.length
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareIds((list[middle] as SimPost).id, untilId) < 0) low = middle + 1
    else high = middle
  }
  return low
}

export const pageOf = (list: readonly SimPost[], bounds: Bounds, shows: (post: SimPost) => boolean): PostPage => {
  const posts: SimPost[] = []
  for (let at = endBefore(list, bounds.untilId) - 1; at >= 0; at--) {
    const post = list[at] as SimPost
    if (compareIds(post.id, bounds.sinceId) <= 0) break
    if (!shows(post)) continue
    const last = posts.at(-1)
    if (posts.length === bounds.count && last) return { posts, nextToken: tokenFor(last.id) }
    posts.push(post)
  }
  return { posts, nextToken: null }
}
