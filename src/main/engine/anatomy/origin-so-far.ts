// Where the event began, found anew as it grows. Reading a storm whole takes as long as everything else behind a peak:
// while it goes on, one of more than a few thousand posts is read again after each twentieth more.
// Keeps true: which posts are read depends on how many there are, not on when somebody asks.
import type { Amplification } from '../analysis/amplification.ts'
import type { Heard } from '../analysis/heard.ts'
import { type FoundOrigin, findOrigin } from '../analysis/origin.ts'
import type { Period } from './inside.ts'

/** So many are read whole at every question. */
const FEW = 5000
const GROWTH = 1.05

const readCountOf = (count: number): number => {
  if (count <= FEW) return count
  const steps = Math.floor(Math.log(count / FEW) / Math.log(GROWTH))
  return Math.floor(FEW * GROWTH ** steps)
}

export const createOriginSoFar = (amplification: Amplification) => {
  let lastKey = ''
  let last: FoundOrigin | null = null
  return {
    /** `version` changes with what is known of posts that were heard already. A period with an end is read whole. */
    find: (posts: readonly Heard[], version: number, { fromAt, toAt }: Period): FoundOrigin | null => {
      const count = toAt === Number.MAX_SAFE_INTEGER ? readCountOf(posts.length) : posts.length
      const key = [count, version, fromAt, toAt].join()
      if (key === lastKey) return last
      last = findOrigin({ posts: posts.slice(0, count).filter(({ at }) => at < toAt), onsetAt: fromAt, amplification })
      lastKey = key
      return last
    },
  }
}
