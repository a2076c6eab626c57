// Multinomial logistic regression over hashed features, by stochastic gradient steps (AdaGrad, Duchi et al. 2011) with
// the weights of the later rounds averaged. The same posts and seed give the same weights.

import { CLASS_COUNT } from '../../src/main/engine/analysis/tone-file.ts'
import { seededRandom } from '../../src/main/engine/drills/random.ts'
import type { HashedPosts } from './hashed-posts.ts'

export interface LinearModel {
  readonly bits: number
  /** Of bucket b and class c at 3 b + c. */
  readonly weights: Float32Array
  readonly bias: readonly number[]
}

export interface Training {
  readonly bits: number
  readonly rounds: number
  readonly rate: number
  /** Strength with which weights are drawn to zero. */
  readonly decay: number
  readonly seed: number
}

const BIAS_RATE = 0.01
const FIRST_SQUARE = 1e-4

const softmax = (scores: Float64Array): void => {
  const top = Math.max(...scores)
  let sum = 0
  for (let index = 0; index < scores.length; index += 1) {
    const power = Math.exp((scores[index] ?? 0) - top)
    scores[index] = power
    sum += power
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] ?? 0) / sum
}

const addScores = (model: LinearModel, hashed: HashedPosts, post: number, into: Float64Array): void => {
  const [from, to] = [hashed.starts[post] ?? 0, hashed.starts[post + 1] ?? 0]
  const { weights, bias } = model
  let [negative, neutral, positive] = [0, 0, 0]
  for (let at = from; at < to; at += 1) {
    const bucket = CLASS_COUNT * (hashed.buckets[at] ?? 0)
    negative += weights[bucket] ?? 0
    neutral += weights[bucket + 1] ?? 0
    positive += weights[bucket + 2] ?? 0
  }
  const share = 1 / Math.sqrt(to - from)
  into[0] = negative * share + (bias[0] ?? 0)
  into[1] = neutral * share + (bias[1] ?? 0)
  into[2] = positive * share + (bias[2] ?? 0)
}

/** Scores of the posts with these numbers, three a post. */
export const scorePosts = (model: LinearModel, hashed: HashedPosts, numbers: Int32Array): Float64Array => {
  const scores = new Float64Array(CLASS_COUNT * numbers.length)
  numbers.forEach((post, index) => {
    addScores(model, hashed, post, scores.subarray(CLASS_COUNT * index, CLASS_COUNT * (index + 1)))
  })
  return scores
}

/** `worth`: how much post i counts, by its number in `hashed`. */
export const trainLogistic = (
  hashed: HashedPosts,
  numbers: Int32Array,
  worth: Float64Array,
  { bits, rounds, rate, decay, seed }: Training,
): LinearModel => {
  const weights = new Float32Array(CLASS_COUNT << bits)
  const squares = new Float32Array(1 << bits).fill(FIRST_SQUARE)
  const average = new Float32Array(weights.length)
  const averageBias = [0, 0, 0]
  const bias = [0, 0, 0]
  const model = { bits, weights, bias }
  const order = Int32Array.from(numbers)
  const random = seededRandom(seed, 'tone')
  const pull = new Float64Array(CLASS_COUNT)
  const averagedRounds = Math.ceil(rounds / 2)
  for (let round = 0; round < rounds; round += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = random.below(last + 1)
      const held = order[last] ?? 0
      order[last] = order[other] ?? 0
      order[other] = held
    }
    for (const post of order) {
      addScores(model, hashed, post, pull)
      softmax(pull)
      const label = hashed.posts[post]?.label ?? 0
      pull[label] = (pull[label] ?? 0) - 1
      const [from, to] = [hashed.starts[post] ?? 0, hashed.starts[post + 1] ?? 0]
      const value = (worth[post] ?? 1) / Math.sqrt(to - from)
      const [negative = 0, neutral = 0, positive = 0] = pull
      const square = value * value * (negative * negative + neutral * neutral + positive * positive)
      for (let at = from; at < to; at += 1) {
        const feature = hashed.buckets[at] ?? 0
        const seen = (squares[feature] ?? 0) + square
        squares[feature] = seen
        const step = rate / Math.sqrt(seen)
        const bucket = CLASS_COUNT * feature
        weights[bucket] = (weights[bucket] ?? 0) - step * (value * negative + decay * (weights[bucket] ?? 0))
        weights[bucket + 1] = (weights[bucket + 1] ?? 0) - step * (value * neutral + decay * (weights[bucket + 1] ?? 0))
        weights[bucket + 2] =
          (weights[bucket + 2] ?? 0) - step * (value * positive + decay * (weights[bucket + 2] ?? 0))
      }
      for (let index = 0; index < CLASS_COUNT; index += 1)
        bias[index] = (bias[index] ?? 0) - BIAS_RATE * (worth[post] ?? 1) * (pull[index] ?? 0)
    }
    if (round < rounds - averagedRounds) continue
    for (let at = 0; at < weights.length; at += 1)
      average[at] = (average[at] ?? 0) + (weights[at] ?? 0) / averagedRounds
    for (let index = 0; index < CLASS_COUNT; index += 1)
      averageBias[index] = (averageBias[index] ?? 0) + (bias[index] ?? 0) / averagedRounds
  }
  return { bits, weights: average, bias: averageBias }
}
