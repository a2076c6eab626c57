// Which posts are copies of one another: the same text by several accounts within an hour, and not a mere repost.
//
// Keeps true: passing on a post is what people do and never counts here, marked by the platform or not. A text that is the
// same letter for letter is an unmarked repost where it carries the same per-post short link (t.co makes a new one for each
// post, so two writers cannot have the same), and in a source that is known to leave reposts unmarked.

import type { MentionSeq } from '../../../shared/model.ts'
import type { Heard } from './heard.ts'

/** What is kept of a post while it is within the horizon. */
export interface Note {
  readonly seq: MentionSeq
  readonly at: number
  readonly authorId: number
  /** Group of near-duplicates. */
  readonly text: MentionSeq
  readonly tags: readonly string[]
  /** The account was made less than a month before; null = unknown. */
  readonly isYoung: boolean | null
  /** Another account said the same within the hour before or after. */
  isCopy: boolean
}

export interface Copies {
  /** Other accounts' posts of the hour that say the same; null for what is no evidence: a repost, a short text, our own. */
  add(heard: Heard, note: Note, wordCount: number): readonly Note[] | null
  /** Forgets texts that nobody said since. */
  forgetBefore(at: number): void
}

/** Copies further apart are the daily drizzle of shared headlines. */
export const COPY_WINDOW_MS = 3_600_000
/** Shorter texts are said alike by chance. */
const MIN_WORD_COUNT = 5
/** Of a text that thousands copy, the latest are enough to tie the next account to. */
const MAX_RECENT = 64
const PER_POST_LINK = /\bt\.co\/\w/

interface CopiedText {
  readonly recent: Note[]
  readonly wordings: Set<string>
  lastAt: number
}

interface Marking {
  marked: number
  unmarked: number
}

const platformOf = ({ id }: Heard): string => id.slice(0, id.indexOf(':'))

export const createCopies = (): Copies => {
  /** In the order in which they were last said. */
  const texts = new Map<MentionSeq, CopiedText>()
  const markings = new Map<string, Marking>()

  const markingOf = (heard: Heard): Marking => {
    const platform = platformOf(heard)
    const marking = markings.get(platform) ?? { marked: 0, unmarked: 0 }
    markings.set(platform, marking)
    return marking
  }

  /** Letter for letter, said before: is it a repost that nobody marked? */
  const isUnmarkedRepost = (heard: Heard, text: string): boolean => {
    const marking = markingOf(heard)
    if (!PER_POST_LINK.test(text)) return marking.unmarked > marking.marked
    marking.unmarked += 1
    return true
  }

  const copiedText = (group: MentionSeq, at: number): CopiedText => {
    const known = texts.get(group) ?? { recent: [], wordings: new Set<string>(), lastAt: at }
    texts.delete(group)
    texts.set(group, known)
    known.lastAt = Math.max(known.lastAt, at)
    return known
  }

  return {
    add: (heard, note, wordCount) => {
      if (heard.repostOfId !== null) {
        markingOf(heard).marked += 1
        return null
      }
      if (heard.isOwn || heard.text === null || wordCount < MIN_WORD_COUNT) return null
      const { recent, wordings } = copiedText(note.text, note.at)
      const wording = heard.text.trim()
      if (wordings.has(wording) && isUnmarkedRepost(heard, wording)) return null
      if (wordings.size < MAX_RECENT) wordings.add(wording)
      const copied = recent.filter(
        ({ authorId, at }) => authorId !== note.authorId && Math.abs(note.at - at) <= COPY_WINDOW_MS,
      )
      recent.push(note)
      if (recent.length > MAX_RECENT) recent.shift()
      return copied
    },
    forgetBefore: (before) => {
      for (const [group, { lastAt }] of texts) {
        if (lastAt >= before) return
        texts.delete(group)
      }
    },
  }
}
