// The cascade that holds most of an event: reposts, quotes, replies and repeated texts that lead back to one post.
// Keeps true: it leads back no further than the posts that are asked about, so that an old post which is passed on again
// does not make the event as old as itself.

import type { MentionId } from '../../../shared/model.ts'
import type { Amplification } from './amplification.ts'
import type { Heard } from './heard.ts'
import { containment, foldedWords, shinglesOf } from './near-duplicates-shingles.ts'
import type { Story } from './origin-words.ts'

/** For each post the furthest one that it leads back to: of these posts, or one just outside. */
const topsOf = (posts: readonly Heard[], amplification: Amplification): ReadonlyMap<MentionId, MentionId> => {
  const inside = new Set(posts.map(({ id }) => id))
  const tops = new Map<MentionId, MentionId>()
  for (const { id } of posts) {
    const path = new Set<MentionId>()
    let top = id
    while (inside.has(top) && !tops.has(top) && !path.has(top)) {
      path.add(top)
      top = amplification.parentOf(top)?.id ?? top
    }
    const furthest = tops.get(top) ?? top
    for (const step of path) tops.set(step, furthest)
  }
  return tops
}

interface Cascade {
  readonly top: MentionId
  /** null = outside. */
  readonly first: Heard | null
  eventCount: number
  linkedCount: number
}

const cascadesOf = (
  posts: readonly Heard[],
  event: readonly Heard[],
  tops: ReadonlyMap<MentionId, MentionId>,
  amplification: Amplification,
): Cascade[] => {
  const inside = new Map(posts.map((post) => [post.id, post]))
  const cascades = new Map<MentionId, Cascade>()
  for (const { id } of event) {
    const top = tops.get(id) ?? id
    const cascade = cascades.get(top) ?? { top, first: inside.get(top) ?? null, eventCount: 0, linkedCount: 0 }
    cascade.eventCount += 1
    if (amplification.parentOf(id)?.isLinked) cascade.linkedCount += 1
    cascades.set(top, cascade)
  }
  return [...cascades.values()].sort((a, b) => b.eventCount - a.eventCount)
}

/** A rumour is told anew with another town or an opening of one's own: half of a text in another makes it the same. */
const RETOLD = 0.5
/** About eight words: shorter texts are contained in others by chance. */
const MIN_SHINGLES = 15
/** Of the many small cascades of a storm none decides. */
const MAX_RETOLD = 20

/** The greatest cascade with those which tell the same in other words. */
const retellingsOf = (greatest: Cascade, cascades: readonly Cascade[]): readonly Cascade[] => {
  const shinglesOfTop = ({ first }: Cascade): Int32Array => shinglesOf(foldedWords(first?.text ?? ''))
  const told = shinglesOfTop(greatest)
  if (told.length < MIN_SHINGLES) return [greatest]
  const others = cascades.slice(0, MAX_RETOLD).filter((cascade) => {
    const shingles = shinglesOfTop(cascade)
    return cascade !== greatest && shingles.length >= MIN_SHINGLES && containment(told, shingles) >= RETOLD
  })
  return [greatest, ...others]
}

/** The first post is not in the data, or is older than what is asked about: who came first is known less well. */
const TRUST_OUTSIDE = 0.7

export const cascadeStory = (
  before: readonly Heard[],
  event: readonly Heard[],
  amplification: Amplification,
): Story | null => {
  const posts = [...before, ...event]
  const tops = topsOf(posts, amplification)
  const cascades = cascadesOf(posts, event, tops, amplification)
  const [greatest] = cascades
  if (!greatest || greatest.eventCount < 2) return null
  const told = retellingsOf(greatest, cascades)
  const [firstTop] = told.flatMap(({ first }) => first ?? []).sort((a, b) => a.at - b.at || a.seq - b.seq)
  const first = firstTop ?? posts.find(({ id }) => tops.get(id) === greatest.top)
  if (!first) return null
  const eventCount = told.reduce((sum, cascade) => sum + cascade.eventCount, 0)
  const linkedCount = told.reduce((sum, cascade) => sum + cascade.linkedCount, 0)
  const basis = linkedCount * 2 >= eventCount ? 'links' : 'sameText'
  return { basis, first, eventCount, trust: firstTop ? 1 : TRUST_OUTSIDE }
}
