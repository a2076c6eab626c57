// What flown drills measured and taught if the ledger is true.
import { type Act, set, type Table } from './held.ts'

export const createFlownDrillReplay = () => {
  const flownDrills: Table = new Map()
  return {
    flownDrills,
    take: ({ seq, recordedAt, memberId, kind, payload }: Act): void => {
      if (kind !== 'drill.flown') return
      const { flownDrillId, isOver, ...figures } = payload
      set(flownDrills, flownDrillId, seq, { ...figures, isOver: Number(isOver), memberId, recordedAt })
    },
  }
}
