// Is the brand in the present, or in a replayed past?
const live = 10 * 60_000

/** The replayed minute, or null for the wall clock: the last post of a live source is never "now" for long. */
export const brandNowOf = (pulseNowAt: number | null, wallNow: number): number | null =>
  pulseNowAt === null || Math.abs(wallNow - pulseNowAt) < live ? null : pulseNowAt
