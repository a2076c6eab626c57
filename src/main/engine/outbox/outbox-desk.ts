// What leaves and what a hand does to it: planned, held, sent, found. Keeps true: nobody has two answers that may leave
// (the store refuses the second), nothing planned leaves after Stop, and each step is an act in the ledger.
// Every verb is called inside the transaction of its act.
import type { BrandId, ConnectionId, SendId } from '../../../shared/model.ts'
import { type HeldWhy, isLiveSend, type Send } from '../../../shared/outbox.ts'
import { idInLink } from '../../../shared/post-links.ts'
import { Refusal } from '../../../shared/result.ts'
import { sendRefusalWords } from '../../../shared/send-refusal-words.ts'
import { mayMove, type SendState } from '../../../shared/states.ts'
import type { By } from '../store/ledger.ts'
import type { NewSend, SendMove, StoredSend } from '../store/sends.ts'
import type { Store } from '../store/store.ts'
import { missingPart } from './recognise.ts'

export type Planned = Omit<NewSend, 'memberId' | 'plannedAt' | 'dueAt'> & {
  /** Of the texts of its parts and pictures, where no other act has committed to them. */
  readonly commitments: readonly string[]
}

/** Where a part of it is on its platform. */
interface Published {
  readonly externalId: string
  readonly url: string | null
}

export interface OutboxHooks {
  /** All of it is on its platform. */
  readonly onSent: (send: StoredSend, by: By) => void
  /** It will not leave as it is: what was to be said is a draft again. */
  readonly onDropped: (send: StoredSend, by: By) => void
}

/** A person needs a moment in the browser; then they are asked. */
export const CONFIRM_MS = 10 * 60_000
/** Answers to people who did not ask us are handed over so far apart: a flood of them looks like spam, and is. */
export const COLD_PACE_MS = 20_000

const SENDS_AT_ONCE = 10_000

export const createOutboxDesk = (store: Store, { onSent, onDropped }: OutboxHooks) => {
  const sendOf = (id: SendId): StoredSend => {
    const send = store.sends.get(id)
    if (!send) throw new Refusal('notFound', sendRefusalWords.noSend)
    return send
  }

  const move = (send: StoredSend, to: SendMove, by: By, payload: Record<string, unknown> = {}): void => {
    if (send.state !== to.state && !mayMove('send', send.state, to.state))
      throw new Refusal('notAllowed', sendRefusalWords.sendCannotBecome(send.state, to.state))
    store.ledger.append({
      ...by,
      kind: `send.${to.state}`,
      payload: { sendId: send.id, lineId: send.lineId, from: send.state, to: to.state, ...payload },
    })
    store.sends.move(send.id, to)
  }

  const hold = (sends: readonly StoredSend[], why: HeldWhy, by: By): void => {
    for (const send of sends) move(send, { state: 'held', heldWhy: why }, by, { why })
  }

  /** Exempt is what the red button says as it stops the rest; from a later stop nothing is. */
  const isStopped = ({
    brandId,
    isExempt,
    plannedAt,
  }: Pick<StoredSend, 'brandId' | 'isExempt' | 'plannedAt'>): boolean => {
    const { stoppedAt } = store.outboxes.of(brandId)
    return stoppedAt !== null && !(isExempt && plannedAt >= stoppedAt)
  }

  /** Whom it answers still waits for this answer. */
  const isWanted = ({ lineId }: StoredSend): boolean =>
    lineId === null || store.queueLines.get(lineId)?.state === 'planned'

  /** After a call that did not end in a post. While all is stopped nothing is planned: lifting the stop would let it leave unseen. */
  const planAgain = (
    send: StoredSend,
    to: Omit<SendMove, 'state'>,
    by: By,
    payload: Record<string, unknown> = {},
  ): void => {
    move(send, { state: 'planned', ...to }, by, payload)
    if (isStopped(send)) hold([sendOf(send.id)], 'stopped', by)
  }

  const stoppable = (brandId: BrandId): StoredSend[] =>
    store.sends.list(brandId, ['planned'], 0, SENDS_AT_ONCE).filter(isStopped)

  const drop = (send: StoredSend, by: By, payload: Record<string, unknown> = {}): void => {
    move(send, { state: 'undone', endedAt: by.recordedAt }, by, payload)
    onDropped(send, by)
  }

  const sent = (id: SendId, by: By, payload: Record<string, unknown> = {}): void => {
    const send = sendOf(id)
    move(send, { state: 'sent', endedAt: by.recordedAt }, by, payload)
    onSent(sendOf(id), by)
  }

  const demand = (send: StoredSend, ...states: readonly SendState[]): void => {
    if (!states.includes(send.state)) throw new Refusal('notAllowed', sendRefusalWords.notInThisState(send.state))
  }

  const refuseWhileStopped = (send: StoredSend): void => {
    if (isStopped(send)) throw new Refusal('notAllowed', sendRefusalWords.outboxStopped)
  }

  /** A part is on its platform; the last one ends the whole. Says whether it was the last. */
  const published = (
    send: StoredSend,
    position: number,
    { externalId, url }: Published,
    by: By,
    payload: Record<string, unknown> = {},
  ): boolean => {
    store.sends.publishPart(send.id, position, externalId, url, by.recordedAt)
    const isLast = position === send.parts.length - 1
    const told = { position, externalId, url, ...payload }
    if (isLast) sent(send.id, by, told)
    else store.ledger.append({ ...by, kind: 'send.partSent', payload: { sendId: send.id, ...told } })
    return isLast
  }

  return {
    sendOf,
    move,
    published,
    hold,
    isStopped,
    isWanted,
    planAgain,
    /** Approved by whoever plans it; with the brand stopped it is held at once. */
    plan: ({ commitments, ...wish }: Planned, by: By): SendId => {
      const { undoMs } = store.outboxes.of(wish.brandId)
      const dueAt = by.recordedAt + undoMs
      const id = store.sends.add({ ...wish, memberId: by.memberId, plannedAt: by.recordedAt, dueAt })
      store.sends.move(id, { state: 'approved' })
      const { parts, replyToSeq, ...told } = wish
      store.ledger.append({
        ...by,
        kind: 'send.planned',
        payload: { sendId: id, ...told, partCount: parts.length, dueAt, commitments },
      })
      store.sends.move(id, { state: 'planned' })
      if (isStopped(sendOf(id))) hold([sendOf(id)], 'stopped', by)
      return id
    },
    undo: (id: SendId, by: By): void => {
      const send = sendOf(id)
      demand(send, 'planned', 'held')
      if (send.state === 'planned' && send.lookedForUntilAt !== null)
        throw new Refusal('notAllowed', sendRefusalWords.isLeaving)
      drop(send, by)
    },
    /** What was to answer this person does not any more; false = it may have left, and goes on in its own truth. */
    dropOfLine: (send: StoredSend, by: By): boolean => {
      if ((send.state !== 'planned' && send.state !== 'held') || send.lookedForUntilAt !== null) return false
      move(send, { state: 'undone', endedAt: by.recordedAt }, by)
      return true
    },
    liveOf: (sends: readonly StoredSend[]): StoredSend | null => sends.find(isLiveSend) ?? null,
    /** Answers what is on its way already: those calls may finish. */
    stop: (brandId: BrandId, by: By): Send[] => {
      const leaving = store.sends.list(brandId, ['sending'], 0, SENDS_AT_ONCE)
      store.outboxes.set(brandId, { stoppedAt: by.recordedAt, stoppedBy: by.memberId })
      store.ledger.append({
        ...by,
        kind: 'outbox.stopped',
        payload: { brandId, leaving: leaving.map(({ id }) => id) },
      })
      for (let some = stoppable(brandId); some.length > 0; some = stoppable(brandId)) hold(some, 'stopped', by)
      return leaving
    },
    resume: (brandId: BrandId, by: By): void => {
      if (store.outboxes.of(brandId).stoppedAt === null) return
      store.outboxes.set(brandId, { stoppedAt: null, stoppedBy: null })
      store.ledger.append({ ...by, kind: 'outbox.resumed', payload: { brandId } })
    },
    pause: (connectionId: ConnectionId, isPaused: boolean, by: By): void => {
      store.accounts.set(connectionId, { isPaused })
      store.ledger.append({ ...by, kind: isPaused ? 'account.paused' : 'account.unpaused', payload: { connectionId } })
    },
    setUndo: (brandId: BrandId, undoMs: number, by: By): void => {
      store.outboxes.set(brandId, { undoMs })
      store.ledger.append({ ...by, kind: 'outbox.configured', payload: { brandId, undoMs } })
    },
    /** A person has seen what moved: due at once, in the former order. */
    release: (send: StoredSend, by: By): void => {
      demand(send, 'held')
      refuseWhileStopped(send)
      move(send, { state: 'planned', dueAt: by.recordedAt, seenAt: by.recordedAt }, by)
    },
    refused: (send: StoredSend, refusal: NonNullable<Send['refusal']>, by: By): void => {
      move(send, { state: 'refused', refusal, endedAt: by.recordedAt }, by, { code: refusal.code })
      onDropped(send, by)
    },
    giveUp: (id: SendId, reason: string, by: By): void => {
      const send = sendOf(id)
      const words = store.texts.saveWords(reason)
      if (send.state === 'awaitingConfirmation') move(send, { state: 'notFound' }, by)
      drop(sendOf(id), by, { commitment: words.commitment })
    },
    sendAgain: (id: SendId, by: By): void => {
      const send = sendOf(id)
      demand(send, 'notFound')
      refuseWhileStopped(send)
      if (!isWanted(send)) throw new Refusal('notAllowed', sendRefusalWords.notWantedAnyMore)
      const anew = { dueAt: by.recordedAt, seenAt: by.recordedAt, lookedForUntilAt: null }
      move(send, { state: 'planned', ...anew }, by, { again: true })
    },
    /** The browser is about to open: from here on it may have been posted. */
    handOver: (id: SendId, by: By): StoredSend => {
      const send = sendOf(id)
      // A browser that was closed is opened again.
      if (send.state === 'awaitingConfirmation') return send
      demand(send, 'planned')
      if (send.route !== 'assisted') throw new Refusal('notAllowed', sendRefusalWords.leavesByItself)
      refuseWhileStopped(send)
      const paceUntilAt = (store.sends.lastHandedOverAt(send.connectionId) ?? 0) + COLD_PACE_MS
      if (paceUntilAt > by.recordedAt)
        throw new Refusal('notAllowed', sendRefusalWords.tooSoon(Math.ceil((paceUntilAt - by.recordedAt) / 1000)))
      const until = by.recordedAt + CONFIRM_MS
      move(send, { state: 'awaitingConfirmation', attemptedAt: by.recordedAt, lookedForUntilAt: until }, by)
      return sendOf(id)
    },
    /** A person saw it on the platform: the record says whose word that is. */
    confirm: (
      id: SendId,
      { connectionId, url }: { connectionId: ConnectionId | null; url: string | null },
      by: By,
    ): void => {
      const send = sendOf(id)
      demand(send, 'awaitingConfirmation', 'notFound', 'unknown')
      const part = missingPart(send)
      const told = { isWordOf: by.memberId, from: connectionId }
      // Without a link it is known that it is there, and not where.
      if (!part || url === null || part.position < send.parts.length - 1) sent(id, by, { ...told, url })
      else published(send, part.position, { externalId: idInLink(send.platform, url) ?? url, url }, by, told)
    },
  }
}

export type OutboxDesk = ReturnType<typeof createOutboxDesk>
