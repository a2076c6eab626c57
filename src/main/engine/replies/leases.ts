// A lease that nobody renewed gives the person back to the queue, where everybody sees it.
import type { BrandId } from '../../../shared/model.ts'
import { SYSTEM_MEMBER } from '../../../shared/model.ts'
import type { Store } from '../store/store.ts'
import type { LineMoves } from './line-moves.ts'

/** `at` by the machine's clock; `brandNow`: the brand's own time. Answers how many were given back. Inside a transaction. */
export const giveBackLeases = (
  store: Store,
  { lineOf, move }: Pick<LineMoves, 'lineOf' | 'move'>,
  at: number,
  brandNow: (brandId: BrandId) => number,
): number => {
  const over = store.queueLines.leasesOverBy(at)
  for (const id of over) {
    const line = lineOf(id)
    const brandId = store.crises.get(line.crisisId)?.brandId
    if (brandId === undefined) throw new Error(`line ${id} has no crisis`)
    // What somebody began to write waits for whoever goes on.
    const isBegun = line.state !== 'claimed' || store.queueLines.latestDraft(id) !== null
    const by = { memberId: SYSTEM_MEMBER, happenedAt: brandNow(brandId), recordedAt: at }
    const to = isBegun ? 'drafted' : 'new'
    move(line, to, by, { kind: 'line.released', reasonCode: 'leaseExpired', payload: { heldBy: line.claimedBy } })
  }
  return over.length
}
