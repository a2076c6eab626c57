// Node's fetch, through the proxy that the system names for an address.
import type { HostServices } from '../host-services.ts'
import { createWayOut } from '../way-out.ts'
import type { Fetch } from './session.ts'

export interface FetchByProxy {
  readonly fetch: Fetch
  close(): Promise<void>
}

export const createFetchByProxy = (services: Pick<HostServices, 'proxyFor'>): FetchByProxy => {
  const wayOut = createWayOut(services)
  return {
    fetch: async (url, init) => {
      const dispatcher = await wayOut.dispatcherFor(url)
      // It takes the agents of a newer undici; only their types differ.
      return globalThis.fetch(url, { ...init, ...(dispatcher && { dispatcher }) } as RequestInit)
    },
    close: wayOut.close,
  }
}
