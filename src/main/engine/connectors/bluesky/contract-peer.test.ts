// A PDS without an index: the stream, our own records and what is gone. The rest of the network is in the long tests.
import { startBluesky } from '../../../../../e2e/simulators/bluesky/start-bluesky.ts'
import { type ContractPeer, describeConnector } from '../../../../../test/engine/connector-contract.ts'
import { layCable } from '../../../../../test/engine/cuttable.ts'
import { secretNameOf } from '../../watching/open-connector.ts'
import { createBlueskyConnector } from './bluesky-connector.ts'
import { signInToBluesky } from './sign-in.ts'

const startPeer = async (): Promise<ContractPeer> => {
  const network = await startBluesky()
  const cable = await layCable(network.jetstreamUrl)
  const [serviceUrl, jetstreamUrl] = [network.pdsUrl, cable.url]
  const [us, stranger] = [await network.account('orvalys'), await network.account('ines')]
  const signedIn = await signInToBluesky({ serviceUrl, identifier: us.handle, appPassword: await us.appPassword() })
  const { did, handle, secret } = signedIn
  return {
    platform: 'bluesky',
    settings: { kind: 'bluesky', serviceUrl, jetstreamUrl },
    account: { accountId: did, handle, secret },
    watch: 'orvalys',
    open: async ({ id }, { services, timing }) =>
      createBlueskyConnector({
        account: { did, handle },
        serviceUrl,
        jetstreamUrl,
        secretName: secretNameOf(id),
        services,
        timing,
      }),
    say: async (text) => (await stranger.post(`Orvalys ${text}`)).uri,
    sayAsUs: async (text) => (await us.post(text)).uri,
    remove: (uri) => stranger.remove(uri),
    cut: async () => {
      cable.cut()
    },
    heal: async () => {
      cable.mend()
    },
    stop: async () => {
      await cable.close()
      await network.stop()
    },
  }
}

describeConnector('Bluesky', ['sayAsUs', 'remove'], startPeer)
