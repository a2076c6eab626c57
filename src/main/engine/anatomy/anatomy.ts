// What is behind one peak, kept while it grows: every matched public post is heard once, in the order of arrival.
// Keeps true: the same posts and corrections give the same answer, heard bit by bit or all at once; no store, no clock.

import type { Behind } from '../../../shared/contract/anatomy.ts'
import type { MentionId, MentionSeq, Stance, Tone } from '../../../shared/model.ts'
import { assertNever } from '../../../shared/result.ts'
import type { Heard } from '../analysis/heard.ts'

export interface Anatomy {
  /** Each post once, in the order in which they arrived. */
  hear(posts: readonly Heard[]): void
  /** A member reads a post otherwise than the machine. */
  reread(seq: MentionSeq, reading: { readonly tone: Tone | null; readonly stance: Stance | null }): void
  holds(id: MentionId): boolean
  /** When the latest of its posts was said; null = none was heard. */
  lastAt(): number | null
  figures(): AnatomyFigures
  /** The posts that a figure stands for, in the order in which they arrived. */
  postsBehind(of: Behind): MentionSeq[]
}

export interface AnatomyFigures {
  readonly throughSeq: MentionSeq | null
  readonly postCount: number
  readonly byStance: Readonly<Record<Stance, number>>
}

/** `fromAt`: where the crisis begins. What was said before is heard for where it came from, and counts for nothing else. */
export const createAnatomy = (fromAt: number): Anatomy => {
  const posts: Heard[] = []
  const placeOf = new Map<MentionSeq, number>()
  const ids = new Set<MentionId>()
  let throughSeq: MentionSeq | null = null
  let lastAt: number | null = null

  const isCounted = (post: Heard): boolean => !post.isOwn && post.at >= fromAt

  const seqsWhere = (isWanted: (post: Heard) => boolean): MentionSeq[] =>
    posts.filter((post) => isCounted(post) && isWanted(post)).map(({ seq }) => seq)

  const hearOne = (post: Heard): void => {
    placeOf.set(post.seq, posts.length)
    posts.push(post)
    ids.add(post.id)
    if (throughSeq === null || post.seq > throughSeq) throughSeq = post.seq
    lastAt = Math.max(lastAt ?? post.at, post.at)
  }

  return {
    hear: (batch) => {
      for (const post of batch) hearOne(post)
    },
    reread: (seq, reading) => {
      const place = placeOf.get(seq)
      const post = place === undefined ? undefined : posts[place]
      if (place !== undefined && post) posts[place] = { ...post, ...reading }
    },
    holds: (id) => ids.has(id),
    lastAt: () => lastAt,
    figures: () => {
      const counted = posts.filter(isCounted)
      const byStance: Record<Stance, number> = { attack: 0, defend: 0, ask: 0, neutral: 0 }
      for (const { stance } of counted) if (stance !== null) byStance[stance] += 1
      return { throughSeq, postCount: counted.length, byStance }
    },
    postsBehind: (of) => {
      switch (of.kind) {
        case 'all':
          return seqsWhere(() => true)
        case 'author':
          return seqsWhere(({ authorId }) => authorId === of.authorId)
        case 'stance':
          return seqsWhere(({ stance }) => stance === of.stance)
        case 'tone':
          return seqsWhere(({ tone }) => tone === of.tone)
        case 'claim':
        case 'unclaimed':
        case 'unclaimed':
        case 'coordination':
        case 'amplifier':
          return []
        default:
          return assertNever(of)
      }
    },
  }
}
