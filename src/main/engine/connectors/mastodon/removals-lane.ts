// Posts that their server does not show any more (L5). The stream tells of most; this looks for the others, each within
// a day. A removal cannot be undone here, so before one is told the server must still know our account: a server that
// was set up anew knows no post either.
import type { HeldPosts, Lane } from '../connector.ts'
import type { Api } from './client.ts'
import { localIdOn } from './ids.ts'
import { HOUR_MS, heldWith, type LaneParts, MINUTE_MS } from './lane-parts.ts'
import { lookAgain } from './look-again.ts'
import { asEdit } from './normalise.ts'
import { problem } from './problems.ts'
import { credentialsShape } from './shapes.ts'

const INTERVAL_MS = 10 * MINUTE_MS
const UNSEEN_MS = 12 * HOUR_MS
/** A call each. */
const COUNT = 40
/** Posts of files and of other servers are among them. */
const OFFERED_COUNT = 1_000

export const createRemovalsLane = ({ client, server, accountId, followers, timing }: LaneParts): Lane => {
  const checkAccount = async (api: Api): Promise<void> => {
    const answer = await api.ask('spare', ({ v1 }) => v1.accounts.verifyCredentials.$raw())
    if (credentialsShape.safeParse(answer).data?.id !== accountId) throw problem('signedOut')
  }
  const withAllOfIt = (held: HeldPosts, externalId: string): string[] => {
    const id = localIdOn(server.host, externalId)
    return id === null ? [] : [externalId, ...heldWith(held, server.host, id)]
  }
  return {
    name: 'removals',
    label: { en: 'posts that were deleted', fr: 'messages supprimés' },
    kind: 'poll',
    normalIntervalMs: INTERVAL_MS,
    async *read(context) {
      const api = await client.open(context)
      const unseen = context.held.unseenSince(timing.now() - UNSEEN_MS, OFFERED_COUNT)
      const isHere = (id: string): boolean => localIdOn(server.host, id) !== null
      const ours = unseen.filter(isHere).slice(0, COUNT)
      // Else what came from files and other servers would be offered for ever, and ours never.
      const others = unseen.filter((id) => !isHere(id))
      context.held.saw(others, timing.now())
      const goneIds = new Set<string>()
      const edits = []
      for await (const { externalId, told } of lookAgain(api, server, ours)) {
        if (told === null) for (const id of withAllOfIt(context.held, externalId)) goneIds.add(id)
        else context.held.saw([externalId], timing.now())
        for (const one of told ?? [])
          if (one.editedAt !== null && one.post.externalId === externalId)
            edits.push({ ...one, post: asEdit(one, one.editedAt) })
      }
      if (goneIds.size > 0) await checkAccount(api)
      const posts = await followers.mark(api, edits)
      const removals = [...goneIds].map((externalId) => ({ externalId, removedAt: timing.now() }))
      yield { posts, removals, cursor: null, isCaughtUp: true, gap: null }
    },
  }
}
