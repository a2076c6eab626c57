// Posts of one account to Bluesky. Keeps true: a post is written under a key that was chosen before the call, and the
// server takes a key once; everything that can be refused is asked before, so that after the call only its outcome is
// open. A key that the server did not take is looked up before that is said: it refuses a repeat with "internal error".
import { z } from 'zod'
import { SEND_LIMITS } from '../../../../shared/outbox.ts'
import { lengthOf } from '../../../../shared/post-length.ts'
import type { Timing } from '../host-services.ts'
import type { OutgoingPicture, OutgoingPost, Published, Sender } from '../sender.ts'
import { atUriOf, POST, pageOfPost } from './at-uri.ts'
import type { AskContext, Client } from './client.ts'
import { facetsOf } from './facets.ts'
import { problem } from './problems.ts'
import { createRecordKeys } from './record-key.ts'
import { findReplyRefs } from './reply-refs.ts'
import { notTaken, refused, unknownOutcome } from './send-problems.ts'
import type { Write } from './write.ts'

export interface BlueskySenderParts {
  readonly account: { readonly did: string; readonly handle: string }
  readonly client: Client
  readonly write: Write
  readonly timing: Timing
}

const MAX_PICTURE_BYTES = 1_000_000
const READ_LAG_MS = 5_000

const Uploaded = z.object({ blob: z.unknown() })
const Created = z.object({ uri: z.string() })

/** Each has a time limit of its own. */
const context: AskContext = { signal: new AbortController().signal, noteLimit: () => undefined }

export const createBlueskySender = ({ account, client, write, timing }: BlueskySenderParts): Sender => {
  const publishedAs = (rkey: string): Published => ({
    externalId: atUriOf({ did: account.did, collection: POST, rkey }),
    url: pageOfPost(account.handle, rkey),
  })

  const find = async (key: string): Promise<Published | null> => {
    const place = { repo: account.did, collection: POST, rkey: key }
    const answer = await client.ask('com.atproto.repo.getRecord', place, context)
    if (answer.ok) return publishedAs(key)
    if (answer.name === 'RecordNotFound') return null
    throw problem('unknown')
  }

  /** A blob that no post points at is thrown away by the server: until the post itself nothing has left. */
  const upload = async ({ bytes, kind, altText }: OutgoingPicture): Promise<object> => {
    const written = await write('com.atproto.repo.uploadBlob', bytes, `image/${kind}`)
    if (written.kind === 'refused') throw refused(written.status === 413 ? 'pictureTooBig' : 'notTaken')
    const { data } = Uploaded.safeParse(written.kind === 'done' ? written.value : null)
    if (!data) throw notTaken('server')
    return { image: data.blob, alt: altText }
  }

  const embedOf = async (pictures: readonly OutgoingPicture[]): Promise<object> => {
    const images: object[] = []
    for (const picture of pictures) images.push(await upload(picture))
    return images.length === 0 ? {} : { embed: { $type: 'app.bsky.embed.images', images } }
  }

  const recordOf = async ({ text, replyToId, lang, pictures }: OutgoingPost): Promise<object> => {
    const reply = replyToId === null ? {} : { reply: await findReplyRefs(client, replyToId, context) }
    const facets = await facetsOf(client, text, context)
    return {
      $type: POST,
      text,
      ...(facets.length > 0 && { facets }),
      ...reply,
      ...(await embedOf(pictures)),
      ...(lang !== null && { langs: [lang] }),
      createdAt: new Date(timing.now()).toISOString(),
    }
  }

  const send = async (post: OutgoingPost): Promise<Published> => {
    if (post.visibility !== 'public') throw refused('notPublic')
    if (lengthOf('bluesky', post.text).isOver) throw refused('tooLong')
    if (post.pictures.some(({ bytes }) => bytes.length > MAX_PICTURE_BYTES)) throw refused('pictureTooBig')
    const record = await recordOf(post)
    const call = { repo: account.did, collection: POST, rkey: post.key, record }
    const written = await write('com.atproto.repo.createRecord', call)
    const published = publishedAs(post.key)
    const { data } = Created.safeParse(written.kind === 'done' ? written.value : null)
    if (data?.uri === published.externalId) return published
    const there = await find(post.key).catch(() => 'unknown' as const)
    if (there !== null && there !== 'unknown') return there
    if (there === 'unknown' || written.kind !== 'refused') throw unknownOutcome()
    throw refused(written.status === 403 ? 'mayNotWrite' : 'notTaken')
  }

  return {
    platform: 'bluesky',
    newKey: createRecordKeys(timing.now),
    send,
    find,
    repeatableForMs: Number.MAX_SAFE_INTEGER,
    readLagMs: READ_LAG_MS,
    limit: SEND_LIMITS.bluesky,
    pageFor: ({ text, replyToId }) =>
      replyToId === null ? `https://bsky.app/intent/compose?text=${encodeURIComponent(text)}` : null,
  }
}
