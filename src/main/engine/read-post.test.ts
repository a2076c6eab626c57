import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, postAt, START } from '../../../test/engine/posts.ts'
import { openRoom } from '../../../test/engine/room.ts'
import { tempDir, tempStore } from '../../../test/engine/workspace.ts'
import { Refusal } from '../../shared/result.ts'
import { createEngine } from './engine.ts'

const furious = 'acme is the worst, terrible service, I hate this awful company'
const question = '@acme_care my acme order is broken, can you please help me?'
const neutral = 'acme opens a shop on Monday'

it('catches a repost that says otherwise than its original, and a ticket for an echo', async () => {
  const { takeIn, store, brandId } = await openRoom()
  takeIn([
    postAt(START, 1, { text: furious }),
    postAt(START + 1, 2, { text: `RT @person1: ${furious.slice(0, 20)}`, repostOfId: 'p1' }),
  ])
  const [original, echo] = store.mentions.feed(brandId, 1, 2)
  expect(original).toMatchObject({ tone: 'negative', stance: 'attack' })
  expect(echo).toMatchObject({ tone: original?.tone, stance: 'attack', toneConfidence: original?.toneConfidence })
  expect(store.mentions.savedBetween(brandId, START + 1, START + 1)[0]).toMatchObject({ asks: false })
})

it('catches a stance of our own posts or of what is not ours, and a removed text that is read', async () => {
  const { takeIn, store, brandId } = await openRoom()
  takeIn([
    postAt(START, 1, { authorHandle: 'acme_care', text: 'thank you, what a wonderful day' }),
    postAt(START + 1, 2, { text: 'a wonderful day, thank you' }),
    postAt(START + 2, 3, { text: furious, deletedAt: START + HOUR }),
  ])
  const [own, unmatched, gone] = [...store.mentions.all(brandId)]
  expect(own).toMatchObject({ matchReason: 'own', tone: 'positive', stance: null })
  expect(unmatched).toMatchObject({ matchReason: null, tone: 'positive', stance: null })
  expect(gone).toMatchObject({ tone: null, stance: null })
})

it('catches a language that nobody told and nobody looked for', async () => {
  const { takeIn, store, brandId } = await openRoom()
  takeIn([
    postAt(START, 1, { lang: null, text: 'acme, je suis vraiment déçu par votre service, plus jamais chez vous' }),
    postAt(START + 1, 2, { lang: 'und', text: 'acme, I am really disappointed by your service, never again' }),
    postAt(START + 2, 3, { lang: 'nl', text: neutral }),
    postAt(START + 3, 4, { lang: null, text: '@acme 1234' }),
  ])
  expect(store.mentions.feed(brandId, 1, 4).map(({ lang }) => lang)).toEqual(['fr', 'en', 'nl', null])
})

it('catches a pulse whose tones are not those of its posts, ours and late ones included', async () => {
  const { takeIn, store, brandId } = await openRoom()
  takeIn([
    postAt(START, 1, { text: furious }),
    postAt(START + 1, 2, { text: 'acme is wonderful, I love it, thank you' }),
    postAt(START + 2, 3, { text: '马洛 acme', lang: 'zh' }),
    postAt(START + 3, 4, { authorHandle: 'acme_care', text: furious }),
    postAt(START + HOUR, 5, { text: furious }),
    postAt(START + 4, 6, { text: furious }),
  ])
  const [bin] = store.minuteCounts.bins(brandId, MINUTE, START, START + MINUTE)
  expect(bin).toMatchObject({ count: 4, readCount: 3, negativeCount: 2, positiveCount: 1 })
})

it('catches a post that matches only now and stays unread', async () => {
  const { takeIn, must, store, brandId } = await openRoom()
  const post = postAt(START, 1, { text: 'zenith is the worst, I hate it' })
  takeIn([post])
  await must('brands.save', { brandId, name: 'Acme', watch: 'zenith', matchAll: false, ownHandles: [] })
  takeIn([{ ...post, text: 'edited into praise, wonderful' }])
  expect(store.mentions.feed(brandId, 1, 1)[0]).toMatchObject({ tone: 'negative', stance: 'attack' })
  expect(store.minuteCounts.bins(brandId, DAY, 0, START + DAY)[0]).toMatchObject({ readCount: 1, negativeCount: 1 })
})

it('catches a queue where who needs nothing stands before who asks, or that cannot say why', async () => {
  const { takeIn, must, brandId } = await openRoom()
  takeIn([
    postAt(START, 1, { authorHandle: 'famous', text: neutral, authorFollowers: 900_000, authorFollowsUs: true }),
    postAt(START + 1, 2, { authorHandle: 'asker', text: question }),
    postAt(START + 2, 3, { authorHandle: 'fan', text: question, authorFollowsUs: true }),
  ])
  const { crisisId } = await must('crises.open', { brandId, as: 'crisis', why: 'it is one' })
  if (crisisId === null) throw new Error('no crisis')
  const { items } = await must('queue.page', { crisisId, show: 'open', from: 0, count: 10 })
  expect(items.map(({ author, actionable, answerWhy }) => [author.handle, actionable, answerWhy?.reason])).toEqual([
    ['fan', true, 'asks'],
    ['asker', true, 'asks'],
    ['famous', false, 'nothingAsked'],
  ])
  // One question makes a line actionable, whatever the person says before or after.
  takeIn([postAt(START + MINUTE, 4, { authorHandle: 'famous', text: question, authorFollowers: 900_000 })])
  takeIn([postAt(START + 2 * MINUTE, 5, { authorHandle: 'famous', text: neutral, authorFollowers: 900_000 })])
  const [first] = (await must('queue.page', { crisisId, show: 'open', from: 0, count: 1 })).items
  expect(first).toMatchObject({ author: { handle: 'famous' }, actionable: true, answerWhy: { followers: 900_000 } })
})

it('catches a tone model of the team that cannot be used and is passed over, or leaves the workspace locked', () => {
  const dir = tempDir()
  writeFileSync(join(dir, 'tone-model.bin'), 'not a model')
  expect(() => createEngine({ workspaceDir: dir })).toThrow(Refusal)
  tempStore(dir)
})
