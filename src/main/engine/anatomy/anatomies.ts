// The anatomies of the crises that are looked at, brought up to date from the store at each question with what is new.
// Keeps true: what the store holds now is what is answered. A text that was taken away is forgotten with all that was made
// of it (L5): the anatomy of its crisis is made anew.

import type { Anatomy as AnatomyAnswer } from '../../../shared/anatomy.ts'
import type { Behind } from '../../../shared/contract/anatomy.ts'
import type { Crisis, CrisisId, MentionSeq } from '../../../shared/model.ts'
import type { Store } from '../store/store.ts'
import { type Anatomy, createAnatomy } from './anatomy.ts'
import { describe } from './describe.ts'

/** So many crises are kept: a team looks at one, and back at another. */
const KEPT_COUNT = 3
const PAGE_COUNT = 5000
/** What led to the rise was said before it: so far back the first post of an event is looked for. */
export const LOOK_BACK_MS = 24 * 3_600_000

interface Kept {
  readonly anatomy: Anatomy
  /** Posts up to this key were read. */
  key: number
  ledgerSeq: number
  correctionId: number
}

const endOf = (crisis: Crisis): number => crisis.closedAt ?? Number.MAX_SAFE_INTEGER

export const createAnatomies = (store: Store) => {
  /** The latest asked for last. */
  const kept = new Map<CrisisId, Kept>()

  const begin = ({ brandId, onsetAt }: Crisis, toAt: number): Kept => ({
    anatomy: createAnatomy(onsetAt),
    key: Math.max(0, store.heard.keys(brandId, onsetAt - LOOK_BACK_MS, toAt).firstKey - 1),
    ledgerSeq: store.ledger.head().count,
    correctionId: 0,
  })

  const isOutdated = ({ anatomy, ledgerSeq }: Kept, { brandId }: Crisis, toAt: number): boolean =>
    (anatomy.lastAt() ?? 0) >= toAt || store.heard.removedAfter(brandId, ledgerSeq).some((id) => anatomy.holds(id))

  const readOn = (state: Kept, { brandId, onsetAt }: Crisis, toAt: number): void => {
    const period = { fromAt: onsetAt - LOOK_BACK_MS, toAt }
    const lastKey = store.mentions.lastKey(brandId)
    for (;;) {
      const page = store.heard.page(brandId, period, state.key, lastKey, PAGE_COUNT)
      state.anatomy.hear(page)
      state.key = page.at(-1)?.key ?? lastKey
      if (page.length < PAGE_COUNT) break
    }
    state.key = lastKey
    for (const { id, seq, noun } of store.heard.correctedAfter(brandId, state.correctionId)) {
      state.correctionId = id
      if (noun !== 'claim') state.anatomy.reread(seq, store.heard.readingOf(seq))
    }
    state.ledgerSeq = store.ledger.head().count
  }

  const upToDate = (crisis: Crisis): Anatomy => {
    const toAt = endOf(crisis)
    const known = kept.get(crisis.id)
    const state = known && !isOutdated(known, crisis, toAt) ? known : begin(crisis, toAt)
    readOn(state, crisis, toAt)
    kept.delete(crisis.id)
    kept.set(crisis.id, state)
    const oldest = kept.keys().next().value
    if (kept.size > KEPT_COUNT && oldest !== undefined) kept.delete(oldest)
    return state.anatomy
  }

  return {
    /** What is behind the peak of a crisis. Call inside one snapshot of the store. */
    answer: (crisis: Crisis): AnatomyAnswer => describe(store, upToDate(crisis).figures()),
    /** The posts that a figure of it stands for, in the order in which they arrived. The same snapshot. */
    postsBehind: (crisis: Crisis, of: Behind): MentionSeq[] => upToDate(crisis).postsBehind(of),
  }
}

export type Anatomies = ReturnType<typeof createAnatomies>
