// The way to the network for what speaks by fetch: straight, or through the proxy that the system names for an address.
import { type Dispatcher, ProxyAgent } from 'undici'
import type { HostServices } from './host-services.ts'

export interface WayOut {
  /** undefined = straight. */
  dispatcherFor(url: string): Promise<Dispatcher | undefined>
  close(): Promise<void>
}

export const createWayOut = ({ proxyFor }: Pick<HostServices, 'proxyFor'>): WayOut => {
  const agents = new Map<string, ProxyAgent>()
  return {
    dispatcherFor: async (url) => {
      const proxy = await proxyFor(url)
      if (proxy === null) return undefined
      const agent = agents.get(proxy) ?? new ProxyAgent(proxy)
      agents.set(proxy, agent)
      return agent
    },
    close: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()))
      agents.clear()
    },
  }
}
