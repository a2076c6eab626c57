import { expect, it } from 'vitest'
import { runFiles } from '../../../../test/engine/headless.ts'
import { HOUR, postAt, START, writePosts } from '../../../../test/engine/posts.ts'
import { openRoom } from '../../../../test/engine/room.ts'
import { tempDir } from '../../../../test/engine/workspace.ts'
import type { Store } from '../store/store.ts'
import { buildReport } from './build-report.ts'
import { verifiedLedger } from './report-ledger.ts'

/** Counts how often the whole record is verified. */
const counting = (store: Store) => {
  let count = 0
  const verifyRecord: Store['verifyRecord'] = () => {
    count += 1
    return store.verifyRecord()
  }
  return { store: { ...store, verifyRecord }, count: () => count }
}

it('catches a preview that verifies the whole record, or that claims to have done so', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 1)])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  const preview = await room.must('report.get', { crisisId: crisisId ?? 0 })
  expect(preview.ledger).toEqual({ ...room.store.ledger.head(), holds: null, signature: null, publicKey: null })
})

it('catches an export that verifies the record again for each crisis, or an undated one', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 1)])
  const { store, count } = counting(room.store)
  const ledger = verifiedLedger(store, null)
  const models = [null, null, null].map((crisis) =>
    buildReport(store, room.brandId, crisis, {
      isDrill: false,
      madeAt: 5,
      ledger,
      anatomy: null,
      postsBehind: () => [],
      effects: [],
      answers: [],
      handles: [],
      compared: [],
    }),
  )
  expect(count()).toBe(1)
  expect(models.map((model) => [model.ledger.holds, model.madeAt])).toEqual(models.map(() => [true, 5]))
})

it('catches a report that says it was made when its crisis ended', async () => {
  const before = Date.now()
  const file = writePosts(tempDir(), 'a.jsonl', [postAt(START, 1), postAt(START + HOUR, 2)])
  const { models } = await runFiles([file], { withReport: true })
  expect(models[0]?.madeAt).toBeGreaterThanOrEqual(before)
})
