// Posts of one account to X. X has no key that makes a repeat harmless: what may have left is never sent again from here,
// it is looked for among our own posts.
import { randomUUID } from 'node:crypto'
import { SEND_LIMITS } from '../../../../shared/outbox.ts'
import { hasLink, lengthOf } from '../../../../shared/post-length.ts'
import type { Timing } from '../host-services.ts'
import { type OutgoingPost, type Published, type Sender, SendProblem } from '../sender.ts'
import { type ApiParts, createApi } from './api.ts'
import { checkPictures, createMedia } from './media.ts'
import type { Priced } from './prices.ts'
import { createPublish } from './publish.ts'
import { refused, unknownOutcome } from './send-problems.ts'

export interface XSenderParts extends ApiParts {
  /** Bare. */
  readonly handle: string
  readonly timing: Timing
  /** How late X's timelines may show a post. ms */
  readonly readLagMs: number
}

const priceOf = ({ text, isSummoned }: OutgoingPost): Priced => {
  if (hasLink(text)) return 'postWithUrl'
  return isSummoned ? 'summonedReply' : 'post'
}

const intentOf = ({ text, replyToId }: Pick<OutgoingPost, 'text' | 'replyToId'>): string => {
  const query = new URLSearchParams({ ...(replyToId === null ? {} : { in_reply_to: replyToId }), text })
  // A space as %20: in some browsers X shows the plus.
  return `https://x.com/intent/tweet?${query.toString().replaceAll('+', '%20')}`
}

export const createXSender = ({ handle, timing, readLagMs, ...parts }: XSenderParts): Sender => {
  const { check, publish } = createPublish({ ...parts, now: timing.now })
  const upload = createMedia({ api: createApi(parts), limits: parts.limits, timing })

  const post = async (outgoing: OutgoingPost): Promise<Published> => {
    const { text, replyToId, pictures, visibility } = outgoing
    if (visibility !== 'public') throw refused('notPublic')
    if (lengthOf('x', text).isOver) throw refused('tooLong')
    checkPictures(pictures)
    const price = priceOf(outgoing)
    check(price)
    const mediaIds = await upload(pictures)
    const body = {
      text,
      ...(replyToId === null ? {} : { reply: { in_reply_to_tweet_id: replyToId } }),
      ...(mediaIds.length === 0 ? {} : { media: { media_ids: mediaIds } }),
    }
    const externalId = await publish({ body, price })
    return { externalId, url: `https://x.com/${handle}/status/${externalId}` }
  }

  return {
    platform: 'x',
    newKey: () => randomUUID(),
    send: async (outgoing) => {
      try {
        return await post(outgoing)
      } catch (error) {
        throw error instanceof SendProblem ? error : unknownOutcome()
      }
    },
    repeatableForMs: 0,
    readLagMs,
    limit: SEND_LIMITS.x,
    pageFor: intentOf,
  }
}
