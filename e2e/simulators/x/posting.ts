// POST /2/tweets under the rules since February 2026: a self-serve account may answer only who called it, never quotes,
// and never says the same twice. There is no idempotency key.

import { type Answer, type Call, jsonOf } from './call.ts'
import { urlsIn } from './entities.ts'
import type { MediaRoom } from './media.ts'
import type { Platform } from './platform.ts'
import type { Person, SimPost } from './post.ts'
import { Refusal } from './problem.ts'

export const SUMMON_TEXTS = {
  notEngaged:
    'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
  notMentioned: 'You can only reply to or quote posts where you are mentioned or are the author.',
} as const

const DUPLICATE = 'You are not allowed to create a Tweet with duplicate content.'
const DUPLICATE_WITHIN_MS = 86_400_000

/** Handles that a reply gets by itself are no call; those that the author wrote are. */
const isMentioned = (post: SimPost, account: Person): boolean => {
  const written = post.text.slice(post.autoPrefixLength).toLowerCase()
  return new RegExp(`(?<![\\w@])@${account.username.toLowerCase()}\\b`).test(written)
}

export const isSummoned = (post: SimPost, account: Person, replySummons: boolean): boolean => {
  if (post.author.id === account.id) return true
  if (isMentioned(post, account)) return true
  if (post.referenced?.author.id !== account.id) return false
  return post.kind === 'quote' || (post.kind === 'reply' && replySummons)
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

const idIn = (value: unknown, key: string): string | null => {
  if (typeof value !== 'object' || value === null || !(key in value)) return null
  const id = (value as Record<string, unknown>)[key]
  return typeof id === 'string' ? id : null
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

const checkDuplicate = (platform: Platform, author: Person, text: string, answeredId: string | null): void => {
  const since = platform.clock.now() - DUPLICATE_WITHIN_MS
  const said = platform.world
    .by(author)
    .some(
      (post) =>
        post.madeAt >= since &&
        post.deletedAt === null &&
        same(post.text.slice(post.autoPrefixLength), text) &&
        (post.kind === 'reply' ? post.referenced?.id : null) === answeredId,
    )
  if (said) throw new Refusal('forbidden', DUPLICATE)
}

const answered = (platform: Platform, author: Person, id: string): SimPost => {
  const post = platform.world.post(id)
  if (!post || post.deletedAt !== null) {
    throw new Refusal('forbidden', 'You attempted to reply to a Tweet that is deleted or not visible to you.')
  }
  const { isEnterprise, replySummons, summonText } = platform.settings
  if (!isEnterprise && !isSummoned(post, author, replySummons)) throw new Refusal('forbidden', SUMMON_TEXTS[summonText])
  return post
}

export const createPost = (platform: Platform, mediaRoom: MediaRoom, call: Call): Answer => {
  const author = call.viewer
  if (!author) throw new Refusal('wrongToken')
  const body = jsonOf(call)
  const text = textIn(body.text)
  if (text === '' && !body.media) throw new Refusal('invalid', 'You must provide text or media.')
  const { isEnterprise, refusalText } = platform.settings
  if (refusalText !== null) throw new Refusal('forbidden', refusalText)
  if (body.quote_tweet_id && !isEnterprise) throw new Refusal('forbidden', SUMMON_TEXTS.notMentioned)
  const answeredId = idIn(body.reply, 'in_reply_to_tweet_id')
  const about = answeredId === null ? null : answered(platform, author, answeredId)
  checkDuplicate(platform, author, text, answeredId)
  const media =
    body.media === undefined ? [] : mediaRoom.take((body.media as { media_ids?: unknown }).media_ids, author.id)

  const prefix = about && about.author.id !== author.id ? `@${about.author.username} ` : ''
  const post = platform.publish({
    author,
    text: text.startsWith(prefix) ? text : prefix + text,
    madeBy: 'api',
    lang: 'fr',
    media,
    ...(about ? { kind: 'reply', referenced: about } : {}),
  })
  platform.meter.charge(urlsIn(text).length > 0 ? 'postWithUrl' : about ? 'summonedReply' : 'post')
  return { status: 201, json: { data: { id: post.id, text: post.text, edit_history_tweet_ids: post.versions } } }
}
