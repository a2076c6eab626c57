// The anatomies of the crises that are looked at: a few are kept, each fed with what is new when it is asked.

import type { Anatomy } from '../../../shared/anatomy.ts'
import type { Behind } from '../../../shared/contract/anatomy.ts'
import type { Crisis, CrisisId, MentionSeq } from '../../../shared/model.ts'
import type { Store } from '../store/store.ts'
import { claimsSaid, describe } from './describe.ts'
import { createFedAnatomy, type FedAnatomy } from './fed-anatomy.ts'
import { periodOf } from './inside.ts'

/** A team looks at one, and back at another. */
const KEPT_COUNT = 3
/** What led to a rise was said before it: so far back is heard, for where it came from. */
const LOOK_BACK_MS = 48 * 3_600_000

export const createAnatomies = (store: Store) => {
  /** The latest asked for last. */
  const kept = new Map<CrisisId, FedAnatomy>()

  const upToDate = (crisis: Crisis) => {
    const fed = kept.get(crisis.id) ?? createFedAnatomy(store, crisis.brandId)
    kept.delete(crisis.id)
    kept.set(crisis.id, fed)
    const oldest = kept.keys().next().value
    if (kept.size > KEPT_COUNT && oldest !== undefined) kept.delete(oldest)
    const { fromAt, toAt } = periodOf(crisis)
    return fed.upToDate({ fromAt: fromAt - LOOK_BACK_MS, toAt })
  }

  return {
    /** What is behind the peak of a crisis. Call inside one snapshot of the store. */
    answer: (crisis: Crisis): Anatomy => describe(store, upToDate(crisis), crisis),
    /** What is claimed in a crisis, the biggest first, and which of it each of these posts says. The same snapshot. */
    claims: (crisis: Crisis, seqs: readonly MentionSeq[]) => claimsSaid(store, upToDate(crisis), crisis, seqs),
    /** The posts that a figure of it stands for, in the order in which they arrived. The same snapshot. */
    postsBehind: (crisis: Crisis, of: Behind): MentionSeq[] => upToDate(crisis).postsBehind(of, periodOf(crisis)),
  }
}

export type Anatomies = ReturnType<typeof createAnatomies>
