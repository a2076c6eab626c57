// What the holds must be if the ledger is true, and which removals they kept back.
import { type Act, set, type Table } from './held.ts'

type Listed = readonly (readonly [number, string])[]

export const createHoldReplay = () => {
  const holds: Table = new Map()
  /** By `brand:post`. */
  const removals: Table = new Map()

  const takeHold = ({ seq, happenedAt, memberId, kind, payload }: Act): void => {
    const { holdId, commitment, mentionSeq, crisisId } = payload
    if (kind === 'hold.placed')
      set(holds, holdId, seq, {
        mentionSeq,
        crisisId,
        ground: commitment,
        memberId,
        placedAt: happenedAt,
        releasedAt: null,
        releasedBy: null,
      })
    if (kind === 'hold.released') set(holds, holdId, seq, { releasedAt: happenedAt, releasedBy: memberId })
  }

  const takeRemoval = ({ seq, payload }: Act): void => {
    for (const [brandId, id] of (payload.removed ?? []) as Listed) removals.delete(`${brandId}:${id}`)
    for (const [brandId, id] of (payload.kept ?? []) as Listed) set(removals, `${brandId}:${id}`, seq, {})
  }

  return {
    holds,
    removals,
    take: (act: Act): void => {
      if (act.kind.startsWith('hold.')) takeHold(act)
      if (act.kind === 'mention.removed' || act.kind === 'person.erased') takeRemoval(act)
    },
  }
}
