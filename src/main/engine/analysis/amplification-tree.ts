// A forest of posts. Keeps true: a node for every id that was seen or pointed at, so that children find each other before
// their parent is known; no recursion, and counting is one pass over all nodes.

import type { MentionId, MentionSeq } from '../../../shared/model.ts'
import type { Heard } from './heard.ts'

export interface Post extends Pick<Heard, 'seq' | 'id' | 'at' | 'authorId' | 'followers' | 'isOwn'> {
  readonly node: number
  /** Hangs on its parent by a link of the platform. */
  readonly isLinked: boolean
}

export interface AmplificationParent {
  readonly id: MentionId
  /** null = the parent is not in the data. */
  readonly seq: MentionSeq | null
  /** False = the first with the same words, no link of the platform says so. */
  readonly isLinked: boolean
}

export interface Tree {
  /** `linkedId` wins; else it hangs on `like`. */
  add(heard: Heard, linkedId: MentionId | null, like: Post | null): void
  bySeq(seq: MentionSeq): Post | null
  byId(id: MentionId): Post | null
  posts(): Iterable<Post>
  parentOf(post: Post): AmplificationParent | null
  rootOf(post: Post): MentionId
  /** All below a post, without itself, in order of arrival; or those only that links alone lead to. */
  below(post: Post, by?: 'linked'): readonly Post[]
  /** By node: how many of the posts below satisfy the condition. */
  countBelow(isCounted: (post: Post) => boolean): Int32Array
}

const NO_NODE = -1

export const createTree = (): Tree => {
  const nodeOf = new Map<MentionId, number>()
  const nodeOfSeq = new Map<MentionSeq, number>()
  const ids: MentionId[] = []
  const parents: number[] = []
  const posts: (Post | null)[] = []
  const children: (number[] | null)[] = []

  const nodeFor = (id: MentionId): number => {
    const known = nodeOf.get(id)
    if (known !== undefined) return known
    const node = ids.length
    nodeOf.set(id, node)
    ids.push(id)
    parents.push(NO_NODE)
    posts.push(null)
    children.push(null)
    return node
  }

  const hang = (node: number, parent: number): void => {
    if (node === parent) return
    parents[node] = parent
    const siblings = children[parent]
    if (siblings) siblings.push(node)
    else children[parent] = [node]
  }

  const at = (node: number | undefined): Post | null => (node === undefined ? null : (posts[node] ?? null))

  return {
    add: ({ seq, id, at: saidAt, authorId, followers, isOwn }, linkedId, like) => {
      const node = nodeFor(id)
      if (posts[node]) return
      posts[node] = { seq, id, at: saidAt, authorId, followers, isOwn, node, isLinked: linkedId !== null }
      nodeOfSeq.set(seq, node)
      if (linkedId !== null) hang(node, nodeFor(linkedId))
      else if (like) hang(node, like.node)
    },
    bySeq: (seq) => at(nodeOfSeq.get(seq)),
    byId: (id) => at(nodeOf.get(id)),
    posts: function* () {
      for (const post of posts) if (post) yield post
    },
    parentOf: ({ node, isLinked }) => {
      const parent = parents[node] ?? NO_NODE
      const id = ids[parent]
      return id === undefined ? null : { id, seq: posts[parent]?.seq ?? null, isLinked }
    },
    rootOf: ({ node, id }) => {
      // Links in a circle have no beginning: the least node stands for it, whoever asks.
      const seen = new Set<number>()
      let root = node
      for (let up = node; up !== NO_NODE && !seen.has(up); up = parents[up] ?? NO_NODE) {
        seen.add(up)
        root = up
      }
      const next = parents[root] ?? NO_NODE
      if (next === NO_NODE) return ids[root] ?? id
      let least = next
      for (let up = parents[next] ?? NO_NODE; up !== next; up = parents[up] ?? next) least = Math.min(least, up)
      return ids[least] ?? id
    },
    below: ({ node }, by) => {
      const seen = new Set([node])
      for (const above of seen) {
        for (const child of children[above] ?? []) if (by !== 'linked' || posts[child]?.isLinked) seen.add(child)
      }
      seen.delete(node)
      return [...seen].flatMap((below) => posts[below] ?? []).sort((a, b) => a.seq - b.seq)
    },
    countBelow: (isCounted) => {
      const counts = new Int32Array(ids.length)
      const waiting = Int32Array.from(children, (below) => below?.length ?? 0)
      // From the leaves up (Kahn 1962); posts whose links run in a circle are never reached and count nothing.
      const ready: number[] = []
      for (const [node, count] of waiting.entries()) if (count === 0) ready.push(node)
      for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
        const parent = parents[node] ?? NO_NODE
        if (parent === NO_NODE) continue
        const post = posts[node]
        counts[parent] = (counts[parent] ?? 0) + (counts[node] ?? 0) + (post && isCounted(post) ? 1 : 0)
        waiting[parent] = (waiting[parent] ?? 0) - 1
        if (waiting[parent] === 0) ready.push(parent)
      }
      return counts
    },
  }
}
