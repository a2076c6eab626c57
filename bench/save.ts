// How fast posts become searchable, held against a bare insert of the very same rows into the same tables and indexes,
// with the same schema and pragmas. The two take turns, so that a noisy machine is noisy to both. The bare side writes
// straight into the search indexes: through the trigger that does it for us, row by row, it would take three times as long.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { realClock } from '../src/main/engine/clock.ts'
import { openForWriting } from '../src/main/engine/store/open.ts'
import { openStore } from '../src/main/engine/store/store.ts'
import type { Post } from '../src/shared/model.ts'
import { median, timed } from './figures.ts'
import { inventPosts } from './invent.ts'
import { addInventedBrand, openPipeline } from './pipeline.ts'
import { type Bench, ratioAtLeast, round, say } from './row.ts'

const COUNT = Number(process.env.SANGFROID_BENCH_SAVE ?? 100_000)
const BATCH = 500
/** Posts of one turn. */
const TURN = 2_500
const FROM_AT = Date.UTC(2025, 0, 6)
const BUDGET = 0.6

const COPIED = ['authors', 'texts', 'mentions', 'mention_metrics'] as const
type Table = (typeof COPIED)[number]
type Rows = Readonly<Record<Table, readonly unknown[][]>>

/** The engine's way: the batch with its cursor in one transaction. */
const openEngineSide = (dir: string) => {
  const store = openStore(dir)
  const pipeline = openPipeline(store)
  const brandId = addInventedBrand(store, FROM_AT)
  const sourceId = store.sources.add('file', 'invented')
  const reading = { format: 'interchange' } as const
  const importId = store.imports.add({ brandId, sourceId, path: '', fileName: '', reading, speed: null, addedAt: 0 })
  return {
    store,
    brandId,
    alertCount: () => store.alerts.newest(brandId, 1000).length,
    take: (posts: readonly Post[]): void =>
      pipeline.takeIn({
        brandId,
        posts,
        acknowledge: (counts) => {
          store.imports.advance(importId, { ...counts, nowAt: posts.at(-1)?.createdAt ?? 0 })
          store.sources.gave(sourceId, counts.accepted, realClock.wall())
        },
      }),
  }
}

/** What the engine wrote since the last look, as bare values. */
const openCopier = (dir: string) => {
  const db = new SQLite(join(dir, 'workspace.db'), { readonly: true })
  const seen: Record<Table, number> = { authors: 0, texts: 0, mentions: 0, mention_metrics: 0 }
  const keyOf = (table: Table) => (table === 'mentions' ? 'seq' : table === 'mention_metrics' ? 'mention_seq' : 'id')
  const readers = COPIED.map((table) => ({
    table,
    rows: db
      .prepare<[number], unknown[]>(`SELECT * FROM ${table} WHERE ${keyOf(table)} > ? ORDER BY ${keyOf(table)}`)
      .raw(),
    last: db.prepare<[], number>(`SELECT max(${keyOf(table)}) FROM ${table}`).pluck(),
  }))
  return {
    next: (): Rows =>
      Object.fromEntries(
        readers.map(({ table, rows, last }) => {
          const from = seen[table]
          seen[table] = last.get() ?? from
          return [table, rows.all(from)]
        }),
      ) as unknown as Rows,
    close: () => db.close(),
  }
}

/** The bare way: one prepared insert a row and table, a transaction a batch. */
const openBareSide = (dir: string) => {
  const { db, close } = openForWriting(dir)
  db.exec(`INSERT INTO brands (name, watch, match_all, own_handles, added_at) VALUES ('bare', '', 0, '[]', 0)`)
  const inserts = Object.fromEntries(
    COPIED.map((table) => {
      const columns = db.prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`).all()
      return [table, db.prepare<unknown[]>(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`)]
    }),
  ) as Record<Table, SQLite.Statement<unknown[]>>
  db.exec('DROP TRIGGER texts_indexed')
  const indexes = ['text_words', 'text_parts'].map((index) =>
    db.prepare<[unknown, unknown]>(`INSERT INTO ${index} (rowid, body) VALUES (?, ?)`),
  )
  const put = (table: Table, rows: Rows, from: number, to: number): void => {
    for (const row of rows[table].slice(from, to)) inserts[table].run(row)
  }
  const batch = db.transaction((rows: Rows, from: number, to: number) => {
    if (from === 0) put('authors', rows, 0, rows.authors.length)
    put('texts', rows, from, to)
    for (const [id, , body] of rows.texts.slice(from, to)) for (const index of indexes) index.run(id, body)
    put('mentions', rows, from, to)
    put('mention_metrics', rows, from, to)
  })
  return {
    insert: (rows: Rows): void => {
      for (let from = 0; from < rows.mentions.length; from += BATCH) batch.immediate(rows, from, from + BATCH)
    },
    close,
  }
}

export const save: Bench = async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sangfroid-bench-'))
  const engine = openEngineSide(join(dir, 'engine'))
  const copier = openCopier(join(dir, 'engine'))
  const bare = openBareSide(join(dir, 'bare'))
  const ours: number[] = []
  const theirs: number[] = []
  // A week of ordinary talk: no alarm rings, no crisis is open. The platform tells the language; tone, stance and every
  // trigger are read as in the room, and the bare side writes what they read as plain values.
  const posts = [
    ...inventPosts({ seed: 1, count: COUNT, fromAt: FROM_AT, gapMs: (7 * 86_400_000) / COUNT, authorCount: 20_000 }),
  ].map((post) => ({ ...post, lang: post.lang ?? 'en' }))
  for (let from = 0; from < COUNT; from += TURN) {
    const turn = posts.slice(from, from + TURN)
    ours.push(
      timed(() => {
        for (let at = 0; at < turn.length; at += BATCH) engine.take(turn.slice(at, at + BATCH))
      }),
    )
    const rows = copier.next()
    theirs.push(timed(() => bare.insert(rows)))
    if (from % (8 * TURN) === 0) say(`save: ${from + turn.length} of ${COUNT}`)
  }
  const ratios = ours.map((ms, turn) => (theirs[turn] ?? Number.NaN) / ms)
  const verdict = engine.store.ledger.verify()
  say(
    `save: ratio a turn, median ${round(median(ratios))}; ledger ${verdict.count} entries, holds ${verdict.holds}; alarms ${engine.alertCount()}`,
  )
  copier.close()
  bare.close()
  engine.store.close()
  rmSync(dir, { recursive: true, force: true })
  const total = (list: readonly number[]) => list.reduce((sum, ms) => sum + ms, 0)
  return ratioAtLeast({
    name: 'save',
    value: (COUNT / total(ours)) * 1000,
    unit: 'mentions/s',
    baseline: (COUNT / total(theirs)) * 1000,
    ratio: median(ratios),
    budget: BUDGET,
    holds: verdict.holds,
  })
}
