// The cascade that holds most of an event: reposts, quotes, replies and repeated texts that lead back to one post.
// Keeps true: it leads back no further than the posts that are asked about, so that an old post which is passed on again
// does not make the event as old as itself.

import type { MentionId } from '../../../shared/model.ts'
import type { Amplification } from './amplification.ts'
import type { Heard } from './heard.ts'
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

/** The first post is not in the data, or is older than what is asked about: who came first is known less well. */
const TRUST_OUTSIDE = 0.7

export const cascadeStory = (
  before: readonly Heard[],
  event: readonly Heard[],
  amplification: Amplification,
): Story | null => {
  const posts = [...before, ...event]
  const tops = topsOf(posts, amplification)
  const counts = new Map<MentionId, { eventCount: number; linkedCount: number }>()
  for (const { id } of event) {
    const top = tops.get(id) ?? id
    const count = counts.get(top) ?? { eventCount: 0, linkedCount: 0 }
    count.eventCount += 1
    if (amplification.parentOf(id)?.isLinked) count.linkedCount += 1
    counts.set(top, count)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b.eventCount - a.eventCount)
  if (!best) return null
  const [top, { eventCount, linkedCount }] = best
  const itself = posts.find(({ id }) => id === top)
  const first = itself ?? posts.find(({ id }) => tops.get(id) === top)
  if (!first || eventCount < 2) return null
  const basis = linkedCount * 2 >= eventCount ? 'links' : 'sameText'
  return { basis, first, eventCount, trust: itself ? 1 : TRUST_OUTSIDE }
}
