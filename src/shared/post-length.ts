// How long a text is where the person spoke, as that platform counts, and whether it holds a link. Pure, offline.
// X: its own library, weighted (docs.x.com, "Counting characters"). Bluesky: graphemes, and bytes (app.bsky.feed.post).
// Mastodon: graphemes, a link as 23 and a handle without its server (StatusLengthValidator in its source).
import twitterText from 'twitter-text'
import type { Platform } from './model.ts'

export interface PostLength {
  readonly count: number
  /** null = the platform sets no limit that we know. */
  readonly limit: number | null
  /** The platform would not take it. */
  readonly isOver: boolean
}

const X_LIMIT = 280
const BLUESKY_LIMIT = 300
const BLUESKY_BYTES = 3000
/** A server may allow more, none is known to allow less. */
const MASTODON_LIMIT = 500
const MASTODON_LINK = '-'.repeat(23)
const REMOTE_HANDLE = /(?<![=/\p{L}\p{N}_])(@\w+(?:[\w.-]+\w)?)@[\p{L}\p{N}_.-]+[\p{L}\p{N}_]/gu

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

const countGraphemes = (text: string): number => {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

const countCodePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Between links, which may hold what looks like a handle. */
const asMastodonCounts = (text: string): string => {
  let counted = ''
  let from = 0
  for (const { indices } of twitterText.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false })) {
    counted += text.slice(from, indices[0]).replace(REMOTE_HANDLE, '$1') + MASTODON_LINK
    from = indices[1]
  }
  return counted + text.slice(from).replace(REMOTE_HANDLE, '$1')
}

const within = (count: number, limit: number): PostLength => ({ count, limit, isOver: count > limit })

export const lengthOf = (platform: Platform, text: string): PostLength => {
  switch (platform) {
    case 'x':
      return within(twitterText.parseTweet(text).weightedLength, X_LIMIT)
    case 'bluesky': {
      const length = within(countGraphemes(text), BLUESKY_LIMIT)
      return { ...length, isOver: length.isOver || new TextEncoder().encode(text).length > BLUESKY_BYTES }
    }
    case 'mastodon':
      return within(countGraphemes(asMastodonCounts(text)), MASTODON_LIMIT)
    default:
      return { count: countCodePoints(text), limit: null, isOver: false }
  }
}

/** Names of sites that are newer than the library's list count too: a link costs more, and is never taken for none. */
export const hasLink = (text: string): boolean =>
  /https?:\/\/\S/i.test(text) ||
  twitterText.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: true }).length > 0
