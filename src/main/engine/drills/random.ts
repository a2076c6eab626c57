// A small seeded generator: the same seed gives the same storm on every machine.
// sfc32 is Chris Doty-Humphrey's small fast counter (PractRand, public domain); splitmix32 spreads the seed over its state.

export interface Random {
  /** [0, 1) */
  readonly unit: () => number
  /** 0 .. below - 1 */
  readonly below: (below: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  readonly normal: () => number
  /** exp(N(ln median, sigma)) */
  readonly logNormal: (median: number, sigma: number) => number
  readonly exponential: (mean: number) => number
  readonly poisson: (mean: number) => number
  /** A key of `weights`, by weight. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
}

const splitmix32 = (seed: number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

const sfc32 = (seed: number) => {
  const spread = splitmix32(seed)
  let [a, b, c, counter] = [spread(), spread(), spread(), 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let warm = 0; warm < 12; warm++) next()
  return next
}

/** `name` separates the streams of one seed, so that a change in one part of a storm leaves the others alone. */
export const seededRandom = (seed: number, name: string): Random => {
  let hash = seed | 0
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  const next = sfc32(hash)
  const unit = () => next() / 0x1_0000_0000
  const below = (limit: number) => Math.floor(unit() * limit)
  const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
  return {
    unit,
    below,
    chance: (probability) => unit() < probability,
    pick: (from) => {
      const index = below(from.length)
      if (!(index in from)) throw new RangeError('nothing to pick from')
      return from[index] as (typeof from)[number]
    },
    normal,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    exponential: (mean) => -mean * Math.log(1 - unit()),
    poisson: (mean) => {
      const floor = Math.exp(-mean)
      let [count, product] = [0, unit()]
      while (product > floor) {
        count += 1
        product *= unit()
      }
      return count
    },
    weighted: (weights) => {
      const keys = Object.keys(weights) as (keyof typeof weights)[]
      let left = unit() * keys.reduce((sum, key) => sum + weights[key], 0)
      for (const key of keys) {
        left -= weights[key]
        if (left < 0) return key
      }
      return keys[keys.length - 1] as keyof typeof weights
    },
  }
}
