// What speaks by itself elsewhere while people are angry, and who paused it. Every verb is called inside the transaction
// of its act.
import { type Check, PAUSES, type Pause } from '../../../shared/brief.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'

/** Those that every crisis has first, then the team's own. */
export const checksOf = (store: Store, crisisId: CrisisId): Check[] => {
  const kept = store.checks.list(crisisId).map(({ crisisId: _crisis, ...check }): Check => check)
  const common = PAUSES.map(
    (pause): Check =>
      kept.find((one) => one.pause === pause) ?? { pause, id: null, text: null, doneAt: null, doneBy: null },
  )
  return [...common, ...kept.filter(({ pause }) => pause === null)]
}

export const createCheckDesk = (store: Store) => {
  const add = (crisisId: CrisisId, what: { pause: Pause } | { text: string }, by: By): number => {
    const words = 'text' in what ? store.texts.saveWords(what.text) : null
    const pause = 'pause' in what ? what.pause : null
    const id = store.checks.add(crisisId, pause, words?.id ?? null)
    const payload = { checkId: id, crisisId, pause, commitment: words?.commitment ?? null }
    store.ledger.append({ ...by, kind: 'check.added', payload })
    return id
  }
  return {
    add: (crisisId: CrisisId, text: string, by: By): number => add(crisisId, { text }, by),
    tick: (crisisId: CrisisId, of: { pause: Pause } | { id: number }, isDone: boolean, by: By): void => {
      const id = 'id' in of ? of.id : (store.checks.find(crisisId, of.pause)?.id ?? add(crisisId, of, by))
      const check = store.checks.get(id)
      if (check?.crisisId !== crisisId) throw new Refusal('notFound', refusalWords.noCheck)
      if ((check.doneAt !== null) === isDone) return
      const kind = isDone ? 'check.ticked' : 'check.unticked'
      store.ledger.append({ ...by, kind, payload: { checkId: id } })
      store.checks.tick(id, isDone ? { at: by.happenedAt, by: by.memberId } : null)
    },
  }
}
