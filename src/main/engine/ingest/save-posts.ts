// From a post to a row: matched against the brand's watch terms, saved once, removed when the platform says it is gone.

import type { Brand, BrandId, Post } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { SavedMention } from '../store/mentions.ts'
import type { Store } from '../store/store.ts'
import type { CommittedText } from '../store/texts.ts'
import { compileMatcher } from './match.ts'
import { parseWatchTerms } from './watch-terms.ts'

interface Watch {
  readonly match: ReturnType<typeof compileMatcher>
  lastKey: number
}

/** A post of a batch; `text` is null when the post is known already, or comes twice in the batch. */
export interface Incoming {
  readonly post: Post
  readonly text: CommittedText | null
}

export type Intake =
  | { readonly kind: 'saved'; readonly mention: SavedMention }
  | { readonly kind: 'duplicate' }
  /** Known before, and now gone upstream: its text was taken out. */
  | { readonly kind: 'removed' }

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

  return {
    /** Keeps the texts of what is new in a batch. Call inside the transaction that saves each of them. */
    receive: (brandId: BrandId, posts: readonly Post[]): Incoming[] => {
      const seen = new Set<string>()
      const isNew = posts.map(({ platform, externalId }) => {
        const before = seen.size
        seen.add(`${platform}:${externalId}`)
        return seen.size > before && store.mentions.find(brandId, platform, externalId) === null
      })
      const texts = store.mentions.keepTexts(posts.filter((_, index) => isNew[index]))
      let next = 0
      return posts.map((post, index) => ({ post, text: isNew[index] ? (texts[next++] ?? null) : null }))
    },
    save: (brandId: BrandId, { post, text }: Incoming, receivedAt: number): Intake => {
      if (text === null) {
        const known = store.mentions.find(brandId, post.platform, post.externalId)
        const removed = known && post.deletedAt !== null && store.mentions.redact(known.seq, post.deletedAt)
        return { kind: removed ? 'removed' : 'duplicate' }
      }
      const watch = watchOf(brandId)
      const reason = watch.match(post)
      const feedKey = reason === null ? null : watch.lastKey + 1
      const mention = store.mentions.save(brandId, post, reason, feedKey, receivedAt, text)
      if (feedKey !== null) watch.lastKey = feedKey
      return { kind: 'saved', mention }
    },
    /** After a rolled back transaction, or new terms, what is remembered of a brand is read again. */
    forget: (brandId: BrandId): void => void watches.delete(brandId),
  }
}
