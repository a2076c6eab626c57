// The outbox's rows: communications and their posts. Every transition passes the table of shared/states.ts.
import type { Database } from 'better-sqlite3'
import type {
  BrandId,
  ConnectionId,
  CrisisId,
  LineId,
  MemberId,
  MentionSeq,
  Platform,
  SendId,
  Visibility,
} from '../../../shared/model.ts'
import {
  type HeldWhy,
  OUTBOX_SHOWS,
  type OutboxShow,
  type RouteKind,
  type RouteReason,
  type Send,
  type SendKind,
} from '../../../shared/outbox.ts'
import type { PictureKind } from '../../../shared/pictures.ts'
import type { SendState } from '../../../shared/states.ts'
import { SHOWN } from './outbox-shows.ts'
import { columns, createSendRows, type SendRow, type StoredSend, tables } from './send-rows.ts'

export type { StoredPart, StoredSend } from './send-rows.ts'

export interface NewPart {
  readonly textId: number
  readonly pictures: readonly { readonly sha256: string; readonly kind: PictureKind; readonly altTextId: number }[]
}

export interface NewSend {
  readonly brandId: BrandId
  readonly crisisId: CrisisId | null
  readonly kind: SendKind
  readonly lineId: LineId | null
  readonly statementId: number | null
  readonly correctsId: SendId | null
  readonly connectionId: ConnectionId
  readonly route: Exclude<RouteKind, 'none'>
  readonly routeReason: RouteReason
  readonly replyToSeq: MentionSeq | null
  /** The platform's id of the post that is answered. */
  readonly replyToId: string | null
  readonly visibility: Visibility
  readonly isExempt: boolean
  readonly memberId: MemberId
  readonly plannedAt: number
  readonly dueAt: number
  readonly priceMicroDollars: number
  readonly parts: readonly NewPart[]
}

export interface SendMove {
  readonly state: SendState
  readonly heldWhy?: HeldWhy | null
  readonly refusal?: Send['refusal']
  readonly dueAt?: number
  readonly seenAt?: number
  readonly attemptedAt?: number
  /** undefined = as it was. */
  readonly lookedForUntilAt?: number | null
  readonly endedAt?: number | null
}

/** Planned and held ones only after a call that may have left. */
const MAY_BE_OUT = ['sending', 'unknown', 'awaitingConfirmation', 'notFound', 'planned', 'held'] as const

/** Lists are asked for by a handful of states, as one JSON array. */
const inStates = 's.state IN (SELECT value FROM json_each(@states))'

export const createSends = (db: Database) => {
  const { toSend, one } = createSendRows(db)
  const insert = db.prepare(
    `INSERT INTO sends (brand_id, crisis_id, kind, line_id, statement_id, corrects_id, connection_id, route, route_reason,
       reply_to_seq, reply_to_id, visibility, is_exempt, state, member_id, planned_at, due_at, seen_at, price_micro_dollars)
     VALUES (@brandId, @crisisId, @kind, @lineId, @statementId, @correctsId, @connectionId, @route, @routeReason,
       @replyToSeq, @replyToId, @visibility, @isExempt, 'draft', @memberId, @plannedAt, @dueAt, @plannedAt, @priceMicroDollars)`,
  )
  const insertPart = db.prepare('INSERT INTO send_parts (send_id, position, text_id) VALUES (?, ?, ?)')
  const insertPicture = db.prepare(
    `INSERT INTO send_pictures (send_id, part_position, position, sha256, kind, alt_text_id) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const move = db.prepare(
    `UPDATE sends SET state = @state, held_why = @heldWhy, refusal = @refusal, due_at = coalesce(@dueAt, due_at), seen_at = coalesce(@seenAt, seen_at),
       attempted_at = coalesce(attempted_at, @attemptedAt), ended_at = @endedAt,
       looked_for_until_at = iif(@isLookedForAsBefore, looked_for_until_at, @lookedForUntilAt)
     WHERE id = @id`,
  )
  const get = db.prepare<[number], SendRow>(`SELECT ${columns} FROM ${tables} WHERE s.id = ?`)
  const ofLine = db.prepare<[number], SendRow>(
    `SELECT ${columns} FROM ${tables} WHERE s.line_id = ? ORDER BY s.id DESC`,
  )
  const repliesAfter = db.prepare<
    [{ brandId: number; afterId: number; count: number }],
    { id: SendId; lineId: LineId; text: string }
  >(
    `SELECT * FROM (
       SELECT s.id, s.line_id AS lineId, t.body AS text FROM sends s
         JOIN send_parts p ON p.send_id = s.id AND p.position = 0 JOIN texts t ON t.id = p.text_id
       WHERE s.brand_id = @brandId AND s.id > @afterId AND s.kind = 'reply' AND t.body IS NOT NULL
       ORDER BY s.id DESC LIMIT @count)
     ORDER BY id`,
  )
  const inOrder = db.prepare<[{ brandId: number; states: string; from: number; count: number }], SendRow>(
    `SELECT ${columns} FROM ${tables} WHERE s.brand_id = @brandId AND ${inStates} ORDER BY s.id LIMIT @count OFFSET @from`,
  )
  const shownAs = (show: OutboxShow) => ({
    page: db.prepare<[number, number, number], SendRow>(
      `SELECT ${columns} FROM ${tables} WHERE s.brand_id = ? AND ${SHOWN[show]}
       ORDER BY s.id ${show === 'waiting' || show === 'review' ? '' : 'DESC'} LIMIT ? OFFSET ?`,
    ),
    count: db.prepare<[number], number>(`SELECT count(*) FROM sends s WHERE s.brand_id = ? AND ${SHOWN[show]}`).pluck(),
  })
  const shown = Object.fromEntries(OUTBOX_SHOWS.map((show) => [show, shownAs(show)])) as Record<
    OutboxShow,
    ReturnType<typeof shownAs>
  >
  const ofAccount = db.prepare<[{ connectionId: number; states: string; count: number }], SendRow>(
    `SELECT ${columns} FROM ${tables} WHERE s.connection_id = @connectionId AND ${inStates} ORDER BY s.id LIMIT @count`,
  )
  const inState = db.prepare<[string], SendRow>(`SELECT ${columns} FROM ${tables} WHERE s.state = ? ORDER BY s.id`)
  const hasWork = db
    .prepare<[number], 1>(
      `SELECT 1 FROM sends WHERE connection_id = ? AND (state IN ('sending', 'unknown', 'awaitingConfirmation')
         OR (state = 'planned' AND route <> 'assisted')) LIMIT 1`,
    )
    .pluck()
  const answered = db
    .prepare<[number], MentionSeq>(
      "SELECT reply_to_seq FROM sends WHERE line_id = ? AND state = 'sent' AND reply_to_seq IS NOT NULL",
    )
    .pluck()
  const mayBeOut = db.prepare<[{ brandId: number; platform: string; states: string }], SendRow>(
    `SELECT ${columns} FROM ${tables} WHERE s.brand_id = @brandId AND c.kind = @platform AND ${inStates}
       AND (s.state NOT IN ('planned', 'held') OR s.looked_for_until_at IS NOT NULL) ORDER BY s.id`,
  )
  const corrections = db.prepare<[number], SendRow>(
    `SELECT ${columns} FROM ${tables} WHERE s.corrects_id = ? ORDER BY s.id`,
  )
  const ofStatements = db.prepare<[number], SendRow>(
    `SELECT ${columns} FROM ${tables} WHERE s.crisis_id = ? AND s.statement_id IS NOT NULL ORDER BY s.id`,
  )
  const counts = db.prepare<[number], { state: SendState; count: number }>(
    'SELECT state, count(*) AS count FROM sends WHERE brand_id = ? GROUP BY state',
  )
  const waiting = db.prepare<[number], { connectionId: number; count: number; lastDueAt: number }>(
    `SELECT connection_id AS connectionId, count(*) AS count, max(due_at) AS lastDueAt FROM sends
     WHERE brand_id = ? AND (state = 'sending' OR (state = 'planned' AND route <> 'assisted')) GROUP BY 1`,
  )
  const nextDue = db.prepare<[number], SendRow>(
    `SELECT ${columns} FROM ${tables} WHERE s.connection_id = ? AND s.state = 'planned' AND s.route <> 'assisted'
     ORDER BY s.id LIMIT 1`,
  )
  const attempt = db.prepare(`UPDATE send_parts SET key = coalesce(key, ?), attempted_at = coalesce(attempted_at, ?)
     WHERE send_id = ? AND position = ?`)
  const publish = db.prepare(
    'UPDATE send_parts SET external_id = ?, url = ?, sent_at = ? WHERE send_id = ? AND position = ? AND external_id IS NULL',
  )
  const byPost = db.prepare<
    [{ brandId: number; platform: string; externalId: string }],
    { id: number; position: number }
  >(
    `SELECT s.id, p.position FROM send_parts p JOIN sends s ON s.id = p.send_id JOIN connections c ON c.id = s.connection_id
     WHERE p.external_id = @externalId AND c.kind = @platform AND s.brand_id = @brandId`,
  )
  const lastSent = db.prepare<[number, number], number>(
    // From the last attempts to their accounts, never through all that an account has sent.
    `SELECT p.attempted_at FROM send_parts p CROSS JOIN sends s ON s.id = p.send_id
     WHERE s.connection_id = ? AND p.attempted_at > ? AND s.route <> 'assisted' ORDER BY p.attempted_at DESC`,
  )
  const handedOver = db
    .prepare<[number], number | null>(
      "SELECT max(attempted_at) FROM sends WHERE connection_id = ? AND route = 'assisted' AND route_reason <> 'ownPost'",
    )
    .pluck()

  return {
    /** As a draft: whoever adds it moves it on. */
    add: ({ parts: posts, ...send }: NewSend): SendId => {
      const id = Number(insert.run({ ...send, isExempt: Number(send.isExempt) }).lastInsertRowid) as SendId
      for (const [position, { textId, pictures: shown }] of posts.entries()) {
        insertPart.run(id, position, textId)
        for (const [index, { sha256, kind, altTextId }] of shown.entries())
          insertPicture.run(id, position, index, sha256, kind, altTextId)
      }
      return id
    },
    move: (id: SendId, to: SendMove): void =>
      void move.run({
        id,
        state: to.state,
        heldWhy: to.heldWhy ?? null,
        refusal: to.refusal ? JSON.stringify(to.refusal) : null,
        dueAt: to.dueAt ?? null,
        seenAt: to.seenAt ?? null,
        attemptedAt: to.attemptedAt ?? null,
        lookedForUntilAt: to.lookedForUntilAt ?? null,
        isLookedForAsBefore: Number(to.lookedForUntilAt === undefined),
        endedAt: to.endedAt ?? null,
      }),
    get: (id: SendId): StoredSend | null => one(get.get(id)),
    /** The newest first. */
    ofLine: (id: LineId): StoredSend[] => ofLine.all(id).map(toSend),
    /** In the order in which they were planned. */
    list: (brandId: BrandId, states: readonly SendState[], from: number, count: number): StoredSend[] =>
      inOrder.all({ brandId, states: JSON.stringify(states), from, count }).map(toSend),
    shown: (brandId: BrandId, show: OutboxShow, from: number, count: number): StoredSend[] =>
      shown[show].page.all(brandId, count, from).map(toSend),
    shownCounts: (brandId: BrandId): Record<OutboxShow, number> =>
      Object.fromEntries(OUTBOX_SHOWS.map((show) => [show, shown[show].count.get(brandId) ?? 0])) as Record<
        OutboxShow,
        number
      >,
    /** What became of the statements of a crisis, in the order in which they were planned. */
    ofStatements: (crisisId: CrisisId): StoredSend[] => ofStatements.all(crisisId).map(toSend),
    ofAccount: (connectionId: ConnectionId, states: readonly SendState[], count: number): StoredSend[] =>
      ofAccount.all({ connectionId, states: JSON.stringify(states), count }).map(toSend),
    /** Of every brand. */
    inState: (state: SendState): StoredSend[] => inState.all(state).map(toSend),
    /** Whether anything of this account leaves by itself, or is looked for. */
    hasWork: (id: ConnectionId): boolean => hasWork.get(id) === 1,
    /** Of which our own timeline may show what we do not know to have left. */
    mayBeOut: (brandId: BrandId, platform: Platform): StoredSend[] =>
      mayBeOut.all({ brandId, platform, states: JSON.stringify(MAY_BE_OUT) }).map(toSend),
    /** Answers in whatever state, after this one; the last `count`, the oldest first. */
    repliesAfter: (brandId: BrandId, afterId: number, count: number) => repliesAfter.all({ brandId, afterId, count }),
    /** The posts of this line that were answered from here. */
    answered: (id: LineId): MentionSeq[] => answered.all(id),
    /** What puts this one right. */
    corrections: (id: SendId): StoredSend[] => corrections.all(id).map(toSend),
    countByState: (brandId: BrandId): Partial<Record<SendState, number>> =>
      Object.fromEntries(counts.all(brandId).map(({ state, count }) => [state, count])),
    /** What leaves by itself. */
    waitingByAccount: (brandId: BrandId): ReadonlyMap<number, { count: number; lastDueAt: number }> =>
      new Map(waiting.all(brandId).map((row) => [row.connectionId, row])),
    /** What leaves next by itself, due or not. */
    next: (connectionId: ConnectionId): StoredSend | null => one(nextDue.get(connectionId)),
    /** Before the call. Key and time of the first attempt stay: a repeat must conflict with it. */
    attemptPart: (id: SendId, position: number, key: string, at: number): void =>
      void attempt.run(key, at, id, position),
    publishPart: (id: SendId, position: number, externalId: string, url: string | null, at: number): void =>
      void publish.run(externalId, url, at, id, position),
    /** The send that this post of ours came from. */
    byPost: (brandId: BrandId, platform: Platform, externalId: string): { id: SendId; position: number } | null => {
      const found = byPost.get({ brandId, platform, externalId })
      return found ? { id: found.id as SendId, position: found.position } : null
    },
    /** When posts of this account were tried since `at`, the newest first. */
    attemptsSince: (connectionId: ConnectionId, at: number): number[] =>
      lastSent.pluck().all(connectionId, at) as number[],
    /** When the last cold answer was handed to a person's browser; null = never. */
    lastHandedOverAt: (connectionId: ConnectionId): number | null => handedOver.get(connectionId) ?? null,
  }
}
