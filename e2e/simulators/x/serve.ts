// The simulator put together, listening on loopback. In a process of its own by main.ts; in the test's own for tests of
// the simulator itself.
import type { AddressInfo } from 'node:net'
import { createActivity } from './activity.ts'
import { createApi } from './answer-api.ts'
import { createOAuth } from './answer-oauth.ts'
import { type Clock, createClock } from './clock.ts'
import { createCompliance } from './compliance.ts'
import { createConnections } from './connections.ts'
import { createControl } from './control.ts'
import { createVerbs } from './control-verbs.ts'
import { createFilteredStream } from './filtered-stream.ts'
import { createPlatform, type Platform } from './platform.ts'
import { routesOf } from './routes.ts'
import { createRules } from './rules.ts'
import { createXServer } from './server.ts'
import { createStorms } from './storm.ts'

export interface Served {
  readonly port: number
  readonly platform: Platform
  close(): Promise<void>
}

/** port 0 = any free one. */
export const serveX = async (port = 0, clock: Clock = createClock()): Promise<Served> => {
  const platform = createPlatform(clock)
  const connections = createConnections(platform)
  const rules = createRules(platform)
  const storms = createStorms(platform)
  const activity = createActivity(platform, connections)
  const compliance = createCompliance(platform)
  const filtered = createFilteredStream(platform, connections, rules)
  const routes = routesOf({ platform, rules, activity, compliance, filtered })
  const server = createXServer({
    clock,
    compliance,
    api: createApi(platform, routes),
    oauth: createOAuth(platform),
    control: createControl(createVerbs(platform, connections, rules, storms)),
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    port: taken,
    platform,
    close: () => {
      storms.end()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
