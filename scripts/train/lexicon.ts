// Which words belong together before any post is read: our own concepts (lexicon.txt) and the ratings of VADER (Hutto and
// Gilbert 2014, MIT; from the package vader-sentiment, used for training only). Every word of a group shares what is
// learned of the group, so that a word never seen in training is understood through one that was.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createTokenReader } from '../../src/main/engine/analysis/tone-tokens.ts'

export interface Lexicon {
  readonly groupCount: number
  /** Numbers of groups, by the token's hash. */
  readonly groupsOf: ReadonlyMap<number, readonly number[]>
  /** Our own words with their tone, -3..3: each is a very short post to learn from. */
  readonly words: readonly { readonly word: string; readonly tone: number }[]
}

const require = createRequire(import.meta.url)

interface Entry {
  readonly word: string
  readonly group: string
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  '+': ['', 'e', 's', 'es'],
  '~': ['', 's', 'ed', 'ing'],
  '^': ['er', 'e', 'es', 'ent', 'ez', 'ons', 'é', 'ée', 'és', 'ées', 'ait', 'ais', 'aient', 'ant'],
}

const inflect = (written: string): readonly string[] => {
  const endings = ENDINGS[written.slice(-1)]
  return endings ? endings.map((ending) => written.slice(0, -1) + ending) : [written]
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

const toneGroup = (tone: number): string => `tone ${tone}`

const readConcepts = () =>
  linesOf(readFileSync(new URL('lexicon.txt', import.meta.url), 'utf8')).flatMap((line) => {
    const [concept = '', tone = '', ...written] = line.split(' ')
    return written.flatMap(inflect).map((word) => ({ word, concept, tone: Number(tone) }))
  })

const readVader = (): Entry[] => {
  const path = require.resolve('vader-sentiment/vader_lexicon.txt')
  return linesOf(readFileSync(path, 'utf8')).flatMap((line) => {
    const [word = '', rating] = line.split('\t')
    return rating === undefined ? [] : [{ word, group: toneGroup(Math.round(Number(rating))) }]
  })
}

export const readLexicon = (): Lexicon => {
  const readTokens = createTokenReader()
  const numbers = new Map<string, number>()
  const groupsOf = new Map<number, number[]>()
  const concepts = readConcepts()
  const ours = concepts.flatMap(({ word, concept, tone }) => [
    { word, group: concept },
    { word, group: toneGroup(tone) },
  ])
  for (const { word, group } of [...ours, ...readVader()]) {
    const { count, hash } = readTokens(word)
    if (count !== 1) continue
    const number = numbers.get(group) ?? numbers.size
    numbers.set(group, number)
    const groups = groupsOf.get(hash[0] ?? 0) ?? []
    if (!groups.includes(number)) groups.push(number)
    groupsOf.set(hash[0] ?? 0, groups)
  }
  const tones = new Map(concepts.map(({ word, tone }) => [word, tone]))
  return { groupCount: numbers.size, groupsOf, words: [...tones].map(([word, tone]) => ({ word, tone })) }
}
