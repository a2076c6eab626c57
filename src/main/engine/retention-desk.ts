// Posts that nobody needs any more lose their text and their account, a few at a time, so that nothing that comes in waits
// for it; rows, figures and counts stay. One entry of the ledger for each few.
import { SYSTEM_MEMBER } from '../../shared/model.ts'
import type { Clock } from './clock.ts'
import type { Store } from './store/store.ts'

const DAY_MS = 24 * 3_600_000
/** So many texts leave the search indexes within a few milliseconds. */
const BATCH_COUNT = 20

export const createRetentionDesk = (store: Store, clock: Clock) => {
  /** Everything up to here was looked at in this round. */
  let seenSeq = 0
  let mustScrub = false

  const endRound = (): boolean => {
    seenSeq = 0
    if (mustScrub) mustScrub = !store.scrub()
    return false
  }

  /** One step, under 50 ms. True = there is more to look at. */
  const sweep = (): boolean => {
    const days = store.retention.days()
    if (days === null) return endRound()
    const at = clock.wall()
    const beforeAt = at - days * DAY_MS
    const { seqs, throughSeq } = store.retention.due(seenSeq, beforeAt, BATCH_COUNT)
    if (throughSeq === null) return endRound()
    seenSeq = throughSeq
    if (seqs.length === 0) return true
    store.transaction(() => {
      for (const seq of seqs) store.removals.redact(seq, at)
      store.retention.mark(seqs, at)
      const authors = store.retention.idleAuthors(seqs)
      for (const authorId of authors) store.persons.blank(authorId)
      const payload = {
        days,
        beforeAt,
        fromSeq: seqs[0],
        throughSeq: seqs.at(-1),
        count: seqs.length,
        authorCount: authors.length,
      }
      store.ledger.append({ memberId: SYSTEM_MEMBER, happenedAt: at, recordedAt: at, kind: 'retention.swept', payload })
    })
    mustScrub = true
    return true
  }

  return { sweep }
}
