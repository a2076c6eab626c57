// Invented posts as the analysis sees them.
import type { MentionId, MentionSeq } from '../../../shared/model.ts'
import type { Heard } from './heard.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const START_AT = Date.UTC(2031, 2, 8, 9)

export const seqOf = (n: number): MentionSeq => n as MentionSeq
export const idOf = (n: number | string): MentionId => `x:${n}` as MentionId

/** A post by account 1 at the start; its id is made of its seq. */
export const heardPost = (seq: number, more: Partial<Heard> = {}): Heard => ({
  seq: seqOf(seq),
  id: idOf(seq),
  at: START_AT,
  authorId: 1,
  followers: null,
  accountCreatedAt: null,
  followsUs: null,
  text: `post number ${seq} has words of its own ${seq * 31} ${seq * 57}`,
  lang: 'en',
  inReplyToId: null,
  repostOfId: null,
  quoteOfId: null,
  isOwn: false,
  tone: null,
  stance: null,
  ...more,
})
