// The reply queue: posts fold into one line per person, a claim is a lease, and every line ends in a state with a reason.

import type { BrandId, Crisis, LineId, MemberId, QueueLine, SendId } from '../../../shared/model.ts'
import type { Route } from '../../../shared/outbox.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { type LineState, mayMove } from '../../../shared/states.ts'
import type { AnswerWeight } from '../analysis/worth-answering.ts'
import type { By } from '../store/ledger.ts'
import type { SavedMention } from '../store/mentions.ts'
import type { LineWeight } from '../store/queue-lines.ts'
import type { Store } from '../store/store.ts'

/** Long enough to write an answer; a draft renews it. */
const LEASE_MS = 15 * 60_000

/**
 * Who speaks again after an answer waits again, and so does who could not be reached: they are here now. Silence was a
 * person's decision, with a reason, and more of the same does not undo it; naming our account asks us anew, and a
 * person decides again.
 */
const waitsAgain = (state: LineState, { reason }: SavedMention): boolean => {
  if (state === 'silent') return reason === 'handle'
  return state === 'answered' || state === 'answeredElsewhere' || state === 'unreachable'
}

interface More {
  /** Of the ledger entry, when the act is not the state that it leads to. */
  readonly kind?: 'line.claimed' | 'line.released'
  readonly reasonCode?: string
  /** What the member gave as the reason. */
  readonly said?: string
  readonly lease?: boolean
  readonly claimedBy?: MemberId | null
  readonly payload?: Record<string, unknown>
}

/** Whether a post of the queue wants an answer, and how much it presses. */
export type Weigh = (mention: SavedMention) => AnswerWeight

/** A planned line becomes something else: what was to leave must not. Throws Refusal when it may have left already. */
export type Unplan = (id: LineId, by: By) => void

export const createReplyDesk = (store: Store, weigh: Weigh, unplan: Unplan) => {
  const lineOf = (id: LineId): QueueLine => {
    const line = store.queueLines.get(id)
    if (!line) throw new Refusal('notFound', refusalWords.noLine)
    return line
  }

  const move = (line: Pick<QueueLine, 'id' | 'state'>, to: LineState, by: By, more: More = {}): void => {
    if (line.state !== to && !mayMove('line', line.state, to))
      throw new Refusal('notAllowed', refusalWords.lineCannotBecome(line.state, to))
    if (line.state === 'planned' && to !== 'planned' && to !== 'answered') unplan(line.id, by)
    const said = more.said === undefined ? null : store.texts.saveWords(more.said)
    store.ledger.append({
      ...by,
      kind: more.kind ?? `line.${to}`,
      payload: { lineId: line.id, from: line.state, to, commitment: said?.commitment, ...more.payload },
    })
    store.queueLines.move(line.id, {
      state: to,
      reasonCode: more.reasonCode ?? null,
      reasonTextId: said?.id ?? null,
      claimedBy: more.claimedBy ?? (more.lease ? by.memberId : null),
      leaseUntilAt: more.lease ? by.recordedAt + LEASE_MS : null,
    })
  }

  const refuseOthersLease = (line: QueueLine, by: By): void => {
    const held = line.claimedBy !== null && line.claimedBy !== by.memberId && (line.leaseUntilAt ?? 0) > by.recordedAt
    if (held) throw new Refusal('notAllowed', refusalWords.leaseHeld)
  }

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
      }
    }, null)

  return {
    lineOf,
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
      store.queueLines.fold({
        crisisId: crisis.id,
        authorId: mention.authorId,
        follows: mention.followsUs === true,
        ...weigh(mention),
        stance: mention.stance,
        at: mention.createdAt,
        seq: mention.seq,
      })
      if (before && mention.createdAt >= before.lastAt && waitsAgain(before.state, mention))
        move(before, 'new', by, { payload: { mentionSeq: mention.seq } })
    },
    /** A post of ours while no crisis is open. */
    noteAnswer: (brandId: BrandId, mention: SavedMention, by: By): void =>
      closeAnsweredElsewhere(brandId, null, mention, by),
    claim: (id: LineId, by: By): void => {
      const line = lineOf(id)
      refuseOthersLease(line, by)
      const isHeld = line.state === 'drafted' || line.state === 'claimed'
      move(line, isHeld ? line.state : 'claimed', by, { kind: 'line.claimed', lease: true })
    },
    /** Only what somebody works on: a line that ended, or was handed over, keeps its reason and its person. */
    release: (id: LineId, by: By): void => {
      const line = lineOf(id)
      refuseOthersLease(line, by)
      if (line.claimedBy === null || (line.state !== 'claimed' && line.state !== 'drafted'))
        throw new Refusal('notAllowed', refusalWords.nothingToRelease)
      move(line, line.state === 'claimed' ? 'new' : line.state, by, { kind: 'line.released' })
    },
    draft: (id: LineId, text: string, by: By): number => {
      const line = lineOf(id)
      refuseOthersLease(line, by)
      const words = store.texts.saveWords(text)
      const version = store.queueLines.addDraft(id, words.id, by.memberId, by.recordedAt)
      move(line, 'drafted', by, { lease: true, payload: { version, commitment: words.commitment } })
      return version
    },
    /** Plans the latest draft; without a route the line ends `unreachable`, with the reason as a code for the page. */
    /** The words of the latest draft, by whoever may decide on them. */
    draftToPlan: (id: LineId, by: By): { line: QueueLine; textId: number; text: string } => {
      const line = lineOf(id)
      refuseOthersLease(line, by)
      const draft = store.queueLines.latestDraft(id)
      if (!draft || draft.text === null) throw new Refusal('notAllowed', refusalWords.noDraftYet)
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
      move(line, as, by, { said: reason, claimedBy: toMemberId, payload: { toMemberId } })
    },
    reopen: (id: LineId, reason: string, by: By): void => {
      const line = lineOf(id)
      refuseOthersLease(line, by)
      move(line, 'new', by, { said: reason })
    },
  }
}
