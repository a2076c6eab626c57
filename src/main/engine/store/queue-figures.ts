// What the queue counts: people by what a filter can ask, and how long they waited. Triggers keep the counts and indexes
// hold the waits in order, so that none of it walks through everybody.
import type { Database } from 'better-sqlite3'
import type { CrisisId, MemberId, Platform, Stance } from '../../../shared/model.ts'
import type { LineState } from '../../../shared/states.ts'

/** So many people of a crisis that are alike in all of it. */
export interface PeopleCount {
  readonly state: LineState
  readonly actionable: boolean
  readonly follows: boolean
  /** '' = not known. */
  readonly stance: Stance | ''
  /** '' = not known. */
  readonly lang: string
  readonly platform: Platform
  /** 0 = nobody. */
  readonly claimedBy: MemberId
  /** 0 = anybody answers them. */
  readonly reservedFor: MemberId
  readonly count: number
}

interface Row extends Omit<PeopleCount, 'actionable' | 'follows'> {
  readonly actionable: 0 | 1
  readonly follows: 0 | 1
}

export const createQueueFigures = (db: Database) => {
  const counts = db.prepare<[number], Row>(
    `SELECT state, actionable, follows, stance, lang, platform, claimed_by AS claimedBy, reserved_for AS reservedFor, count
     FROM queue_counts WHERE crisis_id = ? AND count > 0`,
  )
  const ofWaits = 'FROM queue_lines WHERE crisis_id = ? AND follows = ? AND wait_ms IS NOT NULL'
  const answered = db.prepare<[number, number], number>(`SELECT count(*) ${ofWaits}`).pluck()
  const waitAt = db
    .prepare<[number, number, number], number>(`SELECT wait_ms ${ofWaits} ORDER BY wait_ms LIMIT 1 OFFSET ?`)
    .pluck()
  const oldest = db
    .prepare<[number, number], number | null>(
      `SELECT min(waits_since_at) FROM queue_lines
       WHERE crisis_id = ? AND follows = ? AND waits_since_at IS NOT NULL`,
    )
    .pluck()
  const handled = db
    .prepare<[number, number], number>(
      'SELECT count(*) FROM queue_lines WHERE crisis_id = ? AND handled_at > ? AND actionable',
    )
    .pluck()
  const firstHandled = db
    .prepare<[number], number | null>(
      'SELECT min(handled_at) FROM queue_lines WHERE crisis_id = ? AND handled_at IS NOT NULL AND actionable',
    )
    .pluck()

  return {
    counts: (crisisId: CrisisId): PeopleCount[] =>
      counts.all(crisisId).map((row) => ({ ...row, actionable: row.actionable === 1, follows: row.follows === 1 })),
    /** People who wanted an answer and had one. */
    answeredCount: (crisisId: CrisisId, follows: boolean): number => answered.get(crisisId, Number(follows)) ?? 0,
    /** The wait of the one in this place, from 0, the shortest first; ms. null = there are not so many. */
    waitAt: (crisisId: CrisisId, follows: boolean, place: number): number | null =>
      waitAt.get(crisisId, Number(follows), place) ?? null,
    /** Since when the one waits who has waited longest; ms UTC. */
    oldestWaitingAt: (crisisId: CrisisId, follows: boolean): number | null =>
      oldest.get(crisisId, Number(follows)) ?? null,
    /** Who wanted an answer and was planned or ended after `at`; by the machine's clock, as the next. */
    handledSince: (crisisId: CrisisId, at: number): number => handled.get(crisisId, at) ?? 0,
    /** When the first of them was. */
    firstHandledAt: (crisisId: CrisisId): number | null => firstHandled.get(crisisId) ?? null,
  }
}
