// The library of a brand: the texts that came, and over them what the team wrote. Nothing is lost: a former version stays,
// and going back to what came is a version of its own.
import {
  cellKey,
  LIBRARY_CELLS,
  type LibraryCell,
  type LibraryText,
  unknownVariables,
} from '../../../shared/library.ts'
import type { BrandId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'
import { shippedTexts } from './shipped-texts.ts'

/** Every cell, also the empty ones. */
export const libraryOf = (store: Store, brandId: BrandId): LibraryText[] => {
  const came = shippedTexts()
  const written = new Map(store.libraryTexts.latest(brandId).map((row) => [cellKey(row), row]))
  return LIBRARY_CELLS.map((cell) => {
    const own = written.get(cellKey(cell))
    const text = own?.text ?? came.get(cellKey(cell)) ?? null
    const isOwn = own !== undefined && own.text !== null
    return { ...cell, text, editedAt: isOwn ? own.recordedAt : null, editedBy: isOwn ? own.memberId : null }
  })
}

/** The text of one cell; null = it is empty. */
export const libraryText = (store: Store, brandId: BrandId, cell: LibraryCell): string | null =>
  libraryOf(store, brandId).find((one) => cellKey(one) === cellKey(cell))?.text ?? null

/** Every verb is called inside the transaction of its act. */
export const createLibraryDesk = (store: Store) => {
  const write = (brandId: BrandId, cell: LibraryCell, text: string | null, by: By): void => {
    const words = text === null ? null : store.texts.saveWords(text)
    const version = store.libraryTexts.add(brandId, cell, words?.id ?? null, by)
    store.ledger.append({
      ...by,
      kind: text === null ? 'library.restored' : 'library.saved',
      payload: { brandId, ...cell, version, commitment: words?.commitment ?? null },
    })
  }
  return {
    save: (brandId: BrandId, cell: LibraryCell, text: string, by: By): void => {
      const [unknown] = unknownVariables(text)
      if (unknown !== undefined) throw new Refusal('notAllowed', refusalWords.unknownVariable(unknown))
      write(brandId, cell, text, by)
    },
    restore: (brandId: BrandId, cell: LibraryCell, by: By): void => write(brandId, cell, null, by),
  }
}
