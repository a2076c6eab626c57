// The record: raw log, curated story, report, verdict.

import type { StoryEntryId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { readNow } from '../read-now.ts'
import { buildReport } from '../report/build-report.ts'
import { ledgerAsItIs } from '../report/report-ledger.ts'
import { effectsOf } from '../statement-effects.ts'

const onEntry = (
  context: CommandContext,
  id: StoryEntryId,
  act: (by: ReturnType<CommandContext['by']>) => void,
): null => {
  const entry = context.store.story.get(id)
  if (!entry) throw new Refusal('notFound', refusalWords.noEntry)
  const by = context.by(context.pipeline.crises.crisisOf(entry.crisisId).brandId)
  context.store.transaction(() => act(by))
  context.changed('timeline')
  return null
}

export const recordQueries = {
  'timeline.log': ({ store }, { beforeSeq, count }) => {
    const items = store.ledger.page(beforeSeq, count)
    return { items, nextBeforeSeq: items.length === count ? (items.at(-1)?.seq ?? null) : null }
  },
  'timeline.story': ({ store }, { crisisId }) => store.snapshot(() => store.story.ofCrisis(crisisId)),
  'timeline.history': ({ store }, { entryId }) => store.story.history(entryId),
  'report.get': ({ store, anatomies, clock, isDrill }, { crisisId }) => {
    const crisis = store.crises.get(crisisId)
    if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
    return store.snapshot(() =>
      buildReport(store, crisis.brandId, crisis, {
        isDrill,
        madeAt: clock.wall(),
        ledger: ledgerAsItIs(store),
        anatomy: anatomies.answer(crisis),
        effects: effectsOf(store, crisis, readNow(store, crisis.brandId, clock.wall())),
      }),
    )
  },
  'ledger.verify': ({ store }) => store.snapshot(() => store.verifyRecord()),
} satisfies Partial<Queries>

export const recordCommands = {
  'timeline.add': ({ store, pipeline, by, changed }, { crisisId, ...entry }) => {
    const act = by(pipeline.crises.crisisOf(crisisId).brandId)
    const entryId = store.transaction(() => pipeline.story.add(crisisId, entry, act))
    changed('timeline')
    return { entryId }
  },
  'timeline.correct': (context, { entryId, text, happenedAt, why }) =>
    onEntry(context, entryId, (by) => context.pipeline.story.correct(entryId, text, happenedAt, why, by)),
  'timeline.movePhase': (context, { entryId, phase }) =>
    onEntry(context, entryId, (by) => context.pipeline.story.movePhase(entryId, phase, by)),
  'timeline.mark': (context, { entryId, marked }) =>
    onEntry(context, entryId, (by) => context.pipeline.story.mark(entryId, marked, by)),
  'timeline.restore': (context, { entryId, version }) =>
    onEntry(context, entryId, (by) => context.pipeline.story.restore(entryId, version, by)),
  'timeline.hide': (context, { entryId, hidden, why }) =>
    onEntry(context, entryId, (by) => context.pipeline.story.hide(entryId, hidden, why, by)),
} satisfies Partial<Commands>
