// Multinomial logistic regression over hashed features by AdaGrad (Duchi et al. 2011). Half of a post's features, other
// ones each time, are left out (feature noising, Wager et al. 2013), so that no tone hangs on a single word; the weights
// of the later rounds are averaged. The same posts and seed give the same weights.
import { CLASS_COUNT } from '../../src/main/engine/analysis/tone-file.ts'
import { type Random, seededRandom } from '../../src/main/engine/drills/random.ts'
import type { HashedPosts } from './hashed-posts.ts'

export interface Training {
  readonly rounds: number
  readonly rate: number
  /** How strongly weights are drawn to zero, each time they are touched. */
  readonly decay: number
  /** Share of the features that a step sees. */
  readonly kept: number
  readonly seed: number
}

export interface LinearModel {
  /** Of feature f and tone t at CLASS_COUNT * f + t. */
  readonly weights: Float32Array
  readonly bias: readonly number[]
}

const BIAS_RATE = 0.01
const FIRST_SQUARE = 1e-4

const shuffle = (order: Int32Array, random: Random): void => {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1)
    const held = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = held
  }
}

/** Into `scores`: share * the sum of the weights of features[0..count) + bias, for each tone. */
const score = (model: LinearModel, features: Int32Array, count: number, share: number, scores: Float64Array): void => {
  const { weights, bias } = model
  let [negative, neutral, positive] = [0, 0, 0]
  for (let at = 0; at < count; at += 1) {
    const weight = CLASS_COUNT * (features[at] ?? 0)
    negative += weights[weight] ?? 0
    neutral += weights[weight + 1] ?? 0
    positive += weights[weight + 2] ?? 0
  }
  scores[0] = negative * share + (bias[0] ?? 0)
  scores[1] = neutral * share + (bias[1] ?? 0)
  scores[2] = positive * share + (bias[2] ?? 0)
}

const softmax = (scores: Float64Array): void => {
  const top = Math.max(...scores)
  let sum = 0
  for (let tone = 0; tone < CLASS_COUNT; tone += 1) {
    const power = Math.exp((scores[tone] ?? 0) - top)
    scores[tone] = power
    sum += power
  }
  for (let tone = 0; tone < CLASS_COUNT; tone += 1) scores[tone] = (scores[tone] ?? 0) / sum
}

/** Three scores a post, for the posts with these numbers. */
export const scorePosts = (model: LinearModel, posts: HashedPosts, numbers: readonly number[]): Float64Array => {
  const scores = new Float64Array(CLASS_COUNT * numbers.length)
  numbers.forEach((post, index) => {
    const features = posts.features.subarray(posts.starts[post], posts.starts[post + 1])
    const own = scores.subarray(CLASS_COUNT * index, CLASS_COUNT * (index + 1))
    score(model, features, features.length, posts.share[post] ?? 0, own)
  })
  return scores
}

/** `labels` and `worth` (how much a post counts) are by the post's number; `numbers` are those to learn from. */
export const trainLogistic = (
  posts: HashedPosts,
  labels: Uint8Array,
  worth: Float64Array,
  numbers: readonly number[],
  { rounds, rate, decay, kept, seed }: Training,
): LinearModel => {
  const model = { weights: new Float32Array(CLASS_COUNT * posts.size), bias: [0, 0, 0] }
  const average = { weights: new Float32Array(CLASS_COUNT * posts.size), bias: [0, 0, 0] }
  const { weights, bias } = model
  const squares = new Float32Array(posts.size).fill(FIRST_SQUARE)
  const random = seededRandom(seed, 'tone')
  const order = Int32Array.from(numbers)
  const seen = new Int32Array(
    1 + posts.starts.reduce((most, end, at) => Math.max(most, end - (posts.starts[at - 1] ?? 0)), 0),
  )
  const pull = new Float64Array(CLASS_COUNT)

  const learn = (post: number): void => {
    let count = 0
    for (let at = posts.starts[post] ?? 0; at < (posts.starts[post + 1] ?? 0); at += 1)
      if (random.chance(kept)) seen[count++] = posts.features[at] ?? 0
    const share = (posts.share[post] ?? 0) / kept
    score(model, seen, count, share, pull)
    softmax(pull)
    const label = labels[post] ?? 0
    pull[label] = (pull[label] ?? 0) - 1
    const weight = worth[post] ?? 0
    for (let tone = 0; tone < CLASS_COUNT; tone += 1) {
      pull[tone] = weight * (pull[tone] ?? 0)
      bias[tone] = (bias[tone] ?? 0) - BIAS_RATE * (pull[tone] ?? 0)
      pull[tone] = share * (pull[tone] ?? 0)
    }
    const [negative = 0, neutral = 0, positive = 0] = pull
    const square = negative * negative + neutral * neutral + positive * positive
    for (let at = 0; at < count; at += 1) {
      const feature = seen[at] ?? 0
      const seenSquare = (squares[feature] ?? 0) + square
      squares[feature] = seenSquare
      const step = rate / Math.sqrt(seenSquare)
      const first = CLASS_COUNT * feature
      weights[first] = (weights[first] ?? 0) - step * (negative + decay * (weights[first] ?? 0))
      weights[first + 1] = (weights[first + 1] ?? 0) - step * (neutral + decay * (weights[first + 1] ?? 0))
      weights[first + 2] = (weights[first + 2] ?? 0) - step * (positive + decay * (weights[first + 2] ?? 0))
    }
  }

  const averaged = Math.ceil(rounds / 2)
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random)
    for (const post of order) learn(post)
    if (round < rounds - averaged) continue
    for (let at = 0; at < weights.length; at += 1)
      average.weights[at] = (average.weights[at] ?? 0) + (weights[at] ?? 0) / averaged
    for (let tone = 0; tone < CLASS_COUNT; tone += 1)
      average.bias[tone] = (average.bias[tone] ?? 0) + (bias[tone] ?? 0) / averaged
  }
  return average
}

/** Linear models add up: the mean of several is one model that hangs less on the order in which posts were seen. */
export const averageOf = (models: readonly LinearModel[]): LinearModel => {
  const [first] = models
  if (!first) throw new RangeError('there is no mean of no models')
  const share = 1 / models.length
  const meanOf = (numberOf: (model: LinearModel) => number | undefined): number =>
    share * models.reduce((sum, model) => sum + (numberOf(model) ?? 0), 0)
  return {
    weights: first.weights.map((_, at) => meanOf(({ weights }) => weights[at])),
    bias: first.bias.map((_, tone) => meanOf(({ bias }) => bias[tone])),
  }
}
