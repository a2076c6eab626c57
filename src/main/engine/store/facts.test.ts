import SQLite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openRoom } from '../../../../test/engine/room.ts'
import { dropTriggers, rawDatabase } from '../../../../test/engine/workspace.ts'
import { createLedger } from './ledger.ts'
import { createRecordVerifier } from './verify-record.ts'

it.each([
  "UPDATE fact_versions SET kind = 'denied' WHERE version = 1",
  'UPDATE fact_versions SET text_id = source_text_id WHERE version = 1',
  'UPDATE fact_versions SET source_text_id = text_id WHERE version = 1',
  'UPDATE fact_versions SET member_id = 2',
  'UPDATE fact_versions SET confirmed_at = confirmed_at - 60000',
  'UPDATE fact_versions SET withdrawn_text_id = NULL WHERE version = 2',
  'DELETE FROM fact_versions WHERE version = 2',
  "UPDATE adviser_answers SET can_hurt = 'no'",
  'UPDATE adviser_decisions SET is_as_advised = 1',
  'UPDATE adviser_decisions SET why_text_id = 1',
  'DELETE FROM adviser_decisions',
])('catches what somebody with the file does: %s', async (sql) => {
  const { must, brandId, dir, store } = await openRoom()
  const { crisisId } = await must('crises.open', { brandId, as: 'crisis', why: 'it burns' })
  if (crisisId === null) throw new Error('no crisis was opened')
  const depot = { kind: 'known', text: 'Depot 4 is closed.', source: 'Head of logistics, by phone' } as const
  const { factId } = await must('facts.save', { crisisId, factId: null, ...depot })
  await must('facts.withdraw', { factId, why: 'wrong' })
  const answers = { canHurt: 'yes', responsibility: 'accident', happenedBefore: 'no', seenBefore: 'good' } as const
  await must('adviser.answer', { crisisId, ...answers })
  await must('adviser.decide', { crisisId, family: 'rebuild', why: 'We owe it to them.' })
  expect(store.verifyRecord()).toMatchObject({ holds: true })
  const copy = `${dir}/copy.db`
  const db = rawDatabase(dir)
  db.prepare('VACUUM INTO ?').run(copy)
  const tampered = new SQLite(copy)
  tampered.pragma('foreign_keys = OFF')
  expect(() => tampered.exec(sql)).toThrow(/never changed|nothing is deleted/)
  dropTriggers(tampered)
  tampered.exec(sql)
  expect(tampered.prepare<[], number>('SELECT total_changes()').pluck().get()).toBeGreaterThan(0)
  expect(createRecordVerifier(tampered, createLedger(tampered))()).toMatchObject({
    holds: false,
    firstBreak: { problem: 'actChanged' },
  })
  tampered.close()
})
