// An interchange file that nobody wrote: an invented brand, invented people, two quiet days and then a storm. The same
// seed makes the same bytes, so that a story may name what it expects.
import { writeFile } from 'node:fs/promises'

export const BRAND = 'Orvalys'
export const WATCH = 'orvalys\n#OrvalysGate\n@orvalys'
export const OWN_HANDLE = 'orvalys'

const HOUR_MS = 3_600_000
export const QUIET_FROM = Date.UTC(2025, 2, 3, 6)
export const STORM_FROM = QUIET_FROM + 2 * 24 * HOUR_MS

export interface MadePost {
  readonly platform: string
  readonly id: string
  readonly created_at: string
  readonly author_handle: string
  readonly text: string
  readonly author_name?: string
  readonly author_followers?: number
  readonly author_follows_us?: boolean
  readonly lang?: string
  readonly in_reply_to_id?: string
  readonly retweet_of_id?: string
  readonly url?: string
}

/** Mulberry32: small, and the same everywhere. */
const randomOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const CALM = [
  'Orvalys kettle, second week: quiet and quick',
  'Reçu ma bouilloire Orvalys hier, jolie finition',
  'Does the orvalys lid go in the dishwasher?',
  'Hello @orvalys, where do I register the warranty?',
]
const ANGRY = [
  'My Orvalys kettle melted its own base this morning, what is going on @orvalys',
  'Troisième bouilloire Orvalys qui fond, personne ne répond. #OrvalysGate',
  'The handle came off with boiling water in it. #OrvalysGate',
  '@orvalys will you recall it, yes or no?',
  'Ma mère s’est brûlée la main avec une Orvalys. Que faites-vous @orvalys ?',
  'Stop selling the Orvalys K2 until you know why it melts',
]

/** The post that everyone repeats. */
export const FIRST_CRY = 'The base of my Orvalys K2 melted on the stove top, look at it. #OrvalysGate'

const at = (ms: number): string => new Date(ms).toISOString()

const quietPosts = (hours: number, random: () => number): MadePost[] =>
  Array.from({ length: hours * 6 }, (_, index) => ({
    platform: index % 5 === 0 ? 'bluesky' : 'x',
    id: `quiet-${index}`,
    created_at: at(STORM_FROM - hours * HOUR_MS + index * 600_000 + Math.floor(random() * 500_000)),
    author_handle: `home_${Math.floor(random() * 90)}`,
    author_followers: Math.floor(random() * 2000),
    author_follows_us: random() < 0.3,
    text: CALM[index % CALM.length] ?? '',
    lang: index % 4 === 1 ? 'fr' : 'en',
  }))

/** A steep rise and a long tail; every third post only repeats the first one. */
const stormPosts = (count: number, hours: number, random: () => number): MadePost[] => [
  {
    platform: 'x',
    id: 'storm-first',
    created_at: at(STORM_FROM + 1000),
    author_handle: 'lea_cuisine',
    author_name: 'Léa',
    author_followers: 48_200,
    author_follows_us: true,
    text: FIRST_CRY,
    lang: 'en',
    url: 'https://example.org/lea/1',
  },
  ...Array.from({ length: count - 1 }, (_, index): MadePost => {
    const isEcho = index % 3 === 0
    const person = Math.floor(random() * 420)
    return {
      platform: index % 7 === 0 ? 'mastodon' : 'x',
      id: `storm-${index}`,
      created_at: at(STORM_FROM + 2000 + Math.floor(random() ** 2 * hours * HOUR_MS)),
      author_handle: `voice_${person}`,
      author_followers: (person * 37) % 9000,
      author_follows_us: person % 4 === 0,
      text: isEcho ? `RT @lea_cuisine: ${FIRST_CRY}` : (ANGRY[index % ANGRY.length] ?? ''),
      lang: 'en',
      ...(isEcho && index % 7 !== 0 ? { retweet_of_id: 'storm-first' } : {}),
    }
  }),
]

export interface MadeFile {
  readonly quietHours?: number
  readonly stormCount?: number
  readonly stormHours?: number
  readonly seed?: number
  /** Beside the posts, in their own time. */
  readonly more?: readonly MadePost[]
  /** Written as they are, at the end of the file. */
  readonly unreadable?: readonly string[]
}

/** Sorted by time, as an export is. */
export const makePosts = (made: MadeFile = {}): MadePost[] => {
  const { quietHours = 48, stormCount = 1500, stormHours = 3, seed = 7, more = [] } = made
  const random = randomOf(seed)
  return [...quietPosts(quietHours, random), ...stormPosts(stormCount, stormHours, random), ...more].sort((a, b) =>
    a.created_at.localeCompare(b.created_at),
  )
}

/** Answers how many lines it has. */
export const writePosts = async (path: string, made: MadeFile = {}): Promise<number> => {
  const lines = [...makePosts(made).map((post) => JSON.stringify(post)), ...(made.unreadable ?? [])]
  await writeFile(path, `${lines.join('\n')}\n`)
  return lines.length
}
