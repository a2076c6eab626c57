import { expect, it } from 'vitest'
import { DAY, evenly, HOUR, MINUTE, postAt, START, STORM_AT, storm } from '../../../test/engine/posts.ts'
import { openRoom } from '../../../test/engine/room.ts'

/** A fortnight before the start, so many an hour. */
const past = (perHour: number) =>
  Array.from({ length: 14 * 24 }, (_, hour) => ({
    fromAt: START - 14 * DAY + hour * HOUR,
    durationMs: HOUR,
    count: perHour,
  }))

it('catches a brand whose past is known and that is deaf on its first day, or rings for what is usual', async () => {
  const alarmsOf = async (perHour: number | null, startsAgain = false) => {
    const { engine, brandId, takeIn, rung, store } = await openRoom()
    if (perHour !== null) engine.pipeline.seed(brandId, past(perHour))
    if (perHour !== null) expect(store.ledger.page(null, 1)[0]?.kind).toBe('baseline.seeded')
    expect(engine.pipeline.detection.nowAt(brandId)).toBeNull()
    if (startsAgain) engine.pipeline.detection.forget(brandId)
    takeIn(evenly('burst', START + 10 * MINUTE, 40, 2))
    takeIn([postAt(START + HOUR, 'end')])
    return rung.length
  }
  expect(await alarmsOf(null)).toBe(0)
  expect(await alarmsOf(2)).toBe(1)
  expect(await alarmsOf(2, true)).toBe(1)
  expect(await alarmsOf(120)).toBe(0)
})

it('catches a series that loses its minute, its counts or its own days when it is seeded later', async () => {
  const { engine, brandId, takeIn, rung, store } = await openRoom()
  const posts = storm()
  const calm = posts.filter(({ createdAt }) => createdAt < STORM_AT)
  takeIn(calm)
  const nowAt = engine.pipeline.nowAt(brandId)
  engine.pipeline.seed(brandId, past(12))
  expect(engine.pipeline.nowAt(brandId)).toBe(nowAt)
  takeIn(posts.slice(calm.length))
  expect(rung).toHaveLength(1)
  const count = store.minuteCounts
    .bins(brandId, DAY, START - DAY, START + 3 * DAY)
    .reduce((sum, bin) => sum + bin.count, 0)
  expect(count).toBe(posts.length)
})

it('catches a detector of an earlier build that forgets what it counted', async () => {
  const { engine, brandId, takeIn, rung, store } = await openRoom()
  const posts = storm()
  const calm = posts.filter(({ createdAt }) => createdAt < STORM_AT)
  takeIn(calm)
  const { minuteAt, count } = JSON.parse(store.detectors.read(brandId) ?? '{}') as Record<string, number>
  const spike = { version: 1, options: { binMs: MINUTE, minCount: 10, warmUpMs: 2 * HOUR } }
  store.detectors.write(brandId, JSON.stringify({ spike, minuteAt, count }))
  engine.pipeline.detection.forget(brandId)
  takeIn(posts.slice(calm.length))
  expect(rung).toHaveLength(1)
})
