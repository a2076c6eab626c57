import { expect, test } from 'vitest'
import type { LineId } from '../../../shared/model.ts'
import { fail, ok } from '../../../shared/result.ts'
import { createDraftKeeper, isUnsaved, type SaveDraft } from './draft-keeper.ts'

type Answer = Awaited<ReturnType<SaveDraft>>
const blank = { text: '', version: 0 }

const anna = 1 as LineId
const bo = 2 as LineId

const heldSave = () => {
  const sent: string[] = []
  const answers: ((answer: Answer) => void)[] = []
  const save = (_: LineId, text: string) => {
    sent.push(text)
    return new Promise<Answer>((resolve) => answers.push(resolve))
  }
  return { sent, answers, save }
}

test('words typed while a save is under way are still unsaved after it, not silently taken as saved', async () => {
  const keeper = createDraftKeeper()
  const { answers, save } = heldSave()
  keeper.type(anna, 'We are', blank)
  const done = keeper.flush(anna, save)
  keeper.type(anna, 'We are sorry', blank)
  answers[0]?.(ok({ version: 1 }))
  await done
  expect(keeper.get(anna)?.text).toBe('We are sorry')
  expect(isUnsaved(keeper.get(anna))).toBe(true)
})

test('a refused save keeps the text and says why', async () => {
  const keeper = createDraftKeeper()
  keeper.type(anna, 'We are sorry', blank)
  expect(await keeper.flush(anna, async () => fail('noMember', 'Nobody sits here'))).toBe(false)
  expect(keeper.get(anna)).toMatchObject({ text: 'We are sorry', failure: { code: 'noMember' }, isSaving: false })
})

test('a save that throws keeps the text', async () => {
  const keeper = createDraftKeeper()
  keeper.type(anna, 'We are sorry', blank)
  expect(await keeper.flush(anna, () => Promise.reject(new Error('thread died')))).toBe(false)
  expect(keeper.get(anna)?.text).toBe('We are sorry')
})

test('each person keeps their own text when the selection moves', () => {
  const keeper = createDraftKeeper()
  keeper.type(anna, 'To Anna', blank)
  keeper.type(bo, 'To Bo', blank)
  expect(keeper.get(anna)?.text).toBe('To Anna')
  expect(keeper.unsavedIds()).toEqual([anna, bo])
})

test('blur, button and key at once write one version, not three', async () => {
  const keeper = createDraftKeeper()
  const { sent, answers, save } = heldSave()
  keeper.type(anna, 'We are sorry', blank)
  const all = [keeper.flush(anna, save), keeper.flush(anna, save), keeper.flush(anna, save)]
  await Promise.resolve()
  answers[0]?.(ok({ version: 1 }))
  expect(await Promise.all(all)).toEqual([true, true, true])
  expect(sent).toEqual(['We are sorry'])
})

test('an emptied text is not sent as a version that the desk would refuse', async () => {
  const keeper = createDraftKeeper()
  const { sent, save } = heldSave()
  keeper.type(anna, '   ', blank)
  expect(await keeper.flush(anna, save)).toBe(true)
  expect(sent).toEqual([])
})
