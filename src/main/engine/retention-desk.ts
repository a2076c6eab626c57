// Posts that nobody needs any more lose their text and their account, a few at a time, so that nothing that comes in waits
// for it; rows, figures and counts stay. One entry of the ledger for each few.
import { type MentionSeq, SYSTEM_MEMBER } from '../../shared/model.ts'
import type { Clock } from './clock.ts'
import type { Store } from './store/store.ts'

const DAY_MS = 24 * 3_600_000
const MOST_AT_ONCE = 20
/** A text leaves the search indexes in a few milliseconds; the rest of the 50 is for writing it all down. */
const REDACT_FOR_MS = 20

export const createRetentionDesk = (store: Store, clock: Clock) => {
  /** Everything up to here was looked at in this round. */
  let seenSeq = 0
  let mustScrub = false

  const endRound = (): false => {
    seenSeq = 0
    if (mustScrub) mustScrub = !store.scrub()
    return false
  }

  /** As many of them as there is time for, one at least. */
  const redactSome = (seqs: readonly MentionSeq[], at: number): MentionSeq[] => {
    const startedAt = performance.now()
    const done: MentionSeq[] = []
    for (const seq of seqs) {
      if (done.length > 0 && performance.now() - startedAt > REDACT_FOR_MS) break
      store.removals.redact(seq, at)
      done.push(seq)
    }
    return done
  }

  const letGo = (seqs: readonly MentionSeq[], days: number, beforeAt: number, at: number): MentionSeq[] =>
    store.transaction(() => {
      const swept = redactSome(seqs, at)
      store.retention.mark(swept, at)
      const authors = store.retention.idleAuthors(swept)
      for (const authorId of authors) store.persons.blank(authorId)
      const payload = { days, beforeAt, fromSeq: swept[0], throughSeq: swept.at(-1), count: swept.length }
      store.ledger.append({
        memberId: SYSTEM_MEMBER,
        happenedAt: at,
        recordedAt: at,
        kind: 'retention.swept',
        payload: { ...payload, authorCount: authors.length },
      })
      return swept
    })

  return {
    /** One step. True = there is more to look at. */
    sweep: (): boolean => {
      const days = store.retention.days()
      if (days === null) return endRound()
      const at = clock.wall()
      const beforeAt = at - days * DAY_MS
      const { seqs, throughSeq } = store.retention.due(seenSeq, beforeAt, MOST_AT_ONCE)
      if (throughSeq === null) return endRound()
      if (seqs.length === 0) {
        seenSeq = throughSeq
        return true
      }
      const swept = letGo(seqs, days, beforeAt, at)
      seenSeq = swept.length === seqs.length ? throughSeq : (swept.at(-1) ?? throughSeq)
      mustScrub = true
      return true
    },
  }
}
