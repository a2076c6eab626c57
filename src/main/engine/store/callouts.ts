// Call-outs and each of their calls: one call-out an event, begun by its first alert.
import type { Database } from 'better-sqlite3'
import type { CalloutCall, CalloutProblem, CalloutState } from '../../../shared/callouts.ts'
import type { AlertId, MemberId } from '../../../shared/model.ts'

export interface StoredCallout {
  readonly id: number
  readonly alertId: AlertId
  readonly state: CalloutState
  readonly startedAt: number
  readonly acknowledgedAt: number | null
  readonly acknowledgedBy: MemberId | null
}

export interface NewCall {
  readonly calloutId: number
  readonly entryId: number
  readonly rung: number
  readonly isBackup: boolean
  readonly calledAt: number
}

export interface Attempt {
  readonly callId: number
  readonly at: number
  /** null = it got through. */
  readonly problem: CalloutProblem | null
  /** null = it is not tried again. */
  readonly nextAt: number | null
}

type CallRow = Omit<CalloutCall, 'isBackup'> & { readonly isBackup: number }

const toCall = (row: CallRow): CalloutCall => ({ ...row, isBackup: row.isBackup === 1 })

const columns = `id, alert_id AS alertId, state, started_at AS startedAt, acknowledged_at AS acknowledgedAt,
  acknowledged_by AS acknowledgedBy`

export const createCallouts = (db: Database) => {
  const recent = db.prepare<[number], StoredCallout>(`SELECT ${columns} FROM callouts ORDER BY id DESC LIMIT ?`)
  const open = db.prepare<[], StoredCallout>(
    `SELECT ${columns} FROM callouts WHERE state <> 'acknowledged' ORDER BY id`,
  )
  const calls = db.prepare<[number], CallRow>(
    `SELECT c.id, c.entry_id AS entryId, e.member_id AS memberId, e.way, e.label, c.rung, c.is_backup AS isBackup,
       c.state, c.called_at AS calledAt, c.sent_at AS sentAt, c.attempt_count AS attemptCount, c.next_at AS nextAt,
       c.problem
     FROM callout_calls c JOIN callout_entries e ON e.id = c.entry_id WHERE c.callout_id = ? ORDER BY c.id`,
  )
  const insert = db.prepare("INSERT INTO callouts (alert_id, state, started_at) VALUES (?, 'running', ?)")
  const call = db.prepare(
    `INSERT INTO callout_calls (callout_id, entry_id, rung, is_backup, state, called_at, next_at)
     VALUES (@calloutId, @entryId, @rung, @isBackup, 'waiting', @calledAt, @calledAt)`,
  )
  const attempt = db.prepare(
    `UPDATE callout_calls SET attempt_count = attempt_count + 1, problem = @problem, state = @state,
       sent_at = CASE WHEN @problem IS NULL THEN @at END, next_at = coalesce(@nextAt, next_at)
     WHERE id = @callId AND state = 'waiting'`,
  )
  const acknowledge = db.prepare(
    "UPDATE callouts SET state = 'acknowledged', acknowledged_at = @at, acknowledged_by = @by WHERE id = @id",
  )
  const drop = db.prepare("UPDATE callout_calls SET state = 'dropped' WHERE callout_id = ? AND state = 'waiting'")
  const giveUp = db.prepare("UPDATE callouts SET state = 'unanswered' WHERE id = ?")
  return {
    /** The latest first. */
    recent: (count: number): StoredCallout[] => recent.all(count),
    /** Those that nobody has answered. */
    open: (): StoredCallout[] => open.all(),
    calls: (calloutId: number): CalloutCall[] => calls.all(calloutId).map(toCall),
    start: (alertId: AlertId, at: number): number => Number(insert.run(alertId, at).lastInsertRowid),
    call: (wanted: NewCall): number =>
      Number(call.run({ ...wanted, isBackup: wanted.isBackup ? 1 : 0 }).lastInsertRowid),
    /** false = somebody answered meanwhile: the call was dropped. */
    attempted: ({ callId, at, problem, nextAt }: Attempt): boolean => {
      const state = problem === null ? 'sent' : nextAt === null ? 'failed' : 'waiting'
      return attempt.run({ callId, at, problem, nextAt, state }).changes > 0
    },
    acknowledge: (id: number, at: number, by: MemberId): void => {
      acknowledge.run({ id, at, by })
      drop.run(id)
    },
    giveUp: (id: number): void => void giveUp.run(id),
  }
}
