// Posts of one account to its Mastodon server. Keeps true: each call carries a key under which the server makes one post
// and no second one for an hour; nobody who could not read what is answered can read the answer (L10).
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Visibility } from '../../../../shared/model.ts'
import { SEND_LIMITS } from '../../../../shared/outbox.ts'
import { lengthOf } from '../../../../shared/post-length.ts'
import type { Timing } from '../host-services.ts'
import type { OutgoingPost, Published, Sender } from '../sender.ts'
import { attachPicture } from './attach-picture.ts'
import type { Api, Client } from './client.ts'
import { localIdOn, statusIdOn } from './ids.ts'
import type { Server } from './normalise.ts'
import { naming } from './outgoing-text.ts'
import { beforehand, refused, unknownOutcome } from './send-problems.ts'
import { write } from './write.ts'

export interface MastodonSenderParts {
  readonly client: Client
  readonly server: Server
  /** https://HOST */
  readonly origin: string
  /** Ours, whole. */
  readonly handle: string
  readonly timing: Timing
}

const MINUTE_MS = 60_000
/** Servers forget a key after an hour (PostStatusService in Mastodon's source). */
const REPEATABLE_MS = 50 * MINUTE_MS
const READ_LAG_MS = 10_000
/** What a server takes that does not say. */
const CHARACTERS = 500

const VISIBILITIES = {
  public: 'public',
  unlisted: 'unlisted',
  followers: 'private',
  direct: 'direct',
} as const satisfies Record<Visibility, string>

const Instance = z.object({ configuration: z.object({ statuses: z.object({ maxCharacters: z.int().positive() }) }) })
const Posted = z.object({ id: z.string().min(1), url: z.string().nullish(), uri: z.string().nullish() })

/** Each call has a time limit of its own. */
const context = { signal: new AbortController().signal, noteLimit: () => undefined }

export const createMastodonSender = ({ client, server, origin, handle, timing }: MastodonSenderParts): Sender => {
  let characters: number | null = null

  const mostCharacters = async (api: Api): Promise<number> => {
    if (characters !== null) return characters
    const told = await api.ask('vital', ({ v2 }) => v2.instance.fetch.$raw()).catch(() => null)
    characters = Instance.safeParse(told).data?.configuration.statuses.maxCharacters ?? null
    return characters ?? CHARACTERS
  }

  const answeredOf = (replyToId: string | null): string | null => {
    if (replyToId === null) return null
    const id = localIdOn(server.host, replyToId)
    if (id === null) throw refused('elsewhere')
    return id
  }

  const refusal = (status: number, isReply: boolean) => {
    if (status === 404) return refused(isReply ? 'postGone' : 'notTaken')
    return refused(status === 403 ? 'noRight' : 'notTaken')
  }

  const send = async (post: OutgoingPost): Promise<Published> => {
    const inReplyToId = answeredOf(post.replyToId)
    const isToUs = post.replyToHandle?.toLowerCase() === handle.toLowerCase()
    const status = naming(post.text, isToUs ? null : post.replyToHandle, server.domain)
    const api = await client.open(context).catch((error: unknown) => {
      throw beforehand(error)
    })
    if (lengthOf('mastodon', status).count > (await mostCharacters(api))) throw refused('tooLong')
    const mediaIds: string[] = []
    for (const picture of post.pictures) mediaIds.push(await attachPicture(api, timing, picture))
    const params = {
      status,
      visibility: VISIBILITIES[post.visibility],
      ...(inReplyToId !== null && { inReplyToId }),
      ...(post.lang !== null && { language: post.lang }),
    }
    const once = { requestInit: { headers: { 'idempotency-key': post.key } } }
    const written = await write(api, timing, ({ v1 }) =>
      v1.statuses.create.$raw(mediaIds.length > 0 ? { ...params, mediaIds } : params, once),
    )
    if (written.kind === 'refused') throw refusal(written.status, inReplyToId !== null)
    const { data } = Posted.safeParse(written.kind === 'done' ? written.value : null)
    if (!data) throw unknownOutcome()
    return { externalId: statusIdOn(server.host, data.id), url: data.url ?? data.uri ?? null }
  }

  return {
    platform: 'mastodon',
    newKey: randomUUID,
    send,
    repeatableForMs: REPEATABLE_MS,
    readLagMs: READ_LAG_MS,
    limit: SEND_LIMITS.mastodon,
    pageFor: ({ text, replyToId }) => (replyToId === null ? `${origin}/share?text=${encodeURIComponent(text)}` : null),
  }
}
