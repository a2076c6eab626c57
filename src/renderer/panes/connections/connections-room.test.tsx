import { act } from 'react'
import { expect, it } from 'vitest'
import { show } from '../../../../test/show.tsx'
import type { Brand, BrandId, ConnectionId } from '../../../shared/model.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Connection } from '../../../shared/sources.ts'
import { ConnectionsRoom } from './connections-room.tsx'
import { connectionsWords } from './words.ts'

const words = connectionsWords.en
const SECRET = 'abcd-efgh-ijkl-mnop'

const brand = { id: 1 as BrandId, name: 'Acme' } as Brand
const connection: Connection = {
  id: 7 as ConnectionId,
  brandId: brand.id,
  label: '@acme',
  handle: 'acme',
  accountId: 'a',
  settings: {
    kind: 'x',
    clientId: 'app',
    plan: 'payPerUse',
    ownsApp: false,
    hasBearer: true,
    budgetMicroDollars: 50_000_000,
    reserveMicroDollars: 5_000_000,
  },
  isOn: true,
  needsSignIn: false,
  addedAt: 0,
  spend: {
    monthMicroDollars: 41_000_000,
    budgetMicroDollars: 50_000_000,
    reserveMicroDollars: 5_000_000,
    runwayMs: 6 * 3_600_000,
    stage: 'mentionsOnly',
  },
}

interface Script {
  readonly connections?: readonly Connection[]
  readonly secretsKept?: boolean
  readonly answer?: (name: string, input: Record<string, unknown>) => Result<unknown> | Promise<Result<unknown>>
}

const open = async ({ connections = [], secretsKept = true, answer = () => ok(null) }: Script) => {
  const told: { name: string; input: Record<string, unknown> }[] = []
  const request = async (name: string, input: Record<string, unknown>) => {
    if (name === 'connections.list') return ok(connections)
    if (['sources.list', 'accounts.profiles', 'members.list'].includes(name)) return ok([])
    told.push({ name, input })
    return answer(name, input)
  }
  const { place, client, settle } = await show(
    <ConnectionsRoom brand={brand} secretsKept={secretsKept} isDrill={false} />,
    request,
  )
  const button = (text: string) => {
    const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text))
    if (!found) throw new Error(`no button says ${text}`)
    return found
  }
  return {
    place,
    told,
    client,
    settle,
    button,
    press: async (text: string) => {
      await act(async () => button(text).click())
      await settle()
    },
    type: (name: string, text: string) =>
      act(async () => {
        const field = place.querySelector<HTMLInputElement>(`input[name="${name}"]`)
        if (!field) throw new Error(`no field ${name}`)
        field.value = text
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }),
  }
}

it('catches an app password that stays in the page, or in the cache of answers, after it was sent', async () => {
  const room = await open({ answer: () => fail('notAllowed', 'Bluesky does not take this password.') })
  await room.press('Bluesky')
  await room.type('identifier', 'acme.test')
  await room.type('appPassword', SECRET)
  await act(async () => room.place.querySelector('form')?.requestSubmit())
  await room.settle()
  expect(room.told).toEqual([
    expect.objectContaining({
      name: 'connections.connectBluesky',
      input: expect.objectContaining({ identifier: 'acme.test', appPassword: SECRET, connectionId: null }),
    }),
  ])
  const field = room.place.querySelector<HTMLInputElement>('input[name="appPassword"]')
  expect(field?.value).toBe('')
  expect(document.documentElement.outerHTML).not.toContain(SECRET)
  const caches = [...room.client.getMutationCache().getAll(), ...room.client.getQueryCache().getAll()]
  expect(JSON.stringify(caches.map(({ state }) => state))).not.toContain(SECRET)
  expect(field?.getAttribute('aria-invalid')).toBe('true')
  expect(room.place.textContent).toContain('Bluesky does not take this password.')
})

it('catches a form that says it is tried again by itself, and a cancelled form that loses the place in the page', async () => {
  const room = await open({ answer: () => fail('unavailable', 'No answer; it is tried again by itself.') })
  await room.press('Bluesky')
  await room.type('identifier', 'acme.test')
  await room.type('appPassword', SECRET)
  await act(async () => room.place.querySelector('form')?.requestSubmit())
  await room.settle()
  expect(room.place.textContent).toContain(words.noAnswer)
  expect(room.place.textContent).not.toContain('by itself')
  await room.press('Cancel')
  expect(document.activeElement).toBe(room.button('Bluesky'))
})

it('catches a key sent twice by an impatient hand', async () => {
  let release: (result: Result<unknown>) => void = () => undefined
  // The focus goes to what was made, and it must be there: a page that is gone cannot be searched for it.
  const answer = () => new Promise<Result<unknown>>((done) => (release = done))
  const room = await open({ connections: [connection], answer })
  await room.press('Mastodon')
  await act(async () => {
    const field = room.place.querySelector<HTMLInputElement>('form input:not([type=password])')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'example.social')
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await room.type('accessToken', SECRET)
  await act(async () => room.place.querySelector('form')?.requestSubmit())
  await act(async () => room.place.querySelector('form')?.requestSubmit())
  expect(room.told.map(({ input }) => input.serverUrl)).toEqual(['https://example.social'])
  await act(async () => release(ok({ connectionId: connection.id })))
  await room.settle()
  expect(room.place.querySelector('form')).toBeNull()
})

it('catches a budget that is nearly spent and does not say so in words', async () => {
  const { place } = await open({ connections: [connection] })
  const text = (place.textContent ?? '').replaceAll('\u00a0', ' ')
  for (const part of [
    '$41.00 of $50.00',
    '$5.00 kept for our own posts',
    'at this pace 6 h left',
    words.stages.mentionsOnly,
  ])
    expect(text).toContain(part)
})

it('catches keys that will be gone at the next start, unsaid', async () => {
  const { place } = await open({ secretsKept: false })
  expect(place.textContent).toContain(words.keysForSession)
})

it('catches an account that was disconnected offered to be switched on, without its keys', async () => {
  const room = await open({ connections: [{ ...connection, isOn: false, needsSignIn: true }] })
  expect(room.place.querySelector('ul')?.textContent).toContain(words.disconnected)
  const names = [...room.place.querySelectorAll('li[data-connection] button')].map((one) => one.textContent)
  expect(names).toEqual([words.connectAgain])
  await room.press(words.connectAgain)
  expect(room.place.querySelector<HTMLInputElement>('input[name="clientId"]')?.value).toBe('app')
})

it('asks once before keys are forgotten, and not at all before a switch', async () => {
  const room = await open({ connections: [connection] })
  await room.press(words.switchOff)
  expect(room.told.at(-1)).toEqual({ name: 'connections.switch', input: { connectionId: 7, isOn: false } })
  await room.press(words.disconnect)
  expect(room.told).toHaveLength(1)
  expect(document.body.textContent).toContain(words.disconnectHint)
  const confirm = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].at(-1)
  await act(async () => confirm?.click())
  expect(room.told.at(-1)).toEqual({ name: 'connections.disconnect', input: { connectionId: 7 } })
})
