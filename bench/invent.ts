// Invented posts by invented accounts, the same for the same seed: words of many tails (a few in every text, most rare),
// French accents, Chinese, tags, replies, reposts, counts. No text and no handle is anybody's.
import { type Random, seededRandom } from '../src/main/engine/drills/random.ts'
import type { Platform, Post } from '../src/shared/model.ts'

const STARTS = ['b', 'br', 'c', 'd', 'f', 'fl', 'g', 'gr', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'st', 't', 'tr', 'v', '']
const HEARTS = ['a', 'e', 'i', 'o', 'u', 'é', 'è', 'ai', 'ou', 'eau', 'ie', 'on']
const ENDS = ['', 'n', 'r', 's', 't', 'l', 'x', 'ment', 'tion', 'ng']
const HAN = '天地人大小水火山石田木林花草鱼鸟马牛羊门车路店食品质量问题公司产品退货投诉客服道歉真的不好喝吃买卖价钱'
const EMOJI = ['😀', '😡', '🔥', '👏', '🙏', '💔', '📣', '🥗']
const PLATFORMS: Readonly<Partial<Record<Platform, number>>> = { x: 70, bluesky: 15, mastodon: 10, weibo: 5 }

export const BRAND = 'Vélodrome Marlo'
/** As many of the posts match as in a real watch: nearly all, the rest were fetched for their thread. */
export const WATCH = 'marlo, #marlogate, @marlo_help, vélodrome marlo, 马洛'
const NAMED = ['marlo', 'Marlo', '#MarloGate', '@marlo_help', 'vélodrome Marlo']

/** Word number `rank` of the invented language; the same for every seed. */
export const wordOf = (rank: number): string => {
  const pick = seededRandom(rank, 'word')
  const syllables = 1 + (rank > 40 ? 1 : 0) + pick.below(2)
  let word = ''
  for (let part = 0; part < syllables; part += 1) word += pick.pick(STARTS) + pick.pick(HEARTS)
  return word + pick.pick(ENDS)
}

const VOCABULARY = 30_000
const words: string[] = []
const zipfWord = (random: Random): string => {
  const rank = Math.floor((VOCABULARY + 1) ** random.unit())
  words[rank] ??= wordOf(rank)
  return words[rank] as string
}

const latinText = (random: Random): string => {
  const parts = Array.from({ length: 6 + random.below(20) }, () => zipfWord(random))
  if (random.chance(0.96)) parts.splice(random.below(parts.length), 0, random.pick(NAMED))
  if (random.chance(0.2)) parts.push(random.pick(EMOJI))
  return parts.join(' ')
}

const chineseText = (random: Random): string => {
  const letters = Array.from({ length: 12 + random.below(50) }, () => random.pick([...HAN]))
  if (random.chance(0.96)) letters.splice(random.below(letters.length), 0, '马洛')
  return letters.join('')
}

export interface Invention {
  readonly seed: number
  readonly count: number
  /** ms UTC of the first post. */
  readonly fromAt: number
  /** Mean gap between posts, evenly random. */
  readonly gapMs: number
  readonly authorCount: number
  /** Default: numbers from 0. */
  readonly firstNumber?: number
}

/** In order of createdAt. */
export function* inventPosts(invention: Invention): Generator<Post> {
  const { seed, count, gapMs, authorCount, firstNumber = 0 } = invention
  const random = seededRandom(seed, 'bench')
  let at = invention.fromAt
  for (let number = firstNumber; number < firstNumber + count; number += 1) {
    at += random.exponential(gapMs)
    const author = Math.floor((authorCount + 1) ** Math.sqrt(random.unit())) - 1
    const platform = random.weighted(PLATFORMS as Record<Platform, number>)
    const earlier =
      number > firstNumber && random.chance(0.45) ? String(firstNumber + random.below(number - firstNumber)) : null
    const isRepost = earlier !== null && random.chance(0.5)
    yield {
      platform,
      externalId: String(number),
      createdAt: Math.round(at),
      authorHandle: `invented_${author}`,
      text: platform === 'weibo' ? chineseText(random) : latinText(random),
      authorName: `Invented ${author}`,
      // An account keeps its numbers for a while: now and then one has changed since its last post.
      authorFollowers: 10 + ((author * 7_919) % 5_000) + (random.chance(0.05) ? random.below(20) : 0),
      authorCreatedAt: null,
      authorFollowsUs: author % 9 === 0,
      lang: platform === 'weibo' ? 'zh' : random.pick(['fr', 'en', 'fr', 'en', null]),
      inReplyToId: isRepost ? null : earlier,
      repostOfId: isRepost ? earlier : null,
      quoteOfId: null,
      likeCount: random.below(50),
      repostCount: random.below(10),
      url: `https://example.invalid/p/${number}`,
      visibility: 'public',
      deletedAt: null,
      editedOfId: null,
    }
  }
}

/** A post as a line of the interchange format. */
export const lineOf = (post: Post): string =>
  JSON.stringify({
    platform: post.platform,
    id: post.externalId,
    created_at: new Date(post.createdAt).toISOString(),
    author_handle: post.authorHandle,
    author_name: post.authorName,
    author_followers: post.authorFollowers,
    author_follows_us: post.authorFollowsUs,
    text: post.text,
    lang: post.lang,
    in_reply_to_id: post.inReplyToId,
    retweet_of_id: post.repostOfId,
    like_count: post.likeCount,
    retweet_count: post.repostCount,
    url: post.url,
  })
