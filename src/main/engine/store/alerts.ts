// Alarms with the posts that prove them.
import type { Database } from 'better-sqlite3'
import type { AlertKind, AlertWhy } from '../../../shared/alert-why.ts'
import type { Alert, AlertId, BrandId, CrisisId, MemberId, MentionSeq } from '../../../shared/model.ts'
import { publicOnly } from './public-only.ts'

interface Row {
  id: number
  brandId: number
  eventId: string
  crisisId: number | null
  kind: AlertKind
  at: number
  onsetAt: number
  severity: number
  why: string
  acknowledgedAt: number | null
  acknowledgedBy: number | null
  snoozedUntilAt: number | null
  dismissedAt: number | null
}

const columns = `id, brand_id AS brandId, event_id AS eventId, crisis_id AS crisisId, kind, at, onset_at AS onsetAt,
  severity, why, acknowledged_at AS acknowledgedAt, acknowledged_by AS acknowledgedBy,
  snoozed_until_at AS snoozedUntilAt, dismissed_at AS dismissedAt`

/** What the detector counts. */
const heard = "m.match_reason IS NOT NULL AND m.match_reason <> 'own'"
const isPublic = publicOnly('m')

export interface LastEvent {
  readonly eventId: string
  readonly lastAt: number
  readonly isOver: boolean
  readonly kinds: readonly AlertKind[]
}

export type NewAlert = Omit<Alert, 'id' | 'acknowledgedAt' | 'acknowledgedBy' | 'snoozedUntilAt' | 'dismissedAt'>

/** Before alerts had kinds of reasons, all told of volume. */
const whyOf = (text: string): AlertWhy => ({ kind: 'volume', ...(JSON.parse(text) as object) }) as AlertWhy

export const createAlerts = (db: Database) => {
  const insert = db.prepare(
    `INSERT INTO alerts (brand_id, event_id, crisis_id, kind, at, onset_at, severity, why)
     VALUES (@brandId, @eventId, @crisisId, @kind, @at, @onsetAt, @severity, @why)`,
  )
  const prove = db.prepare('INSERT INTO alert_evidence (alert_id, position, mention_seq) VALUES (?, ?, ?)')
  const evidence = db.prepare<[number], { seq: number }>(
    'SELECT mention_seq AS seq FROM alert_evidence WHERE alert_id = ? ORDER BY position',
  )
  const newest = db.prepare<[number, number], Row>(
    `SELECT ${columns} FROM alerts WHERE brand_id = ? ORDER BY at DESC, id DESC LIMIT ?`,
  )
  const waiting = db.prepare<[number, number], Row>(
    `SELECT ${columns} FROM alerts WHERE acknowledged_at IS NULL AND coalesce(snoozed_until_at, 0) <= ?
     ORDER BY at DESC, id DESC LIMIT ?`,
  )
  const ofCrisis = db.prepare<[number], Row>(`SELECT ${columns} FROM alerts WHERE crisis_id = ? ORDER BY at, id`)
  const get = db.prepare<[number], Row>(`SELECT ${columns} FROM alerts WHERE id = ?`)
  const woken = db.prepare<[number, number], Row>(
    `SELECT ${columns} FROM alerts WHERE acknowledged_at IS NULL AND snoozed_until_at > ? AND snoozed_until_at <= ?
     ORDER BY at, id`,
  )
  const ofEvent = db.prepare<[string], Row>(`SELECT ${columns} FROM alerts WHERE event_id = ? ORDER BY at, id`)
  const after = db.prepare<[number], Row>(`SELECT ${columns} FROM alerts WHERE id > ? ORDER BY id`)
  const snooze = db.prepare('UPDATE alerts SET snoozed_until_at = ? WHERE id = ?')
  const dismiss = db.prepare(
    `UPDATE alerts SET dismissed_at = @at, acknowledged_by = coalesce(acknowledged_by, @by),
       acknowledged_at = coalesce(acknowledged_at, @at) WHERE id = @id`,
  )
  const dismissed = db.prepare<[number, string, number], Row>(
    `SELECT ${columns} FROM alerts WHERE brand_id = ? AND kind = ? AND dismissed_at >= ?`,
  )
  const acknowledge = db.prepare(
    'UPDATE alerts SET acknowledged_at = ?, acknowledged_by = ? WHERE id = ? AND acknowledged_at IS NULL',
  )
  // What a person must see first of a rise: who began it before who repeats it, who is read by many, what is repeated
  // most; of all that is alike the newest, which lies in the rise and not in the calm before.
  const proofs = db.prepare<[number, number, number, number], { seq: number }>(
    `SELECT m.seq FROM mentions m JOIN authors a ON a.id = m.author_id
     WHERE m.brand_id = ? AND m.created_at >= ? AND m.created_at < ? AND ${heard} AND ${isPublic}
     ORDER BY m.repost_of_id IS NOT NULL, coalesce(a.followers, 0) DESC,
       (SELECT count(*) FROM mentions r
        WHERE r.platform = m.platform AND r.repost_of_id = m.external_id AND r.brand_id = m.brand_id) DESC,
       m.created_at DESC, m.seq DESC LIMIT ?`,
  )
  const authors = db.prepare<[number, number, number], { count: number }>(
    `SELECT count(DISTINCT m.author_id) AS count FROM mentions m
     WHERE m.brand_id = ? AND m.created_at >= ? AND m.created_at < ? AND ${heard} AND ${isPublic}`,
  )
  const unseen = db.prepare<[number, number, number], { count: number }>(
    `SELECT count(*) AS count FROM mentions m
     WHERE m.brand_id = ? AND m.created_at >= ? AND m.created_at < ? AND ${heard} AND NOT ${isPublic}`,
  )
  const lastOf = db.prepare<[number, string], Row>(
    `SELECT ${columns} FROM alerts WHERE brand_id = ? AND kind = ? ORDER BY at DESC, id DESC LIMIT 1`,
  )
  const lastOfSources = db.prepare<[], Row>(
    `SELECT ${columns} FROM alerts WHERE id IN (SELECT max(id) FROM alerts WHERE kind = 'source'
       GROUP BY json_extract(why, '$.sourceId'))`,
  )
  const lastEvent = db.prepare<
    [{ brandId: BrandId }],
    { eventId: string; lastAt: number; isOver: number; kinds: string }
  >(
    `SELECT a.event_id AS eventId, max(a.at) AS lastAt, json_group_array(a.kind) AS kinds,
       max(a.dismissed_at IS NOT NULL OR coalesce(c.state = 'closed', 0)) AS isOver
     FROM alerts a LEFT JOIN crises c ON c.id = a.crisis_id
     WHERE a.brand_id = @brandId AND a.event_id = (SELECT event_id FROM alerts
       WHERE brand_id = @brandId AND kind <> 'source' ORDER BY at DESC, id DESC LIMIT 1) GROUP BY 1`,
  )
  const toAlert = (row: Row): Alert => ({
    id: row.id as AlertId,
    brandId: row.brandId as BrandId,
    eventId: row.eventId,
    crisisId: row.crisisId as CrisisId | null,
    kind: row.kind,
    at: row.at,
    onsetAt: row.onsetAt,
    severity: row.severity,
    why: whyOf(row.why),
    evidence: evidence.all(row.id).map(({ seq }) => seq as MentionSeq),
    acknowledgedAt: row.acknowledgedAt,
    acknowledgedBy: row.acknowledgedBy as MemberId | null,
    snoozedUntilAt: row.snoozedUntilAt,
    dismissedAt: row.dismissedAt,
  })
  const one = (row: Row | undefined): Alert | null => (row ? toAlert(row) : null)
  return {
    add: (alert: NewAlert): AlertId => {
      const { brandId, eventId, crisisId, kind, at, onsetAt, severity } = alert
      const id = Number(
        insert.run({ brandId, eventId, crisisId, kind, at, onsetAt, severity, why: JSON.stringify(alert.why) })
          .lastInsertRowid,
      )
      alert.evidence.forEach((seq, position) => {
        prove.run(id, position, seq)
      })
      return id as AlertId
    },
    /** The latest event of what is said; over = its crisis is, or a member said that it is not about us. */
    lastEvent: (brandId: BrandId): LastEvent | null => {
      const row = lastEvent.get({ brandId })
      return row ? { ...row, isOver: row.isOver === 1, kinds: JSON.parse(row.kinds) as AlertKind[] } : null
    },
    lastOf: (brandId: BrandId, kind: AlertKind): Alert | null => one(lastOf.get(brandId, kind)),
    /** The last silence that was told of each source. */
    lastOfSources: (): Alert[] => lastOfSources.all().map(toAlert),
    get: (id: AlertId): Alert | null => one(get.get(id)),
    newest: (brandId: BrandId, count: number): Alert[] => newest.all(brandId, count).map(toAlert),
    /** Not acknowledged and not asleep at `nowAt`, of every brand: an alarm rings whatever this window looks at. */
    waiting: (count: number, nowAt: number): Alert[] => waiting.all(nowAt, count).map(toAlert),
    /** Not acknowledged, and woke with afterAt < snoozedUntilAt <= nowAt. */
    woken: (afterAt: number, nowAt: number): Alert[] => woken.all(afterAt, nowAt).map(toAlert),
    /** In the order they were raised. */
    after: (id: number): Alert[] => after.all(id).map(toAlert),
    /** The earliest first. */
    ofEvent: (eventId: string): Alert[] => ofEvent.all(eventId).map(toAlert),
    snooze: (ids: readonly AlertId[], untilAt: number): void => {
      for (const id of ids) snooze.run(untilAt, id)
    },
    /** Who dismisses has seen. */
    dismiss: (ids: readonly AlertId[], at: number, by: MemberId): void => {
      for (const id of ids) dismiss.run({ id, at, by })
    },
    dismissedSince: (brandId: BrandId, kind: AlertKind, at: number): Alert[] =>
      dismissed.all(brandId, kind, at).map(toAlert),
    ofCrisis: (crisisId: CrisisId): Alert[] => ofCrisis.all(crisisId).map(toAlert),
    acknowledge: (id: AlertId, at: number, by: MemberId): boolean => acknowledge.run(at, by, id).changes > 0,
    proofs: (brandId: BrandId, fromAt: number, toAt: number, count: number): MentionSeq[] =>
      proofs.all(brandId, fromAt, toAt, count).map(({ seq }) => seq as MentionSeq),
    /** Accounts that spoke in public; fromAt <= createdAt < toAt. */
    authorCount: (brandId: BrandId, fromAt: number, toAt: number): number =>
      authors.get(brandId, fromAt, toAt)?.count ?? 0,
    /** Posts that the detector counted and nobody outside may count (L10). */
    privateCount: (brandId: BrandId, fromAt: number, toAt: number): number =>
      unseen.get(brandId, fromAt, toAt)?.count ?? 0,
  }
}
