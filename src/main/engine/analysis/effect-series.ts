// A series whose course a communication may change: counts, or a share of counts, in bins of equal length.
// Keeps true: levels live on one scale, log of a rate or log odds of a share; what is thin is drawn to what is usual.
// Few counts are never taken for none (0.5 is added: Anscombe 1956 for logs, Haldane 1956 for odds).

export interface EffectSeries {
  /** When the first bin begins, ms UTC. */
  readonly fromAt: number
  /** Length of a bin, ms: 15 minutes are a whole number of bins. */
  readonly binMs: number
  /** Per bin, whole bins only: posts; of a share, those that are so. */
  readonly counts: readonly number[]
  /** Of a share, all posts per bin of which some are so; null = the counts themselves are what is looked at. */
  readonly of: readonly number[] | null
}

/** Bin numbers: from inclusive, to exclusive. */
export interface Sums {
  readonly binMs: number
  readonly binCount: number
  readonly isShare: boolean
  readonly countIn: (from: number, to: number) => number
  /** What the count is a part of: posts, of a share; else bins. */
  readonly sizeIn: (from: number, to: number) => number
}

/** Posts that the usual is worth where a window is thin. */
const USUAL_POSTS = 1
/** The same of a share: posts of both kinds together. */
const USUAL_OF_SHARE = 4

const running = (counts: readonly number[]): Float64Array => {
  const sums = new Float64Array(counts.length + 1)
  counts.forEach((count, bin) => {
    sums[bin + 1] = (sums[bin] ?? 0) + count
  })
  return sums
}

const between = (sums: Float64Array, from: number, to: number): number =>
  (sums[Math.max(0, to)] ?? 0) - (sums[Math.max(0, from)] ?? 0)

export const sumsOf = ({ binMs, counts, of }: EffectSeries): Sums => {
  const counted = running(counts)
  const sizes = of && running(of)
  return {
    binMs,
    binCount: counts.length,
    isShare: sizes !== null,
    countIn: (from, to) => between(counted, from, to),
    sizeIn: (from, to) => (sizes ? between(sizes, from, to) : Math.max(0, to) - Math.max(0, from)),
  }
}

export const shareOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

const logOdds = (share: number): number => Math.log(share / (1 - share))

/** What happened in a window, on the scale of levels. */
export const seenLevel = (sums: Sums, from: number, to: number): number => {
  const count = sums.countIn(from, to)
  const size = sums.sizeIn(from, to)
  return sums.isShare ? Math.log((count + 0.5) / (size - count + 0.5)) : Math.log((count + 0.5) / size)
}

/** The long run, where nothing is known beside it. */
export const usualLevel = (sums: Sums, from: number, to: number): number => {
  if (!sums.isShare) return seenLevel(sums, from, to)
  return logOdds((sums.countIn(from, to) + USUAL_OF_SHARE / 2) / (sums.sizeIn(from, to) + USUAL_OF_SHARE))
}

/** The level of a window, drawn to the usual one as far as it is thin. */
export const levelIn = (sums: Sums, from: number, to: number, usual: number): number => {
  const count = sums.countIn(from, to)
  const size = sums.sizeIn(from, to)
  return sums.isShare
    ? logOdds((count + USUAL_OF_SHARE * shareOf(usual)) / (size + USUAL_OF_SHARE))
    : Math.log((count + USUAL_POSTS) / (size + USUAL_POSTS / Math.exp(usual)))
}

/** Variance, on the scale of levels, of what is counted at this level if posts come one by one. */
export const chanceAt = (isShare: boolean, level: number, size: number): number => {
  if (!isShare) return 1 / (size * Math.exp(level) + 0.5)
  const share = shareOf(level)
  return 1 / Math.max(0.5, size * share * (1 - share))
}

/** How far what happened lies from a forecast, on the scale of levels. */
export const missOf = (sums: Sums, from: number, to: number, forecast: number): number =>
  sums.isShare
    ? seenLevel(sums, from, to) - forecast
    : Math.log((sums.countIn(from, to) + 0.5) / (sums.sizeIn(from, to) * Math.exp(forecast) + 0.5))
