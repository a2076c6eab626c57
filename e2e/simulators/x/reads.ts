// Who is who, timelines, and posts by id. Each post that is given is paid; own posts and mentions are cheaper.
import { askedOf, besides, postsAnswer } from './answers.ts'
import { type Answer, type Call, ok, withList } from './call.ts'
import { notFound } from './includes.ts'
import { boundsOf, pageOf } from './page.ts'
import type { Platform } from './platform.ts'
import type { Person, SimPost } from './post.ts'
import { Refusal } from './problem.ts'
import { shapePerson, shapePost } from './shape-post.ts'

/** No poll reaches further back: what came before is lost to who comes late. */
const MENTIONS_REACH = 800
const POSTS_REACH = 3_200
const MAX_IDS = 100

export const readMe = (platform: Platform, call: Call): Answer => {
  if (!call.viewer) throw new Refusal('wrongToken')
  platform.meter.charge('ownedRead')
  return ok({ data: shapePerson(call.viewer, askedOf(platform, call)) })
}

export const readByHandle = (platform: Platform, call: Call): Answer => {
  const handle = call.parts[0] ?? ''
  const person = platform.world.person(handle)
  if (!person) return ok({ errors: [notFound('user', 'username', handle)] })
  platform.meter.charge('userRead')
  return ok({ data: shapePerson(person, askedOf(platform, call)) })
}

const timeline = (
  platform: Platform,
  call: Call,
  reach: number,
  listOf: (person: Person) => readonly SimPost[],
): Answer => {
  const id = call.parts[0] ?? ''
  const person = platform.world.people.get(id)
  if (!person) return ok({ errors: [notFound('user', 'id', id)] })
  const excluded = new Set((call.params.get('exclude') ?? '').split(','))
  const shows = (post: SimPost): boolean =>
    platform.isShown(post) &&
    !(post.kind === 'reply' && excluded.has('replies')) &&
    !(post.kind === 'repost' && excluded.has('retweets'))
  const reachable = listOf(person).filter(platform.isShown).slice(-reach)
  const page = pageOf(reachable, boundsOf(call, 5, 10), shows)
  const isOwned = platform.settings.ownsApp && call.viewer?.id === id
  platform.meter.charge(isOwned ? 'ownedRead' : 'postRead', page.posts.length)
  return postsAnswer(platform, call, page)
}

export const readMentions = (platform: Platform, call: Call): Answer =>
  timeline(platform, call, MENTIONS_REACH, platform.world.mentioning)

export const readPosts = (platform: Platform, call: Call): Answer =>
  timeline(platform, call, POSTS_REACH, platform.world.by)

const found = ({ world, settings, clock }: Platform, id: string): SimPost | undefined => {
  const post = world.post(id)
  return post && post.deletedAt === null && post.madeAt + settings.readLagMs <= clock.now() ? post : undefined
}

export const readByIds = (platform: Platform, call: Call): Answer => {
  const ids = [...new Set((call.params.get('ids') ?? '').split(','))]
  if (ids.length > MAX_IDS || !ids.every((id) => /^[0-9]{1,19}$/.test(id))) {
    throw new Refusal('invalid', 'The `ids` query parameter takes 1 to 100 ids')
  }
  const asked = askedOf(platform, call)
  const posts = ids.flatMap((id) => found(platform, id) ?? [])
  const missing = ids.filter((id) => !found(platform, id)).map((id) => notFound('tweet', 'ids', id))
  platform.meter.charge('postRead', posts.length)
  const data = posts.map((post) => shapePost(post, asked))
  return ok(withList(data, besides(posts, asked, missing)))
}

export const readById = (platform: Platform, call: Call): Answer => {
  const id = call.parts[0] ?? ''
  const post = found(platform, id)
  if (!post) return ok({ errors: [notFound('tweet', 'id', id)] })
  const asked = askedOf(platform, call)
  platform.meter.charge('postRead')
  return ok({ data: shapePost(post, asked), ...besides([post], asked) })
}
