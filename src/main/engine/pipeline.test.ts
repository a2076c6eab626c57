import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DAY, evenly, HOUR, MINUTE, postAt, START, STORM_AT, storm } from '../../../test/engine/posts.ts'
import { openRoom } from '../../../test/engine/room.ts'
import type { Post } from '../../shared/model.ts'

const inBatches = (posts: readonly Post[], size: number): Post[][] =>
  Array.from({ length: Math.ceil(posts.length / size) }, (_, i) => posts.slice(i * size, (i + 1) * size))

it('catches an attack that rings twice, or an alarm that opens no crisis and tells no story', async () => {
  const { takeIn, rung, must, brandId, store } = await openRoom()
  for (const batch of inBatches(storm(), 100)) takeIn(batch)
  expect(rung).toHaveLength(1)
  const [alarm] = rung
  expect(alarm?.at).toBeGreaterThan(STORM_AT)
  expect(alarm?.at).toBeLessThanOrEqual(STORM_AT + 10 * MINUTE)
  const why = alarm?.why
  expect(why?.kind === 'volume' && why.observedCount > why.expectedCount, JSON.stringify(why)).toBe(true)
  expect(alarm?.evidence.length).toBeGreaterThan(0)

  const [crisis, ...others] = await must('crises.list', { brandId })
  expect(others).toEqual([])
  expect(crisis).toMatchObject({ state: 'suspected', openedBy: 'alert', closedAt: null, alertAt: alarm?.at })
  if (!crisis) return
  const story = await must('timeline.story', { crisisId: crisis.id })
  expect(story.map(({ kind, memberId, text }) => [kind, memberId, text])).toEqual([
    ['crisis', 0, null],
    ['alert', 0, null],
  ])
  expect(story[1]).toMatchObject({ facts: { kind: 'alert', why: alarm?.why } })
  // The alarm shows the most telling first, the story in the order in which they came.
  expect(story[1]?.evidence).toEqual([...(alarm?.evidence ?? [])].sort((a, b) => a - b))
  expect(store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches alarms that depend on how the posts are cut into batches', async () => {
  const alarmsFor = async (size: number) => {
    const { takeIn, rung } = await openRoom()
    for (const batch of inBatches(storm(), size)) takeIn(batch)
    return rung.map(({ id: _id, ...alert }) => alert)
  }
  expect(await alarmsFor(7)).toEqual(await alarmsFor(500))
})

it('catches a post told twice that is a second row, a second count or a second alarm', async () => {
  const { takeIn, rung, store, brandId, engine } = await openRoom()
  const posts = storm()
  expect(takeIn(posts)).toEqual({ accepted: posts.length, duplicates: 0, late: 0 })
  const perDay = () => store.minuteCounts.bins(brandId, DAY, 0, START + 2 * DAY).map(({ count }) => count)
  const counted = perDay()
  expect(takeIn(posts)).toEqual({ accepted: 0, duplicates: posts.length, late: 0 })
  expect(
    takeIn([posts[0], posts[0], postAt(START + 2 * DAY, 'new'), postAt(START + 2 * DAY, 'new')].filter((p) => !!p)),
  ).toEqual({ accepted: 1, duplicates: 3, late: 0 })
  expect(store.mentions.counts(brandId).count).toBe(posts.length + 1)
  expect(store.mentions.lastKey(brandId)).toBe(posts.length + 1)
  expect(perDay()).toEqual(counted)
  engine.pipeline.advanceTo(brandId, START + 2 * DAY + HOUR)
  expect(rung).toHaveLength(1)
})

it('catches a late post that is dropped, or that rings for a time that is over', async () => {
  const { takeIn, rung, store, brandId } = await openRoom()
  takeIn(evenly('calm', START, 30 * 60, 0.2))
  takeIn([postAt(START + 2 * DAY, 'now')])
  const late = evenly('late', START + 20 * HOUR, 10, 60)
  expect(takeIn(late).accepted).toBe(late.length)
  takeIn([postAt(START + 2 * DAY + HOUR, 'later')])
  expect(rung).toEqual([])
  const hour = store.minuteCounts.bins(brandId, HOUR, START + 20 * HOUR, START + 21 * HOUR)[0]
  expect(hour?.count).toBe(late.length + 12)
})

it('catches a batch that fails half way and leaves rows, counts or a hole in the feed behind', async () => {
  const { takeIn, store, brandId, engine } = await openRoom()
  takeIn([postAt(START, 1)])
  const before = store.ledger.head()
  const failing = () =>
    engine.pipeline.takeIn({
      brandId,
      posts: [postAt(START + MINUTE, 2), postAt(START + 5 * MINUTE, 3)],
      acknowledge: () => {
        throw new Error('the disk is full')
      },
    })
  expect(failing).toThrow('the disk is full')
  expect(store.ledger.head()).toEqual(before)
  expect(engine.pipeline.nowAt(brandId)).toBe(START)
  takeIn([postAt(START + MINUTE, 2)])
  expect(store.mentions.feed(brandId, 1, 10).map(({ id }) => id)).toEqual(['x:p1', 'x:p2'])
  expect(store.minuteCounts.bins(brandId, DAY, 0, START + DAY)[0]?.count).toBe(2)
})

it('catches a ledger that holds the text of a post, or no commitment to it', async () => {
  const { takeIn, store } = await openRoom()
  takeIn([postAt(START, 1, { text: 'acme secretword' }), postAt(START, 2, { text: 'nothing of ours' })])
  const saved = store.ledger.page(null, 10).find(({ kind }) => kind === 'mentions.saved')
  expect(saved?.payload).not.toContain('secretword')
  const { mentions } = JSON.parse(saved?.payload ?? '{}') as { mentions: [string, number, string][] }
  expect(mentions.map(([id, at]) => [id, at])).toEqual([
    ['x:p1', START],
    ['x:p2', START],
  ])
  expect(mentions.every(([, , commitment]) => commitment.length === 43)).toBe(true)
})

it('catches a post deleted upstream whose text stays, in a row or in the log of the database', async () => {
  const { takeIn, store, brandId, dir } = await openRoom()
  takeIn([postAt(START, 1, { text: 'acme zanzibarquark' })])
  takeIn([postAt(START, 1, { text: 'acme zanzibarquark', deletedAt: START + HOUR })])
  expect(store.mentions.feed(brandId, 1, 1)[0]).toMatchObject({ text: null, removedAt: START + HOUR })
  for (const name of ['workspace.db', 'workspace.db-wal'])
    expect(readFileSync(join(dir, name), 'latin1').includes('zanzibarquark'), name).toBe(false)
  expect(store.ledger.page(null, 1)[0]).toMatchObject({ kind: 'mention.removed', happenedAt: START + HOUR })
  expect(store.ledger.verify().holds).toBe(true)
})

it('catches our own posts that ring, and a reply in a thread of ours that is not heard', async () => {
  const { takeIn, store, brandId } = await openRoom()
  takeIn([
    postAt(START, 1, { authorHandle: 'Acme_Care', text: 'hello' }),
    postAt(START + 1, 2, { text: 'what a shame', inReplyToId: 'p1' }),
    postAt(START + 2, 3, { text: 'indeed', inReplyToId: 'p2' }),
    postAt(START + 3, 4, { text: 'unrelated' }),
  ])
  expect([...store.mentions.all(brandId)].map(({ matchReason }) => matchReason)).toEqual([
    'own',
    'thread',
    'thread',
    null,
  ])
  expect(store.minuteCounts.bins(brandId, DAY, 0, START + DAY)[0]?.count).toBe(2)
})

it('catches a crisis that is closed while it rings, or never when it is over', async () => {
  const { takeIn, must, brandId, engine } = await openRoom({ closeWhenQuiet: true })
  takeIn([...storm(), ...evenly('tail', STORM_AT + HOUR, 22 * 60, 0.2)])
  expect((await must('crises.list', { brandId }))[0]?.closedAt).toBeNull()
  engine.pipeline.advanceTo(brandId, STORM_AT + 26 * HOUR)
  const [crisis] = await must('crises.list', { brandId })
  expect(crisis?.state).toBe('closed')
  expect((crisis?.closedAt ?? 0) - (crisis?.alertAt ?? 0)).toBe(DAY)
})

it('catches one wrong date, far in the future, that silences the brand until then', async () => {
  const { takeIn, rung } = await openRoom()
  const posts = storm()
  const calm = posts.filter((post) => post.createdAt < STORM_AT)
  takeIn(calm)
  takeIn([postAt(Date.UTC(2099, 0, 1), 'from-2099')])
  takeIn(posts.slice(calm.length))
  expect(rung).toHaveLength(1)
})

it('catches a line that still asks for an answer when its post is gone', async () => {
  const { takeIn, must, brandId } = await openRoom()
  const asks = postAt(STORM_AT + 5 * MINUTE + 1, 'ask', { text: 'acme, can you help me please?' })
  const byTime = (a: Post, b: Post): number => a.createdAt - b.createdAt
  takeIn([...storm(), asks].sort(byTime))
  const [crisis] = await must('crises.list', { brandId })
  const lineNow = async () => {
    const page = { crisisId: crisis?.id ?? 0, show: 'all' as const, from: 0, count: 500 }
    return (await must('queue.page', page)).items.find(({ author }) => author.handle === 'personask')
  }
  expect(await lineNow()).toMatchObject({ actionable: true })
  takeIn([{ ...asks, deletedAt: STORM_AT + HOUR }])
  expect(await lineNow()).toMatchObject({ actionable: false, lastText: null })
})
