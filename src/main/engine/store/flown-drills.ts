// What flown drills measured and taught, the last one first.
import type { Database } from 'better-sqlite3'
import type { DrillLesson, FlownDrill } from '../../../shared/compared-crises.ts'
import type { By } from './ledger.ts'

type Row = Omit<FlownDrill, 'kind' | 'isOver'> & { readonly isOver: 0 | 1 }

const columns = `scenario, seed, flown_at AS flownAt, is_over AS isOver, from_at AS fromAt, to_at AS toAt,
  mention_count AS mentionCount, author_count AS authorCount, peak_per_hour AS peakPerHour,
  detection_lag_ms AS detectionLagMs, acknowledgement_lag_ms AS acknowledgementLagMs, half_life_ms AS halfLifeMs,
  coverage, statement_count AS statementCount, promise_count AS promiseCount, kept_count AS keptCount`

export const createFlownDrills = (db: Database) => {
  const last = db.prepare<[number], Row>(`SELECT ${columns} FROM flown_drills ORDER BY flown_at DESC, id DESC LIMIT ?`)
  const lastBefore = db.prepare<[number, number], Row>(
    `SELECT ${columns} FROM flown_drills WHERE flown_at < ? ORDER BY flown_at DESC, id DESC LIMIT ?`,
  )
  const toDrill = ({ isOver, ...row }: Row): FlownDrill => ({ kind: 'drill', ...row, isOver: isOver === 1 })
  const lessons = db.prepare<[number], DrillLesson>(
    `SELECT f.scenario, f.flown_at AS flownAt, t.body AS text
     FROM flown_drills f JOIN texts t ON t.id = f.lesson_text_id AND t.body IS NOT NULL
     ORDER BY f.flown_at DESC, f.id DESC LIMIT ?`,
  )
  const insert = db.prepare(
    `INSERT INTO flown_drills (scenario, seed, flown_at, is_over, from_at, to_at, mention_count, author_count,
       peak_per_hour, detection_lag_ms, acknowledgement_lag_ms, half_life_ms, coverage, statement_count, promise_count,
       kept_count, lesson_text_id, member_id, recorded_at)
     VALUES (@scenario, @seed, @flownAt, @isOver, @fromAt, @toAt, @mentionCount, @authorCount, @peakPerHour,
       @detectionLagMs, @acknowledgementLagMs, @halfLifeMs, @coverage, @statementCount, @promiseCount, @keptCount,
       @lessonTextId, @memberId, @recordedAt)`,
  )
  return {
    last: (count: number): FlownDrill[] => last.all(count).map(toDrill),
    /** `at`: ms UTC. */
    lastBefore: (at: number, count: number): FlownDrill[] => lastBefore.all(at, count).map(toDrill),
    lessons: (count: number): DrillLesson[] => lessons.all(count),
    add: (
      { kind: _, isOver, ...drill }: FlownDrill,
      lessonTextId: number | null,
      { memberId, recordedAt }: By,
    ): number =>
      Number(insert.run({ ...drill, isOver: isOver ? 1 : 0, lessonTextId, memberId, recordedAt }).lastInsertRowid),
  }
}
