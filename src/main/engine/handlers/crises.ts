// The red button, the phases, and what the brand says.

import type { Crisis, CrisisId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { demandApproval } from '../approval.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { createStatementDesk } from '../crisis/statement-desk.ts'
import { demandRight } from '../demand-right.ts'
import { demandJudged, judgeCrisis } from '../judge-crisis.ts'
import { readNow } from '../read-now.ts'
import { compareCrises } from '../report/compare-crises.ts'
import { answersOf } from '../statement-answers.ts'
import { effectsOf } from '../statement-effects.ts'
import type { Store } from '../store/store.ts'
import { tellPublished } from '../tell-published.ts'

const crisisIn = (store: Store, id: CrisisId): Crisis => {
  const crisis = store.crises.get(id)
  if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
  return crisis
}

/** The crisis, who acts on it in its brand's time, and one transaction around the act. */
const onCrisis = (
  context: CommandContext,
  id: CrisisId,
  act: (crisis: Crisis, by: ReturnType<CommandContext['by']>) => void,
): null => {
  const crisis = crisisIn(context.store, id)
  const by = context.by(crisis.brandId)
  context.store.transaction(() => act(crisis, by))
  context.changed('crises', 'timeline', 'queue', 'statements')
  return null
}

export const crisisQueries = {
  'crises.list': ({ store }, { brandId }) => store.crises.list(brandId),
  'crises.type': ({ store }, { crisisId }) => store.crises.typeOf(crisisId),
  'crises.compare': ({ store }, { crisisId }) => store.snapshot(() => compareCrises(store, crisisIn(store, crisisId))),
  'people.page': ({ store }, { crisisId, show, from, count }) => {
    const { brandId, onsetAt, closedAt } = crisisIn(store, crisisId)
    const period = { brandId, fromAt: onsetAt, toAt: closedAt ?? Number.MAX_SAFE_INTEGER }
    return store.people.page(show, period, from, count)
  },
  'statements.effects': ({ store, clock }, { crisisId }) =>
    store.snapshot(() => {
      const crisis = crisisIn(store, crisisId)
      return effectsOf(store, crisis, readNow(store, crisis.brandId, clock.wall()))
    }),
  'statements.answers': ({ store, anatomies, clock }, { crisisId }) =>
    store.snapshot(() => {
      const crisis = crisisIn(store, crisisId)
      const nowAt = readNow(store, crisis.brandId, clock.wall())
      return answersOf(store, crisis, nowAt, (seqs) => anatomies.claims(crisis, seqs))
    }),
  'statements.list': ({ store }, { crisisId }) => store.statements.list(crisisId),
} satisfies Partial<Queries>

export const crisisCommands = {
  'crises.open': (context, asked) => {
    const { store, by, changed } = context
    const act = by(asked.brandId)
    const crisisId = store.transaction(() => demandJudged(judgeCrisis(context, asked, act)))
    changed('crises', 'timeline', 'queue')
    return { crisisId }
  },
  'crises.move': (context, { crisisId, to, why }) =>
    onCrisis(context, crisisId, (_crisis, by) => {
      const said = context.store.texts.saveWords(why)
      const moved = context.pipeline.crises.move(crisisId, to, said.commitment, by)
      context.pipeline.noteMove(crisisId, moved, by.happenedAt, { memberId: by.memberId, whyTextId: said.id })
    }),
  'crises.name': (context, { crisisId, title }) =>
    onCrisis(context, crisisId, (_crisis, by) => {
      const words = context.store.texts.saveWords(title)
      context.store.ledger.append({ ...by, kind: 'crisis.named', payload: { crisisId, commitment: words.commitment } })
      context.store.crises.name(crisisId, words.id)
    }),
  'crises.setFirstPost': (context, { crisisId, firstPostAt, why }) =>
    onCrisis(context, crisisId, (crisis, by) => {
      const { commitment } = context.store.texts.saveWords(why)
      context.store.ledger.append({
        ...by,
        kind: 'crisis.firstPostSet',
        payload: { crisisId, from: crisis.firstPostAt, to: firstPostAt, commitment },
      })
      context.store.crises.setFirstPost(crisisId, firstPostAt)
    }),
  'statements.draft': (context, { crisisId, statementId, text }) => {
    let id = statementId ?? 0
    onCrisis(context, crisisId, (_crisis, by) => {
      id = createStatementDesk(context.store).draft(crisisId, statementId, text, by)
    })
    return { statementId: id }
  },
  'statements.approve': (context, { statementId, text, absentApprover, overrule }) => {
    const { store } = context
    const desk = createStatementDesk(store)
    const { crisisId } = desk.statementOf(statementId)
    return onCrisis(context, crisisId, ({ brandId }, by) => {
      demandApproval(store, { brandId, what: 'statements', about: { statementId }, absentApprover }, by)
      demandRight(store, { crisisId, about: { statementId }, texts: [text], overrule }, by)
      desk.approve(statementId, text, by)
    })
  },
  'statements.publishedByHand': (context, { statementId, ...where }) => {
    const desk = createStatementDesk(context.store)
    return onCrisis(context, desk.statementOf(statementId).crisisId, (_crisis, by) => {
      const { ledgerSeq, statement } = desk.publishedByHand(statementId, where, by)
      const { crisisId, text } = statement
      tellPublished(context.pipeline.story, crisisId, where, ledgerSeq, by)
      const said = { statementId, sendId: null, lineId: null, isNews: true, ownerId: by.memberId }
      context.pipeline.promises.said(
        { crisisId, texts: text === null ? [] : [text], ...said },
        { ...by, happenedAt: where.publishedAt },
      )
    })
  },
} satisfies Partial<Commands>
