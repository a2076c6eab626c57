import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, postAt, START, storm } from '../../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../../test/engine/room.ts'
import type { BrandId } from '../../../shared/model.ts'

const watchFor = (room: Room, watch: string, brandId: BrandId | null = room.brandId) =>
  room.must('brands.save', {
    brandId,
    name: brandId === null ? 'Other' : 'Acme',
    watch,
    matchAll: false,
    ownHandles: [],
  })

it('catches a corrected watch that finds nothing in what was imported before', async () => {
  const room = await openRoom({ watch: 'amce' })
  const posts = storm()
  expect(room.takeIn(posts)).toMatchObject({ accepted: posts.length, late: 0 })
  expect(room.store.mentions.lastKey(room.brandId)).toBe(0)
  await watchFor(room, 'acme')
  expect(room.takeIn(posts)).toEqual({ accepted: 0, duplicates: posts.length, late: 0 })
  expect(room.store.mentions.counts(room.brandId)).toEqual({ count: posts.length, matched: posts.length })
  expect(room.store.mentions.lastKey(room.brandId)).toBe(posts.length)
  // Nothing of the brand was heard before, so its time begins with them, and the attack rings as it would have.
  expect(room.rung).toHaveLength(1)
  const [crisis] = await room.must('crises.list', { brandId: room.brandId })
  expect(room.store.queueLines.totals(crisis?.id ?? (0 as never)).total).toBeGreaterThan(200)
  expect(room.takeIn(posts)).toEqual({ accepted: 0, duplicates: posts.length, late: 0 })
  expect(room.rung).toHaveLength(1)
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches a post that matches only now and rings for what is over, or is missing in queue and pulse', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START + MINUTE, 'typo', { text: 'amce again' }), postAt(START + 2 * MINUTE, 1)])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  const people = () => room.store.queueLines.totals(crisisId ?? (0 as never)).total
  expect(people()).toBe(1)
  await watchFor(room, 'acme,amce')
  const told = { text: 'edited meanwhile, nothing of ours' }
  expect(room.takeIn([postAt(START + MINUTE, 'typo', told)])).toEqual({ accepted: 0, duplicates: 1, late: 1 })
  expect(people()).toBe(2)
  expect(room.store.minuteCounts.bins(room.brandId, DAY, 0, START + DAY)[0]?.count).toBe(2)
  expect(room.store.mentions.feed(room.brandId, 2, 1)[0]).toMatchObject({ id: 'x:ptypo', matchReason: 'term' })
  const entry = room.store.ledger.page(null, 5).find(({ kind }) => kind === 'mentions.matched')
  expect(JSON.parse(entry?.payload ?? '{}')).toEqual({ brandId: room.brandId, mentions: ['x:ptypo'] })
})

it('catches newer figures of a known post that are lost, and old ones that come back', async () => {
  const room = await openRoom()
  const likes = (likeCount: number | null) => {
    room.takeIn([postAt(START, 1, { likeCount })])
    room.clock.set(room.clock.wall() + MINUTE)
    return room.store.mentions.feed(room.brandId, 1, 1)[0]?.likeCount
  }
  expect([likes(5), likes(9), likes(null), likes(5), likes(12)]).toEqual([5, 9, 9, 9, 12])
})

it('catches a text taken away upstream that stays under another brand, or in a repost, or comes in again', async () => {
  const room = await openRoom()
  const { brandId: otherId } = await watchFor(room, 'zanzibarquark', null)
  const take = (brandId: BrandId, posts: ReturnType<typeof postAt>[]) =>
    room.engine.pipeline.takeIn({ brandId, posts, acknowledge: () => undefined })
  const text = 'acme zanzibarquark'
  const original = postAt(START, 1, { text })
  const gone = { ...original, deletedAt: START + HOUR }
  const repost = (n: number) => postAt(START + n, n, { text: `RT ${text}`, repostOfId: 'p1' })
  take(room.brandId, [original, repost(2)])
  take(otherId, [original, repost(3), postAt(START, 4, { text: 'zanzibarquark, said by another' })])
  take(room.brandId, [gone])
  const texts = (brandId: BrandId) => [...room.store.mentions.all(brandId)].map((mention) => mention.text)
  expect(texts(room.brandId)).toEqual([null, null])
  expect(texts(otherId)).toEqual([null, null, 'zanzibarquark, said by another'])
  expect(room.store.search.find(otherId, 'acme', null, 10).items).toEqual([])
  const entries = room.store.ledger.page(null, 20).filter(({ kind }) => kind === 'mention.removed')
  expect(entries.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([
    {
      brandId: room.brandId,
      id: 'x:p1',
      removed: [
        [room.brandId, 'x:p1'],
        [room.brandId, 'x:p2'],
        [otherId, 'x:p1'],
        [otherId, 'x:p3'],
      ],
      kept: [],
    },
  ])
  // A repost that arrives later, and the deletion and its repost in one batch.
  take(room.brandId, [repost(5), { ...postAt(START, 6, { text }), deletedAt: START }])
  take(room.brandId, [postAt(START, 7, { text, repostOfId: 'p8' }), { ...postAt(START, 8), deletedAt: START }])
  expect(texts(room.brandId)).toEqual([null, null, null, null, null, null])
  await watchFor(room, 'zanzibarquark')
  const late = room.store.brands.add({ name: 'Late', watch: 'acme', matchAll: false, ownHandles: [] }, START)
  take(late, [original])
  expect(texts(late)).toEqual([null])
  const wal = readFileSync(join(room.dir, 'workspace.db-wal'), 'latin1')
  expect(wal.includes(text)).toBe(false)
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
})
