// What was learnt from crises, and the actions that were decided: the current version is the last.
import type { Database } from 'better-sqlite3'
import type { Action, ActionState, DebriefAnswer, DebriefPrompt } from '../../../shared/debrief.ts'
import type { BrandId, CrisisId, MemberId } from '../../../shared/model.ts'
import type { By } from './ledger.ts'

export interface NewActionVersion {
  readonly textId: number
  readonly ownerId: MemberId
  readonly dueAt: number
  readonly state: ActionState
  readonly whyTextId: number | null
}

const answerColumns = `a.prompt, t.body AS text, a.version, a.member_id AS memberId, a.recorded_at AS recordedAt`
const lastAnswer = `debrief_answers a LEFT JOIN texts t ON t.id = a.text_id
  WHERE a.version = (SELECT max(version) FROM debrief_answers WHERE crisis_id = a.crisis_id AND prompt = a.prompt)`
const lastAction = `SELECT v.action_id AS id, a.crisis_id AS crisisId, t.body AS text, v.owner_id AS ownerId,
    v.due_at AS dueAt, v.state, w.body AS why, v.version, v.member_id AS memberId, v.recorded_at AS recordedAt,
    (SELECT min(s.recorded_at) FROM action_versions s WHERE s.action_id = v.action_id AND s.version > coalesce(
      (SELECT max(version) FROM action_versions WHERE action_id = v.action_id AND state <> v.state), 0)) AS stateAt
  FROM actions a JOIN action_versions v ON v.action_id = a.id
    AND v.version = (SELECT max(version) FROM action_versions WHERE action_id = a.id)
  JOIN texts t ON t.id = v.text_id LEFT JOIN texts w ON w.id = v.why_text_id`

export const createDebriefs = (db: Database) => {
  const answers = db.prepare<[CrisisId], DebriefAnswer>(
    `SELECT ${answerColumns} FROM ${lastAnswer} AND a.crisis_id = ?`,
  )
  const changes = db.prepare<[BrandId, number], DebriefAnswer & { crisisId: CrisisId }>(
    `SELECT a.crisis_id AS crisisId, ${answerColumns} FROM ${lastAnswer} AND a.prompt = 'change' AND t.body IS NOT NULL
       AND a.crisis_id IN (SELECT id FROM crises WHERE brand_id = ?) ORDER BY a.recorded_at DESC LIMIT ?`,
  )
  const lastVersion = db
    .prepare<[CrisisId, DebriefPrompt], number>(
      'SELECT coalesce(max(version), 0) FROM debrief_answers WHERE crisis_id = ? AND prompt = ?',
    )
    .pluck()
  const insertAnswer = db.prepare(
    `INSERT INTO debrief_answers (crisis_id, prompt, version, text_id, member_id, recorded_at)
     VALUES (@crisisId, @prompt, @version, @textId, @memberId, @recordedAt)`,
  )
  const actions = db.prepare<[CrisisId], Action>(`${lastAction} WHERE a.crisis_id = ? ORDER BY v.due_at, a.id`)
  const open = db.prepare<[BrandId], Action>(
    `${lastAction} JOIN crises c ON c.id = a.crisis_id WHERE c.brand_id = ? AND v.state = 'open' ORDER BY v.due_at, a.id`,
  )
  const one = db.prepare<[number], Action>(`${lastAction} WHERE a.id = ?`)
  const insertAction = db.prepare('INSERT INTO actions (crisis_id) VALUES (?)')
  const insertVersion = db.prepare(
    `INSERT INTO action_versions
       (action_id, version, text_id, owner_id, due_at, state, why_text_id, member_id, recorded_at)
     VALUES (@actionId, @version, @textId, @ownerId, @dueAt, @state, @whyTextId, @memberId, @recordedAt)`,
  )
  return {
    answers: (crisisId: CrisisId): DebriefAnswer[] => answers.all(crisisId),
    /** What the crises of a brand change in its plan, the last first. */
    changes: (brandId: BrandId, count: number): (DebriefAnswer & { crisisId: CrisisId })[] =>
      changes.all(brandId, count),
    /** Answers the number of the version. */
    answer: (
      crisisId: CrisisId,
      prompt: DebriefPrompt,
      textId: number | null,
      { memberId, recordedAt }: By,
    ): number => {
      const version = (lastVersion.get(crisisId, prompt) ?? 0) + 1
      insertAnswer.run({ crisisId, prompt, version, textId, memberId, recordedAt })
      return version
    },
    /** The first due first. */
    actions: (crisisId: CrisisId): Action[] => actions.all(crisisId),
    openActions: (brandId: BrandId): Action[] => open.all(brandId),
    action: (id: number): Action | null => one.get(id) ?? null,
    addAction: (crisisId: CrisisId): number => Number(insertAction.run(crisisId).lastInsertRowid),
    writeAction: (actionId: number, version: number, content: NewActionVersion, { memberId, recordedAt }: By): void =>
      void insertVersion.run({ actionId, version, ...content, memberId, recordedAt }),
  }
}
