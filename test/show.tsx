// A piece of the page on its own, with an engine that answers what the test says. Waits for the answers, never for a
// time: on a busy machine a fixed wait is a race.
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach } from 'vitest'
import { createClient } from '../src/renderer/bridge.ts'

type Request = (name: string, input: Record<string, unknown>) => Promise<unknown>

let root: Root | undefined

export const unmount = async () => {
  await act(async () => root?.unmount())
  document.body.innerHTML = ''
}

afterEach(unmount)

export const show = async (piece: ReactNode, request: Request) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  Object.defineProperty(window, 'desk', { value: { request, on: () => () => undefined }, configurable: true })
  const client = createClient()
  const place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  await act(async () =>
    root?.render(
      <QueryClientProvider client={client}>
        <MantineProvider env="test">{piece}</MantineProvider>
      </QueryClientProvider>,
    ),
  )
  /** Until nothing is being asked, twice running: an answer that was just given may draw something that asks more. */
  const settle = async () => {
    for (let quiet = 0; quiet < 2; ) {
      await act(async () => new Promise((done) => setTimeout(done, 5)))
      quiet = client.isFetching() + client.isMutating() > 0 ? 0 : quiet + 1
    }
  }
  await settle()
  return { place, client, settle }
}
