// Pictures of a post, given to X before it: what no post names is thrown away by X after a day, so that here nothing has
// left yet, whatever goes wrong. The alt text goes with the picture.
import { z } from 'zod'
import { SourceProblem } from '../connector.ts'
import type { Timing } from '../host-services.ts'
import type { OutgoingPicture } from '../sender.ts'
import type { Api, ApiCall } from './api.ts'
import type { Limits } from './limits.ts'
import { beforehand, notTaken, refused } from './send-problems.ts'

/** docs.x.com, "Media": "Best practices". Bytes. */
const MOST_BYTES = { tweet_image: 5 * 1024 * 1024, tweet_gif: 15 * 1024 * 1024 } as const
const MOST_ALT_TEXT = 1000
/** 20 MB at 2 Mbit/s. */
const UPLOAD_MS = 90_000
/** A GIF that X has not read by then it will not read. */
const MOST_LOOKS = 30
const LOOK_MS = 1000

const caller = { signal: new AbortController().signal, noteLimit: () => undefined }

const Uploaded = z.object({
  data: z.object({
    id: z.string().regex(/^\d{1,19}$/),
    processing_info: z.object({ state: z.string(), check_after_secs: z.number().min(0).max(60).optional() }).optional(),
  }),
})
type Upload = z.infer<typeof Uploaded>['data']

export interface MediaParts {
  readonly api: Api
  readonly limits: Limits
  readonly timing: Timing
}

const categoryOf = ({ kind }: OutgoingPicture): keyof typeof MOST_BYTES =>
  kind === 'gif' ? 'tweet_gif' : 'tweet_image'

/** Throws SendProblem where X would not take them. */
export const checkPictures = (pictures: readonly OutgoingPicture[]): void => {
  for (const picture of pictures) {
    if (picture.bytes.length > MOST_BYTES[categoryOf(picture)]) throw refused('pictureTooBig')
    if (picture.altText.length > MOST_ALT_TEXT) throw refused('altTextTooLong')
  }
}

export const createMedia = ({ api, limits, timing }: MediaParts) => {
  const ask = async (call: Omit<ApiCall, 'as' | 'cost'>): Promise<unknown> => {
    const freeAt = limits.freeAt(`user ${call.limit}`)
    if (freeAt !== null) throw notTaken('limited', freeAt)
    try {
      return (await api.call({ ...call, as: 'user', cost: null }, caller)).body
    } catch (error) {
      const isNo = error instanceof SourceProblem && (error.trouble === 'refused' || error.trouble === 'ours')
      throw isNo ? refused('pictureNotTaken') : beforehand(error)
    }
  }

  const read = (body: unknown): Upload => {
    const uploaded = Uploaded.safeParse(body)
    if (!uploaded.success) throw notTaken('server')
    return uploaded.data.data
  }

  const untilReady = async ({ id, processing_info: processing }: Upload): Promise<void> => {
    let info = processing
    for (let look = 0; info && info.state !== 'succeeded'; look += 1) {
      if (info.state === 'failed') throw refused('pictureNotTaken')
      if (look === MOST_LOOKS) throw notTaken('server')
      await timing.wait((info.check_after_secs ?? 0) * 1000 || LOOK_MS, caller.signal)
      const query = { command: 'STATUS', media_id: id }
      info = read(await ask({ method: 'GET', path: '/2/media/upload', limit: 'media.status', query })).processing_info
    }
  }

  const upload = async (picture: OutgoingPicture): Promise<string> => {
    const body = { media: Buffer.from(picture.bytes).toString('base64'), media_category: categoryOf(picture) }
    const call = { method: 'POST', path: '/2/media/upload', limit: 'media.upload', body, giveUpMs: UPLOAD_MS } as const
    const uploaded = read(await ask(call))
    await untilReady(uploaded)
    if (picture.altText !== '') {
      const metadata = { id: uploaded.id, metadata: { alt_text: { text: picture.altText } } }
      await ask({ method: 'POST', path: '/2/media/metadata', limit: 'media.metadata', body: metadata })
    }
    return uploaded.id
  }

  /** Their ids at X, in this order. Throws SendProblem, never `unknown`. */
  return async (pictures: readonly OutgoingPicture[]): Promise<readonly string[]> => {
    const ids: string[] = []
    for (const picture of pictures) ids.push(await upload(picture))
    return ids
  }
}
