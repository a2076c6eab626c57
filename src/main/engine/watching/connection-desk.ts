// The acts of a member on accounts and feeds: connect, switch, budget, disconnect. A key is tried before it is kept, kept
// before it is used, and never written down here.
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { BrandId, ConnectionId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { ConnectionSettings } from '../../../shared/sources.ts'
import { SourceProblem } from '../connectors/connector.ts'
import type { HostServices } from '../connectors/host-services.ts'
import type { NewConnection, StoredConnection } from '../store/connections.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'
import type { Platforms, SignedIn } from './platforms.ts'
import type { WatchDesk } from './watch-desk.ts'

export interface ConnectionDeskParts {
  readonly store: Store
  readonly services: HostServices
  readonly platforms: Platforms
  readonly watch: WatchDesk
  /** The brand has another own handle. */
  readonly forget: (brandId: BrandId) => void
}

/** What a platform says to a key or an address that does not work, said to the person who typed it. */
const tried = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error
    throw new Refusal(
      error.trouble === 'network' || error.trouble === 'server' ? 'unavailable' : 'invalidInput',
      error.words,
    )
  }
}

/** An address may carry a key of its own (a private feed's does): the record, which is exported, is told the host. */
const toldOf = (settings: ConnectionSettings): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, /url$/i.test(name) ? new URL(String(value)).host : value]),
  )

export const createConnectionDesk = ({ store, services, platforms, watch, forget }: ConnectionDeskParts) => {
  const connectionOf = (id: ConnectionId): StoredConnection => {
    const connection = store.connections.get(id)
    if (!connection) throw new Refusal('notFound', refusalWords.noConnection)
    return connection
  }

  /** What we say there is ours, from wherever it is read. */
  const ownHandle = (brandId: BrandId, handle: string | null): void => {
    const brand = store.brands.get(brandId)
    if (!brand) throw new Refusal('notFound', refusalWords.noBrand)
    const isKnown = brand.ownHandles.some((own) => own.replace(/^@/, '').toLowerCase() === handle?.toLowerCase())
    if (handle === null || isKnown) return
    store.brands.change({ ...brand, ownHandles: [...brand.ownHandles, handle] })
    forget(brandId)
  }

  const keep = async (wanted: NewConnection, secret: string | null, againId: ConnectionId | null, by: By) => {
    const known = againId === null ? store.connections.same(wanted) : connectionOf(againId)
    if (known && known.brandId !== wanted.brandId) throw new Refusal('notFound', refusalWords.noConnection)
    if (againId !== null && known?.accountId !== wanted.accountId)
      throw new Refusal('invalidInput', refusalWords.otherAccount(known?.label ?? '', wanted.label))
    if (known) await watch.turnOff(known.id)
    const id = store.transaction(() => {
      const kept = known?.id ?? store.connections.add(wanted)
      if (known) {
        store.connections.configure(kept, wanted)
        store.connections.turn(kept, true)
      }
      store.connections.needSignIn(kept, false)
      ownHandle(wanted.brandId, wanted.handle)
      const { brandId, label, settings } = wanted
      store.ledger.append({
        ...by,
        kind: 'connection.opened',
        payload: { connectionId: kept, brandId, label, settings: toldOf(settings) },
      })
      return kept
    })
    if (secret !== null) await services.secrets.set(connectionOf(id).secretName, secret)
    await watch.restart(id)
    return { connectionId: id }
  }

  const account = ({ accountId, handle }: SignedIn) => ({ accountId, handle, label: `@${handle}` })

  return {
    connectX: async (input: ParsedInput<'connections.connectX'>, by: By) => {
      const { connectionId, brandId, clientId, bearerToken, plan, ownsApp, ...budget } = input
      const signedIn = await tried(platforms.signInToX({ clientId, bearerToken }))
      const hasBearer = bearerToken !== null
      const settings = { kind: 'x', clientId, plan, ownsApp, hasBearer, ...budget } as const
      return keep(
        { brandId, ...account(signedIn), settings, addedAt: by.recordedAt },
        signedIn.secret,
        connectionId,
        by,
      )
    },
    connectBluesky: async (input: ParsedInput<'connections.connectBluesky'>, by: By) => {
      const { connectionId, brandId, identifier, appPassword, ...urls } = input
      const signedIn = await tried(platforms.signInToBluesky({ serviceUrl: urls.serviceUrl, identifier, appPassword }))
      const settings = { kind: 'bluesky', ...urls } as const
      return keep(
        { brandId, ...account(signedIn), settings, addedAt: by.recordedAt },
        signedIn.secret,
        connectionId,
        by,
      )
    },
    connectMastodon: async (input: ParsedInput<'connections.connectMastodon'>, by: By) => {
      const { connectionId, brandId, serverUrl, accessToken } = input
      const signedIn = await tried(platforms.signInToMastodon({ serverUrl, accessToken }))
      const settings = { kind: 'mastodon', serverUrl } as const
      return keep(
        { brandId, ...account(signedIn), settings, addedAt: by.recordedAt },
        signedIn.secret,
        connectionId,
        by,
      )
    },
    connectFeed: async ({ brandId, url }: ParsedInput<'connections.connectFeed'>, by: By) => {
      const { title } = await tried(platforms.lookAtFeed(url))
      const label = title.slice(0, 120) || new URL(url).host
      const settings = { kind: 'feed', url } as const
      return keep({ brandId, label, handle: null, accountId: null, settings, addedAt: by.recordedAt }, null, null, by)
    },
    turn: async (id: ConnectionId, isOn: boolean, by: By): Promise<void> => {
      connectionOf(id)
      store.transaction(() => {
        store.connections.turn(id, isOn)
        store.ledger.append({ ...by, kind: 'connection.turned', payload: { connectionId: id, isOn } })
      })
      if (isOn) await watch.restart(id)
      else await watch.turnOff(id)
    },
    setBudget: async (
      id: ConnectionId,
      budget: { budgetMicroDollars: number | null; reserveMicroDollars: number },
      by: By,
    ): Promise<void> => {
      const connection = connectionOf(id)
      const { settings } = connection
      if (settings.kind !== 'x') throw new Refusal('notAllowed', refusalWords.costsNothing)
      store.transaction(() => {
        store.connections.configure(id, { ...connection, settings: { ...settings, ...budget } })
        store.ledger.append({ ...by, kind: 'connection.budgeted', payload: { connectionId: id, ...budget } })
      })
      await watch.restart(id)
    },
    disconnect: async (id: ConnectionId, by: By): Promise<void> => {
      const { secretName } = connectionOf(id)
      await watch.turnOff(id)
      store.transaction(() => {
        store.connections.turn(id, false)
        store.connections.needSignIn(id, true)
        store.ledger.append({ ...by, kind: 'connection.closed', payload: { connectionId: id } })
      })
      await services.secrets.forget(secretName)
    },
  }
}

export type ConnectionDesk = ReturnType<typeof createConnectionDesk>
