import { expect, it } from 'vitest'
import { evenly, HOUR, MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../../test/engine/room.ts'
import { secondCompared } from '../../../../test/engine/second-count-compared.ts'
import type { CrisisId } from '../../../shared/model.ts'

/** A crisis with so many posts an hour for two hours, one statement that promises the next, and its end. */
const live = async (room: Room, name: string, atHour: number, perMinute: number): Promise<CrisisId> => {
  const at = START + atHour * HOUR
  room.takeIn(evenly(`${name}-before`, at - HOUR, 60, 0.2))
  room.clock.set(at)
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it burns' })
  if (crisisId === null) throw new Error('no crisis')
  await room.must('crises.name', { crisisId, title: name })
  room.takeIn([
    ...evenly(name, at, 110, perMinute),
    postAt(at + 111 * MINUTE, `${name}-ask`, { text: 'acme, is the soup safe? please answer me' }),
    postAt(at + 112 * MINUTE, `${name}-hidden`, { visibility: 'direct' }),
  ])
  room.clock.set(at + 113 * MINUTE)
  for (const text of ['We stopped the line. Next update within the hour.', 'The line stays shut.']) {
    const { statementId } = await room.must('statements.draft', { crisisId, statementId: null, text })
    await room.must('statements.approve', { statementId, text })
    const publishedAt = room.clock.wall()
    await room.must('statements.publishedByHand', { statementId, channel: 'X', url: null, publishedAt })
    room.clock.set(publishedAt + 5 * MINUTE)
  }
  const { items } = await room.must('queue.page', { crisisId, show: 'all', from: 0, count: 500 })
  const asker = items.find(({ author }) => author.handle === `person${name}-ask`)
  if (!asker) throw new Error('nobody asked')
  await room.must('queue.claim', { lineId: asker.id })
  await room.must('queue.end', { lineId: asker.id, as: 'silent', reason: 'answered by phone', toMemberId: null })
  // Long enough for the peak to be half over.
  room.clock.set(at + 6 * HOUR)
  room.takeIn([postAt(at + 6 * HOUR - MINUTE, `${name}-last`)])
  await room.must('crises.move', { crisisId, to: 'closed', why: 'it is over' })
  return crisisId
}

it('catches a figure that another crisis, a later one, or a second definition has given', async () => {
  const room = await openRoom()
  const first = await live(room, 'first', 10, 1)
  const second = await live(room, 'second', 40, 3)
  const compared = await room.must('crises.compare', { crisisId: second })
  expect(compared).toMatchObject([
    { kind: 'crisis', crisisId: second, title: 'second' },
    { kind: 'crisis', crisisId: first, title: 'first' },
  ])
  expect(await room.must('crises.compare', { crisisId: first })).toHaveLength(1)
  const again = secondCompared(room.dir)
  expect(compared).toMatchObject(again.toReversed())
  expect(again.map(({ halfLifeMs }) => halfLifeMs)).toEqual([2 * HOUR, 2 * HOUR])
  expect(again.at(-1)?.acknowledgementLagMs).toBeGreaterThan(0)
  for (const one of compared) {
    if (one.kind === 'drill') throw new Error('no drill was flown')
    const { numbers, measures, promises, compared: printed } = await room.must('report.get', { crisisId: one.crisisId })
    expect(one).toMatchObject({
      mentionCount: numbers.mentionCount,
      authorCount: numbers.authorCount,
      peakPerHour: numbers.peakPerHour?.count,
      halfLifeMs: numbers.halfLifeMs,
      detectionLagMs: numbers.detectionLagMs,
      acknowledgementLagMs: numbers.acknowledgementLagMs,
    })
    const { wantCount, settledCount } = measures.answering ?? { wantCount: 0, settledCount: 0 }
    expect(one.coverage).toBe(settledCount / wantCount)
    const due = promises?.items.filter(({ outcome }) => ['keptInTime', 'keptLate', 'broken'].includes(outcome))
    expect([one.promiseCount, one.keptCount]).toEqual([
      due?.length,
      due?.filter(({ outcome }) => outcome === 'keptInTime').length,
    ])
    expect(printed[0]).toEqual(one)
    expect(one.statementCount).toBe(2)
    expect(one.promiseCount).toBeGreaterThan(0)
    expect(one.keptCount).toBeGreaterThan(0)
    expect(one.coverage).toBeGreaterThan(0)
  }
})
