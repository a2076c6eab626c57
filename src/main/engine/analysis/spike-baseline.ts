// What is usual for this series: a slow level (days) and a local one (hours), both blind to what is happening right now.
// Keeps true: a peak moves a level by a bounded factor (counts are clipped before they are learned), yet a lasting
// change is learned within a day or so; silence costs nothing.

const HOUR = 3_600_000

/** `lagMs`: a bin is learned only when it is this old, so that a rise is compared with what was before it. */
const LEVELS = [
  { lagMs: HOUR, halfLifeMs: 3 * HOUR },
  { lagMs: 4 * HOUR, halfLifeMs: 8 * HOUR },
  { lagMs: 4 * HOUR, halfLifeMs: 5 * 24 * HOUR },
] as const

export interface LevelRule {
  readonly lagBins: number
  readonly rate: number
}

export const levelRules = (binMs: number): LevelRule[] =>
  LEVELS.map(({ lagMs, halfLifeMs }) => ({
    lagBins: Math.max(1, Math.round(lagMs / binMs)),
    rate: 1 - 2 ** (-binMs / Math.max(halfLifeMs, binMs)),
  }))

export interface LevelState {
  /** Mentions per bin. */
  level: number
  /** Bins learned so far. */
  learned: number
}

/** Huber-like clipping (Huber 1964): what is far above the level teaches only "more", not how much more.
 * The constant keeps a silent series learnable: one mention in a bin always counts in full. */
const clipped = (count: number, level: number): number => Math.min(count, 4 * level + 1)

/** At first the plain mean of what was seen, later an exponential one. */
export const learn = (state: LevelState, rule: LevelRule, count: number): void => {
  const young = state.learned * rule.rate < 1
  const rate = young ? Math.max(rule.rate, 1 / (state.learned + 1)) : rule.rate
  // The first two hours have no level to clip against: they are the level.
  const value = state.learned < rule.lagBins ? count : clipped(count, state.level)
  state.level += rate * (value - state.level)
  state.learned += 1
}

/** The same as `learn` with a count of 0, `bins` times. */
export const learnSilence = (state: LevelState, rule: LevelRule, bins: number): void => {
  const meanUntil = Math.ceil(1 / rule.rate)
  const asMean = Math.min(bins, Math.max(0, meanUntil - 1 - state.learned))
  if (asMean > 0) state.level *= state.learned / (state.learned + asMean)
  state.level *= (1 - rule.rate) ** (bins - asMean)
  state.learned += bins
}

/** Expected mentions per bin for a window: above what was before *and* above what is usual, or it is no peak.
 * A morning rise after a quiet night is below the slow level, a busy hour within a busy day is near the local one. */
export const expectedPerBin = (levels: readonly LevelState[], wide: boolean): number =>
  Math.max(levels[wide ? 1 : 0]?.level ?? 0, levels[2]?.level ?? 0)
