// What a reply points at: the post that it answers and the one that began the conversation, each at the version that
// stands. The index is asked first, since it alone knows who may answer; a server without one, or an index that has not
// heard of the post yet, leaves the word to the record itself. Nothing is written here.
import { z } from 'zod'
import { parseAtUri } from './at-uri.ts'
import type { AskContext, Client } from './client.ts'
import { beforehand, notTaken, refused } from './send-problems.ts'

const Ref = z.object({ uri: z.string(), cid: z.string() })
const Replied = z.object({ reply: z.object({ root: Ref }).optional().catch(undefined) })

export interface ReplyRefs {
  readonly root: z.infer<typeof Ref>
  readonly parent: z.infer<typeof Ref>
}

const RecordAnswer = Ref.extend({ value: Replied })

const Thread = z.object({
  thread: z.union([
    z.object({
      post: Ref.extend({
        record: Replied,
        viewer: z.object({ replyDisabled: z.boolean().optional() }).optional(),
      }),
    }),
    z.object({ $type: z.literal('app.bsky.feed.defs#blockedPost') }),
    z.object({ $type: z.literal('app.bsky.feed.defs#notFoundPost') }),
  ]),
})

const refsOf = ({ uri, cid }: z.infer<typeof Ref>, { reply }: z.infer<typeof Replied>): ReplyRefs => {
  const parent = { uri, cid }
  return { root: reply?.root ?? parent, parent }
}

/** null = the index does not know it, or there is none. Throws SendProblem for a conversation that is closed to us. */
const askIndex = async (client: Client, uri: string, context: AskContext): Promise<ReplyRefs | null> => {
  const answer = await client
    .ask('app.bsky.feed.getPostThread', { uri, depth: 0, parentHeight: 0 }, context)
    .catch(() => null)
  const { data } = Thread.safeParse(answer?.ok ? answer.value : null)
  if (!data) return null
  if ('post' in data.thread) {
    const { post } = data.thread
    if (post.viewer?.replyDisabled === true) throw refused('conversationClosed')
    return refsOf(post, post.record)
  }
  if (data.thread.$type === 'app.bsky.feed.defs#blockedPost') throw refused('conversationClosed')
  return null
}

/** Throws SendProblem: gone, closed to us, or not to be asked for now. */
export const findReplyRefs = async (client: Client, externalId: string, context: AskContext): Promise<ReplyRefs> => {
  const place = parseAtUri(externalId)
  if (place === null) throw refused('postGone')
  const known = await askIndex(client, externalId, context)
  if (known) return known
  const { did: repo, collection, rkey } = place
  const answer = await client
    .ask('com.atproto.repo.getRecord', { repo, collection, rkey }, context)
    .catch((error: unknown) => {
      throw beforehand(error)
    })
  if (!answer.ok && answer.name === 'RecordNotFound') throw refused('postGone')
  const { data } = RecordAnswer.safeParse(answer.ok ? answer.value : null)
  if (!data) throw notTaken('server')
  return refsOf(data, data.value)
}
