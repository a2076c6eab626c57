// Accounts and feeds that are watched, and whether they hear. Without services (a drill, a headless run) there is no way
// to any platform.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { spendOf } from '../watching/spend-of.ts'

const deskOf = ({ connections }: CommandContext) => {
  if (!connections) throw new Refusal('notAllowed', refusalWords.nothingLeavesHere)
  return connections
}

export const connectQueries = {
  'connections.list': ({ store, clock }) =>
    store.connections.list().map((stored) => {
      const { secretName: _kept, ...connection } = stored
      return { ...connection, spend: spendOf(store, stored, clock.wall()) }
    }),
  'sources.list': ({ store }) => store.sources.list(),
  'sources.blindIntervals': ({ store }, { brandId, count }) => store.blindIntervals.list(brandId, count),
} satisfies Partial<Queries>

export const connectCommands = {
  'connections.connectX': (context, input) => deskOf(context).connectX(input, context.by()),
  'connections.connectBluesky': (context, input) => deskOf(context).connectBluesky(input, context.by()),
  'connections.connectMastodon': (context, input) => deskOf(context).connectMastodon(input, context.by()),
  'connections.connectFeed': (context, input) => deskOf(context).connectFeed(input, context.by()),
  'connections.switch': async (context, { connectionId, isOn }) => {
    await deskOf(context).turn(connectionId, isOn, context.by())
    return null
  },
  'connections.setBudget': async (context, { connectionId, ...budget }) => {
    await deskOf(context).setBudget(connectionId, budget, context.by())
    return null
  },
  'connections.disconnect': async (context, { connectionId }) => {
    await deskOf(context).disconnect(connectionId, context.by())
    return null
  },
  'sources.readNow': (context, { sourceId }) => {
    if (!context.watch) throw new Refusal('notAllowed', refusalWords.nothingLeavesHere)
    context.watch.readNow(sourceId)
    return null
  },
} satisfies Partial<Commands>
