// What we use of Bluesky's own test network. It is installed apart (scripts/set-up/peers.mjs), so that its types are
// written down here as far as we rely on them.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

interface TestServer {
  readonly url: string
  processAll(): Promise<void>
}

export interface TestNetwork {
  readonly plc: { readonly url: string }
  readonly pds: TestServer
  processAll(): Promise<void>
  close(): Promise<void>
}

interface DevEnv {
  readonly TestNetworkNoAppView: { create(options: object): Promise<TestNetwork> }
  readonly TestNetwork: { create(options: { dbPostgresUrl: string; dbPostgresSchema: string }): Promise<TestNetwork> }
}

interface EventOf {
  readonly seq: number
  /** ISO 8601 */
  readonly time: string
  readonly did: string
}

interface CommitOf extends EventOf {
  readonly collection: string
  readonly rkey: string
  readonly rev: string
}

export type RepoEvent =
  | (CommitOf & { readonly event: 'create' | 'update'; readonly record: unknown; readonly cid: object })
  | (CommitOf & { readonly event: 'delete' })
  | (EventOf & { readonly event: 'identity'; readonly handle?: string })
  | (EventOf & { readonly event: 'account'; readonly active: boolean; readonly status?: string })
  | (EventOf & { readonly event: 'sync' })

interface FirehoseOptions {
  readonly service: string
  readonly idResolver: object
  readonly unauthenticatedCommits: boolean
  /** Where to begin, and what to do with one event; the option `getCursor` of this version is broken. */
  readonly runner: {
    getCursor(): number
    trackEvent(did: string, seq: number, handle: () => Promise<void>): Promise<void>
  }
  readonly handleEvent: (event: RepoEvent) => void
  readonly onError: (error: Error) => void
}

interface Sync {
  readonly Firehose: new (options: FirehoseOptions) => { start(): Promise<void>; destroy(): Promise<void> }
}

interface Identity {
  readonly IdResolver: new (options: { plcUrl: string }) => object
}

interface Lexicon {
  /** A record as the JSON that platforms exchange: links and blobs become objects. */
  lexToJson(value: unknown): unknown
}

const peers = new URL('../../peers/package.json', import.meta.url)
if (!existsSync(new URL('node_modules', peers)))
  throw new Error('the test network is not installed, run: node scripts/set-up/peers.mjs')

const devEnvPath = createRequire(fileURLToPath(peers)).resolve('@atproto/dev-env')
const load = createRequire(devEnvPath)

export const devEnv = load('@atproto/dev-env') as DevEnv
export const sync = load('@atproto/sync') as Sync
export const identity = load('@atproto/identity') as Identity
export const lexicon = load('@atproto/lexicon') as Lexicon
