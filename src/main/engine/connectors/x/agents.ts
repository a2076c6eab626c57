// The way to X: through the system's proxy where there is one, since node:https does not look at it.
import type { Agent } from 'node:http'
import { HttpsProxyAgent } from 'https-proxy-agent'
import type { HostServices } from '../host-services.ts'

/** The agent to use for this address; undefined = straight. */
export type AgentFor = (url: string) => Promise<Agent | undefined>

export const createAgents = (services: HostServices, testAgent?: Agent): AgentFor => {
  const agents = new Map<string, Agent>()
  return async (url) => {
    if (testAgent) return testAgent
    const proxy = await services.proxyFor(url)
    if (proxy === null) return undefined
    const agent = agents.get(proxy) ?? new HttpsProxyAgent(proxy)
    agents.set(proxy, agent)
    return agent
  }
}
