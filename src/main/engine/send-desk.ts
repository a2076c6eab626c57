// Where answers, statements and the outbox meet: what a member approves becomes something to send, what left ends its line
// or publishes its statement, and a post of ours that comes in is known again. Every verb is called inside the transaction
// of its act.
import { crisisWords } from '../../shared/crisis-words.ts'
import { type BrandId, type Crisis, type LineId, type Post, type SendId, SYSTEM_MEMBER } from '../../shared/model.ts'
import { isPublic } from '../../shared/public-posts.ts'
import { Refusal } from '../../shared/result.ts'
import { sendRefusalWords } from '../../shared/send-refusal-words.ts'
import type { Clock } from './clock.ts'
import { createStatementDesk } from './crisis/statement-desk.ts'
import { createOutboxDesk } from './outbox/outbox-desk.ts'
import { recognise } from './outbox/recognise.ts'
import { createPlanner } from './plan-sends.ts'
import type { PromiseKeeper } from './promise-keeper.ts'
import type { createReplyDesk } from './replies/reply-desk.ts'
import { createRouteDesk } from './route-desk.ts'
import { createSendReader } from './send-reader.ts'
import type { By } from './store/ledger.ts'
import type { SavedMention } from './store/mentions.ts'
import type { StoredSend } from './store/sends.ts'
import type { Store } from './store/store.ts'
import { tellPublished } from './tell-published.ts'
import type { createStoryKeeper } from './timeline/story-keeper.ts'

export interface SendDeskParts {
  readonly store: Store
  readonly clock: Clock
  /** Asked late: the queue and the outbox know each other. */
  readonly replies: () => ReturnType<typeof createReplyDesk>
  readonly story: ReturnType<typeof createStoryKeeper>
  readonly promises: PromiseKeeper
}

export const createSendDesk = ({ store, clock, replies, story, promises }: SendDeskParts) => {
  const statements = createStatementDesk(store)
  const routes = createRouteDesk(store, clock)
  const reader = createSendReader(store, clock)

  const channelOf = ({ platform, handle }: Pick<StoredSend, 'platform' | 'handle'>): string =>
    `${crisisWords.en.platform[platform]} @${handle}`

  /** The first channel publishes the statement; the others are where else it was said. */
  const publishStatement = (send: StoredSend, statementId: number, by: By): void => {
    const { state, crisisId } = statements.statementOf(statementId)
    if (state !== 'approved') return
    const channel = channelOf(send)
    const where = { channel, url: send.parts[0]?.url ?? null, publishedAt: by.happenedAt }
    const { ledgerSeq } = statements.publishedByHand(statementId, where, by)
    tellPublished(story, crisisId, where, ledgerSeq, by)
  }

  /** What was said in it may bind us. */
  const noteSaid = (
    { crisisId, parts, statementId, id, lineId, approvedBy }: StoredSend,
    isNews: boolean,
    by: By,
  ): void => {
    if (crisisId === null) return
    const texts = parts.flatMap(({ text, externalId }) => (text === null || externalId === null ? [] : [text]))
    promises.said({ crisisId, texts, statementId, sendId: id, lineId, isNews, ownerId: approvedBy }, by)
  }

  const outbox = createOutboxDesk(store, {
    onSent: (send, by) => {
      if (send.lineId !== null) replies().answered(send.lineId, send.id, by)
      const isPost = send.kind === 'post' && send.statementId !== null
      const isNews = isPost && statements.statementOf(send.statementId ?? 0).state === 'approved'
      if (isPost) publishStatement(send, send.statementId ?? 0, by)
      if (send.kind === 'correction' && send.statementId !== null) statements.corrected(send.statementId, send.id, by)
      noteSaid(send, isNews, by)
    },
    onDropped: (send, by) => {
      if (send.lineId !== null) replies().unplanned(send.lineId, send.id, by)
      // Of a thread that stopped halfway, what is out was said.
      const isBegun = send.parts.some(({ externalId }) => externalId !== null)
      if (send.kind === 'post' && send.statementId !== null && isBegun) publishStatement(send, send.statementId, by)
    },
  })
  const planner = createPlanner({ store, replies, statements, routes, outbox })

  return {
    outbox,
    routes,
    ...planner,
    /** A planned line becomes something else: what waits does not leave. */
    unplan: (lineId: LineId, by: By): void => {
      const live = outbox.liveOf(store.sends.ofLine(lineId))
      if (!live || outbox.dropOfLine(live, by)) return
      // What is seen on the platform is so, whatever we are about to do; a member looks first.
      if (by.memberId !== SYSTEM_MEMBER) throw new Refusal('notAllowed', sendRefusalWords.isLeaving)
    },
    /** A post of ours came in: if it left from here, what we did not know of it is known now. Says whether it did. */
    recogniseOwn: (brandId: BrandId, post: Post, by: By): boolean => {
      if (store.sends.byPost(brandId, post.platform, post.externalId)) return true
      const found = recognise(post, store.sends.mayBeOut(brandId, post.platform))
      if (!found) return false
      const { send, part } = found
      const isLast = outbox.published(send, part.position, post, by, { isSeen: true })
      if (isLast) return true
      // The next part has not been tried.
      const { state, heldWhy } = send
      if (state === 'unknown' || state === 'notFound')
        outbox.planAgain(send, { dueAt: by.recordedAt, lookedForUntilAt: null }, by)
      if (state === 'planned' || state === 'held') outbox.move(send, { state, heldWhy, lookedForUntilAt: null }, by)
      return true
    },
    /** Said to everybody in a crisis, and not from here: the statement that it is. */
    noteFound: (crisis: Crisis, mention: SavedMention, post: Post, by: By): void => {
      const isToAll = post.inReplyToId === null && post.repostOfId === null && post.quoteOfId === null
      if (!isToAll || mention.isTombstone || !isPublic(mention)) return
      const channel = channelOf({ platform: post.platform, handle: post.authorHandle })
      const where = { channel, url: post.url, publishedAt: post.createdAt, evidence: [mention.seq] }
      const found = statements.found(crisis.id, post.text, where, by)
      tellPublished(story, crisis.id, where, found.ledgerSeq, by)
      const said = { statementId: found.id, sendId: null, lineId: null, isNews: true, ownerId: by.memberId }
      promises.said({ crisisId: crisis.id, texts: [post.text], ...said }, by)
    },
    changesOf: reader.changesOf,
    /** Before a person posts it by hand; by which way it could leave now is no matter. True = it is held. */
    holdIfMoved: (id: SendId, by: By): boolean => {
      const send = outbox.sendOf(id)
      const hasMoved = reader.changesOf(send).some(({ kind }) => kind !== 'routeChanged')
      if (send.state !== 'planned' || !hasMoved) return false
      outbox.hold([send], 'moved', by)
      return true
    },
    /** Held ones, in the order in which they were planned; those that cannot leave as they are stay held. */
    release: (ids: readonly SendId[], by: By): SendId[] => {
      const stillHeld: SendId[] = []
      const { changesOf } = createSendReader(store, clock, true)
      for (const id of ids) {
        const send = outbox.sendOf(id)
        // Another window was faster, or somebody was answered elsewhere since: the others go on.
        if (send.state !== 'held') continue
        const isStuck = changesOf(send).some(({ kind }) => kind !== 'spokeAgain')
        if (isStuck) stillHeld.push(id)
        else outbox.release(send, by)
      }
      return stillHeld
    },
  }
}

export type SendDesk = ReturnType<typeof createSendDesk>
