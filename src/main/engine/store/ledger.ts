// The ledger: one entry per act and one per ingest batch, each hashed over the one before.

import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { ActKind } from '../../../shared/act-words.ts'
import type { LedgerVerdict, RecordProblem } from '../../../shared/contract/record.ts'
import type { LedgerEntry, MemberId } from '../../../shared/model.ts'

export const GENESIS = '0'.repeat(64)

/** Who acts, and when: in the brand's time, and in the time of whoever wrote it down. */
export interface By {
  readonly memberId: MemberId
  readonly happenedAt: number
  readonly recordedAt: number
}

export interface Act extends By {
  /** noun.pastParticiple */
  readonly kind: ActKind
  /** Commitments instead of texts (design.md, "Ledger"). */
  readonly payload: unknown
}

/** SHA-256 over the JSON array of the entry's fields in this order: anyone can compute it again. */
export const hashEntry = (entry: Omit<LedgerEntry, 'hash'>): string =>
  hash(
    'sha256',
    JSON.stringify([
      entry.seq,
      entry.happenedAt,
      entry.recordedAt,
      entry.memberId,
      entry.kind,
      entry.payload,
      entry.prevHash,
    ]),
  )

const columns =
  'seq, happened_at AS happenedAt, recorded_at AS recordedAt, member_id AS memberId, kind, payload, prev_hash AS prevHash, hash'

export const createLedger = (db: Database) => {
  const last = db.prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1')
  const insert = db.prepare(
    `INSERT INTO ledger (seq, happened_at, recorded_at, member_id, kind, payload, prev_hash, hash)
     VALUES (@seq, @happenedAt, @recordedAt, @memberId, @kind, @payload, @prevHash, @hash)`,
  )
  const page = db.prepare<[number, number], LedgerEntry>(
    `SELECT ${columns} FROM ledger WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
  )
  const one = db.prepare<[number], LedgerEntry>(`SELECT ${columns} FROM ledger WHERE seq = ?`)
  const all = db.prepare<[], LedgerEntry>(`SELECT ${columns} FROM ledger ORDER BY seq`)

  const append = (act: Act): number => {
    const previous = last.get()
    const entry = {
      seq: (previous?.seq ?? 0) + 1,
      happenedAt: act.happenedAt,
      recordedAt: act.recordedAt,
      memberId: act.memberId,
      kind: act.kind,
      payload: JSON.stringify(act.payload),
      prevHash: previous?.hash ?? GENESIS,
    }
    insert.run({ ...entry, hash: hashEntry(entry) })
    return entry.seq
  }

  /** The chain alone; verify-record.ts holds the texts against it. */
  const verify = (): LedgerVerdict => {
    let head = GENESIS
    let count = 0
    for (const entry of all.iterate()) {
      const broken = (problem: RecordProblem): LedgerVerdict => ({
        holds: false,
        count,
        head,
        firstBreak: { seq: entry.seq, problem },
      })
      if (entry.seq !== count + 1) return broken('entryMissing')
      if (entry.prevHash !== head) return broken('chainBroken')
      if (hashEntry(entry) !== entry.hash) return broken('entryChanged')
      head = entry.hash
      count += 1
    }
    return { holds: true, count, head, firstBreak: null }
  }

  return {
    append,
    verify,
    head: (): { count: number; head: string } => {
      const entry = last.get()
      return { count: entry?.seq ?? 0, head: entry?.hash ?? GENESIS }
    },
    get: (seq: number): LedgerEntry | null => one.get(seq) ?? null,
    page: (beforeSeq: number | null, count: number): LedgerEntry[] =>
      page.all(beforeSeq ?? Number.MAX_SAFE_INTEGER, count),
  }
}
