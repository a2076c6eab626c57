// The program of the test network: a PDS and its directory, or with an argument all of Bluesky, and a Jetstream. Its
// parent hears the addresses and tells it what to do; it ends with its parent.
import { devEnv, type TestNetwork } from './dev-env.ts'
import { startJetstream } from './jetstream.ts'

/** What a test may do to the network. */
export type Deed = 'cut' | 'shut' | 'open' | 'stall' | 'forgetAll' | 'settle'

export interface Addresses {
  readonly pdsUrl: string
  readonly jetstreamUrl: string
}

export type FromParent = { readonly id: number; readonly deed: Deed }
export type ToParent = { readonly addresses: Addresses } | { readonly done: number }

const { POSTGRES_URL } = process.env
const network: TestNetwork =
  POSTGRES_URL === undefined
    ? await devEnv.TestNetworkNoAppView.create({})
    : await devEnv.TestNetwork.create({ dbPostgresUrl: POSTGRES_URL, dbPostgresSchema: 'warroom' })
const jetstream = await startJetstream(network)

const tell = (message: ToParent): void => void process.send?.(message)

process.on('message', async ({ id, deed }: FromParent) => {
  if (deed === 'settle') await network.processAll()
  else jetstream[deed]()
  tell({ done: id })
})
process.once('disconnect', () => process.exit())

tell({ addresses: { pdsUrl: network.pds.url, jetstreamUrl: jetstream.url } })
