// What a person sees with a client of their own: nothing of ours is between them and the network.
import { AtpAgent } from '@atproto/api'
import type { BlueskyAccount } from './account.ts'

export interface SeenReply {
  readonly uri: string
  readonly text: string
  /** The post that began the conversation. */
  readonly root: string
}

interface ReplyRecord {
  readonly text: string
  readonly reply?: { readonly parent: { readonly uri: string }; readonly root: { readonly uri: string } }
}

export const openEyes = async (pdsUrl: string, { handle, password }: BlueskyAccount) => {
  const agent = new AtpAgent({ service: pdsUrl })
  await agent.login({ identifier: handle, password })
  return {
    /** What this account says to everybody, the newest first, among its last hundred posts. */
    postsOf: async (did: string): Promise<{ readonly uri: string; readonly text: string }[]> => {
      const asked = { repo: did, collection: 'app.bsky.feed.post', limit: 100 }
      const { data } = await agent.com.atproto.repo.listRecords(asked)
      return data.records.flatMap(({ uri, value }) => {
        const { text, reply } = value as unknown as ReplyRecord
        return reply === undefined ? [{ uri, text }] : []
      })
    },
    /** The replies of this account to that post, the newest first, among its last hundred posts. */
    repliesTo: async (did: string, uri: string): Promise<SeenReply[]> => {
      const asked = { repo: did, collection: 'app.bsky.feed.post', limit: 100 }
      const { data } = await agent.com.atproto.repo.listRecords(asked)
      return data.records.flatMap(({ uri: own, value }) => {
        const { text, reply } = value as unknown as ReplyRecord
        return reply?.parent.uri === uri ? [{ uri: own, text, root: reply.root.uri }] : []
      })
    },
  }
}
