// What answers a post of ours: everything below it, quotes and reposts of it; and what people claimed before and after.
// Keeps true: a post counts once, ours never, and what hangs on a post that was not heard hangs on nothing.
import type { Claim } from '../../../shared/anatomy.ts'
import type { ClaimMove, CountedPosts, SaidPosts, ThreadAnswers } from '../../../shared/answers.ts'
import type { MentionId, MentionSeq, Stance, Tone } from '../../../shared/model.ts'

export interface Speaker {
  readonly seq: MentionSeq
  readonly authorId: number
  /** null = the platform does not tell. */
  readonly followsUs: boolean | null
}

export interface LinkedPost extends Speaker {
  readonly id: MentionId
  readonly isOwn: boolean
  readonly inReplyToId: MentionId | null
  readonly quoteOfId: MentionId | null
  readonly repostOfId: MentionId | null
  /** null = not read, as below. */
  readonly tone: Tone | null
  readonly stance: Stance | null
}

/** As many as the side panel opens. */
const MOST_EVIDENCE = 200
const MOST_CLAIMS = 5

const counted = (seqs: readonly MentionSeq[]): CountedPosts => ({
  count: seqs.length,
  evidence: seqs.slice(0, MOST_EVIDENCE),
})

/** By whom, in the order given. */
export const saidBy = (posts: readonly Speaker[]): SaidPosts => {
  const follows = new Map(posts.map(({ authorId, followsUs }) => [authorId, followsUs]))
  const told = [...follows.values()].filter((one) => one !== null)
  return {
    ...counted(posts.map(({ seq }) => seq)),
    peopleCount: follows.size,
    followerEvidence: counted(posts.filter(({ followsUs }) => followsUs === true).map(({ seq }) => seq)).evidence,
    followerCount: follows.size > 0 && told.length === 0 ? null : told.filter(Boolean).length,
  }
}

const by = <P, K extends string>(posts: readonly P[], keyOf: (post: P) => K | null): Map<K, P[]> => {
  const groups = new Map<K, P[]>()
  for (const post of posts) {
    const key = keyOf(post)
    const group = key === null ? undefined : groups.get(key)
    if (group) group.push(post)
    else if (key !== null) groups.set(key, [post])
  }
  return groups
}

/** All of the conversation below, these posts included where they were heard. */
const threadOf = (posts: readonly LinkedPost[], roots: ReadonlySet<MentionId>): ReadonlySet<LinkedPost> => {
  const below = by(posts, ({ inReplyToId, repostOfId }) => (repostOfId === null ? inReplyToId : null))
  const found = new Set(posts.filter(({ id }) => roots.has(id)))
  const reached = new Set(roots)
  // A set is walked through with what is added meanwhile.
  for (const id of reached)
    for (const post of below.get(id) ?? []) {
      found.add(post)
      reached.add(post.id)
    }
  return found
}

/**
 * @param posts that answer, quote or repeat any other, and ours; public, in the order in which they were said
 * @param roots our posts, heard or not
 */
export const answersTo = (
  posts: readonly LinkedPost[],
  roots: ReadonlySet<MentionId>,
): Omit<ThreadAnswers, 'likeCount' | 'repostCount'> => {
  const thread = threadOf(posts, roots)
  const ours = [...thread].filter(({ isOwn }) => isOwn)
  const ourIds = new Set([...roots, ...ours.map(({ id }) => id)])
  const isOfOurs = (id: MentionId | null): boolean => id !== null && ourIds.has(id)
  const others = posts.filter(({ isOwn }) => !isOwn)
  const replies = others.filter((post) => thread.has(post))
  const reposts = others.filter(({ repostOfId }) => isOfOurs(repostOfId))
  const quotes = others.filter((post) => !thread.has(post) && post.repostOfId === null && isOfOurs(post.quoteOfId))
  const answering = new Set([...replies, ...quotes])
  const answers = others.filter((post) => answering.has(post))
  const toned = by(answers, ({ tone }) => tone)
  const stanced = by(answers, ({ stance }) => stance)
  const ofTone = (tone: Tone): CountedPosts => counted((toned.get(tone) ?? []).map(({ seq }) => seq))
  const ofStance = (stance: Stance): CountedPosts => counted((stanced.get(stance) ?? []).map(({ seq }) => seq))
  return {
    ours: ours.map(({ seq }) => seq),
    replies: saidBy(replies),
    quotes: saidBy(quotes),
    reposts: saidBy(reposts),
    answers: saidBy(answers),
    byTone: { negative: ofTone('negative'), neutral: ofTone('neutral'), positive: ofTone('positive') },
    untonedCount: answers.filter(({ tone }) => tone === null).length,
    byStance: {
      attack: ofStance('attack'),
      defend: ofStance('defend'),
      ask: ofStance('ask'),
      neutral: ofStance('neutral'),
    },
    unstancedCount: answers.filter(({ stance }) => stance === null).length,
  }
}

/** Those that moved most first; a claim that was made neither before nor after is none of them. */
export const claimMoves = (
  claims: readonly Claim[],
  ofPost: ReadonlyMap<MentionSeq, string>,
  before: readonly Speaker[],
  after: readonly Speaker[],
): ClaimMove[] => {
  const claimOf = ({ seq }: Speaker): string | null => ofPost.get(seq) ?? null
  const [said, says] = [by(before, claimOf), by(after, claimOf)]
  const seqsOf = (posts: readonly Speaker[] = []): CountedPosts => counted(posts.map(({ seq }) => seq))
  return claims
    .map(({ id, label, lang }) => ({ label, lang, before: seqsOf(said.get(id)), after: seqsOf(says.get(id)) }))
    .filter((move) => move.before.count + move.after.count > 0)
    .sort((a, b) => Math.abs(b.after.count - b.before.count) - Math.abs(a.after.count - a.before.count))
    .slice(0, MOST_CLAIMS)
}
