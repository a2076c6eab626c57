// What every lane of a Mastodon connection works with, and how it decides what to hand on.
import type { Post } from '../../../../shared/model.ts'
import { UNTOLD } from '../../../../shared/untold.ts'
import type { HeldPosts, LaneContext, Removal } from '../connector.ts'
import type { Timing } from '../host-services.ts'
import type { Client } from './client.ts'
import type { Followers } from './followers.ts'
import { editIdsBegin, localIdOn, repostIdsBegin, statusIdOn } from './ids.ts'
import { asEdit, type Server, type Told } from './normalise.ts'

export interface LaneParts {
  readonly client: Client
  readonly server: Server
  readonly accountId: string
  readonly followers: Followers
  readonly timing: Timing
}

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS

/** A page may go on about a post of the page before, which is not stored yet. */
const REMEMBERED_COUNT = 10_000

/** A status that could not be read is handed on as a post that the gate refuses and counts. */
export const unreadable = (server: Server): Told => ({
  authorId: '',
  editedAt: null,
  post: {
    ...UNTOLD,
    platform: 'mastodon',
    externalId: '',
    createdAt: 0,
    authorHandle: server.domain,
    text: '',
    visibility: 'direct',
  },
})

/** Most of one post that are told at once; those that are left are found by the removals lane. */
const HELD_WITH_COUNT = 2_000

/** Its edits and reposts: they hold its words. */
export const heldWith = (held: HeldPosts, host: string, statusId: string): string[] =>
  [editIdsBegin(host, statusId), repostIdsBegin(statusId)]
    .flatMap((prefix) => held.startingWith(prefix, HELD_WITH_COUNT))
    .filter((id) => localIdOn(host, id) === statusId)

/** Which posts one reading hands on. `all`: the lane holds nothing but what concerns us. */
export const createSieve = ({ held, wants }: LaneContext, { host }: Server, lets: 'all' | 'wanted') => {
  const given = new Set<string>()
  const isKnown = (id: string | null): boolean => id !== null && (given.has(id) || held.has(id))
  const isWanted = (post: Post): boolean =>
    lets === 'all' ||
    [post.externalId, post.inReplyToId, post.quoteOfId, post.repostOfId].some(isKnown) ||
    wants(post) !== null

  const remember = (id: string): void => {
    if (given.size >= REMEMBERED_COUNT) given.clear()
    given.add(id)
  }
  return {
    know: remember,
    /** What was edited comes as an edit when what it said before is here; else as it stands, under its own id. */
    keep: (told: readonly Told[]): Told[] =>
      told.flatMap((one) => {
        const { post, editedAt } = one
        if (!isWanted(post)) return []
        const isEdit = editedAt !== null && isKnown(post.externalId)
        if (post.externalId !== '') remember(post.externalId)
        return [isEdit ? { ...one, post: asEdit(one, editedAt) } : one]
      }),
    /** The status, and what we keep of it under other ids; none = we do not have it. */
    removals: (statusId: string, removedAt: number): Removal[] => {
      const named = statusIdOn(host, statusId)
      return [...(isKnown(named) ? [named] : []), ...heldWith(held, host, statusId)].map((externalId) => ({
        externalId,
        removedAt,
      }))
    },
  }
}

export type Sieve = ReturnType<typeof createSieve>
