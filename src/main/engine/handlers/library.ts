// The library of statements.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { composeText } from '../compose-text.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { createLibraryDesk, libraryOf } from '../library/library-desk.ts'
import { readNow } from '../read-now.ts'
import type { By } from '../store/ledger.ts'

const inOne = ({ store, by, changed }: CommandContext, act: (by: By) => void): null => {
  store.transaction(() => act(by()))
  changed('library')
  return null
}

export const libraryQueries = {
  'library.list': ({ store }, { brandId }) => libraryOf(store, brandId),
  'library.compose': ({ store, clock }, { brandId, crisisId, ...cell }) => {
    const brand = store.brands.get(brandId)
    if (!brand) throw new Refusal('notFound', refusalWords.noBrand)
    const crisis = crisisId === null ? null : store.crises.get(crisisId)
    return composeText(store, brand, crisis, cell, { nowAt: readNow(store, brandId, clock.wall()) })
  },
  'library.history': ({ store }, { brandId, ...cell }) => store.libraryTexts.history(brandId, cell),
} satisfies Partial<Queries>

export const libraryCommands = {
  'library.save': (context, { brandId, text, ...cell }) =>
    inOne(context, (by) => createLibraryDesk(context.store).save(brandId, cell, text, by)),
  'library.restore': (context, { brandId, ...cell }) =>
    inOne(context, (by) => createLibraryDesk(context.store).restore(brandId, cell, by)),
} satisfies Partial<Commands>
