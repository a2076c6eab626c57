// Holds the record against the ledger: first the chain, then every text, author and time against what was committed to
// when it came, then what the report prints against the acts. A redacted text has nothing left to hold; its commitment
// must still be in its entry.
import type { Database } from 'better-sqlite3'
import type { LedgerVerdict, RecordProblem } from '../../../shared/contract/record.ts'
import type { LedgerEntry } from '../../../shared/model.ts'
import { createActComparer } from './compare-acts.ts'
import type { Act } from './held.ts'
import type { createLedger } from './ledger.ts'
import { createReplay } from './replay-acts.ts'
import { commit, signatureOf } from './texts.ts'

interface Text {
  readonly body: string | null
  readonly salt: Buffer | null
  readonly commitment: string
}

interface SaidRow extends Text {
  readonly platform: string
  readonly externalId: string
  readonly createdAt: number
  readonly handle: string
}

/** `[platform:id, createdAt, commitment]`, as a `mentions.saved` entry lists it. */
type Listed = readonly [string, number, string]

const isWhatWasSaid = ({ body, salt, commitment }: Text, author: string): boolean =>
  body === null || (salt !== null && commit(salt, author, body) === commitment)

export const createRecordVerifier = (db: Database, ledger: ReturnType<typeof createLedger>) => {
  const lists = db.prepare<[], { seq: number; payload: string }>(
    "SELECT seq, payload FROM ledger WHERE kind = 'mentions.saved' ORDER BY seq",
  )
  const acts = db.prepare<[], LedgerEntry>(
    `SELECT seq, happened_at AS happenedAt, recorded_at AS recordedAt, member_id AS memberId, kind, payload
     FROM ledger WHERE kind <> 'mentions.saved' ORDER BY seq`,
  )
  const said = db.prepare<[], SaidRow>(
    `SELECT m.platform, m.external_id AS externalId, m.created_at AS createdAt, a.handle, t.body, t.salt, t.commitment
     FROM mentions m JOIN authors a ON a.id = m.author_id JOIN texts t ON t.id = m.text_id ORDER BY m.seq`,
  )
  const compareActs = createActComparer(db)
  const words = db.prepare<[], Text>('SELECT body, salt, commitment FROM texts WHERE NOT searchable')

  /** Whether an entry lists just what the next rows hold. */
  const checkList = (payload: string, rows: IterableIterator<SaidRow>): RecordProblem | null => {
    for (const [id, createdAt, commitment] of (JSON.parse(payload) as { mentions: Listed[] }).mentions) {
      const { done, value: row } = rows.next()
      if (done || `${row.platform}:${row.externalId}` !== id) return 'mentionMissing'
      if (row.createdAt !== createdAt || row.commitment !== commitment) return 'mentionChanged'
      if (!isWhatWasSaid(row, signatureOf(row.platform, row.handle))) return 'mentionChanged'
    }
    return null
  }

  /** Mentions are numbered in the order in which the entries list them: both are read once, side by side. */
  const checkMentions = (lastSeq: number): { seq: number; problem: RecordProblem } | null => {
    const rows = said.iterate()
    try {
      for (const { seq, payload } of lists.iterate()) {
        const problem = checkList(payload, rows)
        if (problem) return { seq, problem }
      }
      return rows.next().done ? null : { seq: lastSeq, problem: 'mentionAdded' }
    } finally {
      rows.return?.()
    }
  }

  const checkActs = (lastSeq: number): { seq: number; problem: RecordProblem } | null => {
    const committed = new Set<unknown>()
    const replay = createReplay()
    for (const entry of acts.iterate()) {
      const payload = JSON.parse(entry.payload) as Act['payload']
      committed.add(payload.commitment)
      committed.add(payload.whyCommitment)
      for (const one of (payload.commitments ?? []) as readonly unknown[]) committed.add(one)
      replay.take({ ...entry, payload })
    }
    for (const text of words.iterate())
      if (!committed.has(text.commitment) || !isWhatWasSaid(text, '')) return { seq: lastSeq, problem: 'wordsChanged' }
    const seq = compareActs(replay, lastSeq)
    return seq === null ? null : { seq, problem: 'actChanged' }
  }

  /** Call inside one snapshot: what comes in meanwhile is not half seen. */
  return (): LedgerVerdict => {
    const chain = ledger.verify()
    if (!chain.holds) return chain
    const firstBreak = checkMentions(chain.count) ?? checkActs(chain.count)
    return firstBreak ? { ...chain, holds: false, firstBreak } : chain
  }
}
