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
import type { HeldWhy, RouteKind, RouteReason, Send, SendKind, SendPart, SendPicture } from '../../../shared/outbox.ts'
import type { PictureKind } from '../../../shared/pictures.ts'
import type { SendState } from '../../../shared/states.ts'

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

/** A send as the courier needs it, with what the page does not see. */
export interface StoredSend extends Omit<Send, 'parts'> {
  readonly replyToId: string | null
  readonly visibility: Visibility
  readonly isExempt: boolean
  /** What was said by then a person had before them. */
  readonly seenAt: number
  readonly lookedForUntilAt: number | null
  readonly parts: readonly StoredPart[]
}

export interface StoredPart extends SendPart {
  /** What a repeat conflicts with; null = never tried. */
  readonly key: string | null
  readonly attemptedAt: number | null
}

export interface SendMove {
  readonly state: SendState
  readonly heldWhy?: HeldWhy | null
  readonly refusal?: Send['refusal']
  readonly dueAt?: number
  readonly seenAt?: number
  readonly attemptedAt?: number
  readonly lookedForUntilAt?: number | null
  readonly endedAt?: number | null
}

interface Row {
  id: number
  brandId: number
  crisisId: number | null
  kind: SendKind
  lineId: number | null
  statementId: number | null
  correctsId: number | null
  connectionId: number
  platform: string
  handle: string | null
  route: RouteKind
  routeReason: RouteReason
  state: SendState
  heldWhy: HeldWhy | null
  refusal: string | null
  replyToSeq: number | null
  replyToHandle: string | null
  replyToId: string | null
  visibility: Visibility
  isExempt: number
  approvedBy: number
  plannedAt: number
  dueAt: number
  seenAt: number
  attemptedAt: number | null
  lookedForUntilAt: number | null
  endedAt: number | null
  priceMicroDollars: number
}

type PartRow = Omit<StoredPart, 'pictures'>

const columns = `s.id, s.brand_id AS brandId, s.crisis_id AS crisisId, s.kind, s.line_id AS lineId,
  s.statement_id AS statementId, s.corrects_id AS correctsId, s.connection_id AS connectionId, c.kind AS platform, c.handle,
  s.route, s.route_reason AS routeReason, s.state, s.held_why AS heldWhy, s.refusal, s.reply_to_seq AS replyToSeq,
  a.handle AS replyToHandle, s.reply_to_id AS replyToId, s.visibility, s.is_exempt AS isExempt, s.member_id AS approvedBy,
  s.planned_at AS plannedAt, s.due_at AS dueAt, s.seen_at AS seenAt, s.attempted_at AS attemptedAt, s.looked_for_until_at AS lookedForUntilAt,
  s.ended_at AS endedAt, s.price_micro_dollars AS priceMicroDollars`
const tables = `sends s JOIN connections c ON c.id = s.connection_id
  LEFT JOIN mentions m ON m.seq = s.reply_to_seq LEFT JOIN authors a ON a.id = m.author_id`

/** Lists are asked for by a handful of states, as one JSON array. */
const inStates = 's.state IN (SELECT value FROM json_each(@states))'

export const createSends = (db: Database) => {
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
       attempted_at = coalesce(attempted_at, @attemptedAt), looked_for_until_at = @lookedForUntilAt, ended_at = @endedAt
     WHERE id = @id`,
  )
  const get = db.prepare<[number], Row>(`SELECT ${columns} FROM ${tables} WHERE s.id = ?`)
  const ofLine = db.prepare<[number], Row>(`SELECT ${columns} FROM ${tables} WHERE s.line_id = ? ORDER BY s.id DESC`)
  const inOrder = db.prepare<[{ brandId: number; states: string; from: number; count: number }], Row>(
    `SELECT ${columns} FROM ${tables} WHERE s.brand_id = @brandId AND ${inStates} ORDER BY s.id LIMIT @count OFFSET @from`,
  )
  const newestFirst = db.prepare<[{ brandId: number; states: string; from: number; count: number }], Row>(
    `SELECT ${columns} FROM ${tables} WHERE s.brand_id = @brandId AND ${inStates} ORDER BY s.id DESC
     LIMIT @count OFFSET @from`,
  )
  const ofAccount = db.prepare<[{ connectionId: number; states: string; count: number }], Row>(
    `SELECT ${columns} FROM ${tables} WHERE s.connection_id = @connectionId AND ${inStates} ORDER BY s.id LIMIT @count`,
  )
  const inState = db.prepare<[string], Row>(`SELECT ${columns} FROM ${tables} WHERE s.state = ? ORDER BY s.id`)
  const hasWork = db
    .prepare<[number], 1>(
      `SELECT 1 FROM sends WHERE connection_id = ? AND (state IN ('sending', 'unknown', 'awaitingConfirmation')
         OR (state = 'planned' AND route <> 'assisted')) LIMIT 1`,
    )
    .pluck()
  const openOn = db.prepare<[{ brandId: number; platform: string; states: string }], Row>(
    `SELECT ${columns} FROM ${tables} WHERE s.brand_id = @brandId AND c.kind = @platform AND ${inStates} ORDER BY s.id`,
  )
  const ofStatements = db.prepare<[number], Row>(
    `SELECT ${columns} FROM ${tables} WHERE s.crisis_id = ? AND s.statement_id IS NOT NULL ORDER BY s.id`,
  )
  const counts = db.prepare<[number], { state: SendState; count: number }>(
    'SELECT state, count(*) AS count FROM sends WHERE brand_id = ? GROUP BY state',
  )
  const waiting = db.prepare<[number], { connectionId: number; count: number }>(
    `SELECT connection_id AS connectionId, count(*) AS count FROM sends
     WHERE brand_id = ? AND state IN ('planned', 'sending') GROUP BY 1`,
  )
  const nextDue = db.prepare<[number], Row>(
    `SELECT ${columns} FROM ${tables} WHERE s.connection_id = ? AND s.state = 'planned' AND s.route <> 'assisted'
     ORDER BY s.id LIMIT 1`,
  )
  const parts = db.prepare<[number], PartRow>(
    `SELECT p.position, t.body AS text, p.key, p.attempted_at AS attemptedAt, p.external_id AS externalId, p.url,
       p.sent_at AS sentAt FROM send_parts p JOIN texts t ON t.id = p.text_id WHERE p.send_id = ? ORDER BY p.position`,
  )
  const pictures = db.prepare<[number, number], SendPicture>(
    `SELECT g.sha256, g.kind, t.body AS altText FROM send_pictures g JOIN texts t ON t.id = g.alt_text_id
     WHERE g.send_id = ? AND g.part_position = ? ORDER BY g.position`,
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
    `SELECT p.attempted_at FROM send_parts p JOIN sends s ON s.id = p.send_id
     WHERE s.connection_id = ? AND p.attempted_at > ? AND s.route <> 'assisted' ORDER BY p.attempted_at DESC`,
  )
  const handedOver = db
    .prepare<[number], number | null>(
      "SELECT max(attempted_at) FROM sends WHERE connection_id = ? AND route = 'assisted' AND route_reason <> 'ownPost'",
    )
    .pluck()

  const toSend = (row: Row): StoredSend => ({
    id: row.id as SendId,
    brandId: row.brandId as BrandId,
    crisisId: row.crisisId as CrisisId | null,
    kind: row.kind,
    lineId: row.lineId as LineId | null,
    statementId: row.statementId,
    correctsId: row.correctsId as SendId | null,
    connectionId: row.connectionId as ConnectionId,
    platform: row.platform as Platform,
    handle: row.handle ?? '',
    route: row.route,
    routeReason: row.routeReason,
    state: row.state,
    heldWhy: row.heldWhy,
    refusal: row.refusal === null ? null : (JSON.parse(row.refusal) as Send['refusal']),
    replyTo:
      row.replyToSeq === null || row.replyToHandle === null
        ? null
        : { mentionSeq: row.replyToSeq as MentionSeq, handle: row.replyToHandle },
    replyToId: row.replyToId,
    visibility: row.visibility,
    isExempt: row.isExempt === 1,
    approvedBy: row.approvedBy as MemberId,
    plannedAt: row.plannedAt,
    dueAt: row.dueAt,
    seenAt: row.seenAt,
    attemptedAt: row.attemptedAt,
    lookedForUntilAt: row.lookedForUntilAt,
    endedAt: row.endedAt,
    priceMicroDollars: row.priceMicroDollars,
    parts: parts.all(row.id).map((part) => ({ ...part, pictures: pictures.all(row.id, part.position) })),
  })
  const one = (row: Row | undefined): StoredSend | null => (row ? toSend(row) : null)

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
        endedAt: to.endedAt ?? null,
      }),
    get: (id: SendId): StoredSend | null => one(get.get(id)),
    /** The newest first. */
    ofLine: (id: LineId): StoredSend[] => ofLine.all(id).map(toSend),
    /** In the order in which they were planned. */
    list: (brandId: BrandId, states: readonly SendState[], from: number, count: number): StoredSend[] =>
      inOrder.all({ brandId, states: JSON.stringify(states), from, count }).map(toSend),
    newest: (brandId: BrandId, states: readonly SendState[], from: number, count: number): StoredSend[] =>
      newestFirst.all({ brandId, states: JSON.stringify(states), from, count }).map(toSend),
    /** What became of the statements of a crisis, in the order in which they were planned. */
    ofStatements: (crisisId: CrisisId): StoredSend[] => ofStatements.all(crisisId).map(toSend),
    ofAccount: (connectionId: ConnectionId, states: readonly SendState[], count: number): StoredSend[] =>
      ofAccount.all({ connectionId, states: JSON.stringify(states), count }).map(toSend),
    /** Of every brand. */
    inState: (state: SendState): StoredSend[] => inState.all(state).map(toSend),
    /** Whether anything of this account leaves by itself, or is looked for. */
    hasWork: (id: ConnectionId): boolean => hasWork.get(id) === 1,
    openOn: (brandId: BrandId, platform: Platform, states: readonly SendState[]): StoredSend[] =>
      openOn.all({ brandId, platform, states: JSON.stringify(states) }).map(toSend),
    countByState: (brandId: BrandId): Partial<Record<SendState, number>> =>
      Object.fromEntries(counts.all(brandId).map(({ state, count }) => [state, count])),
    waitingByAccount: (brandId: BrandId): ReadonlyMap<ConnectionId, number> =>
      new Map(waiting.all(brandId).map(({ connectionId, count }) => [connectionId as ConnectionId, count])),
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
