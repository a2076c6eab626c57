// The answers of a brand that left or are about to, ready to be compared with a draft: read once, then only what is new.
// What has become of one since is asked when it comes into question: it may have been taken back, or forgotten.

import type { SimilarReply } from '../../shared/draft-check.ts'
import type { BrandId, LineId, SendId } from '../../shared/model.ts'
import type { SendState } from '../../shared/states.ts'
import { createSentIndex } from './analysis/sent-index.ts'
import type { Store } from './store/store.ts'

/** The last so many: what was said long ago nobody remembers, nor does X's rule. */
const KEPT = 10_000

/** Nobody has read these, nor will. */
const NOT_OUT: readonly SendState[] = ['draft', 'undone', 'refused']

interface SentReply {
  readonly id: SendId
  readonly lineId: LineId
  readonly text: string
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
    /** Those to this person do not count. */
    nearest: (store: Store, text: string, exceptLineId: LineId | null): SimilarReply | null => {
      const isLeftOut = (id: SendId): boolean => {
        if (exceptLineId !== null && replies.get(id)?.lineId === exceptLineId) return true
        const send = store.sends.get(id)
        return !send || NOT_OUT.includes(send.state) || send.parts[0]?.text === null
      }
      const found = index.nearest(text, isLeftOut)
      const reply = found && replies.get(found.id)
      return reply ? { score: found.score, text: reply.text, sentAt: store.sends.get(reply.id)?.endedAt ?? null } : null
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
