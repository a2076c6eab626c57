// Where mentions come from: how far each source has read, when it last gave something, what is wrong with it.
import type { Database } from 'better-sqlite3'
import type { BrandId, ConnectionId } from '../../../shared/model.ts'
import type { Source, SourceLimit } from '../../../shared/sources.ts'
import type { SourceState } from '../../../shared/states.ts'
import type { Words } from '../../../shared/words.ts'

interface Row extends Omit<Source, 'reads' | 'limit' | 'trouble'> {
  readonly reads: string | null
  readonly limit: string | null
  readonly trouble: string | null
}

export interface NewLane {
  readonly connectionId: ConnectionId
  readonly brandId: BrandId
  readonly kind: string
  readonly label: string
  readonly lane: string
  readonly reads: Words<string>
  readonly normalIntervalMs: number
}

/** What one answer of a source came to. */
export interface Given {
  readonly at: number
  readonly itemCount: number
  readonly refusedCount: number
  /** null = where it was. */
  readonly cursor: string | null
  /** null = nothing new was said. */
  readonly lagMs: number | null
}

export interface Stood {
  readonly cursor: string | null
  readonly lastSuccessAt: number | null
  readonly normalIntervalMs: number | null
}

/** One that never answered has been silent since its connection was added. */
export type ExpectedSource = Pick<Source, 'id' | 'brandId' | 'state' | 'normalIntervalMs' | 'lastSuccessAt'>

const BY_HAND: Words<string> = { en: 'entered by hand', fr: 'saisi à la main' }

const columns = `id, kind, label, state, last_success_at AS lastSuccessAt, normal_interval_ms AS normalIntervalMs,
  item_count AS itemCount, connection_id AS connectionId, brand_id AS brandId, reads, lag_ms AS lagMs,
  next_at AS nextAt, rate_limit AS "limit", trouble, refused_count AS refusedCount`

const parse = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T))

const toSource = ({ reads, limit, trouble, ...row }: Row): Source => ({
  ...row,
  reads: parse<Words<string>>(reads),
  limit: parse<SourceLimit>(limit),
  trouble: parse<Words<string>>(trouble),
})

export const createSources = (db: Database) => {
  const list = db.prepare<[], Row>(`SELECT ${columns} FROM sources ORDER BY id DESC`)
  const get = db.prepare<[number], Row>(`SELECT ${columns} FROM sources WHERE id = ?`)
  const watched = db.prepare<[], ExpectedSource>(
    `SELECT s.id, s.brand_id AS brandId, s.state, s.normal_interval_ms AS normalIntervalMs,
       coalesce(s.last_success_at, c.added_at) AS lastSuccessAt
     FROM sources s LEFT JOIN connections c ON c.id = s.connection_id WHERE s.normal_interval_ms IS NOT NULL ORDER BY s.id`,
  )
  const insert = db.prepare("INSERT INTO sources (kind, label, state, item_count) VALUES (?, ?, 'catchingUp', 0)")
  const insertLane = db.prepare(
    `INSERT INTO sources (connection_id, brand_id, kind, label, lane, reads, normal_interval_ms, state, item_count)
     VALUES (@connectionId, @brandId, @kind, @label, @lane, @reads, @normalIntervalMs, 'catchingUp', 0)
     ON CONFLICT (connection_id, lane) WHERE connection_id IS NOT NULL
       DO UPDATE SET label = excluded.label, reads = excluded.reads, normal_interval_ms = excluded.normal_interval_ms`,
  )
  const lane = db
    .prepare<[number, string], number>('SELECT id FROM sources WHERE connection_id = ? AND lane = ?')
    .pluck()
  const stood = db.prepare<[number], Stood>(
    `SELECT cursor, last_success_at AS lastSuccessAt, normal_interval_ms AS normalIntervalMs FROM sources WHERE id = ?`,
  )
  const insertHand = db.prepare(
    "INSERT INTO sources (kind, label, state, item_count, brand_id, reads) VALUES ('hand', '', 'off', 0, ?, ?)",
  )
  const hand = db.prepare<[number], number>("SELECT id FROM sources WHERE kind = 'hand' AND brand_id = ?").pluck()
  const move = db.prepare('UPDATE sources SET state = @state WHERE id = @id AND state <> @state')
  // One that was silent is heard again.
  const gave = db.prepare(
    `UPDATE sources SET last_success_at = ?, item_count = item_count + ?,
       state = CASE WHEN state = 'blind' AND normal_interval_ms IS NOT NULL THEN 'live' ELSE state END WHERE id = ?`,
  )
  const gaveMore = db.prepare(
    `UPDATE sources SET refused_count = refused_count + @refusedCount, cursor = coalesce(@cursor, cursor),
       lag_ms = coalesce(@lagMs, lag_ms) WHERE id = @id`,
  )
  const trouble = db.prepare('UPDATE sources SET trouble = ? WHERE id = ? AND trouble IS NOT ?')
  const limit = db.prepare('UPDATE sources SET rate_limit = ? WHERE id = ?')
  const next = db.prepare('UPDATE sources SET next_at = ? WHERE id = ?')
  const expect = db.prepare('UPDATE sources SET normal_interval_ms = ?, brand_id = ? WHERE id = ?')
  return {
    list: (): Source[] => list.all().map(toSource),
    get: (id: number): Source | null => {
      const row = get.get(id)
      return row ? toSource(row) : null
    },
    /** Those that are expected to answer again and again. */
    watched: (): ExpectedSource[] => watched.all(),
    add: (kind: string, label: string): number => Number(insert.run(kind, label).lastInsertRowid),
    /** What members enter by hand for a brand: one source, there from the first post on. It is expected at no time. */
    byHand: (brandId: BrandId): number => {
      const known = hand.get(brandId)
      if (known !== undefined) return known
      return Number(insertHand.run(brandId, JSON.stringify(BY_HAND)).lastInsertRowid)
    },
    /** The same connection and lane are the same source: it goes on where it stood. */
    openLane: ({ reads, ...rest }: NewLane): number => {
      insertLane.run({ ...rest, reads: JSON.stringify(reads) })
      const id = lane.get(rest.connectionId, rest.lane)
      if (id === undefined) throw new Error(`the source of lane ${rest.lane} vanished in its own transaction`)
      return id
    },
    /** Where it goes on; cheap enough to ask every few seconds. */
    stood: (id: number): Stood => stood.get(id) ?? { cursor: null, lastSuccessAt: null, normalIntervalMs: null },
    /** It answers every `normalIntervalMs` on an ordinary day; null = it ends by itself, like a file. */
    expect: (id: number, normalIntervalMs: number | null, brandId: BrandId | null): void =>
      void expect.run(normalIntervalMs, brandId, id),
    move: (id: number, state: SourceState): void => void move.run({ id, state }),
    gave: (id: number, itemCount: number, at: number): void => void gave.run(at, itemCount, id),
    /** Call in the transaction of what it gave (L2). */
    advance: (id: number, { at, itemCount, ...more }: Given): void => {
      gave.run(at, itemCount, id)
      gaveMore.run({ id, ...more })
    },
    /** null = all is well. */
    noteTrouble: (id: number, words: Words<string> | null): void => {
      const text = words && JSON.stringify(words)
      trouble.run(text, id, text)
    },
    noteLimit: (id: number, rateLimit: SourceLimit): void => void limit.run(JSON.stringify(rateLimit), id),
    noteNext: (id: number, at: number | null): void => void next.run(at, id),
  }
}
