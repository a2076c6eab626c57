import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EventName, Events } from '../shared/contract/events.ts'
import { fail, ok } from '../shared/result.ts'
import { createClient, listen, request, useAsk, useTell } from './bridge.ts'

type Listener = (payload: Events[EventName]) => void

const scripted = () => {
  const listeners = new Map<string, Set<Listener>>()
  const ask = vi.fn(async (_name: string, _input: unknown): Promise<unknown> => ok([]))
  const desk = {
    request: ask,
    on: (event: string, listener: Listener) => {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
  }
  Object.defineProperty(window, 'desk', { value: desk, configurable: true })
  const emit = <E extends EventName>(event: E, payload: Events[E]) => {
    for (const listener of listeners.get(event) ?? []) listener(payload)
  }
  return { ask, emit }
}

let root: Root
let place: HTMLElement

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
})
afterEach(async () => {
  await act(async () => root.unmount())
  place.remove()
  vi.useRealTimers()
})

const Members = () => {
  const members = useAsk('members.list', {})
  const add = useTell('members.add')
  return (
    <>
      <output>{members.failure ? members.failure.code : JSON.stringify(members.value)}</output>
      <button type="button" onClick={() => void add.tell({ name: 'A', roles: [], reach: [], backupId: null })}>
        {add.failure?.code ?? 'fine'}
      </button>
    </>
  )
}

const show = async () => {
  const client = createClient()
  const stop = listen(client)
  await act(async () => {
    root.render(
      <QueryClientProvider client={client}>
        <Members />
      </QueryClientProvider>,
    )
    await vi.advanceTimersByTimeAsync(20)
  })
  return stop
}

const settle = (ms = 400) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))

describe('useAsk', () => {
  it('asks again when a hint names its topic, and not for others', async () => {
    const { ask, emit } = scripted()
    const stop = await show()
    expect(ask).toHaveBeenCalledTimes(1)
    emit('changed', { topics: ['queue'] })
    await settle()
    expect(ask).toHaveBeenCalledTimes(1)
    emit('changed', { topics: ['members'] })
    await settle()
    expect(ask).toHaveBeenCalledTimes(2)
    stop()
    emit('changed', { topics: ['members'] })
    await settle()
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('gives a failure as data instead of throwing it at the screen', async () => {
    const { ask } = scripted()
    ask.mockResolvedValue(fail('damaged', 'x'))
    await show()
    await settle()
    expect(place.querySelector('output')?.textContent).toBe('damaged')
  })

  it('asks everything anew when the engine came back', async () => {
    const { ask, emit } = scripted()
    await show()
    await settle()
    emit('engine.restarted', { room: 'reader' })
    await settle()
    expect(ask).toHaveBeenCalledTimes(2)
  })
})

describe('useTell', () => {
  it('refreshes what our own act made old, even before the engine hints', async () => {
    const { ask } = scripted()
    await show()
    await act(async () => place.querySelector('button')?.click())
    await settle()
    expect(ask.mock.calls.map(([name]) => name)).toEqual(['members.list', 'members.add', 'members.list'])
  })

  it('keeps a refusal for the screen', async () => {
    const { ask } = scripted()
    await show()
    ask.mockResolvedValue(fail('noMember', ''))
    await act(async () => place.querySelector('button')?.click())
    await settle()
    expect(place.querySelector('button')?.textContent).toBe('noMember')
  })
})

describe('request', () => {
  it('turns even a broken bridge into data', async () => {
    Object.defineProperty(window, 'desk', { value: undefined, configurable: true })
    expect(await request('members.list', {})).toMatchObject({ ok: false, code: 'unavailable' })
  })
})
