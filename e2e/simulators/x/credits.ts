// What each call costs (platforms.md, pay per use), in millionths of a dollar, and the refusal at the spending limit.
// Nothing is counted once a day only: each read of a post is paid, which is at least what X takes.
export const PRICE = {
  postRead: 5_000,
  ownedRead: 1_000,
  userRead: 10_000,
  counts: 5_000,
  post: 15_000,
  postWithUrl: 200_000,
  summonedReply: 10_000,
} as const

export type Priced = keyof typeof PRICE

export interface Spent {
  readonly totalMicros: number
  readonly counts: Readonly<Record<Priced, number>>
}

export interface Meter {
  charge(what: Priced, count?: number): void
  /** The limit is reached: nothing that costs is answered any more. */
  isSpent(limitMicros: number | null): boolean
  spent(): Spent
  reset(): void
}

const none = (): Record<Priced, number> => ({
  postRead: 0,
  ownedRead: 0,
  userRead: 0,
  counts: 0,
  post: 0,
  postWithUrl: 0,
  summonedReply: 0,
})

export const createMeter = (): Meter => {
  let counts = none()
  let totalMicros = 0
  return {
    charge: (what, count = 1) => {
      counts[what] += count
      totalMicros += PRICE[what] * count
    },
    isSpent: (limitMicros) => limitMicros !== null && totalMicros >= limitMicros,
    spent: () => ({ totalMicros, counts: { ...counts } }),
    reset: () => {
      counts = none()
      totalMicros = 0
    },
  }
}
