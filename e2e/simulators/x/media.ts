// Pictures that were given before the post that shows them: each has its alt text, and is gone after a day.
import { type Answer, type Call, jsonOf, ok } from './call.ts'
import type { Clock } from './clock.ts'
import type { Media } from './post.ts'
import { Refusal } from './problem.ts'
import { createIds } from './snowflake.ts'

interface Upload {
  readonly ownerId: string
  readonly category: string
  readonly size: number
  readonly readyAt: number
  readonly expiresAt: number
  altText: string
}

export interface MediaRoom {
  upload(call: Call): Answer
  status(call: Call): Answer
  describe(call: Call): Answer
  /** For a post of this account; throws where X would not take one of them. */
  take(ids: unknown, ownerId: string): readonly Media[]
}

const LIFE_MS = 86_400_000
/** A GIF is read through before it can be posted. */
const READING_MS = 1_000
const CATEGORIES: readonly unknown[] = ['tweet_image', 'tweet_gif']
const MOST_ALT_TEXT = 1000

const altTextIn = (value: unknown): unknown => (value as { alt_text?: { text?: unknown } } | undefined)?.alt_text?.text

export const createMediaRoom = (clock: Clock): MediaRoom => {
  const idOf = createIds()
  const uploads = new Map<string, Upload>()

  const find = (id: unknown, ownerId: string | undefined): Upload => {
    const upload = uploads.get(String(id))
    if (!upload || upload.ownerId !== ownerId || upload.expiresAt <= clock.now())
      throw new Refusal('invalid', 'Your media IDs are invalid.')
    return upload
  }

  const told = (id: string, { category, size, readyAt }: Upload) => ({
    data: {
      id,
      media_key: `3_${id}`,
      size,
      expires_after_secs: LIFE_MS / 1000,
      ...(category === 'tweet_gif' && {
        processing_info: readyAt > clock.now() ? { state: 'pending', check_after_secs: 1 } : { state: 'succeeded' },
      }),
    },
  })

  return {
    upload: (call) => {
      const { media, media_category: category } = jsonOf(call)
      if (typeof media !== 'string' || !CATEGORIES.includes(category)) throw new Refusal('invalid')
      const id = idOf(clock.now())
      const now = clock.now()
      const upload: Upload = {
        ownerId: call.viewer?.id ?? '',
        category: String(category),
        size: Buffer.from(media, 'base64').length,
        readyAt: category === 'tweet_gif' ? now + READING_MS : now,
        expiresAt: now + LIFE_MS,
        altText: '',
      }
      uploads.set(id, upload)
      return ok(told(id, upload))
    },
    status: ({ params, viewer }) => {
      const id = params.get('media_id') ?? ''
      return ok(told(id, find(id, viewer?.id)))
    },
    describe: (call) => {
      const { id, metadata } = jsonOf(call)
      const text = altTextIn(metadata)
      if (typeof text !== 'string' || text.length > MOST_ALT_TEXT) throw new Refusal('invalid')
      find(id, call.viewer?.id).altText = text
      return ok({ data: { id, associated_metadata: { alt_text: { text } } } })
    },
    take: (ids, ownerId) => {
      if (!Array.isArray(ids) || ids.length < 1 || ids.length > 4) throw new Refusal('invalid')
      return ids.map((id) => {
        const { altText, readyAt } = find(id, ownerId)
        if (readyAt > clock.now()) throw new Refusal('invalid', 'Your media is not ready.')
        return { key: `3_${id}`, type: 'photo', url: `https://example.invalid/${id}.png`, altText }
      })
    },
  }
}
