// How a post is taken apart: what must be heard alike, and what must not.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFeatureReader } from './tone-features.ts'
import { createTokenReader, IS_WORD, NEGATED, SHOUTED, STRETCHED, TAGGED } from './tone-tokens.ts'

const readTokens = createTokenReader()
const hashes = (text: string): number[] => {
  const { hash, count } = readTokens(text)
  return [...hash.subarray(0, count)]
}
/** The words that carry a flag, by their place among the words. */
const flagged = (text: string, flag: number): number[] => {
  const { flags, count } = readTokens(text)
  const words = [...flags.subarray(0, count)].filter((one) => (one & IS_WORD) !== 0)
  return words.flatMap((one, place) => ((one & flag) === 0 ? [] : [place]))
}

describe('is heard alike', () => {
  it.each([
    ['a name and its mask', '@Marlo_Help bonjour', '@user bonjour'],
    ['a name on a server and its mask', '@marlo@social.example bonjour', '@user bonjour'],
    ['a link and its mask', 'lire https://t.co/Ab3?x=1', 'lire http'],
    ['accents and none', 'Déçu, ÉCŒURÉ', 'decu, ecœure'],
    ['a letter with its accent in two signs', 'de\u0301c\u0327u', 'déçu'],
    ['curly and straight apostrophes', 'c’est', "c'est"],
    ['any stretching', 'nooooon', 'noooooooon'],
    ['any number of marks above one', 'non!!!!', 'non!!'],
    ['tags in one word and words', '#PlusJamais', 'plus jamais'],
    ['skin tones', '👏🏽', '👏'],
    ['Arabic with and without vowel signs', 'شُكْرًا', 'شكرا'],
  ])('catches %s read as different', (_, one, other) => {
    expect(hashes(one)).toEqual(hashes(other))
  })
})

describe('is told apart', () => {
  it.each([
    ['emoji', 'ok 😡', 'ok 😍'],
    ['emoticons', 'ok :)', 'ok :('],
    ['one mark and many', 'non!', 'non!!!'],
    ['a word that begins like a link', 'httpd est tombé', 'http est tombé'],
    ['an address of mail and a name', 'moi@marlo.example', 'moi @marlo.example'],
  ])('catches %s read as the same', (_, one, other) => {
    expect(hashes(one)).not.toEqual(hashes(other))
  })
})

describe('under a not', () => {
  it.each([
    ['not good, but cheap', [1]],
    ['it isn’t good', [3]],
    ['ce n’est pas bien', [4]],
    ['je ne veux plus payer', [4]],
    ['plus de merci', []],
    ['sans réseau depuis hier soir à Lyon', [1, 2, 3, 4]],
  ] as const)('catches a lost or endless negation: %s', (text, places) => {
    expect(flagged(text, NEGATED)).toEqual(places)
  })
})

it('catches shouting, stretching and tags that are not noticed', () => {
  expect(flagged('ras LE BOL TOTAL', SHOUTED)).toEqual([2, 3])
  expect(flagged('trooop bien', STRETCHED)).toEqual([0])
  expect(flagged('vive #MarloGate ici', TAGGED)).toEqual([1, 2])
})

it('catches features beyond their room, and a reader that remembers the post before', () => {
  const read = createFeatureReader()
  const featuresOf = (text: string): number[] => {
    const { hash, count } = read(text)
    expect(count).toBeLessThanOrEqual(hash.length)
    return [...hash.subarray(0, count)]
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2500 }), fc.string({ maxLength: 300 }), (one, other) => {
      const first = featuresOf(one)
      featuresOf(other)
      expect(featuresOf(one)).toEqual(first)
    }),
    { numRuns: 60 },
  )
})
