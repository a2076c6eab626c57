// The tone model with weights set by hand, so that each answer is known; and files that are no model.
import { describe, expect, it } from 'vitest'
import { loadToneModel, type ToneModel } from './tone.ts'
import { readToneFile, type ToneFile, writeToneFile } from './tone-file.ts'
import { createTokenReader } from './tone-tokens.ts'

const readTokens = createTokenReader()
const hashOfToken = (word: string): number => readTokens(word).hash[0] ?? 0

const BITS = 4
const LADDER = [
  { lead: 0, confidence: 0.5 },
  { lead: 2, confidence: 0.9 },
]
/** Knows three words; `bien` under a "not" is negative. */
const file: ToneFile = {
  header: {
    bits: BITS,
    wordCount: 3,
    scale: 1,
    wordScale: 1,
    bias: [0, 0.25, 0],
    languages: [
      { lang: 'fr', ladder: LADDER },
      { lang: 'und', ladder: LADDER },
    ],
  },
  words: Int32Array.from(['honte', 'bien', '😡'].map(hashOfToken)),
  weights: new Int8Array(3 << BITS),
  wordWeights: Int8Array.from([9, 0, 0, 0, 0, 9, 9, 0, 0]),
  negatedWeights: Int8Array.from([0, 0, 0, 9, 0, 0, 0, 0, 0]),
}

const bytes = writeToneFile(file)
const model: ToneModel = loadToneModel(bytes)

describe('reads', () => {
  it.each([
    ['quelle honte', 'negative'],
    ['HONTE', 'negative'],
    ['très bien', 'positive'],
    ['pas bien', 'negative'],
    ['c’est 😡', 'negative'],
    ['à quelle heure', 'neutral'],
  ])('catches a weight given to the wrong word or tone: %s', (text, tone) => {
    expect(model.read(text, 'fr')?.tone).toBe(tone)
  })

  it('catches a confidence that does not follow the lead', () => {
    expect(model.read('honte honte honte', 'fr')?.confidence).toBe(0.9)
    expect(model.read('à quelle heure', 'fr')?.confidence).toBe(0.5)
  })
})

describe('does not know', () => {
  it.each([
    ['no words', '@user http', 'fr'],
    ['nothing', '', 'fr'],
    ['a language it did not learn', 'quelle honte', 'nl'],
  ])('catches a tone made up for %s', (_, text, lang) => {
    expect(model.read(text, lang)).toBeNull()
  })

  it('catches an untold language taken for one that was not learned', () => {
    expect(model.read('quelle honte', null)).toEqual(model.read('quelle honte', 'fr'))
    expect(model.langs).toEqual(['fr'])
  })
})

describe('a file that is no model', () => {
  const changed = (at: number, to: number): Uint8Array => {
    const copy = bytes.slice()
    copy[at] = to
    return copy
  }
  it.each([
    ['nothing', new Uint8Array(0)],
    ['a text', new TextEncoder().encode('label\ttext, and more of it than a header has')],
    ['another version', changed(8, 99)],
    ['a header longer than the file', changed(14, 255)],
    ['a header that is no JSON', changed(16, 0)],
    ['too few weights', bytes.subarray(0, bytes.length - 1)],
    ['too many weights', Uint8Array.from([...bytes, 0])],
  ])('catches %s taken for a model', (_, broken) => {
    expect(() => loadToneModel(broken)).toThrow(RangeError)
    expect(() => loadToneModel(broken)).toThrow(/cannot be used as a tone model/)
  })

  it.each([
    ['falling confidence', { languages: [{ lang: 'fr', ladder: [...LADDER].reverse() }] }],
    ['no language', { languages: [] }],
    ['a scale that is no number', { scale: 'x' }],
  ])('catches a header with %s', (_, part) => {
    const header = { ...file.header, ...part } as ToneFile['header']
    expect(() => loadToneModel(writeToneFile({ ...file, header }))).toThrow(RangeError)
  })
})

it('catches a file that does not say what was written into it, wherever its bytes begin', () => {
  const padded = new Uint8Array(bytes.length + 3)
  padded.set(bytes, 3)
  expect(readToneFile(padded.subarray(3))).toEqual(file)
})
