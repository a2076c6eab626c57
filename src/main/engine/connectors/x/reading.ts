// Reading posts by REST: page after page, newest first as X gives them, handed on whole and oldest first. Posts whose
// author X left out are asked for once more by id.
import { z } from 'zod'
import type { Post } from '../../../../shared/model.ts'
import type { Removal } from '../connector.ts'
import type { Api, ApiCall, Caller } from './api.ts'
import { fieldsFor } from './fields.ts'
import { byTime, type ReadPosts, readPosts } from './normalise.ts'
import type { Priced } from './prices.ts'

export interface Listing {
  readonly path: string
  readonly limit: string
  readonly what: Priced
  readonly query: Readonly<Record<string, string | number>>
  /** null = until X has no more. */
  readonly maxPages: number | null
  /** What we said ourselves. */
  readonly isOwn?: boolean
  /** Posts of a page, as many as are put aside for one call; else as many as X gives. */
  readonly pageSize?: number
}

export interface Collected {
  /** Oldest first. */
  readonly posts: readonly Post[]
  readonly removals: readonly Removal[]
  /** When X began to answer, by its clock: nothing later is in it. ms UTC */
  readonly serverAt: number
  /** X had more than `maxPages`. */
  readonly isCut: boolean
}

export const PAGE_SIZE = 100
/** Ids in one lookup. */
export const LOOKUP_SIZE = 100
/** What is not the first post of its conversation; the latest so many are known. */
const MAX_CONVERSATIONS = 50_000

const Meta = z.object({ meta: z.object({ next_token: z.string().optional() }) })
const Items = z.object({ data: z.array(z.unknown()) })

const itemCount = (body: unknown): number => {
  const items = Items.safeParse(body)
  return items.success ? items.data.data.length : 0
}

const removalsOf = (ids: readonly string[], removedAt: number): Removal[] =>
  ids.map((externalId) => ({ externalId, removedAt }))

export const createReading = (api: Api) => {
  const conversations = new Map<string, string>()

  const remember = (found: ReadonlyMap<string, string>): void => {
    for (const [id, conversation] of found) conversations.set(id, conversation)
    for (const id of conversations.keys()) {
      if (conversations.size <= MAX_CONVERSATIONS) break
      conversations.delete(id)
    }
  }

  const lookUp = async (
    ids: readonly string[],
    caller: Caller,
    isOwn?: boolean,
  ): Promise<ReadPosts & { readonly serverAt: number }> => {
    const call: ApiCall = {
      method: 'GET',
      path: '/2/tweets',
      limit: 'posts.byIds',
      as: 'user',
      query: { ...fieldsFor('user'), ids: ids.join(',') },
      cost: { what: 'postRead', mostUnits: ids.length, unitsOf: itemCount, isOwn },
    }
    const { body, serverAt } = await api.call(call, caller)
    const read = readPosts(body, serverAt)
    remember(read.conversations)
    return { ...read, serverAt }
  }

  /** What these ids are now: as shown, or gone. */
  const byIds = async (ids: readonly string[], caller: Caller, isOwn?: boolean): Promise<Collected> => {
    const posts: Post[] = []
    const removals: Removal[] = []
    let serverAt = 0
    for (let from = 0; from < ids.length; from += LOOKUP_SIZE) {
      const read = await lookUp(ids.slice(from, from + LOOKUP_SIZE), caller, isOwn)
      posts.push(...read.posts)
      serverAt = read.serverAt
      removals.push(...removalsOf(read.goneIds, serverAt))
    }
    return { posts: posts.sort(byTime), removals, serverAt, isCut: false }
  }

  /** What an answer or an item of a stream holds; `authorlessIds` are to be read by id. */
  const take = (body: unknown, serverAt: number) => {
    const { posts, goneIds, authorlessIds, conversations: found } = readPosts(body, serverAt)
    remember(found)
    return { posts, authorlessIds, removals: removalsOf(goneIds, serverAt) }
  }

  const list = async (
    { path, limit, what, query, maxPages, isOwn, pageSize = PAGE_SIZE }: Listing,
    caller: Caller,
  ): Promise<Collected> => {
    const posts: Post[] = []
    const removals: Removal[] = []
    let firstAt: number | null = null
    let token: string | undefined
    for (let page = 1; ; page += 1) {
      const call: ApiCall = {
        method: 'GET',
        path,
        limit,
        as: 'user',
        query: {
          ...fieldsFor('user'),
          max_results: pageSize,
          ...query,
          ...(token === undefined ? {} : { pagination_token: token }),
        },
        cost: { what, mostUnits: pageSize, unitsOf: itemCount, isOwn },
      }
      const { body, serverAt } = await api.call(call, caller)
      firstAt ??= serverAt
      const read = take(body, serverAt)
      const again = await byIds(read.authorlessIds, caller, isOwn)
      posts.push(...read.posts, ...again.posts)
      removals.push(...read.removals, ...again.removals)
      const meta = Meta.safeParse(body)
      token = meta.success ? meta.data.meta.next_token : undefined
      if (token === undefined || page === maxPages)
        return { posts: posts.sort(byTime), removals, serverAt: firstAt, isCut: token !== undefined }
    }
  }

  return {
    list,
    byIds,
    take,
    /** The conversation that a post belongs to: its own id when it began one, or is not known. */
    conversationOf: (id: string): string => conversations.get(id) ?? id,
  }
}

export type Reading = ReturnType<typeof createReading>
