// What people said in answer to each statement of a crisis, and what was said before and after it.
// Keeps true: which posts of ours say a statement is known by what left from here, else by the address or the words of a
// post of ours that came in; where there is none, what was answered is unknown.
import type { Claim } from '../../shared/anatomy.ts'
import type { Around, StatementAnswers, ThreadAnswers } from '../../shared/answers.ts'
import {
  type Crisis,
  type Mention,
  type MentionId,
  type MentionSeq,
  mentionIdOf,
  type Statement,
} from '../../shared/model.ts'
import { answersTo, claimMoves, type Speaker, saidBy } from './analysis/answers.ts'
import { bareWords } from './outbox/recognise.ts'
import type { Store } from './store/store.ts'

/** What is claimed in the crisis, and which of it each of these posts says. */
export type ClaimsOf = (seqs: readonly MentionSeq[]) => {
  readonly claims: readonly Claim[]
  readonly ofPost: ReadonlyMap<MentionSeq, string>
}

/** The longest that an effect is told for (doctrine T4). */
const AROUND_MS = 120 * 60_000
/** Whoever publishes by hand says when from memory. */
const SAME_WORDS_WITHIN_MS = 60 * 60_000

type Published = Statement & { readonly publishedAt: number }

const isPublished = (statement: Statement): statement is Published => statement.publishedAt !== null

const says = ({ publishedAt, url, text }: Published, post: Mention): boolean =>
  (url !== null && post.url === url) ||
  (text !== null &&
    post.text !== null &&
    Math.abs(post.createdAt - publishedAt) <= SAME_WORDS_WITHIN_MS &&
    bareWords(post.text) === bareWords(text))

/** As the platforms told of those that told; null = none did. */
const toldSum = (posts: readonly Mention[], read: (post: Mention) => number | null): number | null => {
  const told = posts.flatMap((post) => read(post) ?? [])
  return told.length === 0 ? null : told.reduce((sum, count) => sum + count, 0)
}

/** `nowAt`: the brand's own time, ms UTC. The first said first. Call inside one snapshot. */
export const answersOf = (store: Store, crisis: Crisis, nowAt: number, claimsOf: ClaimsOf): StatementAnswers[] => {
  const { id, brandId, onsetAt } = crisis
  const endAt = crisis.closedAt ?? Number.MAX_SAFE_INTEGER
  const published = store.statements
    .list(id)
    .filter(isPublished)
    .sort((a, b) => a.publishedAt - b.publishedAt)
  const [first] = published
  if (!first) return []
  const fromAt = first.publishedAt - SAME_WORDS_WITHIN_MS
  const linked = store.linkedPosts.linked(brandId, fromAt, endAt)
  const own = store.mentions.get(store.linkedPosts.ownToAll(brandId, fromAt, endAt))
  const sends = store.sends.ofStatements(id).filter(({ kind }) => kind === 'post')

  const rootsOf = (statement: Published): ReadonlySet<MentionId> => {
    const sent = sends
      .filter(({ statementId }) => statementId === statement.id)
      .flatMap(({ platform, parts }) =>
        parts.flatMap(({ externalId }) => (externalId === null ? [] : [mentionIdOf(platform, externalId)])),
      )
    return new Set([...sent, ...own.filter((post) => says(statement, post)).map((post) => post.id)])
  }
  const threadOf = (statement: Published): ThreadAnswers | null => {
    const roots = rootsOf(statement)
    if (roots.size === 0) return null
    const told = own.filter((post) => roots.has(post.id))
    return {
      ...answersTo(linked, roots),
      likeCount: toldSum(told, ({ likeCount }) => likeCount),
      repostCount: toldSum(told, ({ repostCount }) => repostCount),
    }
  }
  const aroundOf = ({ publishedAt }: Published): Around => {
    const afterAt = publishedAt + AROUND_MS
    const before = store.linkedPosts.said(brandId, publishedAt - AROUND_MS, publishedAt)
    // Whole, also where the crisis was closed meanwhile: what stands before it is whole too.
    const after = store.linkedPosts.said(brandId, publishedAt, afterAt)
    const known = store.linkedPosts.speakers(brandId, onsetAt, publishedAt)
    const again = new Map<number, Speaker>()
    for (const one of after) if (known.has(one.authorId) && !again.has(one.authorId)) again.set(one.authorId, one)
    const { claims, ofPost } = claimsOf([...before, ...after].map(({ seq }) => seq))
    return {
      windowMs: AROUND_MS,
      isOver: afterAt <= nowAt,
      beforePeopleCount: known.size,
      spokeAgain: saidBy([...again.values()]),
      claims: claimMoves(claims, ofPost, before, after),
    }
  }

  return published.map((statement) => ({
    statementId: statement.id,
    publishedAt: statement.publishedAt,
    thread: threadOf(statement),
    around: aroundOf(statement),
  }))
}
