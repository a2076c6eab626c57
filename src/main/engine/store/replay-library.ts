// What the library must hold if the ledger is true: a row for each version.
import { type Act, set, type Table } from './held.ts'

export const createLibraryReplay = () => {
  const libraryTexts: Table = new Map()
  return {
    libraryTexts,
    take: ({ seq, recordedAt, memberId, payload }: Act): void => {
      const { brandId, type, stage, lang, length, version, commitment } = payload
      const key = [brandId, type, stage, lang, length, version].join(':')
      set(libraryTexts, key, seq, { commitment, memberId, recordedAt })
    },
  }
}
