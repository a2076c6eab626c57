// Keeping texts against removal: a named person says on what ground, and it is their risk. When they let go, what was
// removed upstream meanwhile goes at once.
import type { HoldTarget } from '../../shared/contract/privacy.ts'
import type { HoldId } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import type { RemovalDesk } from './removal-desk.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

export const createHoldDesk = (store: Store, removals: RemovalDesk) => {
  const refuseNothing = (on: HoldTarget): void => {
    if (on.kind === 'crisis') {
      if (!store.crises.get(on.crisisId)) throw new Refusal('notFound', refusalWords.noCrisis)
      return
    }
    const mention = store.mentions.saved(on.seq)
    if (!mention) throw new Refusal('notFound', refusalWords.noMention)
    if (mention.isTombstone) throw new Refusal('notAllowed', refusalWords.nothingLeftToHold)
  }

  return {
    /** Call inside the transaction of the act, as `release`. */
    place: (on: HoldTarget, ground: string, by: By): HoldId => {
      refuseNothing(on)
      const { id: groundTextId, commitment } = store.texts.saveWords(ground)
      const holdId = store.holds.place(on, groundTextId, by.memberId, by.happenedAt)
      const what = on.kind === 'mention' ? { mentionSeq: on.seq } : { crisisId: on.crisisId }
      store.ledger.append({ ...by, kind: 'hold.placed', payload: { holdId, ...what, commitment } })
      return holdId
    },
    /** Answers how many texts went. */
    release: (holdId: HoldId, why: string, by: By): number => {
      const { commitment } = store.texts.saveWords(why)
      if (!store.holds.release(holdId, by.memberId, by.happenedAt))
        throw new Refusal('notFound', refusalWords.noSuchHold)
      store.ledger.append({ ...by, kind: 'hold.released', payload: { holdId, commitment } })
      const loose = store.holds.loose()
      for (const post of loose) {
        const { brandId, id, removedAt } = post
        removals.redact([post], removedAt)
        const payload = { brandId, id, removed: [[brandId, id]], kept: [] }
        store.ledger.append({ ...by, kind: 'mention.removed', payload })
      }
      return loose.length
    },
  }
}
