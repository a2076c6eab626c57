// Two times: the one that the simulator lives by (windows, lives of codes and tokens, lag), which a test may move
// forward, and the one that it shows (Date header, created_at, ids), which may go wrong by a skew.
export interface Clock {
  /** ms UTC, what windows and lives are counted by. */
  now(): number
  /** ms UTC, what the outside is told. */
  shown(): number
  advance(ms: number): void
  setSkew(ms: number): void
}

export const createClock = (real: () => number = Date.now): Clock => {
  let advancedMs = 0
  let skewMs = 0
  const now = (): number => real() + advancedMs
  return {
    now,
    shown: () => now() + skewMs,
    advance: (ms) => {
      advancedMs += ms
    },
    setSkew: (ms) => {
      skewMs = ms
    },
  }
}
