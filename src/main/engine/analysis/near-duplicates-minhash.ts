// MinHash signatures (Broder 1997), folded into bands (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3):
// two sets that share a band's key are candidates. Keeps true: every machine hashes alike.

// 12 bands of 4 propose a pair with Jaccard 0.8 in 99.8 of 100 cases, 0.7 in 96, 0.3 in 9, unrelated texts (0.05) never.
export const BAND_COUNT = 12
const ROW_COUNT = 4

/** Odd multipliers and offsets of a fixed generator (xorshift). */
const SEEDS = ((): Int32Array => {
  const seeds = new Int32Array(BAND_COUNT * ROW_COUNT * 2)
  let state = 0x9e3779b9
  for (let k = 0; k < seeds.length; k += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    seeds[k] = k % 2 === 0 ? state | 1 : state
  }
  return seeds
})()

const leastHash = (shingles: Int32Array, row: number): number => {
  const factor = SEEDS[row * 2] ?? 1
  const offset = SEEDS[row * 2 + 1] ?? 0
  let least = 0x7fffffff
  for (let k = 0; k < shingles.length; k += 1) {
    const product = Math.imul((shingles[k] ?? 0) ^ offset, factor)
    const hash = (product ^ (product >>> 15)) | 0
    if (hash < least) least = hash
  }
  return least
}

/** One key per band. */
export const bandKeysOf = (shingles: Int32Array): Int32Array => {
  const keys = new Int32Array(BAND_COUNT)
  for (let row = 0; row < BAND_COUNT * ROW_COUNT; row += 1) {
    const band = Math.floor(row / ROW_COUNT)
    keys[band] = (Math.imul(keys[band] ?? 0, 31) + leastHash(shingles, row)) | 0
  }
  return keys
}
