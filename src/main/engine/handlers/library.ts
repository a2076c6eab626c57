// The library of statements.
import type { CommandContext, Commands, Queries } from '../context.ts'
import { createLibraryDesk, libraryOf } from '../library/library-desk.ts'
import type { By } from '../store/ledger.ts'

const inOne = ({ store, by, changed }: CommandContext, act: (by: By) => void): null => {
  store.transaction(() => act(by()))
  changed('library')
  return null
}

export const libraryQueries = {
  'library.list': ({ store }, { brandId }) => libraryOf(store, brandId),
  'library.history': ({ store }, { brandId, ...cell }) => store.libraryTexts.history(brandId, cell),
} satisfies Partial<Queries>

export const libraryCommands = {
  'library.save': (context, { brandId, text, ...cell }) =>
    inOne(context, (by) => createLibraryDesk(context.store).save(brandId, cell, text, by)),
  'library.restore': (context, { brandId, ...cell }) =>
    inOne(context, (by) => createLibraryDesk(context.store).restore(brandId, cell, by)),
} satisfies Partial<Commands>
