// A crisis of 50,000 people, one line each in the queue: three in ten follow the brand, most ask, accuse or report harm,
// the rest only speak of it. Taken in by the real engine; every word is invented.
import type { Random } from '../src/main/engine/drills/random.ts'
import { seededRandom } from '../src/main/engine/drills/random.ts'
import { createEngine } from '../src/main/engine/engine.ts'
import type { BrandId, CrisisId, MemberId, Platform, Post } from '../src/shared/model.ts'
import { BRAND, inventPosts, WATCH } from './invent.ts'
import { WHO } from './room.ts'
import { say } from './row.ts'

export const PEOPLE = 50_000
const BATCH = 500
const FOLLOWING = 0.3
/** Some of these wait for an answer more than others, and some for none. */
const WORDS = [
  '@marlo_help where is my refund?',
  '@marlo_help is the blue one safe to ride?',
  '@marlo_help the brake failed and I am hurt',
  '@marlo_help vous me remboursez quand ?',
  '@marlo_help you lied to us, shame on you',
  '@marlo_help ma fille est blessée à cause de vous',
  '#MarloGate the frame broke, this is dangerous',
  'marlo again in the news',
]

/** A person speaks on one of them. */
const PLATFORMS: readonly Platform[] = ['x', 'x', 'x', 'x', 'x', 'bluesky', 'mastodon']

const personOf = (number: number): string => `invented_person_${number}`

/** What this person says to the brand; `reach` is how many follow them. */
export const postOf = (base: Post, person: number, random: Random, words = random.pick(WORDS)): Post => ({
  ...base,
  platform: PLATFORMS[person % PLATFORMS.length] ?? 'x',
  authorHandle: personOf(person),
  authorName: `Invented ${person}`,
  authorFollowers: Math.floor(200_000 ** random.unit()),
  authorFollowsUs: person % 10 < 10 * FOLLOWING,
  lang: random.pick(['fr', 'en', null]),
  text: `${words} ${base.text.slice(0, 120)}`,
  inReplyToId: null,
  repostOfId: null,
})

export interface Crowd {
  readonly brandId: BrandId
  readonly crisisId: CrisisId
  readonly memberId: MemberId
}

type BenchEngine = ReturnType<typeof createEngine>

/** Opens the engine on an empty folder and leaves it open: the caller closes it. */
export const gatherCrowd = async (workspaceDir: string): Promise<Crowd & { engine: BenchEngine }> => {
  const engine = createEngine({ workspaceDir })
  const order = async <T>(name: Parameters<BenchEngine['command']>[0], input: unknown, memberId: MemberId | null) => {
    const result = await engine.command(name, input, { memberId, lang: 'en' })
    if (!result.ok) throw new Error(`${name}: ${result.message}`)
    return result.value as T
  }
  const member = { name: WHO, roles: [], reach: [], backupId: null }
  const { memberId } = await order<{ memberId: MemberId }>('members.add', member, null)
  const brand = { name: BRAND, watch: WATCH, matchAll: false, ownHandles: ['marlo_help'] }
  const more = { brandId: null, redFlags: '', influentialFollowers: null }
  const { brandId } = await order<{ brandId: BrandId }>('brands.save', { ...brand, ...more }, memberId)

  const random = seededRandom(10, 'crowd')
  const gapMs = 20
  const count = BATCH + PEOPLE
  // What somebody says in the first batch may lie before the onset: one person speaks for all of it.
  const posts = [...inventPosts({ seed: 10, count, fromAt: Date.now() - count * gapMs, gapMs, authorCount: 1 })].map(
    (base, place) => postOf(base, Math.max(0, place - BATCH), random),
  )
  const takeIn = (from: number, to: number): void =>
    engine.pipeline.takeIn({ brandId, posts: posts.slice(from, to), acknowledge: () => undefined })
  takeIn(0, BATCH)
  const asked = { brandId, as: 'crisis', why: 'a crowd for a measurement' }
  const { crisisId } = await order<{ crisisId: CrisisId }>('crises.open', asked, memberId)
  for (let from = BATCH; from < count; from += BATCH) takeIn(from, from + BATCH)
  const { total, open, followers } = engine.store.queueLines.totals(crisisId)
  say(`a crisis of ${total} people: ${open} open, ${followers} of them follow`)
  if (total !== PEOPLE) throw new Error(`${total} people in the queue instead of ${PEOPLE}`)
  return { engine, brandId, crisisId, memberId }
}
