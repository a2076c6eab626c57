// What of a claim or a group lies inside a period: its posts there, and the figures of those. Counts only shrink.
import type { Crisis, MentionSeq } from '../../../shared/model.ts'
import type { Claims } from '../analysis/claims.ts'
import type { CoordinationGroup } from '../analysis/coordination-circle.ts'
import type { Heard } from '../analysis/heard.ts'

/** fromAt <= createdAt < toAt, ms UTC. */
export interface Period {
  readonly fromAt: number
  readonly toAt: number
}

/** From the rise to the close, or for ever. */
export const periodOf = ({ onsetAt, closedAt }: Crisis): Period => ({
  fromAt: onsetAt,
  toAt: closedAt ?? Number.MAX_SAFE_INTEGER,
})

export type FoundClaim = ReturnType<Claims['all']>[number]

type PostOf = (seq: MentionSeq) => Heard | undefined

/** One post makes no claim of a period, whatever was said before it. */
const LEAST_POSTS = 2
/** Fewer accounts are not a group. */
const LEAST_ACCOUNTS = 3

export const isInside = ({ at }: { readonly at: number }, { fromAt, toAt }: Period): boolean =>
  at >= fromAt && at < toAt

const postsInside = (seqs: readonly MentionSeq[], period: Period, postOf: PostOf): Heard[] =>
  seqs.flatMap((seq) => {
    const post = postOf(seq)
    return post && isInside(post, period) ? [post] : []
  })

const earliest = (posts: readonly Heard[]): Heard | undefined =>
  posts.reduce<Heard | undefined>(
    (first, post) => (first === undefined || post.at < first.at ? post : first),
    undefined,
  )

const latestAt = (posts: readonly Heard[]): number => posts.reduce((last, { at }) => Math.max(last, at), 0)

/** null = too little of it. */
export const claimInside = (claim: FoundClaim, period: Period, postOf: PostOf): FoundClaim | null => {
  const posts = postsInside(claim.seqs, period, postOf)
  const first = earliest(posts)
  if (!first || posts.length < LEAST_POSTS) return null
  if (posts.length === claim.seqs.length) return claim
  const seqs = posts.map(({ seq }) => seq)
  const there = new Set(seqs)
  const typical = claim.typical.filter((seq) => there.has(seq))
  return {
    ...claim,
    seqs,
    size: seqs.length,
    textCount: Math.min(claim.textCount, seqs.length),
    firstSeq: first.seq,
    firstAt: first.at,
    lastAt: latestAt(posts),
    typical: typical.length > 0 ? typical : [first.seq],
  }
}

/** null = too little of it. */
export const groupInside = (group: CoordinationGroup, period: Period, postOf: PostOf): CoordinationGroup | null => {
  const posts = postsInside(group.seqs, period, postOf)
  const first = earliest(posts)
  const authorIds = [...new Set(posts.map(({ authorId }) => authorId))].sort((a, b) => a - b)
  if (!first || authorIds.length < LEAST_ACCOUNTS) return null
  if (posts.length === group.seqs.length) return group
  return {
    ...group,
    authorIds,
    seqs: posts.map(({ seq }) => seq),
    fromAt: first.at,
    toAt: latestAt(posts),
    why: { ...group.why, accountCount: authorIds.length, postCount: posts.length },
  }
}
