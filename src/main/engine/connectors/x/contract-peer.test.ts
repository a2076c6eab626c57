// The simulated X: what X's documents say of it, over plain HTTP.
import { type ContractPeer, describeConnector } from '../../../../../test/engine/connector-contract.ts'
import { meetX, WATCH } from '../../../../../test/engine/x-peer.ts'

const CUT_OFF = ['/2/tweets', '/2/users', '/2/activity', '/2/compliance'] as const

const startPeer = async (): Promise<ContractPeer> => {
  const { x, account, secret, openX } = await meetX()
  const { control } = x
  await control.set({ heartbeatMs: 500, hasLimits: false })
  const say = async (author: string, text: string): Promise<string> => (await control.post({ author, text })).id
  return {
    platform: 'x',
    settings: {
      kind: 'x',
      clientId: account.clientId,
      plan: account.plan,
      ownsApp: account.ownsApp,
      hasBearer: account.hasBearer,
      budgetMicroDollars: null,
      reserveMicroDollars: 0,
    },
    account: { accountId: account.id, handle: account.handle, secret },
    watch: WATCH,
    open: openX,
    say: (text) => say('passante', `Orvalys ${text}`),
    sayAsUs: (text) => say('orvalys', text),
    edit: async (id, text) => void (await control.edit(id, `Orvalys ${text}`)),
    cut: async () => {
      for (const path of CUT_OFF) await control.fault({ kind: 'reset', path })
    },
    heal: async () => void (await control.clearFaults('reset')),
    limit: async () => void (await control.fault({ kind: 'rateLimited', path: '/2/users', times: 1, afterMs: 1_000 })),
    skew: async (ms) => void (await control.set({ clockSkewMs: ms })),
    stop: () => x.stop(),
  }
}

describeConnector('X', ['sayAsUs', 'edit', 'limit', 'skew'], startPeer)
