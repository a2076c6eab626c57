// The trainer on invented posts: what it learns, and that it always learns the same.
import { describe, expect, it } from 'vitest'
import { loadToneModel } from '../../src/main/engine/analysis/tone.ts'
import { writeToneFile } from '../../src/main/engine/analysis/tone-file.ts'
import { worthOf } from './balance.ts'
import { judgeHeldOut, meanRecall } from './held-out.ts'
import { buildLadder, calibrationError, type Judged } from './ladder.ts'
import { readLexicon } from './lexicon.ts'
import { scorePosts, trainLogistic } from './logistic.ts'
import { prepare } from './material.ts'
import { packModel } from './pack.ts'
import type { LabelledPost } from './posts.ts'

const BITS = 14
const TRAINING = { rounds: 4, rate: 0.15, decay: 1e-4, kept: 0.5, seed: 1 }
const SAYINGS = [
  ['the queue is a disgrace', 'nobody answers, I hate this', 'it is broken, never again'],
  ['the shop opens at nine', 'a new door on the left', 'they meet on Tuesday'],
  ['what a lovely shop', 'thank you, it is wonderful', 'I love the new colours'],
]
const posts: LabelledPost[] = Array.from({ length: 90 }, (_, number) => {
  const label = number % 3
  const text = `${SAYINGS[label]?.[Math.floor(number / 3) % 3]} ${number}`
  return { source: 'en', lang: 'en', label, text }
})
const lexicon = readLexicon()
const material = prepare(posts, lexicon, BITS)
const train = (seed: number): Uint8Array => {
  const { hashed, labels, worth, words } = material
  const model = trainLogistic(hashed, labels, worth, [...posts.keys(), ...words], { ...TRAINING, seed })
  return writeToneFile(packModel(model, lexicon, BITS, [{ lang: 'en', ladder: buildLadder([]) }]))
}

describe('training', () => {
  it('catches a model that differs from run to run, or a seed that does nothing', () => {
    expect(train(1)).toEqual(train(1))
    expect(train(1)).not.toEqual(train(2))
  })

  it('catches a word never seen in a post that is not understood through its concept', () => {
    const model = loadToneModel(train(1))
    expect(model.read('injoignable, quelle arnaque', 'en')?.tone).toBe('negative')
    expect(model.read('accueil impeccable', 'en')?.tone).toBe('positive')
  })

  it('catches a file that says other than the trained weights', () => {
    const { hashed, labels, worth } = material
    const numbers = [...posts.keys()]
    const model = trainLogistic(hashed, labels, worth, numbers, TRAINING)
    const shipped = loadToneModel(
      writeToneFile(packModel(model, lexicon, BITS, [{ lang: 'en', ladder: buildLadder([]) }])),
    )
    const scores = scorePosts(model, hashed, numbers)
    const tones = ['negative', 'neutral', 'positive']
    for (const number of numbers) {
      const own = [...scores.subarray(3 * number, 3 * number + 3)]
      expect(shipped.read(posts[number]?.text ?? '', 'en')?.tone).toBe(tones[own.indexOf(Math.max(...own))])
    }
  })

  it('catches labels of chance that look learned, and learnable ones that do not', () => {
    expect(meanRecall(judgeHeldOut(material, TRAINING))).toBeGreaterThan(0.9)
    const shuffled = posts.map((post, number) => ({ ...post, label: Math.floor(number / 7) % 3 }))
    expect(meanRecall(judgeHeldOut(prepare(shuffled, { ...lexicon, words: [] }, BITS), TRAINING))).toBeLessThan(0.6)
  })

  it('catches a rare tone that is drowned by a common one', () => {
    const uneven = posts.filter(({ label }, number) => label !== 0 || number % 9 === 0)
    const worth = worthOf(uneven)
    const sum = (label: number): number =>
      uneven.reduce((all, post, index) => all + (post.label === label ? (worth[index] ?? 0) : 0), 0)
    expect(sum(0)).toBeCloseTo(sum(1))
    expect(sum(2)).toBeCloseTo(sum(1))
  })
})

describe('confidence', () => {
  const judged: Judged[] = Array.from({ length: 1000 }, (_, number) => ({
    lead: number / 1000,
    label: 0,
    answer: (number * 7919) % 1000 < number ? 0 : 1,
  }))

  it('catches a confidence that falls where the lead rises', () => {
    const ladder = buildLadder(judged)
    expect(ladder.length).toBeGreaterThan(5)
    ladder.forEach((rung, index) => {
      expect(rung.confidence).toBeGreaterThanOrEqual(ladder[index - 1]?.confidence ?? 0)
    })
    expect(ladder[0]?.lead).toBe(0)
    expect(ladder.at(-1)?.confidence).toBeGreaterThan(0.9)
  })

  it('catches an error of calibration that is not one, or is none', () => {
    const answers = (confidence: number) => judged.map((_, number) => ({ confidence, isRight: number % 4 > 0 }))
    expect(calibrationError(answers(0.75))).toBeCloseTo(0)
    expect(calibrationError(answers(0.95))).toBeCloseTo(0.2)
  })
})
