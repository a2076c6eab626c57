// A removed text is searched for in the bytes of every file of the workspace, after each way in which it can get there.
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tracesOf } from '../../../test/engine/bytes.ts'
import { HOUR, MINUTE, postAt, START, STORM_AT, storm } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { MentionSeq, Post } from '../../shared/model.ts'
import { openReadOnlyStore } from './store/store.ts'

const SAID = 'Zanzibar trumpeters réclament acme remboursements immédiatement quoiquilencoûte'
const REMOVED_AT = STORM_AT + 2 * HOUR
const byTime = (a: Post, b: Post): number => a.createdAt - b.createdAt

const remove = ({ engine, brandId }: Room, externalId: string, platform: Post['platform'] = 'x'): void =>
  engine.pipeline.takeIn({
    brandId,
    posts: [],
    removals: [{ platform, externalId, removedAt: REMOVED_AT }],
    acknowledge: () => undefined,
  })

const seqOf = (room: Room, id: string): MentionSeq =>
  room.store.mentions.find(room.brandId, 'x', id)?.seq ?? (0 as MentionSeq)

const expectGone = (room: Room): void => {
  expect(tracesOf(room.dir, SAID)).toEqual([])
  expect(room.store.search.find(room.brandId, 'trumpeters', null, 10).items).toEqual([])
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
}

interface Way {
  readonly posts: readonly Partial<Post>[]
  /** Which is removed; the first unless told. */
  readonly removed?: string
  readonly act?: (room: Room) => Promise<unknown>
}

const ways: Readonly<Record<string, Way>> = {
  'a post that matched': { posts: [{}] },
  'a post that did not match': { posts: [{ text: SAID.replace('acme', 'somebody') }] },
  'its reposts': { posts: [{}, { repostOfId: 'p0' }, { repostOfId: 'p0' }] },
  'an edit, when the original is removed': { posts: [{ text: 'acme hm' }, { editedOfId: 'p0' }] },
  'the original, when its edit is removed': { posts: [{}, { editedOfId: 'p0', text: 'acme hm' }], removed: 'p1' },
  'an edit of an edit, and its repost': {
    posts: [{ text: 'acme' }, { editedOfId: 'p0' }, { editedOfId: 'p1' }, { repostOfId: 'p2' }],
  },
  'a post that a member read otherwise': {
    posts: [{}],
    act: ({ must, ...room }) =>
      must('mentions.correct', { seq: seqOf({ must, ...room }, 'p0'), to: { noun: 'tone', tone: 'positive' } }),
  },
  'the name of a claim': {
    posts: [{}],
    act: async ({ must, brandId }) => {
      const { crisisId } = await must('crises.open', { brandId, as: 'crisis', why: 'a person' })
      await must('claims.rename', { crisisId: crisisId ?? 0, claimId: 'c:1', label: SAID.slice(9, 50) })
    },
  },
}

it.each(Object.keys(ways))('catches a removed text that stays in the files: %s', async (name) => {
  const way = ways[name] as Way
  const room = await openRoom()
  room.takeIn(way.posts.map((more, n) => postAt(START + n, n, { text: SAID, ...more })))
  await way.act?.(room)
  // A copy from before an update.
  copyFileSync(join(room.dir, 'workspace.db'), join(room.dir, 'workspace-before-update-from-3.db'))
  expect(tracesOf(room.dir, SAID.slice(0, 20)).length).toBeGreaterThan(0)
  remove(room, way.removed ?? 'p0')
  expectGone(room)
  expect(existsSync(join(room.dir, 'workspace-before-update-from-3.db'))).toBe(false)
})

it('catches the text of a post that proves an alarm, in a file, an alert, a story, a report or a claim', async () => {
  const room = await openRoom()
  const told = Array.from({ length: 40 }, (_, n) =>
    postAt(STORM_AT + n * 1000, `said-${n}`, { text: SAID, authorFollowers: 5000 + n }),
  )
  room.takeIn([...storm(), ...told].sort(byTime))
  expect(room.rung.length).toBeGreaterThan(0)
  const [crisis] = await room.must('crises.list', { brandId: room.brandId })
  const crisisId = crisis?.id ?? 0
  const shown = async () =>
    JSON.stringify([
      await room.must('anatomy.get', { crisisId }),
      await room.must('report.get', { crisisId }),
      await room.must('alerts.list', { brandId: room.brandId, count: 10 }),
      await room.must('timeline.story', { crisisId }),
    ])
  expect(await shown()).toContain('trumpeters')
  const proofs = new Set(room.rung.flatMap(({ evidence }) => evidence))
  expect(told.some(({ externalId }) => proofs.has(seqOf(room, externalId)))).toBe(true)
  for (const { externalId } of told) remove(room, externalId)
  expectGone(room)
  expect(await shown()).not.toContain('trumpeters')
})

it('catches a text that stays in the write-ahead log because somebody reads', async () => {
  const room = await openRoom()
  const reader = openReadOnlyStore(room.dir)
  room.takeIn([postAt(START, 0, { text: SAID }), postAt(START + 1, 1)])
  reader.snapshot(() => {
    expect(reader.mentions.get([seqOf(room, 'p0')])[0]?.text).toBe(SAID)
    remove(room, 'p0')
    // It sees the state of its question to the end.
    expect(reader.mentions.get([seqOf(room, 'p0')])[0]?.text).toBe(SAID)
  })
  // The next batch tries again, as the timer would.
  room.takeIn([postAt(START + MINUTE, 2)])
  expectGone(room)
  remove(room, 'p1')
  expect(reader.mentions.get([seqOf(room, 'p1')])[0]?.text).toBeNull()
  reader.close()
})

it('catches a removal that is told twice, of what nobody holds, or that takes the words of a quote', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 0, { text: SAID }), postAt(START + 1, 1, { text: 'acme, look at that', quoteOfId: 'p0' })])
  remove(room, 'p0')
  const head = room.store.ledger.head()
  remove(room, 'p0')
  remove(room, 'nobody')
  remove(room, 'p0', 'bluesky')
  expect(room.store.ledger.head()).toEqual(head)
  expect(room.store.mentions.get([seqOf(room, 'p1')])[0]?.text).toBe('acme, look at that')
  // Its edit that comes only now.
  room.takeIn([postAt(START + 2, 3, { text: SAID, editedOfId: 'p0' })])
  expectGone(room)
})

it('catches a name of a claim that goes although others still say so', async () => {
  const room = await openRoom()
  room.takeIn([0, 1].map((n) => postAt(START + n, n, { text: `acme: ${SAID}` })))
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'a person' })
  await room.must('claims.rename', { crisisId: crisisId ?? 0, claimId: 'c:1', label: 'Zanzibar trumpeters' })
  const names = () => room.store.heard.claimNames(crisisId ?? (0 as never)).size
  remove(room, 'p0')
  expect(names()).toBe(1)
  remove(room, 'p1')
  expect(names()).toBe(0)
  expectGone(room)
})

it('catches a post that is still looked for upstream after it is gone', async () => {
  const room = await openRoom()
  room.takeIn([0, 1].map((n) => postAt(START + n, n)))
  remove(room, 'p0')
  expect(room.store.heldPosts.unseenSince(room.brandId, 'x', START + HOUR, 9)).toEqual(['p1'])
})

it('catches removals of a page that are lost when the program ends before all are carried out', async () => {
  const room = await openRoom()
  const ids = Array.from({ length: 30 }, (_, n) => `p${n}`)
  room.takeIn(ids.map((_, n) => postAt(START + n, n, { text: `${SAID}, ${n}` })))
  for (const externalId of [...ids, 'nobody'])
    room.store.pendingRemovals.add({ brandId: room.brandId, platform: 'x', externalId, removedAt: REMOVED_AT })
  while (room.engine.pipeline.takeAwayNoted());
  expectGone(room)
  expect(room.store.pendingRemovals.first()).toBeNull()
  expect(room.store.ledger.page(null, 99).filter(({ kind }) => kind === 'mention.removed')).toHaveLength(30)
})

it('catches a picture of a removed post that stays', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 0)])
  const bytes = Buffer.from('not really a picture of what was said')
  room.store.transaction(() => room.store.attachments.add(seqOf(room, 'p0'), { bytes, kind: 'png' }, START))
  expect(tracesOf(room.dir, bytes.toString()).length).toBeGreaterThan(0)
  remove(room, 'p0')
  expect(tracesOf(room.dir, bytes.toString())).toEqual([])
})
