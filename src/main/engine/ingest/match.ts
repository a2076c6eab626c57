// Whether a post belongs to the brand, and why (formats.md). The best reason wins: own, handle, term, thread, all.
//
// - own: written by one of our accounts. Case is folded, diacritics are not: @Ünited is somebody else.
// - handle: the text mentions a watched or an own handle; an excluded term does not undo that.
// - term: a watched word, phrase or tag, and no excluded term.
// - thread: a reply to, a quote, a repost or an edit of what is known (matched before, or our own).
// - all: the brand takes every post of its sources.

import type { MatchReason, Platform, Post } from '../../../shared/model.ts'
import { compileTerms, type TextMatch } from './match-index.ts'
import type { WatchTerm, WatchTerms } from './watch-terms.ts'

export type MatchablePost = Pick<
  Post,
  'platform' | 'authorHandle' | 'text' | 'inReplyToId' | 'quoteOfId' | 'repostOfId' | 'editedOfId'
>

export interface MatchOptions {
  /** With or without @; they count on every platform. */
  readonly ownHandles?: readonly string[] | undefined
  readonly matchAll?: boolean | undefined
  /** Whether this post is a matched mention or one of our own. Asked only when the post itself gives no better reason. */
  readonly isKnown?: ((platform: Platform, externalId: string) => boolean) | undefined
}

const bare = (handle: string): string => handle.trim().replace(/^[@＠]+/u, '')

const identity = (handle: string): string => bare(handle).normalize('NFC').toLowerCase()

const withOwnHandles = (terms: WatchTerms, ownHandles: readonly string[]): WatchTerms => {
  const own = ownHandles.map((handle): WatchTerm => ({ kind: 'handle', text: bare(handle), excluded: false }))
  return [...terms, ...own.filter((term) => term.text !== '')]
}

/** The part of matching that looks at the text alone: `eval:match` and previews. */
export const compileTextMatcher = (
  terms: WatchTerms,
  ownHandles: readonly string[] = [],
): ((text: string) => TextMatch) => compileTerms(withOwnHandles(terms, ownHandles))

export const compileMatcher = (
  terms: WatchTerms,
  options: MatchOptions = {},
): ((post: MatchablePost) => MatchReason | null) => {
  const { ownHandles = [], matchAll = false, isKnown = () => false } = options
  const own = new Set(ownHandles.map(identity).filter((handle) => handle !== ''))
  const matchText = compileTextMatcher(terms, ownHandles)
  const inThread = (post: MatchablePost): boolean =>
    [post.inReplyToId, post.quoteOfId, post.repostOfId, post.editedOfId].some(
      (id) => id !== null && isKnown(post.platform, id),
    )
  return (post) => {
    if (own.size > 0 && own.has(identity(post.authorHandle))) return 'own'
    const inText = matchText(post.text)
    if (inText) return inText
    if (inThread(post)) return 'thread'
    return matchAll ? 'all' : null
  }
}
