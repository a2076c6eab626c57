// What is behind a peak, kept while it grows: every matched public post is heard once, in the order of arrival, and any
// period of what was heard can be asked for.
// Keeps true: the same posts and corrections give the same figures, heard bit by bit or all at once, asked often or never.

import type { Behind } from '../../../shared/contract/anatomy.ts'
import type { MentionId, MentionSeq, Stance, Tone } from '../../../shared/model.ts'
import { assertNever } from '../../../shared/result.ts'
import { type AmplifierRow, createAmplification } from '../analysis/amplification.ts'
import { createClaims } from '../analysis/claims.ts'
import { createCoordination } from '../analysis/coordination.ts'
import type { CoordinationGroup } from '../analysis/coordination-circle.ts'
import type { Heard } from '../analysis/heard.ts'
import { createNearDuplicates } from '../analysis/near-duplicates.ts'
import type { FoundOrigin } from '../analysis/origin.ts'
import { claimInside, type FoundClaim, groupInside, isInside, type Period } from './inside.ts'
import { createOriginSoFar } from './origin-so-far.ts'

export interface AnatomyFigures {
  readonly throughSeq: MentionSeq | null
  readonly postCount: number
  /** Where the rise of the period began, also before it; null = nothing supports an answer. */
  readonly origin: FoundOrigin | null
  readonly amplifiers: readonly AmplifierRow[]
  /** The biggest first. */
  readonly claims: readonly FoundClaim[]
  /** Posts that make none of these claims. */
  readonly unclaimedCount: number
  /** The biggest first. */
  readonly coordination: readonly CoordinationGroup[]
  readonly byStance: Readonly<Record<Stance, number>>
}

export interface GrowingAnatomy {
  /** Each post once, in the order in which they arrived. */
  hear(posts: readonly Heard[]): void
  /** A member reads a post otherwise than the machine. */
  reread(seq: MentionSeq, reading: { readonly tone: Tone | null; readonly stance: Stance | null }): void
  /** What members said of the claims of posts, all of it; null = this one makes none. */
  pinClaims(pinned: ReadonlyMap<MentionSeq, string | null>): void
  holds(id: MentionId): boolean
  /** When the latest of its posts was said; null = none was heard. */
  lastAt(): number | null
  figures(period: Period): AnatomyFigures
  /** The posts that a figure stands for, in the order in which they arrived. */
  postsBehind(of: Behind, period: Period): MentionSeq[]
  /** Of the period, the biggest first. */
  claims(period: Period): FoundClaim[]
  claimOf(seq: MentionSeq): string | null
  isCoordinated(seq: MentionSeq): boolean
}

const MOST_AMPLIFIERS = 20

export const createAnatomy = (): GrowingAnatomy => {
  const posts: Heard[] = []
  const placeOf = new Map<MentionSeq, number>()
  const ids = new Set<MentionId>()
  const near = createNearDuplicates()
  const amplification = createAmplification(near)
  const coordination = createCoordination(near)
  const origin = createOriginSoFar(amplification)
  let claims = createClaims()
  let throughSeq: MentionSeq | null = null
  let lastAt: number | null = null
  let rereadCount = 0

  const postOf = (seq: MentionSeq): Heard | undefined => posts[placeOf.get(seq) ?? -1]

  const hearOne = (post: Heard): void => {
    placeOf.set(post.seq, posts.length)
    posts.push(post)
    ids.add(post.id)
    if (throughSeq === null || post.seq > throughSeq) throughSeq = post.seq
    lastAt = Math.max(lastAt ?? post.at, post.at)
    if (post.text !== null) near.add({ seq: post.seq, text: post.text })
    amplification.add(post)
    coordination.add(post)
    claims.add(post)
  }

  const claimsIn = (period: Period): FoundClaim[] =>
    claims
      .all()
      .flatMap((claim) => claimInside(claim, period, postOf) ?? [])
      .sort((a, b) => b.size - a.size || a.firstAt - b.firstAt || a.firstSeq - b.firstSeq)

  const coordinationIn = (period: Period): CoordinationGroup[] =>
    coordination
      .groups()
      .flatMap((group) => groupInside(group, period, postOf) ?? [])
      .sort((a, b) => b.why.postCount - a.why.postCount || a.id - b.id)

  /** Of posts: whether none of the claims of the period is made by it. */
  const unclaimedIn = (found: readonly FoundClaim[]): ((post: Heard) => boolean) => {
    const listed = new Set(found.map(({ id }) => id))
    return ({ seq }) => !listed.has(claims.claimOf(seq) ?? '')
  }

  const seqsWhere = (period: Period, isWanted: (post: Heard) => boolean): MentionSeq[] =>
    posts.filter((post) => !post.isOwn && isInside(post, period) && isWanted(post)).map(({ seq }) => seq)

  return {
    hear: (batch) => {
      for (const post of batch) hearOne(post)
    },
    reread: (seq, reading) => {
      const place = placeOf.get(seq)
      const post = place === undefined ? undefined : posts[place]
      if (place === undefined || !post) return
      posts[place] = { ...post, ...reading }
      rereadCount += 1
    },
    pinClaims: (pinned) => {
      // From the beginning: what was said of one post may have led others elsewhere.
      claims = createClaims({ pinned })
      for (const post of posts) claims.add(post)
    },
    holds: (id) => ids.has(id),
    lastAt: () => lastAt,
    figures: (period) => {
      const counted = posts.filter((post) => !post.isOwn && isInside(post, period))
      const found = claimsIn(period)
      const byStance: Record<Stance, number> = { attack: 0, defend: 0, ask: 0, neutral: 0 }
      for (const { stance } of counted) if (stance !== null) byStance[stance] += 1
      return {
        throughSeq,
        postCount: counted.length,
        origin: origin.find(posts, rereadCount, period),
        // Theirs holds both ends.
        amplifiers: amplification.amplifiers(MOST_AMPLIFIERS, { ...period, toAt: period.toAt - 1 }),
        claims: found,
        unclaimedCount: counted.filter(unclaimedIn(found)).length,
        coordination: coordinationIn(period),
        byStance,
      }
    },
    postsBehind: (of, period) => {
      switch (of.kind) {
        case 'all':
          return seqsWhere(period, () => true)
        case 'author':
          return seqsWhere(period, ({ authorId }) => authorId === of.authorId)
        case 'stance':
          return seqsWhere(period, ({ stance }) => stance === of.stance)
        case 'tone':
          return seqsWhere(period, ({ tone }) => tone === of.tone)
        case 'claim':
          return seqsWhere(period, ({ seq }) => claims.claimOf(seq) === of.claimId)
        case 'unclaimed':
          return seqsWhere(period, unclaimedIn(claimsIn(period)))
        case 'coordination':
          return (
            coordinationIn(period)
              .find(({ id }) => String(id) === of.id)
              ?.seqs.slice() ?? []
          )
        case 'amplifier':
          return amplification.throughOf(of.seq).filter((seq) => {
            const post = postOf(seq)
            return post !== undefined && isInside(post, period)
          })
        default:
          return assertNever(of)
      }
    },
    claims: claimsIn,
    claimOf: (seq) => claims.claimOf(seq),
    isCoordinated: (seq) => coordination.isCoordinated(seq),
  }
}
