// The simulated X as the connector meets it: every https address leads to the simulator, without a change of URL or Host.
import { Agent } from 'node:https'
import { connect, type Socket } from 'node:net'
import { startX, type XSimulator } from '../../e2e/simulators/x/start-x.ts'
import type { HostServices, Timing } from '../../src/main/engine/connectors/host-services.ts'
import { writeKeys } from '../../src/main/engine/connectors/x/keys.ts'
import type { XAccount } from '../../src/main/engine/connectors/x/lane-parts.ts'
import type { SpendBook } from '../../src/main/engine/connectors/x/meter.ts'
import { createXConnector, type XConnectorOptions } from '../../src/main/engine/connectors/x/x-connector.ts'
import { parseWatchTerms, type WatchTerms } from '../../src/main/engine/ingest/watch-terms.ts'
import type { OpenConnector } from '../../src/main/engine/watching/open-connector.ts'
import { createSpendBook } from '../../src/main/engine/watching/spend-book.ts'
import { servicesWith, timingOf } from './lane-keeper.ts'

/** Plain TCP to this port, whatever the address says. */
export const agentTo = (port: number): Agent => {
  class Loopback extends Agent {
    override createConnection(): Socket {
      return connect(port, '127.0.0.1')
    }
  }
  return new Loopback()
}

export const termsOf = (watch: string): WatchTerms => {
  const parsed = parseWatchTerms(watch)
  return parsed.ok ? parsed.terms : []
}

export interface BookLine {
  readonly what: string
  readonly unitCount: number
  readonly microDollars: number
}

export const createBook = (): SpendBook & { readonly lines: BookLine[]; total(): number } => {
  const lines: BookLine[] = []
  const total = (): number => lines.reduce((sum, { microDollars }) => sum + microDollars, 0)
  return {
    lines,
    total,
    add: (what, unitCount, microDollars) => void lines.push({ what, unitCount, microDollars }),
    spentSince: total,
  }
}

/** As the simulator is set in these tests. */
export const QUICK = { readLagMs: 1_000, stallMs: 3_000 } as const
export const WATCH = 'orvalys'
export const SECRET_NAME = 'connection-1'

export interface XPeer {
  readonly x: XSimulator
  readonly agent: Agent
  readonly account: XAccount
  readonly services: HostServices
  readonly book: ReturnType<typeof createBook>
  readonly secret: string
  /** As the watch opens it. */
  readonly openX: OpenConnector
  connector(options?: Partial<XConnectorOptions>): ReturnType<typeof createXConnector>
}

/** Signed in as the simulator's own account, with the app's Bearer token. */
export const meetX = async (timing: Timing = timingOf()): Promise<XPeer> => {
  const x = await startX()
  return meetXAt(x, agentTo(x.port), timing)
}

export const meetXAt = async (x: XSimulator, agent: Agent, timing: Timing): Promise<XPeer> => {
  const { accounts, clientId, appToken } = await x.control.state()
  const pair = await x.control.signIn('orvalys')
  const bearerToken = appToken
  const secret = writeKeys({ accessToken: pair.access_token, refreshToken: pair.refresh_token ?? '', bearerToken })
  const services = servicesWith({ [SECRET_NAME]: secret })
  const book = createBook()
  const account: XAccount = {
    id: accounts.orvalys ?? '',
    handle: 'orvalys',
    clientId,
    ownsApp: true,
    hasBearer: true,
    plan: 'payPerUse',
  }
  const connector: XPeer['connector'] = (options = {}) =>
    createXConnector({
      account,
      secretName: SECRET_NAME,
      services,
      timing,
      spend: book,
      budget: { budgetMicroDollars: null, reserveMicroDollars: 0 },
      onStage: () => undefined,
      termsOf,
      brand: () => ({ watch: WATCH, ownHandles: ['orvalys'] }),
      httpAgent: agent,
      patience: QUICK,
      ...options,
    })
  const openX: OpenConnector = async ({ id, secretName }, parts) =>
    connector({
      secretName,
      services: parts.services,
      onStage: parts.onStage,
      spend: createSpendBook(parts.store, id),
    })
  return { x, agent, account, services, book, secret, connector, openX }
}
