// A whole drill, then what someone with the file and without scruples can do to what the report prints.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropTriggers, rawDatabase, tempDir } from '../../../../test/engine/workspace.ts'
import { type CrisisId, type MemberId, SYSTEM_MEMBER } from '../../../shared/model.ts'
import { createEngine } from '../engine.ts'
import { measureDrill } from '../flown-drills.ts'
import { runHeadless } from '../headless.ts'
import { openReadOnlyStore, openStore } from './store.ts'

let flown = ''

beforeAll(async () => {
  flown = mkdtempSync(join(tmpdir(), 'sangfroid-acts-'))
  const job = { kind: 'drill', workspaceDir: flown, scenario: 'food-hoax', seed: 7, team: 'quick', lang: 'en' } as const
  const outcome = await runHeadless(job, { log: () => undefined, onProgress: () => undefined })
  await outcome.close()
  const engine = createEngine({ workspaceDir: flown })
  const alice = { memberId: 1 as MemberId, lang: 'en' } as const
  const line = engine.store.queueLines.page(1 as CrisisId, 'all', 0, 1)[0]
  const seq = line?.lastMentionSeq
  for (const tone of ['positive', 'negative'])
    await engine.command('mentions.correct', { seq, to: { noun: 'tone', tone } }, alice)
  await engine.command('mentions.correct', { seq, to: { noun: 'stance', stance: 'defend' } }, alice)
  await engine.command('claims.rename', { crisisId: 1, claimId: 'c1', label: 'The truth' }, alice)
  await engine.command('holds.place', { on: { kind: 'crisis', crisisId: 1 }, ground: 'a case' }, alice)
  await engine.command('holds.place', { on: { kind: 'mention', seq }, ground: 'another' }, alice)
  await engine.command('holds.release', { holdId: 2, why: 'over' }, alice)
  await engine.command('retention.set', { days: 30 }, alice)
  const press = { as: 'journalist', platform: 'x', handle: 'press_one', memberId: 2 }
  const rules = { brandId: 1, approvalNeeded: 'replies', people: [press], large: { followers: 1e6, memberId: 1 } }
  await engine.command('care.save', rules, alice)
  const text = 'We are sorry.'
  const snippet = { crisisId: 1, snippetId: null, claimId: 'c1', lang: 'en', text }
  await engine.command('snippets.save', snippet, alice)
  await engine.command('snippets.approve', { snippetId: 1, text }, alice)
  const draft = { lineId: line?.id, text: 'We are sorry, truly.', snippetId: 1 }
  await engine.command('queue.reopen', { lineId: line?.id, reason: 'once more' }, alice)
  await engine.command('queue.draft', draft, alice)
  const plan = { brandId: 1, part: 'definition.crisis', text: 'when it burns' }
  await engine.command('plan.save', plan, alice)
  await engine.command('plan.addChannel', { brandId: 1, name: 'Shop window' }, alice)
  const channel = { kind: 'own', channelId: 1 }
  await engine.command('plan.setChannel', { brandId: 1, channel, ownerId: 1, backupId: 2, isSetAside: false }, alice)
  await engine.command('plan.review', { brandId: 1, section: 'team' }, alice)
  const cell = { brandId: 1, type: 'outage', stage: 'holding', lang: 'en', length: 'short' }
  await engine.command('library.save', { ...cell, text: 'We know.' }, alice)
  await engine.command('looks.save', { brandId: 1, colour: '#1f4f8f', logo: { kind: 'none' } }, alice)
  const run = { scenario: 'outage', seed: 1, flownAt: 5 } as const
  const measured = engine.store.snapshot(() => measureDrill(engine.store, run))
  if (!measured) throw new Error('nothing measured')
  engine.keepDrill({ ...measured, lesson: 'Call the lab first.' }, null)
  await engine.command('debrief.answer', { crisisId: 1, prompt: 'worked', text: 'We called early.' }, alice)
  const action = { text: 'Write to the lab', ownerId: 2, dueAt: 9 }
  await engine.command('actions.add', { crisisId: 1, ...action }, alice)
  await engine.command('actions.change', { actionId: 1, ...action, state: 'dropped', why: 'no lab' }, alice)
  const told = { crisisId: 1, kind: 'note', phase: 'initial', happenedAt: 5, evidence: [seq], why: 'by phone' }
  await engine.command('timeline.add', { ...told, text: 'The shop called.' }, alice)
  await engine.command('timeline.add', { ...told, text: 'It called twice.', evidence: [] }, alice)
  const [other, entryId] = engine.store.story
    .ofCrisis(1 as CrisisId)
    .flatMap(({ id, text }) => (text?.includes('called') ? id : []))
  await engine.command('timeline.merge', { entryId, otherId: other, text: 'The shop called twice. It is open.' }, alice)
  const part = { text: 'It is open.', happenedAt: 6 }
  await engine.command('timeline.split', { entryId, text: 'The shop called twice.', part }, alice)
  await engine.command('timeline.promote', { crisisId: 1, logSeq: 3, phase: 'initial', text: 'Here it began.' }, alice)
  await engine.close()
}, 60_000)

afterAll(() => rmSync(flown, { recursive: true, force: true }))

const tampered = (sql: string): string => {
  const dir = tempDir()
  copyFileSync(join(flown, 'workspace.db'), join(dir, 'workspace.db'))
  const db = new SQLite(join(dir, 'workspace.db'))
  db.pragma('foreign_keys = OFF')
  dropTriggers(db)
  db.exec(sql)
  expect(db.prepare<[], number>('SELECT total_changes()').pluck().get(), 'changed nothing').toBeGreaterThan(0)
  db.close()
  return dir
}

const verdictOf = (dir: string) => {
  const store = openReadOnlyStore(dir)
  try {
    return store.verifyRecord()
  } finally {
    store.close()
  }
}

it('holds when nobody touched it', () => {
  expect(verdictOf(flown)).toMatchObject({ holds: true, firstBreak: null })
})

describe('what the report prints, held against the acts', () => {
  it.each([
    'UPDATE members SET name_text_id = (SELECT name_text_id FROM members WHERE id = 2) WHERE id = 1',
    "UPDATE members SET roles = '[]' WHERE id = 1",
    "INSERT INTO members (roles, reach, added_at) VALUES ('[]', '[]', 0)",
    'DELETE FROM members WHERE id = (SELECT max(id) FROM members)',
    'UPDATE crises SET first_post_at = first_post_at - 60000',
    'UPDATE crises SET alert_at = alert_at - 60000',
    'UPDATE crises SET first_statement_at = first_statement_at - 60000',
    'UPDATE crises SET onset_at = onset_at + 60000',
    'UPDATE crises SET closed_at = closed_at - 60000',
    "UPDATE crises SET opened_by = 'forced'",
    'UPDATE crises SET title_text_id = 1',
    'UPDATE alerts SET severity = 0.01 WHERE id = 1',
    'UPDATE alerts SET why = replace(why, \'"observedCount":\', \'"observedCount":1\')',
    'UPDATE alerts SET acknowledged_at = at + 1, acknowledged_by = 1 WHERE id = 1',
    'UPDATE alerts SET dismissed_at = at + 1 WHERE id = 1',
    'UPDATE alerts SET snoozed_until_at = at + 1 WHERE id = 1',
    'DELETE FROM alerts WHERE id = (SELECT max(id) FROM alerts)',
    'DELETE FROM alert_evidence WHERE position = 0',
    'UPDATE holds SET released_at = 5, released_by = 1 WHERE id = 1',
    'UPDATE holds SET released_at = NULL, released_by = NULL WHERE id = 2',
    'UPDATE holds SET member_id = 2 WHERE id = 1',
    'UPDATE holds SET ground_text_id = 1 WHERE id = 1',
    'DELETE FROM holds WHERE id = 1',
    'INSERT INTO held_removals (mention_seq, removed_at) VALUES (1, 5)',
    'UPDATE retention SET days = NULL',
    'UPDATE plan_texts SET text_id = NULL',
    'UPDATE plan_texts SET member_id = 2',
    'UPDATE plan_channels SET owner_id = 2',
    'UPDATE plan_channels SET set_aside = 1',
    'UPDATE plan_channels SET name_text_id = 1',
    'UPDATE plan_reviews SET reviewed_at = reviewed_at + 1',
    "UPDATE plan_reviews SET section = 'channels'",
    'DELETE FROM plan_reviews',
    'UPDATE library_texts SET text_id = NULL',
    "UPDATE library_texts SET stage = 'closing'",
    "UPDATE corrections SET value = 'neutral' WHERE id = 1",
    "UPDATE corrections SET was = 'neutral' WHERE noun = 'stance'",
    'UPDATE corrections SET member_id = 2 WHERE id = 1',
    'DELETE FROM corrections WHERE id = 2',
    "UPDATE mentions SET tone = 'positive' WHERE seq = (SELECT mention_seq FROM corrections)",
    "UPDATE mentions SET stance = 'attack' WHERE seq = (SELECT mention_seq FROM corrections)",
    "UPDATE claim_names SET claim_id = 'c2'",
    'DELETE FROM claim_names',
    "UPDATE care_rules SET approval_needed = 'none'",
    'UPDATE care_rules SET large_followers = large_followers + 1',
    'DELETE FROM care_rules',
    'UPDATE listed_people SET member_id = 1',
    "UPDATE listed_people SET listed_as = 'official'",
    'DELETE FROM listed_people',
    "UPDATE snippets SET state = 'draft'",
    'UPDATE snippets SET approved_by = 2',
    "UPDATE snippets SET claim_id = 'c2'",
    'UPDATE snippets SET text_id = 1',
    'DELETE FROM snippets',
    'UPDATE drafts SET snippet_id = NULL WHERE snippet_id IS NOT NULL',
    'DELETE FROM statements WHERE id = 1',
    "UPDATE statements SET url = 'https://elsewhere.example' WHERE id = 1",
    'UPDATE statements SET published_at = published_at - 60000 WHERE id = 1',
    'UPDATE statements SET text_id = (SELECT text_id FROM statements WHERE id = 2) WHERE id = 1',
    'DELETE FROM drafts WHERE line_id = (SELECT min(line_id) FROM drafts)',
    "UPDATE queue_lines SET state = 'answered' WHERE id = (SELECT min(line_id) FROM drafts)",
    "UPDATE queue_lines SET reason_code = NULL WHERE state = 'unreachable'",
    "UPDATE queue_lines SET state = 'answered' WHERE id = (SELECT max(id) FROM queue_lines WHERE state = 'new')",
    'DELETE FROM queue_mentions WHERE line_id = 2',
    'DELETE FROM queue_lines WHERE id = 2; DELETE FROM queue_mentions WHERE line_id = 2',
    "UPDATE story_entries SET facts = replace(facts, '\"observedCount\":', '\"observedCount\":1') WHERE kind = 'alert'",
    'UPDATE story_entries SET facts = NULL WHERE id = 1',
    'UPDATE story_versions SET happened_at = happened_at - 60000 WHERE entry_id = 1',
    "UPDATE story_versions SET phase = 'resolution' WHERE entry_id = 1",
    'UPDATE story_versions SET hidden = 1 WHERE entry_id = 1',
    'UPDATE story_versions SET marked = 1 WHERE entry_id = 1',
    'UPDATE story_versions SET member_id = member_id + 1 WHERE entry_id = 1',
    'DELETE FROM story_evidence',
    'DELETE FROM story_entries WHERE id = 2; DELETE FROM story_versions WHERE entry_id = 2',
    `INSERT INTO story_versions SELECT entry_id, 2, phase, happened_at, recorded_at, member_id, text_id, marked, 1, NULL
       , ledger_seq, NULL FROM story_versions WHERE entry_id = 1`,
    'UPDATE flown_drills SET mention_count = mention_count + 1',
    'UPDATE flown_drills SET coverage = 1, half_life_ms = 1',
    'UPDATE flown_drills SET is_over = 1 - is_over',
    'UPDATE flown_drills SET lesson_text_id = NULL',
    'DELETE FROM flown_drills',
    "UPDATE brand_looks SET colour = '#000000'",
    'UPDATE debrief_answers SET text_id = NULL',
    'UPDATE debrief_answers SET version = version + 5',
    'UPDATE action_versions SET owner_id = 1 WHERE version = 1',
    'UPDATE action_versions SET due_at = due_at + 1 WHERE version = 2',
    'UPDATE action_versions SET why_text_id = text_id WHERE version = 2',
    'DELETE FROM action_versions WHERE version = 2',
    'UPDATE story_versions SET why_text_id = NULL WHERE entry_id IN (SELECT id FROM story_entries WHERE facts IS NULL)',
    'UPDATE story_versions SET merged_into = NULL WHERE merged_into IS NOT NULL',
    'UPDATE story_versions SET ledger_seq = ledger_seq - 1 WHERE version = 2',
    "UPDATE story_versions SET text_id = NULL WHERE entry_id = (SELECT id FROM story_entries WHERE facts LIKE '%promoted%')",
    "UPDATE story_entries SET kind = 'decision' WHERE id = (SELECT max(id) FROM story_entries)",
  ])('catches %s', (sql) => {
    expect(verdictOf(tampered(sql))).toMatchObject({ holds: false, firstBreak: { problem: 'actChanged' } })
  })

  it('catches a name that was slipped in with a commitment of its own', () => {
    const dir = tampered(
      "INSERT INTO texts (searchable, body, salt, commitment) VALUES (0, 'Eve', x'00', 'not in the ledger'); UPDATE members SET name_text_id = (SELECT max(id) FROM texts) WHERE id = 1",
    )
    expect(verdictOf(dir)).toMatchObject({ holds: false, firstBreak: { problem: 'wordsChanged' } })
  })

  it('catches a first break that is not the act whose outcome was changed', () => {
    const { firstBreak } = verdictOf(tampered('UPDATE statements SET url = NULL WHERE id = 1'))
    const store = openReadOnlyStore(flown)
    const act = store.ledger.page(null, 100_000).find(({ seq }) => seq === firstBreak?.seq)
    store.close()
    expect(act).toMatchObject({ kind: 'statement.published', payload: expect.stringContaining('"statementId":1') })
  })
})

it.each([
  'members',
  'crises',
  'alerts',
  'alert_evidence',
  'statements',
  'queue_lines',
  'queue_mentions',
  'drafts',
  'snippets',
  'corrections',
  'claim_names',
  'story_entries',
  'story_versions',
  'story_evidence',
])('catches a row of %s that can be deleted, as long as the triggers stand', (table) => {
  const db = rawDatabase(flown)
  db.pragma('foreign_keys = OFF')
  expect(db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()).toBeGreaterThan(0)
  expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/deleted/)
})

it('catches a record of 100,000 acts that takes long to hold against them', () => {
  const dir = tempDir()
  const store = openStore(dir)
  const by = { happenedAt: 1, recordedAt: 1, memberId: SYSTEM_MEMBER }
  store.transaction(() => {
    for (let n = 1; n <= 100_000; n += 1)
      store.ledger.append({
        ...by,
        kind: 'member.changed',
        payload: { memberId: (n % 5000) + 1, roles: [], backupId: null },
      })
  })
  const beganAt = performance.now()
  expect(store.verifyRecord().firstBreak?.problem).toBe('actChanged')
  // The budget is 2 s; a busy machine gets some more.
  expect(performance.now() - beganAt).toBeLessThan(4000)
  store.close()
}, 60_000)
