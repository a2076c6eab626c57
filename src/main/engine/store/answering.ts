// How people were answered, of those who spoke in public: what they asked there, and when they had an answer; how long
// answers waited for an approver.
import type { Database } from 'better-sqlite3'
import type { CrisisId, LineId } from '../../../shared/model.ts'
import type { LineState } from '../../../shared/states.ts'
import { publicOnly } from './public-only.ts'

export interface Asker {
  readonly state: LineState
  readonly follows: 0 | 1
  /** The first public post of theirs that wants an answer. */
  readonly askedAt: number
  /** Our first answer; null = none yet. */
  readonly answeredAt: number | null
}

/** A line comes to an approver's desk, or leaves it. */
export interface ApprovalStep {
  readonly lineId: LineId
  readonly isAsked: 0 | 1
  readonly at: number
}

export const createAnswering = (db: Database) => {
  const askers = db.prepare<[number], Asker>(
    `SELECT q.state, q.follows, min(m.created_at) AS askedAt, q.answered_at AS answeredAt
     FROM queue_lines q JOIN queue_mentions l ON l.line_id = q.id JOIN mentions m ON m.seq = l.mention_seq
     WHERE q.crisis_id = ? AND m.actionable = 1 AND ${publicOnly('m')} GROUP BY q.id`,
  )
  const approvals = db.prepare<[number], ApprovalStep>(
    `SELECT q.id AS lineId, json_extract(e.payload, '$.to') = 'awaitingApproval' AS isAsked, e.happened_at AS at
     FROM ledger e JOIN queue_lines q ON q.id = json_extract(e.payload, '$.lineId')
     WHERE e.kind LIKE 'line.%' AND q.crisis_id = ?
       AND (json_extract(e.payload, '$.to') = 'awaitingApproval') <> (json_extract(e.payload, '$.from') = 'awaitingApproval')
       AND EXISTS (SELECT 1 FROM queue_mentions l JOIN mentions m ON m.seq = l.mention_seq
         WHERE l.line_id = q.id AND ${publicOnly('m')})
     ORDER BY e.seq`,
  )
  return {
    askers: (crisisId: CrisisId): Asker[] => askers.all(crisisId),
    /** In the order in which they were written down. */
    approvals: (crisisId: CrisisId): ApprovalStep[] => approvals.all(crisisId),
  }
}
