// Groups texts that are the same but for case, links, mentions, punctuation and a few words, as they arrive.
//
// Keeps true: every text of a group is near the group's first text (Jaccard of words and pairs of words at least
// `nearness`), so that a group cannot drift from one story into another; the same posts in the same order give the same
// groups. MinHash only proposes candidates; each is then compared exactly.

import type { MentionSeq } from '../../../shared/model.ts'
import { bandKeysOf } from './near-duplicates-minhash.ts'
import { createShelf, type Shelf } from './near-duplicates-shelf.ts'
import { foldedWords, jaccard, shinglesOf } from './near-duplicates-shingles.ts'

export interface NearDuplicates {
  /** Answers the group: the seq of its first post. A post without words is a group of its own. Each post once. */
  add(post: { readonly seq: MentionSeq; readonly text: string }): MentionSeq
  /** null = never added, or forgotten. */
  groupOf(seq: MentionSeq): MentionSeq | null
  sizeOf(group: MentionSeq): number
  /** The posts of a group in order of arrival. */
  postsOf(group: MentionSeq): readonly MentionSeq[]
  /** Words of the group's first text; 0 = unknown. "Thanks!" said twice is nobody's copy. */
  wordCountOf(group: MentionSeq): number
}

export interface NearDuplicatesOptions {
  /** From which Jaccard similarity on two texts are the same; default 0.7: one word of ten may differ. */
  readonly nearness?: number
  /** How many posts are remembered at least (at most twice as many, older groups go first); default all. */
  readonly horizonCount?: number
}

/** Half of what is remembered: groups move to the younger half when a post joins them. */
interface Generation {
  readonly shelf: Shelf
  /** Of posts, the number of their group in the shelf. */
  readonly numberOf: Map<MentionSeq, number>
  /** By number; the posts of a group, once there are two. */
  readonly posts: Map<number, MentionSeq[]>
  postCount: number
}

const newGeneration = (): Generation => ({
  shelf: createShelf(),
  numberOf: new Map(),
  posts: new Map(),
  postCount: 0,
})

interface Found {
  readonly generation: Generation
  readonly number: number
}

const firstOf = ({ generation, number }: Found): MentionSeq => generation.shelf.groupAt(number).first

const postsOf = ({ generation, number }: Found): readonly MentionSeq[] =>
  generation.posts.get(number) ?? [generation.shelf.groupAt(number).first]

export const createNearDuplicates = (options: NearDuplicatesOptions = {}): NearDuplicates => {
  const { nearness = 0.7, horizonCount = Number.POSITIVE_INFINITY } = options
  let young = newGeneration()
  let old = newGeneration()

  const find = (seq: MentionSeq): Found | null => {
    for (const generation of [young, old]) {
      const number = generation.numberOf.get(seq)
      if (number !== undefined) return { generation, number }
    }
    return null
  }

  const groupNamed = (group: MentionSeq): Found | null => {
    const found = find(group)
    return found && firstOf(found) === group ? found : null
  }

  /** The nearest, of equals the earliest. */
  const nearest = (shingles: Int32Array, keys: Int32Array): Found | null => {
    let best: Found | null = null
    let bestNearness = nearness
    for (const generation of [young, old]) {
      for (const number of generation.shelf.candidates(keys)) {
        const group = generation.shelf.groupAt(number)
        const found = jaccard(shingles, group.shingles)
        if (found < bestNearness || (found === bestNearness && best && firstOf(best) <= group.first)) continue
        best = { generation, number }
        bestNearness = found
      }
    }
    return best
  }

  /** The number of a group in the younger half. */
  const renew = (found: Found): number => {
    if (found.generation === young) return found.number
    const group = found.generation.shelf.groupAt(found.number)
    const number = young.shelf.file(group, bandKeysOf(group.shingles))
    young.numberOf.set(group.first, number)
    young.posts.set(number, [...postsOf(found)])
    return number
  }

  const join = (seq: MentionSeq, number: number): void => {
    const posts = young.posts.get(number) ?? [young.shelf.groupAt(number).first]
    posts.push(seq)
    young.posts.set(number, posts)
    young.numberOf.set(seq, number)
  }

  const place = (seq: MentionSeq, words: readonly string[]): MentionSeq => {
    const shingles = shinglesOf(words)
    const keys = shingles.length === 0 ? null : bandKeysOf(shingles)
    const near = keys && nearest(shingles, keys)
    if (near) {
      join(seq, renew(near))
      return firstOf(near)
    }
    young.numberOf.set(seq, young.shelf.file({ first: seq, wordCount: words.length, shingles }, keys))
    return seq
  }

  return {
    add: ({ seq, text }) => {
      if (young.postCount >= horizonCount) {
        old = young
        young = newGeneration()
      }
      young.postCount += 1
      return place(seq, foldedWords(text))
    },
    groupOf: (seq) => {
      const group = find(seq)
      return group && firstOf(group)
    },
    sizeOf: (group) => {
      const named = groupNamed(group)
      return named ? postsOf(named).length : 0
    },
    wordCountOf: (group) => {
      const named = groupNamed(group)
      return named ? named.generation.shelf.groupAt(named.number).wordCount : 0
    },
    postsOf: (group) => {
      const named = groupNamed(group)
      return named ? postsOf(named) : []
    },
  }
}
