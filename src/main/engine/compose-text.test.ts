import { expect, it } from 'vitest'
import { MINUTE, postAt, START } from '../../../test/engine/posts.ts'
import { openRoom } from '../../../test/engine/room.ts'
import { composeText, nextAtOf } from './compose-text.ts'

const cell = { type: 'outage', stage: 'update', lang: 'en', length: 'long' } as const

const opened = async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 1)])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  if (crisisId === null) throw new Error('no crisis')
  await room.must('library.save', {
    brandId: room.brandId,
    ...cell,
    text: '{brand}: {facts} More at {next}. {contact}',
  })
  const fact = (kind: 'known' | 'unknown' | 'denied', text: string) =>
    room.must('facts.save', { crisisId, factId: null, kind, text, source: 'the plant' })
  const compose = () => {
    const crisis = room.store.crises.get(crisisId)
    const brand = { id: room.brandId, name: 'Acme' }
    return composeText(room.store, brand, crisis, cell, { nowAt: START + 2 * MINUTE, zone: 'UTC' })
  }
  return { ...room, room, crisisId, fact, compose }
}

it('catches an update that invents a sentence, or hides what nobody filled in', async () => {
  const { fact, compose } = await opened()
  await fact('known', 'The payment service is down')
  await fact('denied', 'card numbers were stolen.')
  await fact('unknown', 'what caused it')
  const { text, factIds, nextAt } = compose()
  expect(text).toMatch(
    /^Acme: The payment service is down\.\nIt is not true that “card numbers were stolen”\.\nWe do not know yet: what caused it\. More at \d\d:\d\d\. \[how to reach us\]$/,
  )
  expect(factIds).toHaveLength(3)
  expect(nextAt % (5 * MINUTE)).toBe(0)
})

it('catches a fact that people were told of already, and an update that keeps quiet when nothing is new', async () => {
  const { room, crisisId, fact, compose } = await opened()
  await fact('known', 'The payment service is down')
  const { statementId } = await room.must('statements.draft', { crisisId, statementId: null, text: 'It is down.' })
  await room.must('statements.approve', { statementId, text: 'It is down.' })
  const where = { channel: 'site', url: null, publishedAt: START + MINUTE }
  await room.must('statements.publishedByHand', { statementId, ...where })
  const { text, factIds } = compose()
  expect(text).toContain('Nothing new is confirmed')
  expect(factIds).toEqual([])
})

it('catches a fact that was confirmed while the last words waited to be published, and is never told', async () => {
  const { room, crisisId, fact, compose } = await opened()
  const { statementId } = await room.must('statements.draft', { crisisId, statementId: null, text: 'It is down.' })
  await room.must('statements.approve', { statementId, text: 'It is down.' })
  room.takeIn([postAt(START + 2 * MINUTE, 2)])
  await fact('known', 'No card number was stolen')
  const where = { channel: 'site', url: null, publishedAt: START + 3 * MINUTE }
  await room.must('statements.publishedByHand', { statementId, ...where })
  expect(compose().text).toContain('No card number was stolen')
})

it('catches an apology that confirms what nobody knows yet', async () => {
  const { room, crisisId, fact } = await opened()
  await fact('unknown', 'what caused it')
  await fact('known', 'The service is back')
  const closing = { ...cell, stage: 'closing' } as const
  await room.must('library.save', { brandId: room.brandId, ...closing, text: 'What is confirmed: {facts}' })
  const brand = { id: room.brandId, name: 'Acme' }
  const { text } = composeText(room.store, brand, room.store.crises.get(crisisId), closing, { nowAt: START })
  expect(text).toBe('What is confirmed: The service is back.')
})

it('catches a next time that cannot be said, or that forgets the phase', () => {
  expect(nextAtOf(null, START + 2 * MINUTE + 1)).toBe(START + 35 * MINUTE)
  expect(nextAtOf({ state: 'maintenance' }, START)).toBe(START + 60 * MINUTE)
})

it('catches an empty cell that becomes an empty statement', async () => {
  const { room, compose } = await opened()
  await room.must('library.restore', { brandId: room.brandId, ...cell })
  const came = (await room.must('library.list', { brandId: room.brandId })).find(
    (one) => one.type === cell.type && one.stage === cell.stage && one.lang === cell.lang && one.length === cell.length,
  )
  if (came?.text === null) expect(compose).toThrow(/no text for this/)
  else expect(compose().text).toContain('Acme')
})
