// From a post to a row: matched against the brand's watch terms, saved once, matched again when it is told again and the
// watch has changed. A text that the platform took away never enters.

import type { Brand, BrandId, MatchReason, MentionSeq, Post } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { SavedMention } from '../store/mentions.ts'
import type { Reading } from '../store/readings.ts'
import type { Store } from '../store/store.ts'
import type { CommittedText } from '../store/texts.ts'
import { compileMatcher, type MatchablePost } from './match.ts'
import { parseWatchTerms } from './watch-terms.ts'

interface Watch {
  readonly match: ReturnType<typeof compileMatcher>
  lastKey: number
}

/** What a batch came to: `accepted + duplicates` posts. */
export interface BatchCounts {
  readonly accepted: number
  readonly duplicates: number
  /** Matched posts that are older than the brand's time, new or matched only now: counted, and ring nothing. */
  readonly late: number
}

/** A post of a batch; `text` is null when the post is known already, or comes twice in the batch. */
export interface Incoming {
  readonly post: Post
  readonly text: CommittedText | null
}

/** What a post is to the brand; `matchedNow`: known, but no term found it until the watch was changed. */
export type Verdict =
  | { readonly kind: 'new'; readonly reason: MatchReason | null; readonly text: CommittedText }
  | { readonly kind: 'matchedNow'; readonly reason: MatchReason; readonly seq: MentionSeq; readonly said: string }
  | { readonly kind: 'duplicate'; readonly reason: null }

/** What the machine reads in a post; `reason` null = it is not the brand's. */
export type ReadPost = (brandId: BrandId, post: Post, reason: MatchReason | null) => Reading

/**
 * Why a post is the brand's that no watch term finds and a person brought in by hand. The reasons are fixed
 * (formats.md), and of them only `all` is true: whatever this source gives is taken, since the person chose it.
 */
const vouched = (isVouched: boolean): MatchReason | null => (isVouched ? 'all' : null)

const DUPLICATE: Verdict = { kind: 'duplicate', reason: null }

export const createIngest = (store: Store) => {
  const watches = new Map<BrandId, Watch>()

  const open = (brand: Brand): Watch => {
    const parsed = parseWatchTerms(brand.watch)
    if (!parsed.ok) throw new Refusal('invalidInput', parsed.problem.message)
    const isKnown = (platform: Post['platform'], externalId: string): boolean =>
      store.mentions.find(brand.id, platform, externalId)?.matched === 1
    return {
      match: compileMatcher(parsed.terms, { ownHandles: brand.ownHandles, matchAll: brand.matchAll, isKnown }),
      lastKey: store.mentions.lastKey(brand.id),
    }
  }

  const watchOf = (brandId: BrandId): Watch => {
    const known = watches.get(brandId)
    if (known) return known
    const brand = store.brands.get(brandId)
    if (!brand) throw new Refusal('notFound', refusalWords.noBrand)
    const watch = open(brand)
    watches.set(brandId, watch)
    return watch
  }

  /** When the platform took this post, what it repeats, or a former version of it away; null = as far as we know it is still there. */
  const removedAtOf = (post: Post, gone: ReadonlyMap<string, number>, hasOtherBrands: boolean): number | null => {
    const { platform, externalId, repostOfId, editedOfId, deletedAt } = post
    if (deletedAt !== null) return deletedAt
    const same = [externalId, repostOfId, editedOfId].filter((id) => id !== null)
    for (const id of same) {
      const inBatch = gone.get(`${platform}:${id}`)
      if (inBatch !== undefined) return inBatch
    }
    // What is new to its only brand, repeats nothing and is no other version cannot have been taken away before.
    if (same.length === 1 && !hasOtherBrands) return null
    return store.mentions.removedAt(platform, same)
  }

  /** What a post that is known already adds: newer figures, and a reason that an earlier watch did not have. */
  const weighAgain = (brandId: BrandId, post: Post, receivedAt: number, isVouched: boolean): Verdict => {
    const known = store.mentions.find(brandId, post.platform, post.externalId)
    if (!known) return DUPLICATE
    store.mentions.measure(known.seq, post, receivedAt)
    if (known.matched === 1) return DUPLICATE
    // What the feed would show is what must match; of a tombstone nothing is left to weigh.
    const text = store.mentions.textOf(known.seq)
    if (text === null) return DUPLICATE
    const reason = watchOf(brandId).match({ ...post, text }) ?? vouched(isVouched)
    return reason === null ? DUPLICATE : { kind: 'matchedNow', reason, seq: known.seq, said: text }
  }

  return {
    /**
     * Keeps the texts of what is new in a batch; what the platform took away, from whichever brand, comes without one.
     * Call inside the transaction that saves each of them.
     */
    receive: (brandId: BrandId, posts: readonly Post[]): Incoming[] => {
      const seen = new Set<string>()
      const gone = new Map<string, number>()
      for (const { platform, externalId, deletedAt } of posts)
        if (deletedAt !== null) gone.set(`${platform}:${externalId}`, deletedAt)
      const hasOtherBrands = store.brands.list().length > 1
      const fresh: Post[] = []
      const incoming = posts.map((post) => {
        const { platform, externalId } = post
        const before = seen.size
        seen.add(`${platform}:${externalId}`)
        if (seen.size === before || store.mentions.find(brandId, platform, externalId) !== null)
          return { post, isNew: false }
        const deletedAt = removedAtOf(post, gone, hasOtherBrands)
        const kept = deletedAt === post.deletedAt ? post : { ...post, deletedAt }
        fresh.push(kept)
        return { post: kept, isNew: true }
      })
      const texts = store.mentions.keepTexts(fresh)
      let next = 0
      return incoming.map(({ post, isNew }) => ({ post, text: isNew ? (texts[next++] ?? null) : null }))
    },
    matches: (brandId: BrandId, post: MatchablePost): MatchReason | null => watchOf(brandId).match(post),
    /** Before the post is kept: what it is decides how far the brand's time goes on. `isVouched`: a person says it is ours. */
    weigh: (brandId: BrandId, { post, text }: Incoming, receivedAt: number, isVouched: boolean): Verdict =>
      text === null
        ? weighAgain(brandId, post, receivedAt, isVouched)
        : { kind: 'new', reason: watchOf(brandId).match(post) ?? vouched(isVouched), text },
    /** Null when there is nothing to keep. */
    keep: (brandId: BrandId, post: Post, verdict: Verdict, receivedAt: number, read: ReadPost): SavedMention | null => {
      if (verdict.kind === 'duplicate') return null
      const watch = watchOf(brandId)
      const feedKey = verdict.reason === null ? null : watch.lastKey + 1
      if (feedKey !== null) watch.lastKey = feedKey
      if (verdict.kind === 'new') {
        const reading = read(brandId, post, verdict.reason)
        return store.mentions.save(brandId, post, verdict.reason, feedKey, receivedAt, verdict.text, reading)
      }
      store.readings.set(verdict.seq, read(brandId, { ...post, text: verdict.said }, verdict.reason))
      return store.mentions.adopt(verdict.seq, verdict.reason, feedKey)
    },
    /** After a rolled back transaction, or new terms, what is remembered of a brand is read again. */
    forget: (brandId: BrandId): void => void watches.delete(brandId),
  }
}
