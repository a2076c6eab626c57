import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { flyScenario } from '../drills/fly-scenario.ts'
import { createEngine, type Engine } from '../engine.ts'
import { openReadOnlyStore } from './store.ts'

const flight = flyScenario({ scenario: 'food-hoax', seed: 3, lang: 'en' })
const posts = flight.posts.slice(0, 60)

let dir: string
let engine: Engine

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sangfroid-record-'))
  engine = createEngine({ workspaceDir: dir })
  const { brandName, watch, ownHandles } = flight
  const brandId = engine.store.brands.add({ name: brandName, watch, ownHandles, matchAll: false }, 0)
  engine.pipeline.takeIn({ brandId, posts, acknowledge: () => undefined })
  const member = await engine.command(
    'members.add',
    { name: 'Ada', roles: [], reach: [], backupId: null },
    { memberId: null, lang: 'en' },
  )
  const { memberId } = (member as { value: { memberId: never } }).value
  const asker = { memberId, lang: 'en' } as const
  const opened = await engine.command('crises.open', { brandId, as: 'crisis', why: 'It is growing.' }, asker)
  const { crisisId } = (opened as { value: { crisisId: never } }).value
  const entry = {
    crisisId,
    kind: 'note',
    phase: 'initial',
    happenedAt: 1,
    text: 'First note.',
    evidence: [],
    why: null,
  }
  const added = await engine.command('timeline.add', entry, asker)
  const { entryId } = (added as { value: { entryId: never } }).value
  await engine.command(
    'timeline.correct',
    { entryId, text: 'Better note.', happenedAt: 2, why: 'It was wrong.' },
    asker,
  )
  await engine.close()
})

afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** What someone with the file and without scruples can do: the triggers are theirs to drop. */
const tamper = (sql: string): void => {
  const db = new SQLite(join(dir, 'workspace.db'))
  for (const { name } of db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .all())
    db.exec(`DROP TRIGGER ${name}`)
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
  db.close()
}

const verdict = () => {
  const store = openReadOnlyStore(dir)
  try {
    return store.verifyRecord()
  } finally {
    store.close()
  }
}

describe('the record held against the ledger', () => {
  it('holds when nobody touched it', () => {
    expect(verdict()).toMatchObject({ holds: true, firstBreak: null })
  })

  it('still holds after a text was redacted as the law asks', () => {
    tamper('UPDATE texts SET body = NULL, salt = NULL, removed_at = 5 WHERE id = 3')
    expect(verdict().holds).toBe(true)
  })

  it.each([
    ['the words of a post', "UPDATE texts SET body = 'They love us.' WHERE id = 2", 'mentionChanged'],
    ['who said it', 'UPDATE mentions SET author_id = (SELECT max(id) FROM authors) WHERE seq = 2', 'mentionChanged'],
    ['when it was said', 'UPDATE mentions SET created_at = created_at + 1 WHERE seq = 2', 'mentionChanged'],
    ['that it was ever said', 'DELETE FROM mentions WHERE seq = 2', 'mentionMissing'],
    ['a note of a member', "UPDATE texts SET body = 'Better note!' WHERE body = 'Better note.'", 'wordsChanged'],
    [
      'the reason of a correction',
      "UPDATE texts SET body = 'It was right.' WHERE body = 'It was wrong.'",
      'wordsChanged',
    ],
  ])('catches a rewriting that the chain alone does not see: %s', (_what, sql, problem) => {
    tamper(sql)
    expect(verdict()).toMatchObject({ holds: false, firstBreak: { problem } })
  })
})
