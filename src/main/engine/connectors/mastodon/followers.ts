// Who follows our account: asked for the authors of what is handed on, up to forty at once, and remembered for an hour.
// Not asked when calls run short: unknown is not "no".
import { z } from 'zod'
import type { Post } from '../../../../shared/model.ts'
import type { Timing } from '../host-services.ts'
import type { Api } from './client.ts'
import type { Told } from './normalise.ts'
import { relationshipShape } from './shapes.ts'

const AT_ONCE_COUNT = 40
const REMEMBERED_MS = 3_600_000
const REMEMBERED_COUNT = 20_000

export const createFollowers = (accountId: string, timing: Timing) => {
  const known = new Map<string, { readonly followsUs: boolean; readonly askedAt: number }>()

  const askFor = async (api: Api, ids: readonly string[]): Promise<void> => {
    const answer = await api.ask('spare', ({ v1 }) => v1.accounts.relationships.fetch.$raw({ id: [...ids] }))
    const askedAt = timing.now()
    if (known.size > REMEMBERED_COUNT) known.clear()
    for (const one of z.array(z.unknown()).safeParse(answer).data ?? []) {
      const relationship = relationshipShape.safeParse(one).data
      if (relationship) known.set(relationship.id, { followsUs: relationship.followedBy, askedAt })
    }
  }

  const followsUs = (authorId: string): boolean | null => known.get(authorId)?.followsUs ?? null
  const isFresh = (authorId: string): boolean =>
    timing.now() - (known.get(authorId)?.askedAt ?? Number.NEGATIVE_INFINITY) < REMEMBERED_MS

  return {
    /** The posts, each with whether its author follows us as far as that is known. */
    mark: async (api: Api, told: readonly Told[]): Promise<Post[]> => {
      const authors = new Set(told.map(({ authorId }) => authorId))
      const asked = [...authors].filter((id) => id !== accountId && id !== '' && !isFresh(id))
      for (let at = 0; at < asked.length && api.hasRoomFor('spare'); at += AT_ONCE_COUNT)
        await askFor(api, asked.slice(at, at + AT_ONCE_COUNT))
      return told.map(({ post, authorId }) => ({ ...post, authorFollowsUs: followsUs(authorId) }))
    },
  }
}

export type Followers = ReturnType<typeof createFollowers>
