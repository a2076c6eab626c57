import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSentIndex } from './sent-index.ts'
import { similarityOf, TOO_SIMILAR } from './similar.ts'

const same = (a: string, b: string): boolean => similarityOf(a, b) >= TOO_SIMILAR

it.each([
  [
    'another name',
    'Bonjour Marie, votre colis est retrouvé, il arrive demain.',
    'Bonjour Jules, votre colis est retrouvé, il arrive demain.',
  ],
  ['another order', 'We refund every order. Nobody has to call us.', 'Nobody has to call us. We refund every order.'],
  [
    'a link and a smile',
    'We are looking into the cause, read more at https://a.example/1',
    'We are looking into the cause 🙂 read more at https://b.example/2',
  ],
  [
    'half of a sentence',
    'We are checking the batch printed on your box and our kitchen will write to you here before noon.',
    'We are checking the batch printed on your box and our kitchen',
  ],
  [
    'a sentence more',
    'The lift is closed until Friday. We are sorry.',
    'The lift is closed until Friday. We are sorry. Thank you for telling us.',
  ],
])('catches a canned answer that is let through because of %s', (_, a, b) => {
  expect(same(a, b)).toBe(true)
})

it.each([
  [
    'the same sorrow',
    'We are so sorry. Your card was not charged.',
    'We are so sorry. The kettle must not be plugged in again.',
  ],
  [
    'the same subject',
    'Le train de 8 h est supprimé, prenez celui de 9 h.',
    'Les billets de train sont remboursés sans frais à partir de demain.',
  ],
])('catches an answer of its own that is taken for a copy because of %s', (_, a, b) => {
  expect(same(a, b)).toBe(false)
})

it('catches a score that depends on which text comes first, leaves 0..1, or an odd text that throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      (a, b) => {
        const score = similarityOf(a, b)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(similarityOf(b, a)).toBeCloseTo(score, 10)
      },
    ),
  )
  expect(similarityOf('', '')).toBe(0)
  expect(similarityOf('We know and we care', 'We know and we care')).toBe(1)
})

it('catches a measure that ranks canned answers among the others', () => {
  const pairs = readFileSync('test/phrases/similar.tsv', 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([label, a = '', b = '']) => ({ isSame: label === '1', score: similarityOf(a, b) }))
  const [canned, others] = [true, false].map((is) => pairs.filter(({ isSame }) => isSame === is))
  const won = canned?.reduce(
    (sum, one) => sum + (others ?? []).reduce((wins, other) => wins + (one.score > other.score ? 1 : 0), 0),
    0,
  )
  const auc = (won ?? 0) / ((canned?.length ?? 0) * (others?.length ?? 1))
  console.log(`similar: AUC ${auc.toFixed(4)} over ${pairs.length} pairs`)
  expect(auc).toBeGreaterThan(0.97)
})

it('catches a sent answer that is not found among many, found for the wrong one, or counted after it is gone', () => {
  const index = createSentIndex<number>()
  for (let id = 0; id < 500; id += 1)
    index.add(id, `Your parcel number${id} left depot${id % 7} and arrives on day${id % 11}.`)
  expect(index.nearest('Hello Ann, your parcel number42 left depot0 and arrives on day9!')).toMatchObject({ id: 42 })
  index.remove(42)
  expect(index.nearest('Your parcel number42 left depot0 and arrives on day9.')?.id).not.toBe(42)
  expect(index.nearest('Your parcel number7 left depot0.', (id) => id === 7)?.id).not.toBe(7)
  expect(createSentIndex<number>().nearest('anything')).toBeNull()
})

it('catches answers that are lost when those before them are forgotten', () => {
  const index = createSentIndex<number>()
  const textOf = (id: number): string => `Your parcel number${id} left and arrives tomorrow.`
  for (let id = 0; id < 1_000; id += 1) {
    index.add(id, textOf(id))
    index.remove(id - 100)
  }
  expect(index.size()).toBe(100)
  for (let id = 900; id < 1_000; id += 1) expect(index.nearest(textOf(id))).toMatchObject({ id, score: 1 })
  index.add(999, 'Nothing of the kind.')
  expect(index.nearest(textOf(999))?.score).toBeLessThan(1)
})

it('catches a draft that is canned from beginning to end, so that no word of it is rare', () => {
  const index = createSentIndex<number>()
  for (let id = 0; id < 2_000; id += 1) index.add(id, 'We are sorry, please write to us and we will refund you.')
  expect(index.nearest('We are sorry, please write to us and we will refund you!')?.score).toBeGreaterThan(TOO_SIMILAR)
})
