import { expect, it } from 'vitest'
import { fail, ok } from '../../../shared/result.ts'
import { createTextSaver, type SaveText } from './text-saver.ts'

const script = (refuses = false) => {
  const told: (readonly [number | null, string])[] = []
  const save: SaveText = async (id, text) => {
    told.push([id, text])
    await Promise.resolve()
    return refuses ? fail('notAllowed', 'no') : ok({ statementId: 7 })
  }
  return { told, save }
}

it('catches two saves at once that make two statements of one text', async () => {
  const { told, save } = script()
  const saver = createTextSaver(save, null, '')
  await Promise.all([saver.flush('We know'), saver.flush('We know, we care'), saver.flush(' We know, we care ')])
  expect(told).toEqual([
    [null, 'We know'],
    [7, 'We know, we care'],
  ])
})

it('catches a refused text that counts as saved, and an untouched or empty one that is saved', async () => {
  const refused = script(true)
  const saver = createTextSaver(refused.save, null, '')
  expect(await saver.flush('We know')).toBe(false)
  expect([saver.id(), saver.savedText()]).toEqual([null, ''])
  const known = script()
  const untouched = createTextSaver(known.save, 3, 'We know')
  expect(await untouched.flush('We know ')).toBe(true)
  expect(await untouched.flush('  ')).toBe(false)
  expect(known.told).toEqual([])
})
