import { expect, it } from 'vitest'
import { DAY, evenly, HOUR, MINUTE, postAt, START, STORM_AT, storm, writePosts } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import { tempDir } from '../../../test/engine/workspace.ts'
import type { Import, Post } from '../../shared/model.ts'
import { playReplay } from './replay.ts'

const FAR = Date.UTC(2099, 0, 1)
const posts = storm()
const calm = posts.filter(({ createdAt }) => createdAt < STORM_AT)
const attack = posts.slice(calm.length)
const foreign = (at: number, n: string): Post => postAt(at, n, { text: 'of something else' })

const importInto = async (
  room: Room,
  file: readonly Post[],
  speed: number | null = null,
): Promise<Import | undefined> => {
  const path = writePosts(tempDir(), 'posts.jsonl', file)
  const id = await room.engine.imports.start({
    path,
    brandId: room.brandId,
    speed,
    memberId: room.alice,
    mapping: null,
  })
  await room.engine.imports.ended(id)
  return room.store.imports.list().find((it) => it.id === id)
}

it('catches an import that ends with a post of 2099, matched or not, and silences the brand until then', async () => {
  for (const last of [foreign(FAR, 'far'), postAt(FAR, 'far')]) {
    const room = await openRoom()
    room.clock.set(START + DAY)
    await importInto(room, [...calm, last])
    expect(room.engine.pipeline.nowAt(room.brandId)).toBe((calm.at(-1)?.createdAt ?? 0) + MINUTE)
    const second = await importInto(room, attack)
    expect([room.rung.length, second?.lateCount]).toEqual([1, 0])
  }
})

it('catches posts that are not ours and carry the time of the brand away', async () => {
  const room = await openRoom()
  room.takeIn(calm)
  const nowAt = room.engine.pipeline.nowAt(room.brandId)
  room.takeIn([foreign(STORM_AT + 20 * DAY, 'a'), foreign(STORM_AT + 400 * DAY, 'b')])
  expect(room.engine.pipeline.nowAt(room.brandId)).toBe(nowAt)
  expect(room.takeIn(attack).late).toBe(0)
  expect(room.rung).toHaveLength(1)
})

it('catches time that passes without posts, past what any silence may', async () => {
  const room = await openRoom()
  const { pipeline } = room.engine
  room.takeIn([postAt(START, 1)])
  room.clock.set(START + 400 * DAY)
  pipeline.advanceTo(room.brandId, START + 60 * DAY)
  expect(pipeline.nowAt(room.brandId)).toBe(START)
  pipeline.advanceTo(room.brandId, START + 20 * DAY)
  expect(pipeline.nowAt(room.brandId)).toBe(START + 20 * DAY)
  // A live watch stands at the machine's own time, however long nobody spoke.
  pipeline.advanceTo(room.brandId, START + 400 * DAY)
  expect(pipeline.nowAt(room.brandId)).toBe(START + 400 * DAY)
})

it('catches posts that came too late to ring, and nobody is told', async () => {
  const room = await openRoom()
  await importInto(room, [postAt(START + 2 * DAY, 'wrong')])
  const entry = await importInto(room, [...evenly('late', START, 10, 2), foreign(START, 'foreign')])
  expect(entry).toMatchObject({ acceptedCount: 21, lateCount: 20 })
  expect((await importInto(room, [...evenly('late', START, 10, 2)]))?.lateCount).toBe(0)
})

it('catches a paced replay that waits for years before a wrong date', async () => {
  const heard: string[] = []
  const passed: number[] = []
  async function* batches(): AsyncGenerator<Post[]> {
    yield [postAt(START, 1), postAt(START + HOUR / 1000, 2), postAt(FAR, 'far'), postAt(FAR + 1, 'further')]
  }
  await playReplay({
    batches: batches(),
    skipCount: 0,
    speed: 1000,
    signal: new AbortController().signal,
    take: (taken) => void heard.push(...taken.map(({ externalId }) => externalId)),
    passTo: (at) => void passed.push(at),
  })
  expect(heard).toEqual(['p1', 'p2', 'pfar', 'pfurther'])
  expect(passed.filter((at) => at < FAR).at(-1)).toBeGreaterThanOrEqual(START + MINUTE)
})
