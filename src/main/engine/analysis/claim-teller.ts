// Claims as they are shown: sizes, times, the most telling posts and the label. Keeps true: a label stays while its post
// stands and the claim has not grown by half, so that the screen does not flicker; with its post it goes (L5).

import type { Claim } from '../../../shared/anatomy.ts'
import type { MentionSeq } from '../../../shared/model.ts'
import { countSigns } from './claim-bags.ts'
import { postCountOf } from './claim-ids.ts'
import { type ClaimLabel, labelOf, type ShareOf } from './claim-label.ts'
import type { ClaimPost, ClaimText } from './claim-texts.ts'

export interface FoundClaim extends Claim {
  /** All of its posts, in order of arrival. */
  readonly seqs: readonly MentionSeq[]
}

export interface Teller {
  /** Texts by claim, and all texts; the biggest claim first. */
  tell(members: ReadonlyMap<string, readonly ClaimText[]>, all: readonly ClaimText[]): readonly FoundClaim[]
  /** No label keeps words of this post. */
  forget(seq: MentionSeq): void
}

const LABEL_GROWTH = 1.5
const MOST_TYPICAL = 20

const commonest = (langs: readonly (string | null)[]): string | null => {
  const counts = new Map<string | null, number>()
  for (const lang of langs) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const byTime = (a: ClaimPost, b: ClaimPost): number => a.at - b.at || a.seq - b.seq

/** `evidenceOf`: how clearly a text belongs to its claim. */
export const createTeller = (evidenceOf: (text: ClaimText) => number): Teller => {
  const labels = new Map<string, ClaimLabel & { readonly size: number }>()

  /** The clearest, and what many repeat. */
  const byTypicality = (texts: readonly ClaimText[]): readonly ClaimText[] => {
    const worth = new Map(texts.map((text) => [text, evidenceOf(text) * (1 + Math.log(text.posts.length))]))
    return [...texts].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0))
  }

  const labelFor = (id: string, typical: readonly ClaimText[], shareOf: ShareOf, taken: readonly string[]): string => {
    const size = postCountOf(typical)
    const known = labels.get(id)
    const stands = typical.some(({ posts }) => posts.some(({ seq }) => seq === known?.seq))
    if (known && stands && size < known.size * LABEL_GROWTH) return known.label
    const fresh = labelOf(typical, shareOf, taken)
    labels.set(id, { ...fresh, size })
    return fresh.label
  }

  const tellOne = (id: string, texts: readonly ClaimText[], label: (typical: readonly ClaimText[]) => string) => {
    const typical = byTypicality(texts)
    const posts = texts.flatMap((text) => text.posts).sort(byTime)
    const [first, last] = [posts[0], posts.at(-1)]
    if (!first || !last) throw new Error(`claim ${id} has no post`)
    return {
      id,
      label: label(typical),
      isRenamed: false,
      lang: commonest(posts.map(({ lang }) => lang)),
      size: posts.length,
      textCount: texts.length,
      firstSeq: first.seq,
      firstAt: first.at,
      lastAt: last.at,
      typical: typical.slice(0, MOST_TYPICAL).flatMap((text) => text.posts[0]?.seq ?? []),
      seqs: posts.map(({ seq }) => seq).sort((a, b) => a - b),
    }
  }

  return {
    tell: (members, all) => {
      const counts = countSigns(all)
      const shareOf: ShareOf = (sign) => (counts.get(sign) ?? 0) / all.length
      const taken: string[] = []
      const bySize = [...members].sort((a, b) => postCountOf(b[1]) - postCountOf(a[1]))
      return bySize.map(([id, texts]) => {
        const claim = tellOne(id, texts, (typical) => labelFor(id, typical, shareOf, taken))
        taken.push(claim.label)
        return claim
      })
    },
    forget: (seq) => {
      for (const [id, label] of labels) if (label.seq === seq) labels.delete(id)
    },
  }
}
