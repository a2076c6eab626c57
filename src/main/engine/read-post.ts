// What the machine reads in a post before it is saved: its language, tone and stance, the harm that it speaks of, and
// whether it wants an answer. Keeps true: a text that is gone is not read; a repost says what its original says; our own
// posts have a tone and take no stance; what is not the brand's has a tone only.
import type { BrandId, Post } from '../../shared/model.ts'
import { detectLanguage } from './analysis/language.ts'
import { readStance } from './analysis/stance.ts'
import type { ToneModel, ToneReading } from './analysis/tone.ts'
import { type AnswerWeight, weighAnswer } from './analysis/worth-answering.ts'
import type { ReadPost } from './ingest/save-posts.ts'
import type { SavedMention } from './store/mentions.ts'
import { type KnownReading, type Reading, UNREAD } from './store/readings.ts'
import type { Store } from './store/store.ts'

type Weighed = Pick<
  SavedMention,
  'stance' | 'asks' | 'harm' | 'repostOfId' | 'isTombstone' | 'visibility' | 'followers' | 'reason'
>

/** Whether a post of the queue wants an answer, how much it presses, and why. */
export const weighMention = (mention: Weighed): AnswerWeight =>
  weighAnswer({
    stance: mention.stance ?? 'neutral',
    asks: mention.asks === true,
    harm: mention.harm ?? 0,
    isRepost: mention.repostOfId !== null,
    isTombstone: mention.isTombstone,
    visibility: mention.visibility,
    followers: mention.followers,
    matchReason: mention.reason ?? 'all',
  })

/** ISO 639-1 of the platform's field; null = it does not know (`und`, and X's codes for posts without words). */
const languageOf = (told: string | null): string | null =>
  told === null || /^(und|zxx|mul|q)/i.test(told) ? null : told.slice(0, 2).toLowerCase()

/** `tone` null = there is no model: the tone of every post is unknown. */
export const createPostReader = (store: Store, tone: ToneModel | null): ReadPost => {
  const parentOf = (brandId: BrandId, post: Post): KnownReading | null => {
    const id = post.repostOfId ?? post.inReplyToId ?? post.quoteOfId
    return id === null ? null : store.readings.of(brandId, post.platform, id)
  }

  const toneOf = (post: Post, lang: string | null): ToneReading | null => tone?.read(post.text, lang) ?? null

  return (brandId, post, reason): Reading => {
    if (post.deletedAt !== null) return { ...UNREAD, actionable: reason === null ? null : false }
    const told = languageOf(post.lang)
    const detected = told === null ? detectLanguage(post.text) : null
    const lang = told ?? detected
    const parent = reason === null && post.repostOfId === null ? null : parentOf(brandId, post)
    const original = post.repostOfId === null ? null : parent
    const heard = original?.tone ? { tone: original.tone, confidence: original.toneConfidence } : toneOf(post, lang)
    const sound = { lang: detected, tone: heard?.tone ?? null, toneConfidence: heard?.confidence ?? null }
    if (reason === null) return { ...UNREAD, ...sound }
    if (reason === 'own') return { ...UNREAD, ...sound, actionable: false }

    if (original?.stance)
      return {
        ...sound,
        stance: original.stance,
        stanceConfidence: original.stanceConfidence,
        harm: original.harm,
        asks: false,
        actionable: false,
      }
    const said = readStance({
      text: post.text,
      lang,
      tone: sound.tone,
      toneConfidence: sound.toneConfidence,
      isRepost: post.repostOfId !== null,
      parentStance: parent?.stance ?? null,
      isReplyToUs: parent?.reason === 'own',
      namesUs: reason === 'term' || reason === 'handle',
    })
    const { stance, harm, asks } = said
    const { actionable } = weighMention({
      stance,
      harm,
      asks,
      reason,
      repostOfId: post.repostOfId,
      isTombstone: false,
      visibility: post.visibility,
      followers: post.authorFollowers,
    })
    return { ...sound, stance, stanceConfidence: said.confidence, harm, asks, actionable }
  }
}
