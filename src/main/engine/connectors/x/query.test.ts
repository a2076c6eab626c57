import { describe, expect, it } from 'vitest'
import { parseWatchTerms } from '../../ingest/watch-terms.ts'
import { packClauses, queriesOf } from './query.ts'

const queries = (watch: string, ownHandles: readonly string[] = [], samplePercent: number | null = null) => {
  const parsed = parseWatchTerms(watch)
  return queriesOf({ terms: parsed.ok ? parsed.terms : [], ownHandles }, { maxLength: 512, samplePercent })
}

describe('watch terms in X’s language', () => {
  it.each([
    ['two words that are found apart', 'koch farms', ['("koch farms" OR #kochfarms)']],
    ['an accent that X does not fold', 'crédit', ['("crédit" OR "credit")']],
    ['a word that is an operator', 'OR', ['"OR"']],
    ['a term that closes its own quotes', 'a "b" c', ['("a b c" OR #abc)']],
    ['a tag', '#boycott', ['#boycott']],
    ['an excluded word that is lost', 'acme, -circus', ['"acme" -"circus"']],
    ['an excluded word that silences a handle', '@acme, fire, -drill', ['@acme', '"fire" -"drill"']],
    ['a handle of another network', '@acme@piaille.fr, @acme.org', []],
    ['nothing but exclusions', '-drill', []],
  ])('catches %s', (_, watch, expected) => {
    expect(queries(watch)).toEqual(expected)
  })

  it('catches what is said to us and sampled away', () => {
    expect(queries('fire', ['acme'], 10)).toEqual(['(@acme OR to:acme OR from:acme)', '"fire" sample:10'])
  })

  it('catches a query that is longer than X takes, or a term that falls between two', () => {
    const words = Array.from({ length: 200 }, (_, k) => `word${k}`)
    const made = queries(`${words.join(',')},-never`)
    expect(made.every((query) => query.length <= 512 && query.endsWith(' -"never"'))).toBe(true)
    expect(words.filter((word) => made.filter((query) => query.includes(`"${word}"`)).length !== 1)).toEqual([])
  })

  it('catches a clause that can never fit and stops the others', () => {
    expect(packClauses(['a', 'b'.repeat(50), 'c'], '', 20)).toEqual(['(a OR c)'])
  })
})
