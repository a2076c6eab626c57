// The facts table and the strategy adviser: each act in the ledger, and in the story.
import type { CrisisId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { adviserState, createAdviserDesk } from '../crisis/adviser-desk.ts'
import { createFactDesk, type FactNoted } from '../crisis/fact-desk.ts'
import type { By } from '../store/ledger.ts'

const onCrisis = <T>(context: CommandContext, crisisId: CrisisId, act: (by: By) => T): T => {
  const by = context.by(context.pipeline.crises.crisisOf(crisisId).brandId)
  const done = context.store.transaction(() => act(by))
  context.changed('facts', 'timeline')
  return done
}

const tell = ({ pipeline }: CommandContext, noted: FactNoted, by: By): void => {
  const { crisisId, kind, textId, whyTextId, ledgerSeq } = noted
  const facts = { kind: 'fact', factKind: kind, isWithdrawn: whyTextId !== null } as const
  const entry = { kind: 'fact', facts, textId, happenedAt: by.happenedAt, ledgerSeq, evidence: [] } as const
  pipeline.story.tell(crisisId, entry, { ...by, whyTextId })
}

export const factQueries = {
  'facts.list': ({ store }, { crisisId }) => store.facts.standing(crisisId),
  'facts.history': ({ store }, { factId }) => {
    const versions = store.facts.history(factId)
    if (versions.length === 0) throw new Refusal('notFound', refusalWords.noFact)
    return versions
  },
  'adviser.get': ({ store }, { crisisId }) => adviserState(store, crisisId),
} satisfies Partial<Queries>

export const factCommands = {
  'facts.save': (context, { crisisId, factId, ...fact }) =>
    onCrisis(context, crisisId, (by) => {
      const noted = createFactDesk(context.store).save(crisisId, factId, fact, by)
      tell(context, noted, by)
      return { factId: noted.factId }
    }),
  'facts.withdraw': (context, { factId, why }) => {
    const desk = createFactDesk(context.store)
    onCrisis(context, desk.factOf(factId).crisisId, (by) => tell(context, desk.withdraw(factId, why, by), by))
    return null
  },
  'adviser.answer': (context, { crisisId, ...answers }) => {
    onCrisis(context, crisisId, (by) => createAdviserDesk(context.store).answer(crisisId, answers, by))
    return null
  },
  'adviser.decide': (context, { crisisId, family, why }) => {
    onCrisis(context, crisisId, (by) => {
      const { isAsAdvised, whyTextId, ledgerSeq } = createAdviserDesk(context.store).decide(crisisId, family, why, by)
      const facts = { kind: 'advice', family, isAsAdvised } as const
      const entry = { kind: 'decision', facts, happenedAt: by.happenedAt, ledgerSeq, evidence: [] } as const
      context.pipeline.story.tell(crisisId, entry, { ...by, whyTextId })
    })
    return null
  },
} satisfies Partial<Commands>
