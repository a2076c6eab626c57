import { afterAll } from 'vitest'
import { type Bluesky, startBluesky } from '../../../../../e2e/simulators/bluesky/start-bluesky.ts'
import { type ContractPeer, describeConnector } from '../../../../../test/engine/connector-contract.ts'
import { servicesWith, timingOf } from '../../../../../test/engine/lane-keeper.ts'
import { createBlueskyConnector } from './bluesky-connector.ts'
import { signInToBluesky } from './sign-in.ts'

let starting: Promise<Bluesky> | undefined
let peerCount = 0
afterAll(async () => (await starting)?.stop())

/** New people on the same network. */
const startPeer = async (): Promise<ContractPeer> => {
  starting ??= startBluesky()
  const bluesky = await starting
  peerCount += 1
  const brand = await bluesky.account(`brand${peerCount}`)
  const stranger = await bluesky.account(`stranger${peerCount}`)
  const { pdsUrl: serviceUrl, jetstreamUrl } = bluesky
  const appPassword = await brand.appPassword()
  const who = { serviceUrl, identifier: brand.handle, appPassword }
  const { secret, ...account } = await signInToBluesky({ ...who, services: servicesWith({}), timing: timingOf() })
  let skewMs = 0
  const say = async (text: string): Promise<string> => {
    const createdAt = new Date(Date.now() + skewMs).toISOString()
    return (await stranger.post(`${text}, says a guest of orvalys${peerCount}`, { createdAt })).uri
  }
  return {
    platform: 'bluesky',
    settings: { kind: 'bluesky', serviceUrl, jetstreamUrl },
    account: { accountId: account.did, handle: account.handle, secret },
    watch: `orvalys${peerCount}`,
    open: async ({ secretName }, { services, timing }) =>
      createBlueskyConnector({ account, serviceUrl, jetstreamUrl, secretName, services, timing }),
    say,
    sayAsUs: async (text) => (await brand.post(text)).uri,
    remove: stranger.remove,
    cut: () => bluesky.does('shut'),
    heal: () => bluesky.does('open'),
    skew: async (ms) => {
      skewMs = ms
    },
    stop: () => bluesky.does('open'),
  }
}

describeConnector('Bluesky', ['sayAsUs', 'remove', 'skew'], startPeer)
