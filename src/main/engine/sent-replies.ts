// The answers of a brand that left or are about to, ready to be compared with a draft: read once, then only what is new.

import type { SimilarReply } from '../../shared/draft-check.ts'
import type { BrandId, LineId, SendId } from '../../shared/model.ts'
import { createSentIndex } from './analysis/sent-index.ts'
import type { Store } from './store/store.ts'

/** The last so many: what was said long ago nobody remembers, nor does X's rule. */
const KEPT = 10_000

interface SentReply {
  readonly id: SendId
  readonly lineId: LineId
  readonly text: string
  readonly sentAt: number | null
}

const createBrandReplies = () => {
  const index = createSentIndex<SendId>()
  const replies = new Map<SendId, SentReply>()
  let throughId = 0
  return {
    catchUp: (store: Store, brandId: BrandId): void => {
      for (const reply of store.sends.repliesAfter(brandId, throughId, KEPT)) {
        throughId = Math.max(throughId, reply.id)
        replies.set(reply.id, reply)
        index.add(reply.id, reply.text)
      }
      for (const id of [...replies.keys()].slice(0, Math.max(0, replies.size - KEPT))) {
        replies.delete(id)
        index.remove(id)
      }
    },
    /** Those to this person do not count, nor what was taken back in time. */
    nearest: (store: Store, text: string, exceptLineId: LineId | null): SimilarReply | null => {
      const isLeftOut = (id: SendId): boolean =>
        (exceptLineId !== null && replies.get(id)?.lineId === exceptLineId) || store.sends.get(id)?.state === 'undone'
      const found = index.nearest(text, isLeftOut)
      const reply = found && replies.get(found.id)
      return reply ? { score: found.score, text: reply.text, sentAt: reply.sentAt } : null
    },
  }
}

export const createSentReplies = (store: Store) => {
  const byBrand = new Map<BrandId, ReturnType<typeof createBrandReplies>>()
  return {
    /** null = nothing that is like it was sent. */
    nearest: (brandId: BrandId, text: string, exceptLineId: LineId | null): SimilarReply | null => {
      const known = byBrand.get(brandId) ?? createBrandReplies()
      byBrand.set(brandId, known)
      known.catchUp(store, brandId)
      return known.nearest(store, text, exceptLineId)
    },
  }
}

export type SentReplies = ReturnType<typeof createSentReplies>
