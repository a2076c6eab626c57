// Files beside the story: what a person put there, and proof copies of posts, which go when their post goes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { postAt, START } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { CrisisId, MentionSeq } from '../../shared/model.ts'
import { proofOf } from './report/proof.ts'
import { commit } from './store/texts.ts'

const SAID = 'The trumpeters of the third street found glass in it'

const opened = async (more: object = {}) => {
  const room = await openRoom()
  room.takeIn([postAt(START, 0, { text: SAID, ...more })])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  const seq = room.store.mentions.find(room.brandId, 'x', 'p0')?.seq
  if (crisisId === null || seq === undefined) throw new Error('no crisis')
  return { room, crisisId, seq }
}

const bytesIn = (room: Room): string[] => {
  const folder = join(room.dir, 'attachments')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

/** As the shell does it, with a picture of its own. */
const takeProof = (room: Room, crisisId: CrisisId, seq: MentionSeq) => {
  const { data, name } = proofOf(room.store, { seq, lang: 'en', isDrill: false }, START)
  const files = [
    { name: `${name}.png`, bytes: Buffer.from('\x89PNG\r\n\x1a\n and a picture', 'latin1') },
    { name: `${name}.json`, bytes: Buffer.from(data) },
  ]
  return { data, ...room.engine.keepProof({ crisisId, seq, files }, room.alice) }
}

it('catches a file that is not copied, loses its name, or changes unseen', async () => {
  const { room, crisisId } = await opened()
  const { must, alice, bob, engine } = room
  const note = {
    crisisId,
    kind: 'note' as const,
    phase: 'initial' as const,
    happenedAt: START,
    text: 'the lab wrote',
    evidence: [],
  }
  const { entryId } = await must('timeline.add', note, alice)
  const path = join(room.dir, 'letter of the lab.txt')
  writeFileSync(path, 'no glass was found')
  const { fileId } = engine.files.grant(path)
  await must('timeline.attach', { entryId, fileId }, bob)
  writeFileSync(path, 'changed afterwards')
  const told = (await must('timeline.story', { crisisId })).find(({ id }) => id === entryId)
  const [attachment] = told?.attachments ?? []
  expect(told).toMatchObject({ version: 2, text: 'the lab wrote', memberId: alice })
  expect(attachment).toMatchObject({ name: 'letter of the lab.txt', kind: null, sizeBytes: 18, removedAt: null })
  expect(readFileSync(join(room.dir, 'attachments', attachment?.sha256 ?? ''), 'utf8')).toBe('no glass was found')
  expect(room.store.ledger.page(null, 1)[0]?.payload).not.toContain('letter')
  writeFileSync(path, '')
  const empty = engine.files.grant(path).fileId
  expect(await room.ask('timeline.attach', { entryId, fileId: empty }, bob)).toMatchObject({ code: 'unreadable' })
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches a proof copy that says something else than the post, cannot be held against the ledger, or outlives the post', async () => {
  const { room, crisisId, seq } = await opened()
  const { entryId, data } = takeProof(room, crisisId, seq)
  const proof = JSON.parse(data)
  expect(proof.post).toMatchObject({ id: 'x:p0', text: SAID, createdAt: START })
  const salt = Buffer.from(proof.salt, 'base64url')
  expect(commit(salt, `x:${proof.post.author.handle}`, SAID)).toBe(proof.commitment)
  expect(room.store.ledger.page(null, 100).some(({ payload }) => payload.includes(proof.commitment))).toBe(true)
  const now = async () => (await room.must('timeline.story', { crisisId })).find(({ id }) => id === entryId)
  expect(await now()).toMatchObject({ facts: { kind: 'proof' }, evidence: [seq], memberId: room.alice })
  expect((await now())?.attachments.map(({ kind }) => kind)).toEqual(['png', null])
  expect(bytesIn(room)).toHaveLength(2)
  room.engine.pipeline.takeIn({
    brandId: room.brandId,
    posts: [],
    removals: [{ platform: 'x', externalId: 'p0', removedAt: START + 5 }],
    acknowledge: () => undefined,
  })
  room.store.scrub()
  expect(bytesIn(room)).toEqual([])
  expect((await now())?.attachments.map(({ removedAt }) => removedAt)).toEqual([START + 5, START + 5])
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
  expect(() => takeProof(room, crisisId, seq)).toThrow()
})

it('catches a copy of a post that is not public', async () => {
  const { room, crisisId, seq } = await opened({ visibility: 'direct' })
  expect(() => takeProof(room, crisisId, seq)).toThrow()
})
