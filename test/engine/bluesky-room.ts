// A Bluesky connection on the test network without the rest of the app.
import type { BlueskyAccount } from '../../e2e/simulators/bluesky/account.ts'
import type { Addresses } from '../../e2e/simulators/bluesky/network.ts'
import { createBlueskyConnector } from '../../src/main/engine/connectors/bluesky/bluesky-connector.ts'
import { signInToBluesky } from '../../src/main/engine/connectors/bluesky/sign-in.ts'
import { createLaneKeeper, servicesWith, timingOf } from './lane-keeper.ts'

/** `wants`: words that the brand watches. */
export const openBlueskyRoom = async ({ pdsUrl, jetstreamUrl }: Addresses, brand: BlueskyAccount, wants: string) => {
  const appPassword = await brand.appPassword()
  const who = { serviceUrl: pdsUrl, identifier: brand.handle, appPassword }
  const { secret, ...account } = await signInToBluesky({ ...who, services: servicesWith({}), timing: timingOf() })
  const connector = createBlueskyConnector({
    account,
    serviceUrl: pdsUrl,
    jetstreamUrl,
    secretName: 'bluesky',
    services: servicesWith({ bluesky: secret }),
    timing: timingOf(),
  })
  const keeper = createLaneKeeper(connector, {
    ownHandles: [account.handle],
    wants: ({ text }) => text.includes(wants),
    isCrisis: true,
  })
  /** Listens, again after each cut, until told to stop. */
  const listen = () => {
    const stop = new AbortController()
    const following = keeper.follow('firehose', stop.signal)
    return async (): Promise<void> => {
      stop.abort()
      await following
    }
  }
  return { ...keeper, sender: connector.sender, listen, close: connector.close }
}
