// A list of the server that holds nothing but what concerns us, read on from the last item: all of it is handed on.
import type { Words } from '../../../../shared/words.ts'
import type { Lane } from '../connector.ts'
import type { Api } from './client.ts'
import { createSieve, type LaneParts, MINUTE_MS, unreadable } from './lane-parts.ts'
import type { Server, Told } from './normalise.ts'
import { type Paging, readOn } from './paging.ts'

export interface ListLaneParts extends LaneParts {
  readonly name: string
  readonly label: Words<string>
  readonly crisisIntervalMs: number
  list(api: Api, paging: Paging): Promise<unknown>
  /** null = unreadable. */
  tell(server: Server, item: unknown): readonly Told[] | null
}

export const createListLane = (parts: ListLaneParts): Lane => {
  const { name, label, crisisIntervalMs, client, server, followers, list, tell } = parts
  let isCrisis = false
  return {
    name,
    label,
    kind: 'poll',
    normalIntervalMs: MINUTE_MS,
    nextInMs: () => (isCrisis ? crisisIntervalMs : MINUTE_MS),
    async *read(context) {
      isCrisis = context.isCrisis()
      const api = await client.open(context)
      const sieve = createSieve(context, server, 'all')
      for await (const { items, cursor } of readOn((paging) => list(api, paging), context.cursor)) {
        const told = items.flatMap((item) => tell(server, item) ?? unreadable(server))
        const posts = await followers.mark(api, sieve.keep(told))
        yield { posts, removals: [], cursor, isCaughtUp: false, gap: null }
      }
      yield { posts: [], removals: [], cursor: null, isCaughtUp: true, gap: null }
    },
  }
}
