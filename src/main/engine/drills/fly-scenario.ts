// A seeded storm: a quiet day, an attack that rises in minutes and dies within six hours, a quiet evening.
// Pure: the same scenario, seed and language give the same bytes. Every person and brand in it is invented.
import { SCENARIOS, type ScenarioName } from '../../../shared/contract/desk.ts'
import type { Post } from '../../../shared/model.ts'
import type { Flight, FlightOptions } from './flight.ts'
import { inventCrowd, type Person } from './people.ts'
import { openPostBook } from './post-book.ts'
import { seededRandom } from './random.ts'
import { loadCommonWords, loadScenario, scenarioIsThere } from './scenario.ts'
import { raiseStorm, STORM_MS } from './storm.ts'
import { ordinaryTimes } from './storm-times.ts'
import { spin } from './wording.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const QUIET_BEFORE_MS = 24 * HOUR_MS
const QUIET_AFTER_MS = 8 * HOUR_MS
const ORDINARY_PER_HOUR = 6
/** A Tuesday morning in spring, long after the storm could be mistaken for one that happened. */
const FIRST_START_AT = Date.UTC(2031, 3, 8, 7)
const DAY_MS = 24 * HOUR_MS

export const listScenarios = (): { name: ScenarioName; ready: boolean }[] =>
  SCENARIOS.map((name) => ({ name, ready: scenarioIsThere(name) }))

export const flyScenario = (options: FlightOptions): Flight => {
  const { seed, lang, afterAt = 0 } = options
  const daysOn = Math.max(0, Math.ceil((afterAt - FIRST_START_AT) / DAY_MS))
  const startAt = FIRST_START_AT + daysOn * DAY_MS
  const scenario = loadScenario(options.scenario)
  const words = loadCommonWords()
  const randomFor = (part: string) => seededRandom(seed, `${options.scenario} ${lang} ${part}`)
  const idStart = daysOn === 0 ? `${seed}` : `${seed}-${daysOn}-`
  const book = openPostBook(idStart, randomFor('book'))
  const slots = { brand: scenario.brand, handle: scenario.handle, product: scenario[lang].product }

  const attackAt = startAt + QUIET_BEFORE_MS + randomFor('attack').below(90) * MINUTE_MS
  const endAt = attackAt + STORM_MS + QUIET_AFTER_MS

  const crowdRandom = randomFor('crowd')
  const regulars = inventCrowd(crowdRandom, words, 'r', {
    count: 140,
    followingShare: 0.45,
    beforeAt: startAt,
    ageDays: 1500,
  })
  const crowd = inventCrowd(crowdRandom, words, 's', {
    count: Math.round(scenario.size * 0.6),
    followingShare: 0.12,
    beforeAt: startAt,
    ageDays: 1100,
  })
  const pasters = inventCrowd(crowdRandom, words, 'p', {
    count: 14,
    followingShare: 0,
    beforeAt: startAt,
    ageDays: 9,
  }).map((person): Person => ({ ...person, platform: 'x', followsUs: false }))

  const ownTimes = [startAt + 2 * HOUR_MS, startAt + 9 * HOUR_MS, attackAt - 55 * MINUTE_MS]
  const ownPosts = ownTimes.flatMap((at, index) =>
    OWN_PLATFORMS.map((platform, copy) =>
      book.say({
        at: at + copy * 20_000,
        person: ownAccount(platform, scenario.handle, scenario.brand),
        text: spin(scenario[lang].own[index] ?? '', slots, randomFor('own')),
        voice: 'own',
        lang,
      }),
    ),
  )
  const lastOwnPost = (platform: Post['platform'], at: number) =>
    ownPosts.filter((post) => post.platform === platform && post.createdAt < at).at(-1)

  const quiet = randomFor('quiet')
  for (const at of ordinaryTimes(quiet, startAt, endAt, ORDINARY_PER_HOUR)) {
    const person = quiet.pick(regulars)
    const own = lastOwnPost(person.platform, at)
    if (own && quiet.chance(0.06)) {
      book.say({ at, person, text: own.text, voice: 'repost', lang, repostOf: own })
      continue
    }
    const text = spin(quiet.pick(scenario[lang].ordinary), { ...slots, tag: '' }, quiet)
    book.say({ at, person, text, voice: 'ordinary', lang, inReplyTo: quiet.chance(0.12) ? own : undefined })
  }

  const first = raiseStorm(
    { book, random: randomFor('storm'), scenario, words, lang, slots, regulars, crowd, pasters, lastOwnPost },
    attackAt,
  )

  return {
    ...options,
    brandName: scenario.brand,
    watch: scenario.watch,
    ownHandles: [scenario.handle],
    startAt,
    idStart,
    posts: book.posts.sort((a, b) => a.createdAt - b.createdAt || a.externalId.localeCompare(b.externalId)),
    voices: book.voices,
    firstHostilePostAt: first.createdAt,
    members: words[lang].members,
  }
}

/** Where the brand has an account. */
export const OWN_PLATFORMS = ['x', 'bluesky'] as const

export const ownAccount = (platform: Person['platform'], handle: string, brand: string): Person => ({
  platform,
  handle,
  name: brand,
  followers: platform === 'x' ? 18_400 : 2_100,
  followsUs: null,
  createdAt: FIRST_START_AT - 3000 * 24 * HOUR_MS,
})
