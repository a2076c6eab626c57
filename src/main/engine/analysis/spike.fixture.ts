// Seeded series for the tests of the detector.

import { createSpike, type Spike, type SpikeFinding } from './spike.ts'

export const MINUTE = 60_000
export const HOUR = 60
export const DAY = 24 * HOUR
export const START = Date.UTC(2024, 0, 1)

/** Mulberry32: small, seeded, the same everywhere. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const poisson = (mean: number, random: () => number): number => {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count += 1
  return count
}

export const feed = (spike: Spike, from: number, counts: Iterable<number>): SpikeFinding[] => {
  const findings: SpikeFinding[] = []
  let minute = from
  for (const count of counts) {
    const { finding } = spike.push(START + minute * MINUTE, count)
    if (finding) findings.push(finding)
    minute += 1
  }
  return findings
}

export const minutes = (length: number, countAt: (minute: number) => number): number[] =>
  Array.from({ length }, (_, minute) => countAt(minute))

export const fresh = (): Spike => createSpike({ binMs: MINUTE })
