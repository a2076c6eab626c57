// What came through whom: the tree of reposts, quotes and replies, and of repeated texts where no link is given.
//
// Keeps true: a link of the platform wins over a likeness of words; a parent that comes late, or never, still holds its
// children together; links that run in a circle, and chains of any depth, cost no more than others.

import type { MentionId, MentionSeq } from '../../../shared/model.ts'
import { createReach } from './amplification-reach.ts'
import { type AmplificationParent, createTree, type Post } from './amplification-tree.ts'
import type { Heard } from './heard.ts'
import type { NearDuplicates } from './near-duplicates.ts'

export interface AmplifierRow {
  /** The author's post that most came through. */
  readonly seq: MentionSeq
  readonly authorId: number
  readonly at: number
  /** Followers of the author and of all who passed it on, each once; potential. null = none is known. */
  readonly reach: number | null
  /** Posts that came through it: what passed it on, and what passed that on. */
  readonly causedCount: number
  /** Links of the platform lead from most of these back to it, without a step by the same words only. */
  readonly isLinked: boolean
}

/** ms UTC, both included. */
export interface Period {
  readonly fromAt: number
  readonly toAt: number
}

export interface Amplification {
  /** Each post once, in any order. The post must be in the near-duplicates already. */
  add(heard: Heard): void
  parentOf(of: MentionSeq | MentionId): AmplificationParent | null
  /** One row per author, the most that came through first; `period`: which posts count as caused. Never our own. */
  amplifiers(count: number, period?: Period): readonly AmplifierRow[]
  /** Everything that came through a post but our own, in order of arrival. */
  throughOf(seq: MentionSeq): readonly MentionSeq[]
  /** Where the cascade of a post begins: the id may be of a post that is not in the data. */
  rootOf(seq: MentionSeq): MentionId | null
}

/** Shorter texts are said alike by chance. */
const MIN_WORD_COUNT = 5

export const createAmplification = (near: NearDuplicates): Amplification => {
  const tree = createTree()

  /** The first post of another author with the same words. */
  const sameWords = (heard: Heard): Post | null => {
    const group = near.groupOf(heard.seq)
    if (group === null || near.wordCountOf(group) < MIN_WORD_COUNT) return null
    const first = tree.bySeq(group)
    return first && first.authorId !== heard.authorId && first.at <= heard.at ? first : null
  }

  /** That we answer a post passes nothing on; what comes through our answer does. */
  const isCaused = ({ at, isOwn }: Post, period?: Period): boolean =>
    !isOwn && (period === undefined || (at >= period.fromAt && at <= period.toAt))

  /** Each author's best post, by how many posts came through it. */
  const bestOfAuthors = (period: Period | undefined): { post: Post; causedCount: number }[] => {
    const caused = tree.countBelow((post) => isCaused(post, period))
    const best = new Map<number, { post: Post; causedCount: number }>()
    for (const post of tree.posts()) {
      const causedCount = caused[post.node] ?? 0
      if (causedCount === 0 || post.isOwn) continue
      if (causedCount > (best.get(post.authorId)?.causedCount ?? 0)) best.set(post.authorId, { post, causedCount })
    }
    return [...best.values()].sort(
      (a, b) => b.causedCount - a.causedCount || a.post.at - b.post.at || a.post.seq - b.post.seq,
    )
  }

  return {
    add: (heard) => {
      const linkedId = heard.repostOfId ?? heard.quoteOfId ?? heard.inReplyToId
      tree.add(heard, linkedId, linkedId === null ? sameWords(heard) : null)
    },
    parentOf: (of) => {
      const post = typeof of === 'number' ? tree.bySeq(of) : tree.byId(of)
      return post && tree.parentOf(post)
    },
    amplifiers: (count, period) =>
      bestOfAuthors(period)
        .slice(0, count)
        .map(({ post, causedCount }) => {
          const through = tree.below(post).filter((other) => isCaused(other, period))
          const reach = createReach()
          for (const each of [post, ...through]) reach.add(each.authorId, each.followers)
          const linkedCount = tree.below(post, 'linked').filter((other) => isCaused(other, period)).length
          return {
            seq: post.seq,
            authorId: post.authorId,
            at: post.at,
            reach: reach.total(),
            causedCount,
            isLinked: linkedCount * 2 >= through.length,
          }
        }),
    throughOf: (seq) => {
      const post = tree.bySeq(seq)
      return post ? tree.below(post).flatMap((other) => (isCaused(other) ? [other.seq] : [])) : []
    },
    rootOf: (seq) => {
      const post = tree.bySeq(seq)
      return post && tree.rootOf(post)
    },
  }
}
