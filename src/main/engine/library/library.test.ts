import { expect, it } from 'vitest'
import { openRoom } from '../../../../test/engine/room.ts'
import { fillVariables, LIBRARY_CELLS, type LibraryCell } from '../../../shared/library.ts'
import { readTexts, shippedTexts } from './shipped-texts.ts'

const cell: LibraryCell = { type: 'outage', stage: 'holding', lang: 'en', length: 'short' }

it('catches a cell that the library forgets, or the same one twice', () => {
  expect(LIBRARY_CELLS).toHaveLength(8 * 4 * 2 * 3)
  expect(new Set(LIBRARY_CELLS.map((one) => JSON.stringify(one))).size).toBe(LIBRARY_CELLS.length)
})

it('catches a variable that nobody filled and that could be published', () => {
  expect(fillVariables('{brand}: next update at {next}.', { brand: 'Acme', next: ' ' }, 'en')).toBe(
    'Acme: next update at [time of the next update].',
  )
  expect(fillVariables('{next} {autre}', { next: '18 h 30' }, 'fr')).toBe('18 h 30 {autre}')
})

it('catches the team’s own words that are lost when the text that came is wanted back, or not in force', async () => {
  const room = await openRoom()
  const { brandId } = room
  const find = async () => {
    const list = await room.must('library.list', { brandId })
    expect(list).toHaveLength(LIBRARY_CELLS.length)
    return list.find(
      ({ type, stage, lang, length }) =>
        type === cell.type && stage === cell.stage && lang === cell.lang && length === cell.length,
    )
  }
  const came = await find()
  expect(came).toMatchObject({ editedAt: null, editedBy: null })
  await room.must('library.save', { brandId, ...cell, text: 'We at {brand} know. More at {next}.' })
  expect(await find()).toMatchObject({ text: 'We at {brand} know. More at {next}.', editedBy: room.alice })
  await room.must('library.restore', { brandId, ...cell }, room.bob)
  expect(await find()).toEqual(came)
  expect(await room.must('library.history', { brandId, ...cell })).toMatchObject([
    { version: 2, isRestored: true, memberId: room.bob },
    { version: 1, text: 'We at {brand} know. More at {next}.', memberId: room.alice },
  ])
})

it('catches a text with a variable that nothing fills', async () => {
  const room = await openRoom()
  const answer = await room.ask('library.save', { brandId: room.brandId, ...cell, text: 'Hello {ceo}' }, room.alice)
  expect(answer).toMatchObject({ ok: false, code: 'notAllowed', message: expect.stringContaining('{ceo}') })
})

it('catches a broken file of the application that says nothing, or only that something is wrong', () => {
  const text = { stage: 'holding', lang: 'en', length: 'short', text: 'We know.' }
  expect(readTexts('outage', { type: 'outage', texts: [text] })).toEqual([['outage.holding.en.short', 'We know.']])
  const broken: readonly [unknown, string][] = [
    [{ type: 'outage', texts: [{ ...text, text: 'Ask {ceo}' }] }, 'outage: texts.0.text'],
    [{ type: 'rumour', texts: [text] }, 'outage: type'],
    [null, 'outage'],
  ]
  for (const [content, place] of broken) expect(() => readTexts('outage', content)).toThrow(place)
  expect(() => shippedTexts()).not.toThrow()
})
