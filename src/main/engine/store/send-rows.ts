// From the rows of the outbox to a send with its parts and pictures.
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
import type { SendState } from '../../../shared/states.ts'

/** A send as the courier needs it, with what the page does not see. */
export interface StoredSend extends Omit<Send, 'parts'> {
  readonly replyToId: string | null
  readonly visibility: Visibility
  readonly isExempt: boolean
  /** What was said by then a person had before them. */
  readonly seenAt: number
  /** While it is planned or held: a call of it may have left, and until then a repeat cannot double. null = none has. */
  readonly lookedForUntilAt: number | null
  readonly parts: readonly StoredPart[]
}

export interface StoredPart extends SendPart {
  /** What a repeat conflicts with; null = never tried. */
  readonly key: string | null
  readonly attemptedAt: number | null
}

export interface SendRow {
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

export const columns = `s.id, s.brand_id AS brandId, s.crisis_id AS crisisId, s.kind, s.line_id AS lineId,
  s.statement_id AS statementId, s.corrects_id AS correctsId, s.connection_id AS connectionId, c.kind AS platform, c.handle,
  s.route, s.route_reason AS routeReason, s.state, s.held_why AS heldWhy, s.refusal, s.reply_to_seq AS replyToSeq,
  a.handle AS replyToHandle, s.reply_to_id AS replyToId, s.visibility, s.is_exempt AS isExempt, s.member_id AS approvedBy,
  s.planned_at AS plannedAt, s.due_at AS dueAt, s.seen_at AS seenAt, s.attempted_at AS attemptedAt, s.looked_for_until_at AS lookedForUntilAt,
  s.ended_at AS endedAt, s.price_micro_dollars AS priceMicroDollars`
export const tables = `sends s JOIN connections c ON c.id = s.connection_id
  LEFT JOIN mentions m ON m.seq = s.reply_to_seq LEFT JOIN authors a ON a.id = m.author_id`

export const createSendRows = (db: Database) => {
  const parts = db.prepare<[number], PartRow>(
    `SELECT p.position, t.body AS text, p.key, p.attempted_at AS attemptedAt, p.external_id AS externalId, p.url,
       p.sent_at AS sentAt FROM send_parts p JOIN texts t ON t.id = p.text_id WHERE p.send_id = ? ORDER BY p.position`,
  )
  const pictures = db.prepare<[number, number], SendPicture>(
    `SELECT g.sha256, g.kind, t.body AS altText FROM send_pictures g JOIN texts t ON t.id = g.alt_text_id
     WHERE g.send_id = ? AND g.part_position = ? ORDER BY g.position`,
  )
  const toSend = (row: SendRow): StoredSend => ({
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
  const one = (row: SendRow | undefined): StoredSend | null => (row ? toSend(row) : null)

  return { toSend, one }
}
