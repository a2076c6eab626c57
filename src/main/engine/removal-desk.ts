// What goes, goes from everywhere at once (L5): the post, its versions and reposts under every brand, and names of claims
// that are made of its words. What a hold covers stays, and the removal is noted. One entry of the ledger a removal.
import { type BrandId, type MentionSeq, mentionIdOf, type Platform } from '../../shared/model.ts'
import { sharedRun } from './label-quotes.ts'
import type { createReplyDesk } from './replies/reply-desk.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

export interface UpstreamRemoval {
  readonly platform: Platform
  readonly externalId: string
  readonly removedAt: number
}

/** The first may take longer. */
const TAKE_AWAY_FOR_MS = 40

export const createRemovalDesk = (store: Store, replies: Pick<ReturnType<typeof createReplyDesk>, 'weighAgain'>) => {
  /** A name that others' living posts have the words of is theirs as well, and stays. */
  const unname = (brandId: BrandId, bodies: readonly string[], at: number): void => {
    for (const { labelTextId, label } of store.corrections.names(brandId))
      for (const body of bodies) {
        const run = sharedRun(label, body)
        if (run === null || store.search.find(brandId, run, null, 1).items.length > 0) continue
        store.texts.redact(labelTextId, at)
        break
      }
  }

  /** Empties texts and brings in order what rested on them. Call inside the transaction of the act. */
  const redact = (posts: readonly { readonly seq: MentionSeq; readonly brandId: BrandId }[], at: number): void => {
    const bodies = new Map<BrandId, string[]>()
    for (const { seq, brandId } of posts) {
      const body = store.removals.redact(seq, at)
      const mention = store.mentions.saved(seq)
      if (mention) replies.weighAgain(mention)
      if (body !== null) bodies.set(brandId, [...(bodies.get(brandId) ?? []), body])
    }
    for (const [brandId, said] of bodies) unname(brandId, [...new Set(said)], at)
  }

  /** Told again it does nothing. */
  const takeAway = (brandId: BrandId, { platform, externalId, removedAt }: UpstreamRemoval, by: By): boolean => {
    const copies = store.removals.copiesOf(platform, externalId)
    const removed = copies.filter(({ isHeld }) => !isHeld)
    const kept = copies.filter(({ isHeld, seq }) => isHeld && store.holds.note(seq, removedAt))
    if (removed.length === 0 && kept.length === 0) return false
    redact(removed, removedAt)
    store.ledger.append({
      ...by,
      kind: 'mention.removed',
      payload: {
        brandId,
        id: mentionIdOf(platform, externalId),
        removed: removed.map((it) => [it.brandId, it.id]),
        kept: kept.map((it) => [it.brandId, it.id]),
      },
    })
    return removed.length > 0
  }

  /** What was noted, as much of it as there is time for, each in a transaction of its own. */
  const takeAwayNoted = (byAt: (removedAt: number) => By): { hasRemoved: boolean; hasMore: boolean } => {
    const startedAt = performance.now()
    let hasRemoved = false
    let next = store.pendingRemovals.first()
    while (next !== null) {
      const { id, ...removal } = next
      store.transaction(() => {
        if (takeAway(removal.brandId, removal, byAt(removal.removedAt))) hasRemoved = true
        store.pendingRemovals.done(id)
      })
      next = store.pendingRemovals.first()
      if (performance.now() - startedAt > TAKE_AWAY_FOR_MS) break
    }
    return { hasRemoved, hasMore: next !== null }
  }

  return {
    redact,
    /** `brandId`: whose source noticed it. True = a text went, and the files are to be scrubbed. Inside a transaction. */
    takeAway,
    takeAwayNoted,
  }
}

export type RemovalDesk = ReturnType<typeof createRemovalDesk>
