// The reply queue.

import type { LineId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { createRouteDesk } from '../route-desk.ts'
import type { By } from '../store/ledger.ts'
import { picturesOf } from './outbox.ts'

const onLine = <T>(context: CommandContext, id: LineId, act: (by: By) => T): T => {
  const crisis = context.pipeline.crises.crisisOf(context.pipeline.replies.lineOf(id).crisisId)
  const by = context.by(crisis.brandId)
  const done = context.store.transaction(() => act(by))
  context.changed('queue')
  return done
}

export const replyQueries = {
  'queue.page': ({ store }, { crisisId, show, from, count }) =>
    store.snapshot(() => {
      const { total, open, followers } = store.queueLines.totals(crisisId)
      return {
        total: show === 'all' ? total : show === 'open' ? open : total - open,
        openCount: open,
        followerCount: followers,
        items: store.queueLines.page(crisisId, show, from, count),
      }
    }),
  'queue.get': ({ store, clock }, { lineId }) => {
    const line = store.queueLines.get(lineId)
    if (!line) throw new Refusal('notFound', refusalWords.noLine)
    return {
      line,
      mentions: store.mentions.get(store.queueLines.mentionsOf(lineId)),
      drafts: store.queueLines.drafts(lineId),
      route: createRouteDesk(store, clock).routeOf(line, {
        connectionId: null,
        isTrial: false,
        seated: line.claimedBy,
      }),
      sends: store.sends.ofLine(lineId),
    }
  },
  'queue.route': ({ store, clock }, { lineId, connectionId }) => {
    const line = store.queueLines.get(lineId)
    if (!line) throw new Refusal('notFound', refusalWords.noLine)
    return createRouteDesk(store, clock).routeOf(line, { connectionId, isTrial: false, seated: line.claimedBy })
  },
} satisfies Partial<Queries>

/** The same for an act with nothing to answer. */
const actOnLine = (context: CommandContext, id: LineId, act: (by: By) => void): null => {
  onLine(context, id, act)
  return null
}

export const replyCommands = {
  'queue.claim': (context, { lineId }) =>
    actOnLine(context, lineId, (by) => context.pipeline.replies.claim(lineId, by)),
  'queue.release': (context, { lineId }) =>
    actOnLine(context, lineId, (by) => context.pipeline.replies.release(lineId, by)),
  'queue.draft': (context, { lineId, text }) =>
    onLine(context, lineId, (by) => ({ version: context.pipeline.replies.draft(lineId, text, by) })),
  'queue.plan': async (context, { pictures, ...wish }) => {
    const shown = await picturesOf(context, pictures)
    const planned = onLine(context, wish.lineId, (by) =>
      context.pipeline.sends.planReply({ ...wish, pictures: shown }, by),
    )
    context.changed('outbox')
    return planned
  },
  'queue.end': (context, { lineId, as, reason, toMemberId }) =>
    actOnLine(context, lineId, (by) => context.pipeline.replies.end(lineId, as, reason, toMemberId, by)),
  'queue.reopen': (context, { lineId, reason }) =>
    actOnLine(context, lineId, (by) => context.pipeline.replies.reopen(lineId, reason, by)),
} satisfies Partial<Commands>
