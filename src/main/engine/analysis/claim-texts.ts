// The distinct texts behind the posts: near-duplicates and reposts are one text with several posts.
// Keeps true: a text's words are those of a post that still stands; when the last wording of it is removed the words
// are gone and only the posts' numbers stay (L5).

import type { MentionId, MentionSeq } from '../../../shared/model.ts'
import { signsOf } from './claim-bags.ts'
import type { Heard } from './heard.ts'
import { createNearDuplicates } from './near-duplicates.ts'

export interface ClaimPost {
  readonly seq: MentionSeq
  readonly id: MentionId
  readonly at: number
  readonly lang: string | null
  readonly wording: string
}

export interface ClaimText {
  readonly posts: ClaimPost[]
  /** What the first post is clustered by; empty = nothing to go by. */
  signs: readonly string[]
  /** Its cluster (claim-clusters.ts); null = in none. */
  cluster: number | null
  /** By a member: a claim's id, null = in no claim, undefined = nobody said. */
  pinnedTo: string | null | undefined
}

export interface ClaimTexts {
  /** Answers the text of a post, and whether it is the first post of it; null = a tombstone, or known already. */
  add(heard: Heard): { readonly text: ClaimText; readonly isNew: boolean } | null
  textOf(seq: MentionSeq): ClaimText | null
  /** The text without that post; null = not known. */
  remove(seq: MentionSeq): ClaimText | null
  textOfId(id: MentionId): ClaimText | null
  all(): readonly ClaimText[]
}

export const createClaimTexts = (): ClaimTexts => {
  const near = createNearDuplicates()
  const texts: ClaimText[] = []
  const byGroup = new Map<MentionSeq, ClaimText>()
  const bySeq = new Map<MentionSeq, ClaimText>()
  const byId = new Map<MentionId, ClaimText>()

  const join = (seq: MentionSeq, wording: string): ClaimText => {
    const group = near.add({ seq, text: wording })
    const known = byGroup.get(group)
    if (known) return known
    const text: ClaimText = { posts: [], signs: [], cluster: null, pinnedTo: undefined }
    texts.push(text)
    byGroup.set(group, text)
    return text
  }

  return {
    add: ({ seq, id, at, lang, text: wording, repostOfId }) => {
      if (wording === null || bySeq.has(seq)) return null
      const text = (repostOfId === null ? undefined : byId.get(repostOfId)) ?? join(seq, wording)
      const [first] = text.posts
      if (!first) text.signs = signsOf(wording)
      // Copies share one string in memory, however many they are.
      text.posts.push({ seq, id, at, lang, wording: first?.wording === wording ? first.wording : wording })
      bySeq.set(seq, text)
      byId.set(id, text)
      return { text, isNew: !first }
    },
    textOf: (seq) => bySeq.get(seq) ?? null,
    textOfId: (id) => byId.get(id) ?? null,
    remove: (seq) => {
      const text = bySeq.get(seq)
      if (!text) return null
      const [removed] = text.posts.splice(
        text.posts.findIndex((post) => post.seq === seq),
        1,
      )
      bySeq.delete(seq)
      if (removed) byId.delete(removed.id)
      text.signs = text.posts[0] ? signsOf(text.posts[0].wording) : []
      return text
    },
    all: () => texts,
  }
}
