import { startMastodon } from '../../../../../e2e/simulators/mastodon/start-mastodon.ts'
import { type ContractPeer, describeConnector } from '../../../../../test/engine/connector-contract.ts'
import { servicesWith, timingOf } from '../../../../../test/engine/lane-keeper.ts'
import { createMastodonConnector } from './mastodon-connector.ts'
import { signInToMastodon } from './sign-in.ts'

const startPeer = async (): Promise<ContractPeer> => {
  const { url, port, accessToken, control, stop } = await startMastodon()
  const idOf = (id: string): string => `${id}@127.0.0.1:${port}`
  const bare = (id: string): string => id.slice(0, id.indexOf('@'))
  const say = async (by: string, text: string, visibility: 'public' | 'direct' = 'public'): Promise<string> =>
    idOf((await control.post({ by, text, visibility })).id)
  const parts = { serverUrl: url, services: servicesWith({}), timing: timingOf() }
  const account = await signInToMastodon({ ...parts, accessToken })
  return {
    platform: 'mastodon',
    settings: { kind: 'mastodon', serverUrl: url },
    account,
    watch: '#orvalys',
    open: async ({ secretName }, { services, timing }) =>
      createMastodonConnector({ account, serverUrl: url, secretName, services, timing }),
    say: (text) => say('ines', `@orvalys ${text}`),
    sayPrivately: (text) => say('ines', `@orvalys ${text}`, 'direct'),
    sayAsUs: (text) => say('orvalys', text),
    edit: async (id, text) => void (await control.edit({ id: bare(id), text: `@orvalys ${text}` })),
    remove: async (id) => void (await control.remove({ id: bare(id) })),
    cut: async () => {
      await control.faults({ maintenanceCount: 1_000_000, refusesStreams: true })
      await control.cutStreams()
    },
    heal: async () => void (await control.faults({ maintenanceCount: 0, refusesStreams: false })),
    limit: async () => void (await control.faults({ tooManyCount: 3 })),
    skew: async (ms) => void (await control.faults({ clockSkewMs: ms })),
    stop,
  }
}

describeConnector('Mastodon', ['sayPrivately', 'sayAsUs', 'edit', 'remove', 'limit', 'skew'], startPeer)
