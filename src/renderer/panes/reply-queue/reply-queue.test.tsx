import { afterEach, expect, test } from 'vitest'
import { lineOf, openQueue } from './scripted-queue.tsx'

let close: () => Promise<unknown> = async () => undefined
afterEach(() => close())

const open = async (...args: Parameters<typeof openQueue>) => {
  const room = await openQueue(...args)
  close = room.close
  await room.settle()
  return room
}

// Ids differ from test to test: the kept texts outlive a pane on purpose.
const people = (first: number, count: number) => Array.from({ length: count }, (_, index) => lineOf(first + index))

test('the route and its reason stand there before the first word', async () => {
  const room = await open({ lines: people(100, 3) })
  expect(room.text()).toBe('')
  expect(room.place.textContent).toContain('Leaves by itself')
  expect(room.place.textContent).toContain('the author named this account in the post')
  expect(room.place.textContent).toContain('@brand1because this person wrote to it')
})

test('J and K move, and C claims the person under the hand, not the first one', async () => {
  const room = await open({ lines: people(200, 3) })
  await room.press('j')
  await room.press('j')
  await room.press('k')
  await room.settle()
  expect(room.selected()).toBe('Answer to @person201')
  await room.press('c')
  await room.settle()
  expect(room.told).toEqual([{ name: 'queue.claim', input: { lineId: 201 } }])
})

test('E pressed before the posts of the person are read opens the end form once they are', async () => {
  let release = () => undefined as undefined
  const holdDetail = new Promise<void>((done) => {
    release = () => {
      done()
      return undefined
    }
  })
  const room = await open({ lines: people(300, 2), holdDetail })
  await room.press('e')
  release()
  await room.settle()
  expect(room.place.textContent).toContain('End this line with a reason')
})

test('letters typed into the answer never claim or end anybody', async () => {
  const room = await open({ lines: people(400, 2) })
  await room.press('r')
  for (const key of ['c', 'e', 'j']) await room.press(key, {}, room.field() ?? undefined)
  await room.settle()
  expect(room.told).toEqual([])
  expect(room.selected()).toBe('Answer to @person400')
})

test('words typed to one person are still there after a look at another', async () => {
  const room = await open({ lines: people(500, 2) })
  await room.type('We are sorry')
  await room.press('j')
  await room.settle()
  expect(room.text()).toBe('')
  await room.press('k')
  await room.settle()
  expect(room.text()).toBe('We are sorry')
})

test('words that the desk refused to save stay, are said to be unsaved, and outlive the pane', async () => {
  const script = { lines: people(600, 1), refusesDrafts: true }
  const room = await open(script)
  await room.type('We are sorry')
  await room.press('s', { ctrlKey: true }, room.field() ?? undefined)
  await room.settle()
  expect(room.text()).toBe('We are sorry')
  expect(room.place.textContent).toContain('Could not be saved; kept here')
  await room.close()
  const again = await open(script)
  expect(again.text()).toBe('We are sorry')
})

test('a refresh that brings people above keeps the person and the words under the hand', async () => {
  const script = { lines: people(700, 3) }
  const room = await open(script)
  await room.press('j')
  await room.settle()
  await room.type('To the second')
  script.lines = [lineOf(790), lineOf(791), ...script.lines]
  await room.refresh()
  expect(room.selected()).toBe('Answer to @person701')
  expect(room.text()).toBe('To the second')
})

test('what is planned is what is seen: the words are saved first', async () => {
  const room = await open({ lines: people(800, 1) })
  await room.type('We are sorry')
  await room.press('Enter', { ctrlKey: true }, room.field() ?? undefined)
  await room.settle()
  expect(room.told.map(({ name }) => name)).toEqual(['queue.draft', 'queue.plan'])
})

test('words that could not be saved are not planned', async () => {
  const room = await open({ lines: people(900, 1), refusesDrafts: true })
  await room.type('We are sorry')
  await room.press('Enter', { ctrlKey: true }, room.field() ?? undefined)
  await room.settle()
  expect(room.told.map(({ name }) => name)).toEqual(['queue.draft'])
})

test('after the answer is planned the keys are with the list, and a letter on the bare page ends nobody', async () => {
  const room = await open({ lines: people(950, 2) })
  await room.type('We are sorry')
  room.field()?.focus()
  await room.press('Enter', { ctrlKey: true }, room.field() ?? undefined)
  await room.settle()
  expect(document.activeElement?.getAttribute('role')).toBe('listbox')
  await room.press('e', {}, document.body)
  await room.settle()
  expect(document.body.textContent).not.toContain('End this line with a reason')
})
