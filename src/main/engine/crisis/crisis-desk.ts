// The life of a crisis: opened by an alarm or by the red button, moved through its states with who and why, closed.

import { type BrandId, type Crisis, type CrisisId, SYSTEM_MEMBER } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { type CrisisState, mayMove } from '../../../shared/states.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'

/** No alarm for so long, and the counts back in their band: over (formats.md, "Life of a crisis here"). */
const QUIET_MS = 24 * 3_600_000
/** A brand's time is the minute that has begun: what came in it may be the first post. */
const OPEN_MINUTE_MS = 60_000

export interface Opening {
  readonly brandId: BrandId
  readonly state: 'suspected' | 'issue' | 'initial'
  readonly openedBy: Crisis['openedBy']
  readonly onsetAt: number
  readonly alertAt: number | null
  /** Commitment to what the member said; null when an alarm opened it. */
  readonly whyCommitment: string | null
}

export const createCrisisDesk = (store: Store) => {
  const crisisOf = (id: CrisisId): Crisis => {
    const crisis = store.crises.get(id)
    if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
    return crisis
  }

  const move = (
    id: CrisisId,
    to: CrisisState,
    whyCommitment: string | null,
    by: By,
  ): { from: CrisisState; ledgerSeq: number } => {
    const { state } = crisisOf(id)
    if (!mayMove('crisis', state, to)) throw new Refusal('notAllowed', refusalWords.crisisCannotBecome(state, to))
    const ledgerSeq = store.ledger.append({
      ...by,
      kind: 'crisis.moved',
      payload: { crisisId: id, from: state, to, commitment: whyCommitment },
    })
    store.crises.move(id, to, by.happenedAt)
    return { from: state, ledgerSeq }
  }

  return {
    crisisOf,
    move,
    open: (opening: Opening, by: By): { crisis: Crisis; ledgerSeq: number } => {
      if (store.crises.open(opening.brandId)) throw new Refusal('notAllowed', refusalWords.crisisAlreadyOpen)
      const { whyCommitment, ...fields } = opening
      // An alarm knows when the rise began; whoever opens by hand reaches back into ordinary hours.
      const earliestOf = opening.openedBy === 'alert' ? 'earliestPostAt' : 'earliestHostilePostAt'
      const firstPostAt = store.crises[earliestOf](opening.brandId, opening.onsetAt, by.happenedAt + OPEN_MINUTE_MS)
      const id = store.crises.add({ ...fields, firstPostAt, openedAt: by.happenedAt })
      const ledgerSeq = store.ledger.append({
        ...by,
        kind: 'crisis.opened',
        payload: { crisisId: id, ...fields, firstPostAt, commitment: whyCommitment },
      })
      return { crisis: crisisOf(id), ledgerSeq }
    },
    /** Whether nothing happens in it any more. */
    isQuiet: (crisis: Crisis, at: number, inBand: boolean): boolean => {
      const lastAlertAt = store.alerts.ofCrisis(crisis.id).at(-1)?.at ?? crisis.openedAt
      return inBand && at - lastAlertAt >= QUIET_MS
    },
    closeQuietly: (id: CrisisId, at: number, recordedAt: number) =>
      move(id, 'closed', null, { memberId: SYSTEM_MEMBER, happenedAt: at, recordedAt }),
  }
}
