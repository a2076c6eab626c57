// A workspace that is older than the queue's counts and waits.
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { START } from '../../../../test/engine/posts.ts'
import { tempDir, tempStore } from '../../../../test/engine/workspace.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { createLedger } from './ledger.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/list.ts'
import { writeTransitions } from './transitions.ts'

const crisisId = 1 as CrisisId

/** Five people of one crisis: one waits, one was answered, one left to be silent, one is planned, one wants nothing. */
const olderWorkspace = (): string => {
  const dir = tempDir()
  const db = new SQLite(join(dir, 'workspace.db'))
  migrate(
    db,
    () => undefined,
    migrations.filter(({ id }) => id < 25),
  )
  writeTransitions(db)
  db.exec(`
    INSERT INTO texts (searchable, body, salt, commitment) SELECT 1, 'acme', x'00', value FROM json_each('[1,2,3,4,5]');
    INSERT INTO brands (name, watch, match_all, own_handles, added_at) VALUES ('Acme', 'acme', 0, '[]', 0);
    INSERT INTO crises (brand_id, state, opened_by, onset_at, opened_at) VALUES (1, 'initial', 'member', ${START}, ${START});
    INSERT INTO authors (platform, handle) SELECT iif(value = 1, 'bluesky', 'x'), 'person' || value FROM json_each('[1,2,3,4,5]');
    INSERT INTO mentions (brand_id, feed_key, platform, external_id, created_at, received_at, author_id, text_id, lang,
        match_reason, visibility, read_lang, actionable)
      SELECT 1, value, iif(value = 1, 'bluesky', 'x'), 'p' || value, ${START} + value * 1000, ${START}, value, value,
        CASE value WHEN 1 THEN 'fr-CA' WHEN 2 THEN 'und' END, 'term', 'public', iif(value = 2, 'en', NULL), value < 5
      FROM json_each('[1,2,3,4,5]');
    INSERT INTO queue_lines (crisis_id, author_id, state, follows, priority, mention_count, echo_count, first_at, last_at,
        last_mention_seq, actionable)
      SELECT 1, value, 'new', value = 2, 1, 1, 0, ${START}, ${START}, value, value < 5 FROM json_each('[1,2,3,4,5]');
    INSERT INTO queue_mentions SELECT id, id FROM queue_lines;
    UPDATE queue_lines SET state = 'answeredElsewhere' WHERE id = 2;
    UPDATE queue_lines SET state = 'silent' WHERE id = 3;
    UPDATE queue_lines SET state = 'drafted' WHERE id = 4;
    UPDATE queue_lines SET state = 'planned' WHERE id = 4;
  `)
  const { append } = createLedger(db)
  const by = { memberId: 0 as never, recordedAt: START + 90_000 }
  append({ ...by, happenedAt: START + 62_000, kind: 'line.answeredElsewhere', payload: { lineId: 2 } })
  append({ ...by, happenedAt: START + 70_000, kind: 'line.silent', payload: { lineId: 3 } })
  append({ ...by, happenedAt: START + 80_000, kind: 'line.planned', payload: { lineId: 4 } })
  db.close()
  return dir
}

it('catches people of an older workspace who are not counted, or whose wait is forgotten', () => {
  const { store } = tempStore(olderWorkspace())
  const { queueFigures, queueLines } = store
  const lines = queueLines.page(crisisId, 'all', 0, 10)
  expect(lines.map(({ id, lang, askedAt, reservedFor }) => [id, lang, askedAt, reservedFor]).sort()).toEqual([
    [1, 'fr', START + 1000, null],
    [2, 'en', START + 2000, null],
    [3, null, START + 3000, null],
    [4, null, START + 4000, null],
    [5, null, null, null],
  ])
  expect(queueLines.totals(crisisId)).toEqual({ total: 5, open: 3, followers: 0 })
  const byPlatform = queueFigures
    .counts(crisisId)
    .map(({ platform, lang, state, count }) => [platform, lang, state, count])
  expect(byPlatform.sort()).toEqual([
    ['bluesky', 'fr', 'new', 1],
    ['x', '', 'new', 1],
    ['x', '', 'planned', 1],
    ['x', '', 'silent', 1],
    ['x', 'en', 'answeredElsewhere', 1],
  ])
  expect([queueFigures.answeredCount(crisisId, true), queueFigures.waitAt(crisisId, true, 0)]).toEqual([1, 60_000])
  expect(queueFigures.oldestWaitingAt(crisisId, false)).toBe(START + 1000)
  expect(queueFigures.handledSince(crisisId, START)).toBe(3)
})
