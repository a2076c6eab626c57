// Files that are replayed: the cursor moves in the transaction of the mentions that it covers.
import type { Database } from 'better-sqlite3'
import type { ImportRejection } from '../../../shared/contract/watch.ts'
import type { FileReading } from '../../../shared/file-formats.ts'
import type { BrandId, Import, ImportId, ImportState } from '../../../shared/model.ts'
import type { Words } from '../../../shared/words.ts'

interface Row extends Omit<Import, 'message' | 'format'> {
  /** JSON of the sentence in each language. */
  readonly message: string | null
  readonly sourceId: number
  readonly path: string
  readonly fingerprint: string
  /** JSON of how the file is read. */
  readonly reading: string
}

/** An import with what only the engine needs to know of it. */
export interface KeptImport extends Omit<Row, 'reading'> {
  readonly reading: FileReading
}

const columns = `id, brand_id AS brandId, source_id AS sourceId, path, file_name AS fileName, fingerprint, speed, state,
  line_count AS lineCount, accepted_count AS acceptedCount, duplicate_count AS duplicateCount, late_count AS lateCount,
  rejected_count AS rejectedCount, done_count AS doneCount, first_at AS firstAt, last_at AS lastAt, now_at AS nowAt, message,
  reading`

export interface NewImport {
  readonly brandId: BrandId
  readonly sourceId: number
  readonly path: string
  readonly fileName: string
  readonly reading: FileReading
  readonly speed: number | null
  readonly addedAt: number
}

/** What the first reading of the file found. */
export interface FileFacts {
  readonly fingerprint: string
  readonly lineCount: number
  readonly rejectedCount: number
  readonly firstAt: number | null
  readonly lastAt: number | null
}

export const createImports = (db: Database) => {
  const list = db.prepare<[], Row>(`SELECT ${columns} FROM imports ORDER BY id DESC`)
  const get = db.prepare<[number], Row>(`SELECT ${columns} FROM imports WHERE id = ?`)
  const insert = db.prepare(
    `INSERT INTO imports (brand_id, source_id, path, file_name, fingerprint, speed, state, line_count, accepted_count,
       duplicate_count, late_count, rejected_count, done_count, added_at, reading)
     VALUES (@brandId, @sourceId, @path, @fileName, '', @speed, 'running', 0, 0, 0, 0, 0, 0, @addedAt, @reading)`,
  )
  const noteScan = db.prepare(
    `UPDATE imports SET fingerprint = @fingerprint, line_count = @lineCount, rejected_count = @rejectedCount,
       first_at = @firstAt, last_at = @lastAt WHERE id = @id`,
  )
  const reject = db.prepare('INSERT INTO import_rejections (import_id, position, line, reason) VALUES (?, ?, ?, ?)')
  const rejections = db.prepare<[number, number, number], { line: number; reason: string }>(
    'SELECT line, reason FROM import_rejections WHERE import_id = ? ORDER BY position LIMIT ? OFFSET ?',
  )
  const advance = db.prepare(
    `UPDATE imports SET accepted_count = accepted_count + @accepted, duplicate_count = duplicate_count + @duplicates,
       late_count = late_count + @late,
       done_count = done_count + @accepted + @duplicates, now_at = @nowAt WHERE id = @id`,
  )
  const move = db.prepare('UPDATE imports SET state = ?, message = ? WHERE id = ?')
  const retime = db.prepare('UPDATE imports SET speed = ? WHERE id = ?')
  const interrupt = db.prepare("UPDATE imports SET state = 'stopped' WHERE state = 'running'")
  // Of every import: one that was stopped by an earlier crash is off as well.
  const silence = db.prepare(
    `UPDATE sources SET state = 'off' WHERE state = 'catchingUp'
       AND id IN (SELECT source_id FROM imports WHERE state <> 'running')`,
  )
  const interruptAll = db.transaction(() => {
    interrupt.run()
    silence.run()
  })
  return {
    list: (): Import[] =>
      list.all().map(({ sourceId: _source, path: _path, fingerprint: _print, message, reading, ...shown }) => ({
        ...shown,
        format: (JSON.parse(reading) as FileReading).format,
        message: message === null ? null : (JSON.parse(message) as Words<string>),
      })),
    get: (id: ImportId): KeptImport | null => {
      const row = get.get(id)
      return row ? { ...row, reading: JSON.parse(row.reading) as FileReading } : null
    },
    add: (entry: NewImport): ImportId =>
      Number(insert.run({ ...entry, reading: JSON.stringify(entry.reading) }).lastInsertRowid) as ImportId,
    noteScan: (id: ImportId, facts: FileFacts, refused: readonly ImportRejection[]): void => {
      noteScan.run({ id, ...facts })
      refused.forEach((rejection, position) => {
        reject.run(id, position, rejection.line, JSON.stringify(rejection.reason))
      })
    },
    rejections: (id: ImportId, from: number, count: number): ImportRejection[] =>
      rejections
        .all(id, count, from)
        .map(({ line, reason }) => ({ line, reason: JSON.parse(reason) as Words<string> })),
    advance: (id: ImportId, by: { accepted: number; duplicates: number; late: number; nowAt: number }): void =>
      void advance.run({ id, ...by }),
    move: (id: ImportId, to: ImportState, message: Words<string> | null): void =>
      void move.run(to, message && JSON.stringify(message), id),
    retime: (id: ImportId, speed: number | null): void => void retime.run(speed, id),
    /** After a crash nothing runs any more: what did is stopped, its source is off; it resumes where its cursor stands. */
    interruptAll: (): void => interruptAll(),
  }
}
