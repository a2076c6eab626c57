// Private life: holds, what is held of a person, and how long posts are kept.
import type { Commands, Queries } from '../context.ts'
import { createHoldDesk } from '../hold-desk.ts'
import { createPersonDesk, personRecord } from '../person-desk.ts'

export const privacyQueries = {
  'holds.list': ({ store }) => store.snapshot(store.holds.list),
  'people.held': ({ store, clock }, { authorId }) => store.snapshot(() => personRecord(store, authorId, clock.wall())),
  'retention.get': ({ store }) => ({ days: store.retention.days() }),
} satisfies Partial<Queries>

export const privacyCommands = {
  'holds.place': ({ store, pipeline, by, changed }, { on, ground }) => {
    const holdId = store.transaction(() => createHoldDesk(store, pipeline.removals).place(on, ground, by()))
    changed('mentions')
    return { holdId }
  },
  'holds.release': ({ store, pipeline, by, changed }, { holdId, why }) => {
    const removedCount = store.transaction(() => createHoldDesk(store, pipeline.removals).release(holdId, why, by()))
    if (removedCount > 0) store.scrub()
    changed('mentions', 'queue', 'timeline', 'removals')
    return { removedCount }
  },
  'people.erase': ({ store, pipeline, by, changed }, { authorId, ground, alsoOurWords }) => {
    const desk = createPersonDesk(store, pipeline.removals)
    const erased = store.transaction(() => desk.erase(authorId, ground, alsoOurWords, by()))
    store.scrub()
    changed('mentions', 'crises', 'queue', 'timeline', 'removals')
    return erased
  },
  'retention.set': ({ store, by, changed }, { days }) => {
    store.transaction(() => {
      store.retention.setDays(days)
      store.ledger.append({ ...by(), kind: 'retention.set', payload: { days } })
    })
    changed('brands')
    return null
  },
} satisfies Partial<Commands>
