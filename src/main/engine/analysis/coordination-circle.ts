// A circle: accounts that say the same things at the same time, and the posts and times which show it.
// Keeps true: it tells what was posted and when; it judges nobody (L9).

import type { CoordinationSign } from '../../../shared/anatomy.ts'
import type { MentionSeq } from '../../../shared/model.ts'
import { COPY_WINDOW_MS, type Note } from './coordination-copies.ts'

export interface CoordinationWhy {
  /** Different texts that were copied within the group. */
  readonly textCount: number
  readonly accountCount: number
  readonly postCount: number
  /** Half of the copies came at most so long after the one before, by another account; ms. */
  readonly medianGapMs: number
  /** Of the accounts whose age is known, 0..1: made within 30 days before; null = no age is known. */
  readonly youngAccountShare: number | null
  /** The hashtag that at least half of the copies carry, folded and without #. */
  readonly slogan: string | null
  readonly signs: readonly CoordinationSign[]
}

export interface CoordinationGroup {
  /** Stays while the group grows: the seq of the post that founded it. */
  readonly id: MentionSeq
  readonly authorIds: readonly number[]
  readonly seqs: readonly MentionSeq[]
  /** Of the first and the last of its posts, ms UTC. */
  readonly fromAt: number
  readonly toAt: number
  readonly why: CoordinationWhy
}

export interface Circle {
  readonly id: MentionSeq
  /** Accounts, and whether they are young. */
  readonly accounts: Map<number, boolean | null>
  /** Accounts outside that met the circle in one text so far, and the post. */
  readonly guests: Map<number, Note>
  /** What its accounts copied: null, or the one post of it as long as no other account of the circle said the same. */
  readonly texts: Map<MentionSeq, Note | null>
  /** Hashtags of its copies, and the one that came most. */
  readonly tagCounts: Map<string, number>
  topTag: string | null
  /** Texts that it said, of those above. */
  readonly saidTexts: Set<MentionSeq>
  readonly gaps: number[]
  /** Its posts that are beyond the horizon: what was found stays found. */
  readonly settled: Note[]
  copyCount: number
  firstCopyAt: number
  lastCopyAt: number
}

const MIN_ACCOUNT_COUNT = 3
/** Of one text repeated, the text is the sign, whatever tags end it. */
const MIN_SLOGAN_TEXTS = 2
const SAME_MINUTE_MS = 60_000
/** Enough for a median. */
const MAX_GAPS = 1_000

/** `knownTexts`: of a circle that is closed; who says several of them again goes on with its work. */
export const newCircle = (id: MentionSeq, knownTexts: Iterable<MentionSeq> = []): Circle => ({
  id,
  accounts: new Map(),
  guests: new Map(),
  texts: new Map([...knownTexts].map((text) => [text, null])),
  saidTexts: new Set(),
  tagCounts: new Map(),
  topTag: null,
  gaps: [],
  settled: [],
  copyCount: 0,
  firstCopyAt: Number.POSITIVE_INFINITY,
  lastCopyAt: Number.NEGATIVE_INFINITY,
})

export const isQualified = ({ accounts }: Circle): boolean => accounts.size >= MIN_ACCOUNT_COUNT

export const copiedTextsOf = ({ texts }: Circle): MentionSeq[] =>
  [...texts].flatMap(([text, waiting]) => (waiting === null ? [text] : []))

const countOfTag = ({ tagCounts }: Circle, tag: string | null): number => (tag === null ? 0 : (tagCounts.get(tag) ?? 0))

const addTag = (circle: Circle, tag: string, count: number): void => {
  circle.tagCounts.set(tag, countOfTag(circle, tag) + count)
  if (countOfTag(circle, tag) > countOfTag(circle, circle.topTag)) circle.topTag = tag
}

const count = (circle: Circle, note: Note): void => {
  circle.copyCount += 1
  circle.saidTexts.add(note.text)
  for (const tag of note.tags) addTag(circle, tag, 1)
  circle.firstCopyAt = Math.min(circle.firstCopyAt, note.at)
  circle.lastCopyAt = Math.max(circle.lastCopyAt, note.at)
}

/** A copy by an account of the circle counts once another account of it said the same. */
export const addCopy = (circle: Circle, note: Note): void => {
  const waiting = circle.texts.get(note.text)
  if (waiting === undefined) circle.texts.set(note.text, note)
  if (waiting === undefined || waiting?.authorId === note.authorId) return
  if (waiting) {
    circle.texts.set(note.text, null)
    count(circle, waiting)
  }
  count(circle, note)
}

export const addGap = (circle: Circle, gapMs: number): void => {
  if (circle.gaps.length < MAX_GAPS) circle.gaps.push(gapMs)
}

/** Takes everything that the other found. */
export const merge = (circle: Circle, other: Circle): void => {
  for (const [authorId, isYoung] of other.accounts) circle.accounts.set(authorId, isYoung)
  for (const [authorId, note] of other.guests) circle.guests.set(authorId, note)
  for (const authorId of circle.accounts.keys()) circle.guests.delete(authorId)
  for (const [tag, tagCount] of other.tagCounts) addTag(circle, tag, tagCount)
  for (const gap of other.gaps) addGap(circle, gap)
  for (const note of other.settled) circle.settled.push(note)
  for (const text of other.saidTexts) circle.saidTexts.add(text)
  circle.copyCount += other.copyCount
  circle.firstCopyAt = Math.min(circle.firstCopyAt, other.firstCopyAt)
  circle.lastCopyAt = Math.max(circle.lastCopyAt, other.lastCopyAt)
  for (const [text, waiting] of other.texts) {
    const met = circle.texts.get(text)
    if (waiting) addCopy(circle, waiting)
    else circle.texts.set(text, null)
    if (!waiting && met) count(circle, met)
  }
}

/** The hashtag that the circle pushes: at least half of its copies carry it, in several texts. */
export const sloganOf = (circle: Circle): string | null =>
  circle.saidTexts.size >= MIN_SLOGAN_TEXTS && countOfTag(circle, circle.topTag) * 2 >= circle.copyCount
    ? circle.topTag
    : null

/** Whether a post by an account of the circle is part of what the circle did. Where it pushes a slogan, these are the posts
 * with the slogan: whatever else its accounts say is not held against them. */
export const belongs = (circle: Circle, note: Note): boolean => {
  if (!isQualified(circle)) return false
  if (note.at < circle.firstCopyAt - COPY_WINDOW_MS || note.at > circle.lastCopyAt + COPY_WINDOW_MS) return false
  const slogan = sloganOf(circle)
  return slogan === null ? circle.texts.get(note.text) === null : note.tags.includes(slogan)
}

/** The median; where no text came twice within the hour, the mean time between two copies. */
const usualGapMs = ({ gaps, copyCount, firstCopyAt, lastCopyAt }: Circle): number => {
  if (gaps.length === 0) return Math.round((lastCopyAt - firstCopyAt) / Math.max(1, copyCount - 1))
  const sorted = [...gaps].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

const signsOf = (medianGapMs: number, youngAccountShare: number | null, slogan: string | null): CoordinationSign[] => {
  const signs: CoordinationSign[] = ['sameText']
  if (medianGapMs <= SAME_MINUTE_MS) signs.push('sameMinute')
  if (youngAccountShare !== null && youngAccountShare >= 0.5) signs.push('youngAccounts')
  if (slogan !== null) signs.push('slogan')
  return signs
}

/** `live`: its posts within the horizon. */
export const describe = (circle: Circle, live: readonly Note[]): CoordinationGroup => {
  const posts = [...circle.settled, ...live].sort((a, b) => a.at - b.at || a.seq - b.seq)
  const ages = [...circle.accounts.values()].filter((isYoung) => isYoung !== null)
  const youngAccountShare = ages.length === 0 ? null : ages.filter((isYoung) => isYoung).length / ages.length
  const medianGapMs = usualGapMs(circle)
  const slogan = sloganOf(circle)
  return {
    id: circle.id,
    authorIds: [...circle.accounts.keys()].sort((a, b) => a - b),
    seqs: posts.map(({ seq }) => seq),
    fromAt: posts[0]?.at ?? circle.firstCopyAt,
    toAt: posts.at(-1)?.at ?? circle.lastCopyAt,
    why: {
      textCount: circle.saidTexts.size,
      accountCount: circle.accounts.size,
      postCount: posts.length,
      medianGapMs,
      youngAccountShare,
      slogan,
      signs: signsOf(medianGapMs, youngAccountShare, slogan),
    },
  }
}
