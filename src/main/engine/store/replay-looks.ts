// How the reports of each brand look if the ledger is true.
import { type Act, set, type Table } from './held.ts'

export const createLookReplay = () => {
  const looks: Table = new Map()
  return {
    looks,
    take: ({ seq, recordedAt, memberId, kind, payload }: Act): void => {
      if (kind !== 'brand.lookSaved') return
      const { brandId, version, ...look } = payload
      set(looks, `${brandId}:${version}`, seq, { ...look, memberId, recordedAt })
    },
  }
}
