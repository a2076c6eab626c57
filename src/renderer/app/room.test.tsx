import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DeskStatus } from '../../shared/contract/desk.ts'
import type { MemberId } from '../../shared/model.ts'
import { fail, ok } from '../../shared/result.ts'
import { createClient } from '../bridge.ts'
import { Room } from './room.tsx'

const status: DeskStatus = {
  memberId: null,
  osLang: 'fr',
  version: '0.1.0',
  runtime: 'upstream',
  sandboxed: true,
  secretsKept: true,
  drill: null,
  redShortcut: 'on',
  workspaceName: 'w',
}

let root: Root | undefined
afterEach(async () => {
  await act(async () => root?.unmount())
  document.body.innerHTML = ''
})

const open = async (answers: Record<string, unknown>) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const asked = vi.fn(async (name: string, _input: unknown) => {
    const answer = answers[name]
    return answer === undefined ? fail('notFound', name) : ok(answer)
  })
  const heard = new Map<string, (payload: unknown) => void>()
  const on = (event: string, listener: (payload: unknown) => void) => {
    heard.set(event, listener)
    return () => undefined
  }
  Object.defineProperty(window, 'desk', { value: { request: asked, on }, configurable: true })
  const place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  await act(async () => {
    root?.render(
      <QueryClientProvider client={createClient()}>
        <Room env="test" />
      </QueryClientProvider>,
    )
  })
  const tell = (event: string, payload: unknown) => act(async () => heard.get(event)?.(payload))
  return { place, asked, tell }
}

/** The machine may be busy: waits for what should come, not for a time. */
const until = async (place: HTMLElement, selector: string) => {
  for (let round = 0; round < 200 && !place.querySelector(selector); round += 1) {
    await act(async () => new Promise((done) => setTimeout(done, 20)))
  }
  expect(place.querySelector(selector)).not.toBeNull()
}

const settings = { lang: 'system', theme: 'dark', density: 'comfortable' }

describe('the first run', () => {
  it('asks who sits here before anything else, in the language of the machine', async () => {
    const { place } = await open({
      'desk.status': status,
      'settings.get': settings,
      'brands.list': [],
      'members.list': [],
    })
    await until(place, 'form button')
    expect(place.querySelector('h1')?.textContent).toContain('Qui est à ce poste')
    expect(place.querySelectorAll('button')).toHaveLength(1)
    expect(document.documentElement.lang).toBe('fr')
  })

  it('offers three doors to a member without a brand, and none of them leads nowhere', async () => {
    const { place } = await open({
      'desk.status': { ...status, memberId: 1 as MemberId, osLang: 'en' },
      'settings.get': settings,
      'brands.list': [],
      'members.list': [{ id: 1, name: 'A', roles: [], reach: [], backupId: null }],
    })
    await until(place, 'li')
    expect(place.querySelectorAll('li button')).toHaveLength(3)
  })

  it('marks a drill before the first question, not only in the room', async () => {
    const { place } = await open({
      'desk.status': { ...status, drill: { scenario: 'food-hoax', seed: 7 } },
      'settings.get': settings,
      'brands.list': [],
      'members.list': [],
    })
    await until(place, 'h1')
    expect(place.textContent).toContain('EXERCICE')
  })

  it('lets the alarm of the real watch pass unseen in a drill', async () => {
    localStorage.setItem('sangfroid.alarm.muted', 'yes')
    const { place, asked, tell } = await open({
      'desk.status': { ...status, drill: { scenario: 'food-hoax', seed: 7 }, osLang: 'en' },
      'desk.showWatch': null,
      'settings.get': settings,
      'brands.list': [],
      'members.list': [],
    })
    await until(place, 'h1')
    const why = { kind: 'volume', observedCount: 90, expectedCount: 3, windowMs: 300_000, authorCount: 40, onsetAt: 0 }
    await tell('watch.rang', { alert: { at: 0, why }, brandName: 'Acme' })
    const banner = place.querySelector('[role=alert]')
    expect(banner?.textContent).toContain('The real watch has rung: Acme')
    const go = [...(banner?.querySelectorAll('button') ?? [])].at(-1)
    await act(async () => go?.click())
    expect(asked).toHaveBeenCalledWith('desk.showWatch', {})
    expect(place.querySelector('[role=alert]')).toBeNull()
  })

  it('says in passing that a part of the engine is down for good', async () => {
    const { place, tell } = await open({
      'desk.status': { ...status, memberId: 1 as MemberId, osLang: 'en' },
      'settings.get': settings,
      'brands.list': [{ id: 1, name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }],
      'members.list': [],
    })
    await until(place, 'main')
    await tell('engine.failed', { room: 'writer' })
    const notice = [...place.querySelectorAll('[role=alert]')].find((one) => one.textContent?.includes('left down'))
    expect(notice?.textContent).toContain('watches, rings and writes')
    expect(notice?.querySelector('button')).toBeNull()
  })

  it('says what is wrong when the engine does not answer, instead of staying blank', async () => {
    const { place } = await open({})
    await until(place, '[role=alert]')
    expect(place.querySelector('[role=alert]')?.textContent).toContain('desk.status')
  })
})
