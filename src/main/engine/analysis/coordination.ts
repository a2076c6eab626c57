// Accounts that act together: the same texts, reworded or not, by the same accounts within minutes, again and again.
// Shown as posts and times, never as a verdict about anyone.
//
// Keeps true: incremental, the same answer for the same posts in the same order; memory bounded by the horizon, while what
// was found stays found. Our own posts, reposts and short texts are never evidence. A single text needs many more accounts
// than a repeated meeting.

import type { MentionSeq } from '../../../shared/model.ts'
import { belongs, type Circle, type CoordinationGroup, describe } from './coordination-circle.ts'
import { createCircles } from './coordination-circles.ts'
import { createCopies, type Note } from './coordination-copies.ts'
import { hashtagsOf } from './hashtags.ts'
import type { Heard } from './heard.ts'
import type { NearDuplicates } from './near-duplicates.ts'

export interface Coordination {
  /** Answers the group that this post completed, once per group. The post must be in the near-duplicates already. */
  add(heard: Heard): CoordinationGroup | null
  /** All groups found so far, the earliest first. */
  groups(): readonly CoordinationGroup[]
  /** As known now: the first posts of a group are recognised when the later ones come. */
  isCoordinated(seq: MentionSeq): boolean
}

export interface CoordinationOptions {
  /** How long a post counts, ms; default a day. */
  readonly horizonMs?: number
}

/** In a storm that is greater than this the horizon is shorter. */
const MAX_NOTES = 300_000
const DAY_MS = 86_400_000
const YOUNG_MS = 30 * DAY_MS

const noteOf = (heard: Heard, text: MentionSeq): Note => ({
  seq: heard.seq,
  at: heard.at,
  authorId: heard.authorId,
  text,
  tags: heard.text === null ? [] : hashtagsOf(heard.text),
  isYoung: heard.accountCreatedAt === null ? null : heard.at - heard.accountCreatedAt < YOUNG_MS,
  isCopy: false,
})

export const createCoordination = (near: NearDuplicates, options: CoordinationOptions = {}): Coordination => {
  const { horizonMs = DAY_MS } = options
  const copies = createCopies()
  const circles = createCircles()
  /** In order of arrival. */
  const notes = new Map<MentionSeq, Note>()
  const notesOfAuthor = new Map<number, Note[]>()
  const settled = new Set<MentionSeq>()
  let nowAt = Number.NEGATIVE_INFINITY

  const notesOf = (authorId: number): readonly Note[] => notesOfAuthor.get(authorId) ?? []

  const keep = (note: Note): void => {
    notes.set(note.seq, note)
    const own = notesOfAuthor.get(note.authorId)
    if (own) own.push(note)
    else notesOfAuthor.set(note.authorId, [note])
  }

  const circleWith = (note: Note): Circle | null => {
    const circle = circles.of(note.authorId)
    return circle && belongs(circle, note) ? circle : null
  }

  const settle = (note: Note): void => {
    const circle = circleWith(note)
    if (circle) {
      settled.add(note.seq)
      circle.settled.push(note)
    }
    notes.delete(note.seq)
    const own = notesOfAuthor.get(note.authorId)
    own?.shift()
    if (own?.length === 0) notesOfAuthor.delete(note.authorId)
  }

  const forget = (): void => {
    const before = nowAt - horizonMs
    copies.forgetBefore(before)
    for (const note of notes.values()) {
      if (note.at >= before && notes.size <= MAX_NOTES) break
      settle(note)
    }
    // Later, so that all posts of a circle have settled when it closes.
    circles.forgetBefore(before - horizonMs)
  }

  const describeNow = (circle: Circle): CoordinationGroup =>
    describe(
      circle,
      [...circle.accounts.keys()].flatMap((authorId) =>
        notesOf(authorId).filter((note) => circleWith(note) === circle),
      ),
    )

  return {
    add: (heard) => {
      if (heard.isOwn) return null
      nowAt = Math.max(nowAt, heard.at)
      forget()
      const text = near.groupOf(heard.seq) ?? heard.seq
      const note = noteOf(heard, text)
      keep(note)
      const copied = copies.add(heard, note, near.wordCountOf(text))
      const circle = copied && circles.meet(note, copied, notesOf)
      return circle && describeNow(circle)
    },
    groups: () =>
      circles
        .all()
        .map(describeNow)
        .sort((a, b) => a.fromAt - b.fromAt),
    isCoordinated: (seq) => {
      const note = notes.get(seq)
      return note ? circleWith(note) !== null : settled.has(seq)
    },
  }
}
