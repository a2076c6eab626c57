import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { keepPictures } from './kept-pictures.ts'
import { accountOf, lineOf, openQueue, routeOf, sendOf } from './scripted-queue.tsx'

let close: () => Promise<unknown> = async () => undefined
afterEach(() => close())

type Script = Parameters<typeof openQueue>[0]

/** One person; ids differ from test to test, since kept texts outlive a pane on purpose. */
const open = async (id: number, script: Omit<Script, 'lines'>) => {
  const room = await openQueue({ lines: [lineOf(id)], ...script })
  close = room.close
  await room.settle()
  const button = (text: string) =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text))
  return {
    ...room,
    button,
    click: async (text: string) => {
      const found = button(text)
      if (!found) throw new Error(`no button says ${text}`)
      await act(async () => found.click())
      await room.settle()
    },
    planned: () => room.told.find(({ name }) => name === 'queue.plan')?.input,
    send: async () => {
      await room.press('Enter', { ctrlKey: true }, room.field() ?? undefined)
      await room.settle()
    },
  }
}

const price = { plainMicroDollars: 15_000, withLinkMicroDollars: 200_000 }

test('catches a price that does not follow a link as it is typed', async () => {
  const room = await open(1000, { route: routeOf({ price }) })
  expect(room.place.textContent).toContain('$0.015, with a link $0.20')
  await room.type('See https://example.com')
  expect(room.place.textContent).toContain('$0.20 with this link')
})

test('catches an answer without a price that does not say that it is free', async () => {
  const room = await open(1010, {})
  expect(room.place.textContent).toContain('free')
})

test('catches words over the limit that can be sent, by the button or by the key', async () => {
  const room = await open(1020, {})
  await room.type('a'.repeat(281))
  await room.send()
  expect(room.planned()).toBeUndefined()
  expect(room.button('Send')?.disabled).toBe(true)
  expect(room.place.textContent).toContain('Too long for this platform')
  expect(room.place.textContent).toContain('1 too many')
})

test('catches a choice of account that the sending forgets, and a way that is not that account’s', async () => {
  const others = [accountOf(2, 'language')]
  const room = await open(1030, {
    route: routeOf({ others }),
    otherRoute: routeOf({ kind: 'assisted', reason: 'notMentioned', account: accountOf(2, 'chosen') }),
  })
  await room.type('We are sorry')
  await room.press('a')
  await room.settle()
  const second = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) =>
    one.textContent?.includes('@brand2'),
  )
  await act(async () => second?.click())
  await room.settle()
  expect(room.place.textContent).toContain('@brand2chosen by you')
  expect(room.place.textContent).toContain('You post it in your browser')
  await room.click('Approve, then post it by hand')
  expect(room.planned()).toMatchObject({ connectionId: 2, isTrial: false })
})

test('catches a try by the API that happens without a word of what may follow', async () => {
  const room = await open(1040, { route: routeOf({ kind: 'assisted', reason: 'underOurs', mayTry: true }) })
  await room.type('We are sorry')
  await room.click('Try once by the API')
  expect(room.planned()).toBeUndefined()
  expect(document.body.textContent).toContain('If it refuses, nothing is published')
  const confirm = [...document.querySelectorAll('[role="dialog"] button')].at(-1) as HTMLButtonElement
  await act(async () => confirm.click())
  await room.settle()
  expect(room.planned()).toMatchObject({ isTrial: true })
})

test('catches an account that is signed out and ends a person as unreachable at a key', async () => {
  const room = await open(1050, { route: routeOf({ kind: 'none', reason: 'signedOut' }) })
  await room.type('We are sorry')
  await room.send()
  expect(room.planned()).toBeUndefined()
  expect(room.place.textContent).toContain('the account is signed out')
})

test('catches a picture that leaves without a word of what it shows', async () => {
  const room = await open(1060, {})
  await room.type('We are sorry')
  await room.click('Add a picture')
  await room.send()
  expect(room.planned()).toBeUndefined()
  expect(room.place.textContent).toContain('Say what each picture shows')
  await act(async () => keepPictures(1060 as never, [{ fileId: 'f1', name: 'plant.png', altText: 'The gate' }]))
  await room.send()
  expect(room.planned()).toMatchObject({ pictures: [{ pictureId: 'f1', altText: 'The gate' }] })
})

test('catches an answer that cannot be taken back in its seconds, or a second one beside it', async () => {
  const room = await open(1070, { planned: sendOf(1070, { dueAt: Date.now() + 60_000 }) })
  await room.type('We are sorry')
  await room.send()
  await room.refresh()
  await room.settle()
  expect(room.place.textContent).toMatch(/The answer to @person1070 leaves from @brand1in (1\u00a0min|5\d\u00a0s)/)
  expect(room.button('Send')).toBeUndefined()
  await room.press('u')
  await room.settle()
  expect(room.told.at(-1)).toEqual({ name: 'outbox.undo', input: { sendId: 9 } })
})

test('catches a browser that opens before the account’s name was read', async () => {
  const room = await open(1080, { sends: [sendOf(1080, { route: 'assisted', routeReason: 'notMentioned' })] })
  expect(room.place.textContent).toContain('You are about to post on X as@brand1')
  expect(room.place.textContent).toContain('signed in as @brand1')
  expect(room.told).toEqual([])
  await room.click('Open X')
  expect(room.told).toEqual([{ name: 'outbox.handOver', input: { sendId: 9 } }])
})

test('catches something handed over that is called sent', async () => {
  const room = await open(1090, {
    sends: [sendOf(1090, { route: 'assisted', state: 'awaitingConfirmation', attemptedAt: 0 })],
  })
  expect(room.place.textContent).toContain('Handed over, not confirmed')
  expect(room.place.textContent).not.toContain('Published')
  expect(room.button('Open again')).toBeDefined()
})

test('catches a lost answer that is sent again without a word of what may happen', async () => {
  const room = await open(1100, { sends: [sendOf(1100, { state: 'notFound' })] })
  expect(room.place.textContent).toContain('Not found on @brand1: which account posted it?')
  await room.click('Send again')
  expect(room.told).toEqual([])
  expect(document.body.textContent).toContain('reads the same words twice')
})

test('catches a refusal without the platform’s own words, or one that leaves no way to write on', async () => {
  const room = await open(1110, {
    sends: [
      sendOf(1110, {
        state: 'refused',
        refusal: { code: 'notMentioned', words: { en: 'Reply not allowed.', fr: '' } },
      }),
    ],
  })
  expect(room.place.textContent).toContain('The author neither named nor quoted the account. Reply not allowed.')
  expect(room.field()?.readOnly).toBe(false)
})
