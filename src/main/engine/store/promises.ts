// What we told people we would say or do, by when, and what came of it.
import type { Database } from 'better-sqlite3'
import type { BrandId, CrisisId, LineId, MemberId, SendId } from '../../../shared/model.ts'
import type { PromiseId, PromiseKind, PromiseState, PublicPromise } from '../../../shared/promises.ts'

export interface NewPromise {
  readonly crisisId: CrisisId
  readonly kind: PromiseKind
  readonly textId: number
  readonly madeAt: number
  readonly dueAt: number
  readonly statementId: number | null
  readonly sendId: SendId | null
  readonly lineId: LineId | null
  readonly ownerId: MemberId
}

export interface PromiseEnd {
  readonly state: PromiseState
  readonly endedAt: number
  readonly keptBy: number | null
  readonly reasonTextId: number | null
}

/** One that somebody must hear of. */
export interface DuePromise extends PublicPromise {
  readonly brandId: BrandId
  readonly isWarned: boolean
}

const columns = `p.id, p.crisis_id AS crisisId, p.kind, p.state, t.body AS span, p.made_at AS madeAt, p.due_at AS dueAt,
  p.statement_id AS statementId, p.send_id AS sendId, p.line_id AS lineId, p.owner_id AS ownerId, p.late_at AS lateAt,
  p.ended_at AS endedAt, p.kept_by AS keptBy, r.body AS reason`
const from = 'FROM promises p JOIN texts t ON t.id = p.text_id LEFT JOIN texts r ON r.id = p.reason_text_id'

export const createPromises = (db: Database) => {
  const list = db.prepare<[number], PublicPromise>(
    `SELECT ${columns} ${from} WHERE p.crisis_id = ? ORDER BY p.state NOT IN ('open', 'late'),
       CASE WHEN p.state IN ('open', 'late') THEN p.due_at ELSE -p.ended_at END, p.id`,
  )
  const get = db.prepare<[number], PublicPromise>(`SELECT ${columns} ${from} WHERE p.id = ?`)
  const open = db.prepare<[], Omit<DuePromise, 'isWarned'> & { warnedAt: number | null }>(
    `SELECT ${columns}, c.brand_id AS brandId, p.warned_at AS warnedAt ${from} JOIN crises c ON c.id = p.crisis_id
     WHERE p.state = 'open' ORDER BY p.due_at, p.id`,
  )
  const insert = db.prepare(
    `INSERT INTO promises (crisis_id, kind, state, text_id, made_at, due_at, statement_id, send_id, line_id, owner_id)
     VALUES (@crisisId, @kind, 'open', @textId, @madeAt, @dueAt, @statementId, @sendId, @lineId, @ownerId)`,
  )
  const end = db.prepare(
    `UPDATE promises SET state = @state, ended_at = @endedAt, kept_by = @keptBy, reason_text_id = @reasonTextId
     WHERE id = @id`,
  )
  const late = db.prepare("UPDATE promises SET state = 'late', late_at = ? WHERE id = ?")
  const warn = db.prepare('UPDATE promises SET warned_at = ? WHERE id = ?')
  const give = db.prepare('UPDATE promises SET owner_id = ? WHERE id = ?')
  return {
    /** Open and late first, the soonest due on top; then those that ended, the latest first. */
    list: (crisisId: CrisisId): PublicPromise[] => list.all(crisisId),
    get: (id: PromiseId): PublicPromise | null => get.get(id) ?? null,
    /** Of every brand, the soonest due first. */
    open: (): DuePromise[] => open.all().map(({ warnedAt, ...row }) => ({ ...row, isWarned: warnedAt !== null })),
    add: (promise: NewPromise): PromiseId => Number(insert.run(promise).lastInsertRowid) as PromiseId,
    end: (id: PromiseId, how: PromiseEnd): void => void end.run({ id, ...how }),
    late: (id: PromiseId, at: number): void => void late.run(at, id),
    warn: (id: PromiseId, at: number): void => void warn.run(at, id),
    give: (id: PromiseId, ownerId: MemberId): void => void give.run(ownerId, id),
  }
}
