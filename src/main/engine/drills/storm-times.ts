// When posts come: quiet days that excite themselves a little, and a cascade with a steep rise and a long tail. No words here.
import type { Random } from './random.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** A day of people who are mostly awake in Europe: 0.25 at night to 1.6 in the evening, mean about 1. */
const dayShape = (at: number): number => {
  const hour = (at / HOUR_MS) % 24
  const awake = Math.max(0, Math.sin(((hour - 5) / 18) * Math.PI))
  return 0.25 + 1.3 * awake
}

const SELF_EXCITED_SHARE = 0.25

/**
 * Ordinary chatter as a self-exciting process, by its clusters (Hawkes & Oakes, J. Appl. Prob. 11, 1974):
 * strangers come at random, each brings on average 0.25 others within a quarter of an hour or so.
 */
export const ordinaryTimes = (random: Random, fromAt: number, toAt: number, perHour: number): number[] => {
  const times: number[] = []
  const strangersPerHour = perHour * (1 - SELF_EXCITED_SHARE)
  const addCluster = (at: number) => {
    if (at >= toAt) return
    times.push(Math.round(at))
    for (let child = random.poisson(SELF_EXCITED_SHARE); child > 0; child--)
      addCluster(at + random.exponential(12 * MINUTE_MS))
  }
  const most = 1.6
  for (let at = fromAt + random.exponential(HOUR_MS / (strangersPerHour * most)); at < toAt; ) {
    if (random.unit() * most < dayShape(at)) addCluster(at)
    at += random.exponential(HOUR_MS / (strangersPerHour * most))
  }
  return times.sort((a, b) => a - b)
}

/** Times after the post that people follow: log-normal delays, as measured for reposts; nothing after `endAt`. */
export const cascadeTimes = (
  random: Random,
  hubAt: number,
  count: number,
  medianMinutes: number,
  endAt: number,
): number[] => {
  const times: number[] = []
  while (times.length < count) {
    const at = Math.round(hubAt + 4000 + random.logNormal(medianMinutes, 1.05) * MINUTE_MS)
    if (at < endAt) times.push(at)
  }
  return times.sort((a, b) => a - b)
}
