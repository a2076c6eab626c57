// What the team answered the strategy adviser and how it decided: everything stays, the latest counts.
import type { Database } from 'better-sqlite3'
import type { AdviserAnswers, Family } from '../../../shared/adviser.ts'
import type { Decided } from '../../../shared/contract/adviser.ts'
import type { CrisisId, MemberId } from '../../../shared/model.ts'

export interface Answered extends AdviserAnswers {
  readonly answeredAt: number
  readonly memberId: MemberId
}

export interface NewDecision {
  readonly crisisId: CrisisId
  readonly family: Family
  readonly isAsAdvised: boolean
  readonly whyTextId: number | null
}

export const createAdvice = (db: Database) => {
  const answer = db.prepare(
    `INSERT INTO adviser_answers (crisis_id, can_hurt, responsibility, happened_before, seen_before, answered_at, member_id)
     VALUES (@crisisId, @canHurt, @responsibility, @happenedBefore, @seenBefore, @at, @memberId)`,
  )
  const answers = db.prepare<[number], Answered>(
    `SELECT can_hurt AS canHurt, responsibility, happened_before AS happenedBefore, seen_before AS seenBefore,
       answered_at AS answeredAt, member_id AS memberId
     FROM adviser_answers WHERE crisis_id = ? ORDER BY id DESC LIMIT 1`,
  )
  const decide = db.prepare(
    `INSERT INTO adviser_decisions (crisis_id, family, is_as_advised, why_text_id, decided_at, member_id)
     VALUES (@crisisId, @family, @asAdvised, @whyTextId, @at, @memberId)`,
  )
  const decided = db.prepare<[number], Omit<Decided, 'isAsAdvised'> & { readonly isAsAdvised: 0 | 1 }>(
    `SELECT d.family, d.is_as_advised AS isAsAdvised, t.body AS why, d.decided_at AS decidedAt, d.member_id AS "by"
     FROM adviser_decisions d LEFT JOIN texts t ON t.id = d.why_text_id
     WHERE d.crisis_id = ? ORDER BY d.id DESC LIMIT 1`,
  )
  return {
    /** Answers its id. */
    answer: (crisisId: CrisisId, given: AdviserAnswers, memberId: MemberId, at: number): number =>
      Number(answer.run({ crisisId, ...given, memberId, at }).lastInsertRowid),
    answers: (crisisId: CrisisId): Answered | null => answers.get(crisisId) ?? null,
    /** Answers its id. */
    decide: ({ isAsAdvised, ...decision }: NewDecision, memberId: MemberId, at: number): number =>
      Number(decide.run({ ...decision, asAdvised: Number(isAsAdvised), memberId, at }).lastInsertRowid),
    decided: (crisisId: CrisisId): Decided | null => {
      const row = decided.get(crisisId)
      return row ? { ...row, isAsAdvised: row.isAsAdvised === 1 } : null
    },
  }
}
