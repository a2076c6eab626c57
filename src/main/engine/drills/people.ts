// The invented crowd: every handle says that it is one, followers are spread as on a real network (a few have most).
import type { Platform } from '../../../shared/model.ts'
import type { Random } from './random.ts'
import type { CommonWords } from './scenario.ts'

export interface Person {
  readonly platform: Platform
  readonly handle: string
  readonly name: string
  readonly followers: number | null
  readonly followsUs: boolean | null
  readonly createdAt: number | null
}

const DAY_MS = 86_400_000
const PLATFORM_SHARES = { x: 0.72, bluesky: 0.14, mastodon: 0.1, reddit: 0.02, youtube: 0.02 } as const

const bare = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^\p{ASCII}]|[^\w]/gu, '')
    .toLowerCase()

export interface CrowdOptions {
  readonly count: number
  readonly followingShare: number
  /** Accounts are older than this. */
  readonly beforeAt: number
  /** The median age of an account, in days. */
  readonly ageDays: number
}

export const inventCrowd = (random: Random, words: CommonWords, prefix: string, options: CrowdOptions): Person[] =>
  Array.from({ length: options.count }, (_, index) => {
    const platform = random.weighted(PLATFORM_SHARES)
    const name = random.pick(words.firstNames)
    const invented = random.pick(words.inventedWords)
    const told = platform === 'x' || platform === 'bluesky'
    return {
      platform,
      handle: `${bare(name)}_${invented}_${prefix}${index}`,
      name: random.chance(0.7)
        ? `${name} (${invented})`
        : `${name} ${random.pick(['🌻', '🎧', '🚲', '📷', '☕', '🐈'])}`,
      followers: platform === 'youtube' ? null : Math.round(random.logNormal(190, 1.35)),
      followsUs: told ? random.chance(options.followingShare) : null,
      createdAt: random.chance(0.9)
        ? options.beforeAt - Math.round(random.logNormal(options.ageDays, 0.6) * DAY_MS)
        : null,
    }
  })
