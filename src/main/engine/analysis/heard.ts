// A matched post as the analysis sees it: what was said, by an account known by its number, and what it hangs on.
// Keeps true: no name, no handle, nothing of a person but what they did here (L9).
import type { MentionId, MentionSeq, Stance, Tone } from '../../../shared/model.ts'

export interface Heard {
  readonly seq: MentionSeq
  readonly id: MentionId
  /** When it was said, ms UTC. Posts come in the order in which they arrived, mostly that of their times. */
  readonly at: number
  readonly authorId: number
  /** null = the platform did not tell, as everywhere below. */
  readonly followers: number | null
  readonly accountCreatedAt: number | null
  readonly followsUs: boolean | null
  /** null = a tombstone. */
  readonly text: string | null
  /** Two letters (ISO 639-1), of the platform or detected. */
  readonly lang: string | null
  readonly inReplyToId: MentionId | null
  readonly repostOfId: MentionId | null
  readonly quoteOfId: MentionId | null
  /** Said by one of our own accounts. */
  readonly isOwn: boolean
  readonly tone: Tone | null
  readonly stance: Stance | null
}
