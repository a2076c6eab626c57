// Claims against what people noted as the reason of each negative post. Keeps true: the claims see all posts of a watch
// and nothing of gold.

import { readFileSync } from 'node:fs'
import { createClaims } from '../../src/main/engine/analysis/claims.ts'
import type { Heard } from '../../src/main/engine/analysis/heard.ts'
import { type MentionId, type MentionSeq, mentionIdOf } from '../../src/shared/model.ts'

interface Line {
  readonly id: string
  readonly created_at: string
  readonly text: string
  readonly lang?: string
  readonly retweet_of_id?: string
  readonly gold?: { readonly brand_account?: boolean; readonly sentiment?: string; readonly negative_reason?: string }
}

export interface JudgedPost {
  readonly heard: Heard & { readonly text: string }
  /** null = not negative, or nobody noted a reason. */
  readonly reason: string | null
}

const idOf = (id: string | undefined): MentionId | null => (id === undefined ? null : mentionIdOf('x', id))

const toPost = ({ gold, ...line }: Line, index: number): JudgedPost => ({
  heard: {
    seq: (index + 1) as MentionSeq,
    id: mentionIdOf('x', line.id),
    at: Date.parse(line.created_at),
    authorId: 0,
    followers: null,
    accountCreatedAt: null,
    followsUs: null,
    text: line.text,
    lang: line.lang ?? null,
    inReplyToId: null,
    repostOfId: idOf(line.retweet_of_id),
    quoteOfId: null,
    isOwn: gold?.brand_account === true,
    tone: null,
    stance: null,
  },
  reason: gold?.sentiment === 'negative' ? (gold.negative_reason ?? null) : null,
})

/** A file of the interchange format, in its order. Throws when it cannot be read. */
export const readJudged = (file: string): readonly JudgedPost[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line, index) => toPost(JSON.parse(line) as Line, index))

/** A claim with fewer negatives is left out of the figures. */
const LEAST_NEGATIVES = 20

const tally = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const commonest = (reasons: readonly string[]): number => Math.max(0, ...tally(reasons).values())

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000)

/**
 * `coverage`: share of the negatives with a reason that sit in claims of at least 20 of them; `purity`: share of those
 * whose reason is the commonest of their claim (Manning, Raghavan, Schütze 2008, ch. 16); `baseline`: purity of one claim
 * for all.
 */
export const judgeClaims = (posts: readonly JudgedPost[]) => {
  const claims = createClaims()
  for (const { heard } of posts) claims.add(heard)
  const reasons = new Map<string, string[]>()
  const negatives = posts.flatMap(({ heard, reason }) => (reason === null ? [] : [{ seq: heard.seq, reason }]))
  for (const { seq, reason } of negatives) {
    const claimId = claims.claimOf(seq)
    if (claimId !== null) reasons.set(claimId, [...(reasons.get(claimId) ?? []), reason])
  }
  const counted = [...reasons.values()].filter(({ length }) => length >= LEAST_NEGATIVES)
  const covered = counted.reduce((sum, { length }) => sum + length, 0)
  return {
    posts: posts.length,
    negatives: negatives.length,
    claims: claims.all().length,
    countedClaims: counted.length,
    coverage: share(covered, negatives.length),
    purity: share(
      counted.reduce((sum, found) => sum + commonest(found), 0),
      covered,
    ),
    baseline: share(commonest(negatives.map(({ reason }) => reason)), negatives.length),
  }
}
