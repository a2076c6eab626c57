// Posts that are not shown any more (L5). The stream tells of most at once; this looks for the others, each within a
// day. A removal cannot be undone here: before one is told, the record itself was asked for and is not there (a post
// that the index hides from us may be of somebody who blocked us), and the server still knows our own account.
import type { Lane, Page, Removal } from '../connector.ts'
import { SourceProblem } from '../connector.ts'
import { parseAtUri, REPOST } from './at-uri.ts'
import type { AskContext } from './client.ts'
import { HOUR_MS, inChunks, type LaneParts, MINUTE_MS, pageOf } from './lane-parts.ts'
import { isPost, lookAgain } from './look-again.ts'
import { problem } from './problems.ts'

const INTERVAL_MS = 10 * MINUTE_MS
const UNSEEN_MS = 12 * HOUR_MS
/** Posts of files are among them, and reposts, which are asked for one by one. */
const OFFERED_COUNT = 3_000
const POST_COUNT = 500
const REPOST_COUNT = 100
const AT_ONCE = 5

/** How servers and the index say that there is no such record, or that its whole account is not shown. */
const GONE = new Set([
  'RecordNotFound',
  'InvalidRequest',
  'RepoNotFound',
  'RepoTakendown',
  'RepoSuspended',
  'RepoDeactivated',
])

type State = 'there' | 'gone' | 'unknown'

export const createRemovalsLane = (parts: Pick<LaneParts, 'account' | 'client' | 'timing'>): Lane => {
  const { account, client, timing } = parts

  const stateOf = async (uri: string, context: AskContext): Promise<State> => {
    const place = parseAtUri(uri)
    if (!place) return 'unknown'
    const { did, collection, rkey } = place
    try {
      const answer = await client.ask('com.atproto.repo.getRecord', { repo: did, collection, rkey }, context)
      if (answer.ok) return 'there'
      return GONE.has(answer.name) ? 'gone' : 'unknown'
    } catch (error) {
      // A server without an index knows its own people only.
      if (error instanceof SourceProblem && (error.trouble === 'server' || error.trouble === 'refused'))
        return 'unknown'
      throw error
    }
  }

  /** Those that the index does not show; all of them where there is no index. */
  const notShown = async (uris: readonly string[], context: Parameters<Lane['read']>[0]): Promise<string[]> => {
    const missing = new Set(uris)
    try {
      for await (const { posts } of lookAgain(parts, uris, context)) {
        const shown = posts.map(({ externalId }) => externalId)
        context.held.saw(shown, timing.now())
        for (const uri of shown) missing.delete(uri)
      }
    } catch (error) {
      if (!(error instanceof SourceProblem && (error.trouble === 'server' || error.trouble === 'refused'))) throw error
    }
    return [...missing]
  }

  return {
    name: 'removals',
    label: { en: 'posts that were deleted', fr: 'messages supprimés' },
    kind: 'poll',
    normalIntervalMs: INTERVAL_MS,
    async *read(context): AsyncGenerator<Page> {
      const unseen = context.held.unseenSince(timing.now() - UNSEEN_MS, OFFERED_COUNT)
      const posts = await notShown(unseen.filter(isPost).slice(0, POST_COUNT), context)
      const reposts = unseen.filter((uri) => parseAtUri(uri)?.collection === REPOST).slice(0, REPOST_COUNT)
      // What is no record of Bluesky came from a file: nobody can ask about it, and it makes room.
      const others = unseen.filter((uri) => !isPost(uri) && parseAtUri(uri)?.collection !== REPOST)
      context.held.saw(others, timing.now())
      const removals: Removal[] = []
      for (const uris of inChunks([...posts, ...reposts], AT_ONCE)) {
        const states = await Promise.all(uris.map((uri) => stateOf(uri, context)))
        for (const [n, externalId] of uris.entries()) {
          if (states[n] === 'there') context.held.saw([externalId], timing.now())
          if (states[n] === 'gone') removals.push({ externalId, removedAt: timing.now() })
        }
      }
      if (removals.length > 0) {
        const us = await client.ask('com.atproto.repo.describeRepo', { repo: account.did }, context)
        if (!us.ok) throw problem('unknown')
      }
      yield pageOf([], { removals })
    },
  }
}
