// The facts table: every version stays, the latest says what stands.
import type { Database } from 'better-sqlite3'
import type { FactKind } from '../../../shared/fact-kinds.ts'
import type { Fact, FactVersion } from '../../../shared/facts.ts'
import type { CrisisId, FactId, MemberId } from '../../../shared/model.ts'

export interface NewFactVersion {
  readonly kind: FactKind
  readonly textId: number
  readonly sourceTextId: number | null
  readonly confirmedAt: number
  readonly recordedAt: number
  readonly memberId: MemberId
  /** null = it stands. */
  readonly withdrawnTextId: number | null
}

export interface StoredFact extends Fact {
  readonly textId: number
  readonly sourceTextId: number | null
}

type Row<T> = Omit<T, 'isWithdrawn'> & { readonly isWithdrawn: 0 | 1 }

const columns = `v.version, v.kind, t.body AS text, s.body AS source, v.confirmed_at AS confirmedAt, v.member_id AS "by",
  w.body AS withdrawnWhy, v.withdrawn_text_id IS NOT NULL AS isWithdrawn`
const versions = `fact_versions v JOIN texts t ON t.id = v.text_id
  LEFT JOIN texts s ON s.id = v.source_text_id LEFT JOIN texts w ON w.id = v.withdrawn_text_id`
const latest = `SELECT f.id, f.crisis_id AS crisisId, v.text_id AS textId, v.source_text_id AS sourceTextId, ${columns}
  FROM ${versions} JOIN facts f ON f.id = v.fact_id
  WHERE v.version = (SELECT max(version) FROM fact_versions WHERE fact_id = f.id)`

const told = <T extends FactVersion>(row: Row<T>): T => ({ ...row, isWithdrawn: row.isWithdrawn === 1 }) as unknown as T

export const createFacts = (db: Database) => {
  const insert = db.prepare('INSERT INTO facts (crisis_id) VALUES (?)')
  const addVersion = db.prepare(
    `INSERT INTO fact_versions (fact_id, version, kind, text_id, source_text_id, confirmed_at, recorded_at, member_id,
       withdrawn_text_id)
     VALUES (@id, @version, @kind, @textId, @sourceTextId, @confirmedAt, @recordedAt, @memberId, @withdrawnTextId)`,
  )
  const standing = db.prepare<[number], Row<StoredFact>>(
    `${latest} AND f.crisis_id = ? AND v.withdrawn_text_id IS NULL ORDER BY f.id`,
  )
  const one = db.prepare<[number], Row<StoredFact>>(`${latest} AND f.id = ?`)
  const history = db.prepare<[number], Row<FactVersion>>(
    `SELECT ${columns} FROM ${versions} WHERE v.fact_id = ? ORDER BY v.version DESC`,
  )
  return {
    add: (crisisId: CrisisId): FactId => Number(insert.run(crisisId).lastInsertRowid) as FactId,
    addVersion: (id: FactId, version: number, content: NewFactVersion): void =>
      void addVersion.run({ id, version, ...content }),
    /** In the order in which they were first noted. */
    standing: (crisisId: CrisisId): Fact[] =>
      standing.all(crisisId).map(({ textId: _text, sourceTextId: _source, ...row }) => told<Fact>(row)),
    get: (id: FactId): StoredFact | null => {
      const row = one.get(id)
      return row ? told<StoredFact>(row) : null
    },
    history: (id: FactId): FactVersion[] => history.all(id).map((row) => told<FactVersion>(row)),
  }
}
