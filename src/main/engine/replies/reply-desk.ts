// The reply queue: posts fold into one line per person, a claim is a lease, and every line ends in a state with a reason.

import type { BrandId, Crisis, LineId, MemberId, QueueLine, SendId, SnippetId } from '../../../shared/model.ts'
import type { Route } from '../../../shared/outbox.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { UNFILLED } from '../../../shared/snippets.ts'
import { type LineState, mayMove } from '../../../shared/states.ts'
import type { AnswerWeight } from '../analysis/worth-answering.ts'
import type { By } from '../store/ledger.ts'
import type { SavedMention } from '../store/mentions.ts'
import type { LineWeight } from '../store/queue-lines.ts'
import type { Store } from '../store/store.ts'
import { giveBackLeases } from './leases.ts'
import { createLineApproval } from './line-approval.ts'
import { createLineMoves, type Unplan } from './line-moves.ts'
import { createReservations } from './reservations.ts'

/**
 * Who speaks again after an answer waits again, and so does who could not be reached: they are here now. Silence was a
 * person's decision, with a reason, and more of the same does not undo it; naming our account asks us anew, and a
 * person decides again.
 */
const waitsAgain = (state: LineState, { reason }: SavedMention): boolean => {
  if (state === 'silent') return reason === 'handle'
  return state === 'answered' || state === 'answeredElsewhere' || state === 'unreachable'
}

/** Whether a post of the queue wants an answer, and how much it presses. */
export type Weigh = (mention: SavedMention) => AnswerWeight

export const createReplyDesk = (store: Store, weigh: Weigh, unplan: Unplan) => {
  const moves = createLineMoves(store, unplan)
  const { lineOf, move, refuseOthersLease, refuseReserved } = moves
  const reservations = createReservations(store)

  /** `crisis`: the one that is open. Of one that is closed only what is about to leave concerns anybody. */
  const closeAnsweredElsewhere = (brandId: BrandId, crisis: Crisis | null, mention: SavedMention, by: By): void => {
    if (mention.inReplyToId === null) return
    const asked = store.mentions.find(brandId, mention.platform, mention.inReplyToId)
    if (!asked) return
    const open = crisis && store.queueLines.find(crisis.id, asked.authorId)
    for (const line of [open, ...store.queueLines.plannedFor(brandId, asked.authorId).map(lineOf)])
      if (line && mayMove('line', lineOf(line.id).state, 'answeredElsewhere'))
        move(lineOf(line.id), 'answeredElsewhere', by, { payload: { mentionSeq: mention.seq } })
  }

  /** Posts of a line, as if they were folded in one after the other; null = there are none. */
  const weighAll = (posts: readonly SavedMention[]): LineWeight | null =>
    posts.reduce<LineWeight | null>((line, mention) => {
      const { actionable, priority, why } = weigh(mention)
      return {
        actionable: actionable || line?.actionable === true,
        priority: Math.max(priority, line?.priority ?? 0),
        why: line === null || priority >= line.priority ? why : line.why,
        stance: mention.stance ?? line?.stance ?? null,
        askedAt: actionable ? Math.min(mention.createdAt, line?.askedAt ?? mention.createdAt) : (line?.askedAt ?? null),
      }
    }, null)

  /** Who was reserved for somebody is reserved for the new member. */
  const give = (line: QueueLine, toMemberId: MemberId, why: string | null, by: By): void => {
    const said = why === null ? {} : { said: why }
    move(line, 'reassigned', by, { ...said, claimedBy: toMemberId, payload: { toMemberId } })
    if (line.reservedFor !== null) store.care.reserve(line.id, toMemberId, line.reservedWhy)
  }

  return {
    lineOf,
    approval: createLineApproval(store, moves),
    reserveAnew: reservations.reserveAnew,
    giveBackLeases: (at: number, brandNow: (brandId: BrandId) => number): number =>
      giveBackLeases(store, moves, at, brandNow),
    weighAll,
    /** A post is read otherwise: what its lines rest on changes. */
    weighAgain: (mention: SavedMention): void => {
      for (const id of store.queueLines.holding(mention)) {
        const weight = weighAll(store.mentions.savedOfLine(id))
        if (weight) store.queueLines.weigh(id, weight)
      }
    },
    /** Folds one matched post of an open crisis. A repost is an echo of what it repeats, never a line of its own. */
    fold: (crisis: Crisis, mention: SavedMention, by: By): void => {
      if (mention.reason === 'own') {
        closeAnsweredElsewhere(crisis.brandId, crisis, mention, by)
        return
      }
      if (mention.repostOfId !== null) {
        const original = store.mentions.find(crisis.brandId, mention.platform, mention.repostOfId)
        if (original) store.queueLines.echo(crisis.id, original.authorId)
        return
      }
      const before = store.queueLines.find(crisis.id, mention.authorId)
      const weight = weigh(mention)
      store.queueLines.fold({
        crisisId: crisis.id,
        authorId: mention.authorId,
        platform: mention.platform,
        reserved: reservations.of(crisis.brandId, mention),
        follows: mention.followsUs === true,
        ...weight,
        stance: mention.stance,
        askedAt: weight.actionable ? mention.createdAt : null,
        at: mention.createdAt,
        seq: mention.seq,
      })
      if (before && mention.createdAt >= before.lastAt && waitsAgain(before.state, mention))
        move(before, 'new', by, { payload: { mentionSeq: mention.seq } })
    },
    /** A post of ours while no crisis is open. */
    noteAnswer: (brandId: BrandId, mention: SavedMention, by: By): void =>
      closeAnsweredElsewhere(brandId, null, mention, by),
    /** `why`: of somebody who is reserved for another member. */
    claim: (id: LineId, why: string | null, by: By): void => {
      const line = lineOf(id)
      refuseOthersLease(line, by)
      refuseReserved(line, why, by)
      const isHeld = line.state === 'drafted' || line.state === 'claimed'
      const isOthers = line.reservedFor !== null && line.reservedFor !== by.memberId
      const more = isOthers && why !== null ? { said: why, payload: { reservedFor: line.reservedFor } } : {}
      move(line, isHeld ? line.state : 'claimed', by, { kind: 'line.claimed', lease: true, ...more })
    },
    /** Only what somebody works on: a line that ended, or was handed over, keeps its reason and its person. */
    release: (id: LineId, by: By): void => {
      const line = lineOf(id)
      refuseOthersLease(line, by)
      if (line.claimedBy === null || (line.state !== 'claimed' && line.state !== 'drafted'))
        throw new Refusal('notAllowed', refusalWords.nothingToRelease)
      move(line, line.state === 'claimed' ? 'new' : line.state, by, { kind: 'line.released' })
    },
    /** `snippetId`: the answer that it began with; counted where it is an approved one. */
    draft: (id: LineId, text: string, by: By, snippetId: SnippetId | null = null): number => {
      const line = lineOf(id)
      refuseOthersLease(line, by)
      refuseReserved(line, null, by)
      const words = store.texts.saveWords(text)
      const isApproved = snippetId !== null && store.snippets.get(snippetId)?.state === 'approved'
      const from = isApproved ? snippetId : null
      const version = store.queueLines.addDraft(id, words.id, by.memberId, by.recordedAt, from)
      const told = { version, commitment: words.commitment, snippetId: from ?? undefined }
      move(line, 'drafted', by, { lease: true, payload: told })
      return version
    },
    /** The words of the latest draft, by whoever may decide on them. */
    draftToPlan: (id: LineId, by: By): { line: QueueLine; textId: number; text: string } => {
      const line = lineOf(id)
      refuseOthersLease(line, by)
      // What waits for approval was written by whom it may be: an approver decides on it.
      if (line.state !== 'awaitingApproval') refuseReserved(line, null, by)
      const draft = store.queueLines.latestDraft(id)
      if (!draft || draft.text === null) throw new Refusal('notAllowed', refusalWords.noDraftYet)
      if (draft.text.includes(UNFILLED)) throw new Refusal('notAllowed', refusalWords.fillPlaceholders)
      return { line, textId: draft.textId, text: draft.text }
    },
    planned: (line: QueueLine, route: Pick<Route, 'kind' | 'reason'>, by: By): void =>
      move(line, 'planned', by, { payload: { route } }),
    unreachable: (line: QueueLine, route: Pick<Route, 'kind' | 'reason'>, by: By): void =>
      move(line, 'unreachable', by, { reasonCode: route.reason, payload: { route } }),
    /** It left from here. A line that ended otherwise meanwhile keeps its end. */
    answered: (id: LineId, sendId: SendId, by: By): void => {
      const line = lineOf(id)
      if (line.state === 'planned') move(line, 'answered', by, { payload: { sendId } })
    },
    /** It will not leave: somebody has to look at the draft again. */
    unplanned: (id: LineId, sendId: SendId, by: By): void => {
      const line = lineOf(id)
      if (line.state === 'planned') move(line, 'drafted', by, { payload: { sendId } })
    },
    end: (
      id: LineId,
      as: 'silent' | 'answeredElsewhere' | 'reassigned',
      reason: string,
      toMemberId: MemberId | null,
      by: By,
    ): void => {
      if (as === 'reassigned' && toMemberId === null) throw new Refusal('invalidInput', refusalWords.noOneToHandOverTo)
      if (toMemberId !== null && !store.members.get(toMemberId)) throw new Refusal('notFound', refusalWords.noMember)
      const line = lineOf(id)
      refuseOthersLease(line, by)
      refuseReserved(line, as === 'reassigned' ? reason : null, by)
      if (as === 'reassigned' && toMemberId !== null) give(line, toMemberId, reason, by)
      else move(line, as, by, { said: reason, claimedBy: toMemberId, payload: { toMemberId } })
    },
    /** In one key: to this member, else to the backup of who gives it away. Answers to whom. */
    handOver: (id: LineId, toMemberId: MemberId | null, why: string | null, by: By): MemberId => {
      const to = toMemberId ?? store.members.get(by.memberId)?.backupId ?? null
      if (to === null) throw new Refusal('notAllowed', refusalWords.noBackup)
      if (!store.members.get(to)) throw new Refusal('notFound', refusalWords.noMember)
      const line = lineOf(id)
      refuseOthersLease(line, by)
      refuseReserved(line, why, by)
      give(line, to, why, by)
      return to
    },
    reopen: (id: LineId, reason: string, by: By): void => {
      const line = lineOf(id)
      refuseOthersLease(line, by)
      move(line, 'new', by, { said: reason })
    },
  }
}
