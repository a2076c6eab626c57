// What the report counts of the claims, a second time: which post makes which claim is read from the file of mentions, the
// rest is added up here.
import { readFileSync } from 'node:fs'
import type { secondCount } from './second-count.ts'

interface Line {
  readonly id: string
  readonly claimId: string | null
}

/** What one post alone says is no claim of the crisis. */
const LEAST_POSTS = 2

/** `path` of the mentions file of the same workspace. */
export const secondClaims = (path: string, { posts, ofOthers, phases, inPhase }: ReturnType<typeof secondCount>) => {
  const claimOf = new Map<string, string | null>()
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const { id, claimId } = JSON.parse(line) as Line
    claimOf.set(id, claimId)
  }
  const makes = (id: string) => posts.filter((post) => claimOf.get(post.id) === id)
  const claims = [...new Set(posts.map((post) => claimOf.get(post.id) ?? ''))]
    .filter((id) => id !== '' && makes(id).length >= LEAST_POSTS)
    .map((id) => ({
      id,
      size: makes(id).length,
      firstAt: Math.min(...makes(id).map(({ createdAt }) => createdAt)),
      byPhase: phases.map((phase) => makes(id).filter(({ createdAt }) => inPhase(phase, createdAt)).length),
    }))
    .sort((a, b) => b.size - a.size || a.firstAt - b.firstAt)
  const listed = new Set(claims.map(({ id }) => id))
  const unclaimed = posts.filter(({ id }) => !listed.has(claimOf.get(id) ?? ''))
  const saidIn = (rank: number, fromAt: number, toAt: number): number =>
    ofOthers.filter(
      ({ id, createdAt }) => createdAt >= fromAt && createdAt < toAt && claimOf.get(id) === claims[rank]?.id,
    ).length
  return {
    /** How many posts made the claim of this rank in that time. */
    saidIn,
    claims: claims.map(({ id: _id, ...claim }) => claim),
    unclaimedCount: unclaimed.length,
    phases: phases.map((phase) => ({
      phase,
      postCount: posts.filter(({ createdAt }) => inPhase(phase, createdAt)).length,
      unclaimedCount: unclaimed.filter(({ createdAt }) => inPhase(phase, createdAt)).length,
    })),
  }
}
