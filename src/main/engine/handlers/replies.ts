// The reply queue.

import type { Crisis, CrisisId, LineId, QueueLine } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { demandApproval, demandApprover } from '../approval.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { demandRight } from '../demand-right.ts'
import { queueProgress } from '../queue-progress.ts'
import { countPeople } from '../replies/count-people.ts'
import { createRouteDesk } from '../route-desk.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'
import { picturesOf } from './outbox.ts'

/** One transaction around an act on a line, by who sits here, in the time of its brand. */
const onLine = <T>(context: CommandContext, id: LineId, act: (by: By, crisis: Crisis) => T): T => {
  const crisis = context.pipeline.crises.crisisOf(context.pipeline.replies.lineOf(id).crisisId)
  const by = context.by(crisis.brandId)
  const done = context.store.transaction(() => act(by, crisis))
  context.changed('queue')
  return done
}

/** The same for an act with nothing to answer. */
const actOnLine = (context: CommandContext, id: LineId, act: (by: By) => void): null => {
  onLine(context, id, act)
  return null
}

const lineIn = (store: Store, id: LineId): QueueLine => {
  const line = store.queueLines.get(id)
  if (!line) throw new Refusal('notFound', refusalWords.noLine)
  return line
}

const crisisIn = (store: Store, id: CrisisId): Crisis => {
  const crisis = store.crises.get(id)
  if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
  return crisis
}

export const replyQueries = {
  'queue.page': ({ store }, { crisisId, show, filter, from, count }) =>
    store.snapshot(() => {
      const { open, followers } = store.queueLines.totals(crisisId)
      return {
        ...countPeople(store.queueFigures.counts(crisisId), show, filter),
        openCount: open,
        followerCount: followers,
        items: store.queueLines.page(crisisId, show, from, count, filter),
      }
    }),
  'queue.get': ({ store, clock }, { lineId }) =>
    store.snapshot(() => {
      const line = lineIn(store, lineId)
      const wish = { connectionId: null, isTrial: false, seated: line.claimedBy }
      return {
        line,
        mentions: store.mentions.get(store.queueLines.mentionsOf(lineId)),
        drafts: store.queueLines.drafts(lineId),
        route: createRouteDesk(store, clock).routeOf(line, wish),
        sends: store.sends.ofLine(lineId),
        history: store.personHistory.of(lineId),
      }
    }),
  'queue.claims': ({ store, anatomies }, { lineId }) =>
    store.snapshot(() => {
      const crisis = crisisIn(store, lineIn(store, lineId).crisisId)
      const { claims, ofPost } = anatomies.claims(crisis, store.queueLines.mentionsOf(lineId))
      return claims.flatMap(({ id, label, lang, size }) => {
        const seqs = [...ofPost].flatMap(([seq, claimId]) => (claimId === id ? [seq] : []))
        return seqs.length === 0 ? [] : [{ claimId: id, label, lang, size, seqs }]
      })
    }),
  'queue.progress': ({ store, clock }, { crisisId }) =>
    store.snapshot(() => queueProgress(store, crisisIn(store, crisisId), clock.wall())),
  'queue.route': ({ store, clock }, { lineId, connectionId }) => {
    const line = lineIn(store, lineId)
    return createRouteDesk(store, clock).routeOf(line, { connectionId, isTrial: false, seated: line.claimedBy })
  },
} satisfies Partial<Queries>

export const replyCommands = {
  'queue.claim': (context, { lineId, why }) =>
    actOnLine(context, lineId, (by) => context.pipeline.replies.claim(lineId, why, by)),
  'queue.release': (context, { lineId }) =>
    actOnLine(context, lineId, (by) => context.pipeline.replies.release(lineId, by)),
  'queue.draft': (context, { lineId, text, snippetId }) =>
    onLine(context, lineId, (by) => ({ version: context.pipeline.replies.draft(lineId, text, by, snippetId) })),
  'queue.plan': async (context, { pictures, version, absentApprover, overrule, ...wish }) => {
    const { store, pipeline } = context
    const shown = await picturesOf(context, pictures)
    const { lineId } = wish
    const planned = onLine(context, lineId, (by, { id: crisisId, brandId }) => {
      demandApproval(store, { brandId, what: 'replies', about: { lineId }, absentApprover }, by)
      const draft = store.queueLines.latestDraft(lineId)
      if (version !== null && (draft?.version ?? 0) !== version)
        throw new Refusal('notAllowed', refusalWords.replyDraftChanged)
      const texts = [draft?.text ?? '']
      demandRight(store, { crisisId, about: { lineId }, texts, overrule }, by)
      return pipeline.sends.planReply({ ...wish, pictures: shown }, by)
    })
    context.changed('outbox')
    return planned
  },
  'queue.askApproval': (context, { lineId }) =>
    actOnLine(context, lineId, (by) => context.pipeline.replies.approval.ask(lineId, by)),
  'queue.approve': async (context, { pictures, version, text, overrule, ...wish }) => {
    const { store, pipeline } = context
    const shown = await picturesOf(context, pictures)
    const { lineId } = wish
    const planned = onLine(context, lineId, (by, { id: crisisId }) => {
      demandApprover(store, by)
      demandRight(store, { crisisId, about: { lineId }, texts: [text], overrule }, by)
      pipeline.replies.approval.take(lineId, { version, text }, by)
      return pipeline.sends.planReply({ ...wish, pictures: shown }, by)
    })
    context.changed('outbox')
    return planned
  },
  'queue.sendBack': (context, { lineId, why }) =>
    actOnLine(context, lineId, (by) => {
      demandApprover(context.store, by)
      context.pipeline.replies.approval.sendBack(lineId, why, by)
    }),
  'queue.end': (context, { lineId, as, reason, toMemberId }) =>
    actOnLine(context, lineId, (by) => context.pipeline.replies.end(lineId, as, reason, toMemberId, by)),
  'queue.handOver': (context, { lineId, toMemberId, why }) =>
    onLine(context, lineId, (by) => ({
      toMemberId: context.pipeline.replies.handOver(lineId, toMemberId, why, by),
    })),
  'queue.reopen': (context, { lineId, reason }) =>
    actOnLine(context, lineId, (by) => context.pipeline.replies.reopen(lineId, reason, by)),
  'queue.look': ({ presence, seated }, look) => {
    if (seated === null) throw new Refusal('noMember', refusalWords.nobodySits)
    return presence.look({ ...look, memberId: seated })
  },
  'queue.presence': ({ presence }) => presence.list(),
} satisfies Partial<Commands>
