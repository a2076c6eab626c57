// The record: raw log, curated story, report, verdict.

import type { CrisisId, StoryEntryId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { attachFile } from '../attach-file.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { readNow } from '../read-now.ts'
import { buildReport } from '../report/build-report.ts'
import { compareCrises } from '../report/compare-crises.ts'
import { ledgerAsItIs } from '../report/report-ledger.ts'
import { answersOf } from '../statement-answers.ts'
import { effectsOf } from '../statement-effects.ts'

type Act<T> = (by: ReturnType<CommandContext['by']>) => T

const onCrisis = <T>(context: CommandContext, id: CrisisId, act: Act<T>): T => {
  const by = context.by(context.pipeline.crises.crisisOf(id).brandId)
  const done = context.store.transaction(() => act(by))
  context.changed('timeline')
  return done
}

const onEntry = <T>(context: CommandContext, id: StoryEntryId, act: Act<T>): T => {
  const entry = context.store.story.get(id)
  if (!entry) throw new Refusal('notFound', refusalWords.noEntry)
  return onCrisis(context, entry.crisisId, act)
}

export const recordQueries = {
  'timeline.log': ({ store }, { beforeSeq, count }) => {
    const items = store.ledger.page(beforeSeq, count)
    return { items, nextBeforeSeq: items.length === count ? (items.at(-1)?.seq ?? null) : null }
  },
  'timeline.story': ({ store }, { crisisId, after, count }) =>
    store.snapshot(() => store.story.after(crisisId, after, count)),
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
        handles: [],
        compared: compareCrises(store, crisis),
        postsBehind: (of) => anatomies.postsBehind(crisis, of),
        effects: effectsOf(store, crisis, readNow(store, crisis.brandId, clock.wall())),
        answers: answersOf(store, crisis, readNow(store, crisis.brandId, clock.wall()), (seqs) =>
          anatomies.claims(crisis, seqs),
        ),
      }),
    )
  },
  'ledger.verify': ({ store }) => store.snapshot(() => store.verifyRecord()),
} satisfies Partial<Queries>

export const recordCommands = {
  'timeline.add': (context, { crisisId, ...entry }) => ({
    entryId: onCrisis(context, crisisId, (by) => context.pipeline.story.add(crisisId, entry, by)),
  }),
  'timeline.promote': (context, { crisisId, logSeq, ...telling }) => ({
    entryId: onCrisis(context, crisisId, (by) => context.pipeline.story.promote(crisisId, logSeq, telling, by)),
  }),
  'timeline.attach': attachFile,
  'timeline.split': (context, { entryId, text, part }) => ({
    entryId: onEntry(context, entryId, (by) => context.pipeline.story.split(entryId, text, part, by)),
  }),
  'timeline.merge': (context, { entryId, otherId, text }) => {
    onEntry(context, entryId, (by) => context.pipeline.story.merge(entryId, otherId, text, by))
    return null
  },
  'timeline.correct': (context, { entryId, why, ...wording }) => {
    onEntry(context, entryId, (by) => context.pipeline.story.correct(entryId, wording, why, by))
    return null
  },
  'timeline.movePhase': (context, { entryId, phase }) => {
    onEntry(context, entryId, (by) => context.pipeline.story.movePhase(entryId, phase, by))
    return null
  },
  'timeline.mark': (context, { entryId, marked }) => {
    onEntry(context, entryId, (by) => context.pipeline.story.mark(entryId, marked, by))
    return null
  },
  'timeline.restore': (context, { entryId, version }) => {
    onEntry(context, entryId, (by) => context.pipeline.story.restore(entryId, version, by))
    return null
  },
  'timeline.hide': (context, { entryId, hidden, why }) => {
    onEntry(context, entryId, (by) => context.pipeline.story.hide(entryId, hidden, why, by))
    return null
  },
} satisfies Partial<Commands>
