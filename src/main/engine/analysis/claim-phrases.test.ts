import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phrasesOf, shortClausesOf } from './claim-phrases.ts'

const labels = (wording: string): string[] => phrasesOf(wording).map(({ label }) => label)

describe('phrases of a post', () => {
  it('catches a handle, a link or a long number in a label', () => {
    const found = labels('@acme my parcel 0471123456 is lost https://example.test/a and agent @joe hung up on me')
    expect(found.length).toBeGreaterThan(0)
    expect(found.join(' ')).not.toMatch(/@|http|0471|acme|joe/)
    expect(found).toContain('hung up on me')
  })

  it('catches a phrase that says the opposite, cut off from its "not" or its "pas"', () => {
    expect(labels('they did not cancel my flight today')).not.toContain('cancel my flight')
    expect(labels('la box marche ce soir pas du tout')).not.toContain('la box marche ce soir')
    expect(labels('they did not cancel my flight today')).toContain('they did not cancel my flight')
  })

  it('catches words that are not those of the post, or not in its order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (wording) => {
        const even = wording.replace(/\s+/g, ' ')
        return labels(even).every((label) => even.includes(label) || /&|RT/.test(even))
      }),
    )
  })

  it('catches slurs and oaths in large letters', () => {
    expect(labels('this shitty box never works at home').join(' ')).not.toContain('shit')
    expect(labels('encore une panne de merde ce soir').join(' ')).not.toContain('merde')
    expect(labels('le retard de mon train dure')).toContain('le retard de mon train dure')
  })

  it('catches labels of fewer than 3 or more than 9 words, or that end in the air', () => {
    const found = labels('we have waited for the answer of your hotline since nine this morning without a word')
    for (const label of found) {
      const { length } = label.split(' ')
      expect(length).toBeGreaterThanOrEqual(3)
      expect(length).toBeLessThanOrEqual(9)
      expect(label).not.toMatch(/ (the|of|your|a)$/)
    }
  })

  it('catches Chinese that is cut inside a clause', () => {
    expect(labels('超市今天突然关门，大家都很生气！')).toEqual(['超市今天突然关门', '大家都很生气'])
  })

  it('catches a call of two words that has no label, or a short clause that says nothing or what nobody should read', () => {
    const short = (wording: string): string[] => shortClausesOf(wording).map(({ label }) => label)
    expect(short('Boycott Acme!')).toEqual(['Boycott Acme'])
    expect(short('@acme: #BoycottAcme https://example.test')).toEqual(['#BoycottAcme'])
    expect(short('why? 12! not now. merde! 0471123456, they never answer us')).toEqual(['not now'])
  })
})
