// Followers of several accounts together. Keeps true: nobody counts twice; what no platform told is unknown, not zero.

export interface Reach {
  add(authorId: number, followers: number | null): void
  /** null = of no account is it known. */
  total(): number | null
}

export const createReach = (): Reach => {
  /** The most that was told of each: counts differ a little from post to post. */
  const followersOf = new Map<number, number>()
  return {
    add: (authorId, followers) => {
      if (followers !== null) followersOf.set(authorId, Math.max(followers, followersOf.get(authorId) ?? 0))
    },
    total: () => (followersOf.size === 0 ? null : [...followersOf.values()].reduce((sum, count) => sum + count, 0)),
  }
}
