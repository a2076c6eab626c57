// An anatomy that is brought up to date from the store at each question, with what is new.
// Keeps true: what the store holds now is what is answered. A text that was taken away is forgotten with all that was made
// of it (L5): then the anatomy is made anew.

import type { BrandId, MentionSeq } from '../../../shared/model.ts'
import type { Store } from '../store/store.ts'
import { createAnatomy, type GrowingAnatomy } from './anatomy.ts'
import type { Period } from './inside.ts'

const PAGE_COUNT = 5000

export interface FedAnatomy {
  /** With everything of the period that the store holds. Call inside one snapshot of the store. */
  upToDate(period: Period): GrowingAnatomy
}

interface State {
  readonly anatomy: GrowingAnatomy
  readonly pinned: Map<MentionSeq, string | null>
  /** Posts up to this place in the order of arrival were read. */
  key: number
  ledgerSeq: number
  correctionId: number
}

export const createFedAnatomy = (store: Store, brandId: BrandId): FedAnatomy => {
  let state: State | null = null
  let begunAt = Number.NaN

  const begin = ({ fromAt, toAt }: Period): State => ({
    anatomy: createAnatomy(),
    pinned: new Map(),
    key: Math.max(0, store.heard.keys(brandId, fromAt, toAt).firstKey - 1),
    ledgerSeq: store.ledger.head().count,
    correctionId: 0,
  })

  const isOutdated = ({ anatomy, ledgerSeq }: State, { fromAt, toAt }: Period): boolean =>
    fromAt !== begunAt ||
    (anatomy.lastAt() ?? Number.NEGATIVE_INFINITY) >= toAt ||
    store.heard.removedAfter(brandId, ledgerSeq).some((id) => anatomy.holds(id))

  const readPosts = (into: State, period: Period): void => {
    const lastKey = store.mentions.lastKey(brandId)
    for (;;) {
      const page = store.heard.page(brandId, period, into.key, lastKey, PAGE_COUNT)
      into.anatomy.hear(page)
      into.key = page.at(-1)?.key ?? lastKey
      if (page.length < PAGE_COUNT) break
    }
    into.key = lastKey
  }

  const readCorrections = (into: State): void => {
    let isPinned = false
    for (const { id, seq, noun, value } of store.heard.correctedAfter(brandId, into.correctionId)) {
      into.correctionId = id
      if (noun === 'claim') into.pinned.set(seq, value)
      else into.anatomy.reread(seq, store.heard.readingOf(seq))
      isPinned ||= noun === 'claim'
    }
    if (isPinned) into.anatomy.pinClaims(into.pinned)
  }

  return {
    upToDate: (period) => {
      const current = state && !isOutdated(state, period) ? state : begin(period)
      readPosts(current, period)
      readCorrections(current)
      current.ledgerSeq = store.ledger.head().count
      begunAt = period.fromAt
      state = current
      return current.anatomy
    },
  }
}
