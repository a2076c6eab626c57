import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lang } from '../../../shared/model.ts'
import { instructionsOf } from './instructions.ts'
import { compareTexts } from './same-facts.ts'
import { valuesOf } from './stated-values.ts'

describe('values', () => {
  it.each([
    ['18 h 30', 'time', '18:30'],
    ['18h30', 'time', '18:30'],
    ['18:30', 'time', '18:30'],
    ['6.30 pm', 'time', '18:30'],
    ['6 pm', 'time', '18:00'],
    ['midi', 'time', '12:00'],
    ['12 am', 'time', '0:00'],
    ['26 novembre', 'date', '11-26'],
    ['November 26th', 'date', '11-26'],
    ['1er mars', 'date', '3-1'],
    ['lundi', 'date', 'weekday 0'],
    ['Monday', 'date', 'weekday 0'],
    ['12,5 %', 'percent', '12.5'],
    ['12.5 percent', 'percent', '12.5'],
    ['3 000 €', 'money', '3000'],
    ['€3,000', 'money', '3000'],
    ['https://example.org/now?from=x', 'link', 'example.org/now'],
    ['www.example.org/now.', 'link', 'example.org/now'],
    ['lot 4512', 'label', '4512'],
    ['dépôt n° 4', 'label', '4'],
    ['douze personnes', 'count', '12'],
    ['3 000 bouteilles', 'count', '3000'],
    ['3,000 bottles', 'count', '3000'],
  ])('catches %s read otherwise than %s %s', (text, kind, value) => {
    expect(valuesOf(text).map((one) => [one.kind, one.value])).toEqual([[kind, value]])
  })

  it('catches a number that counts something else than what stands after it', () => {
    expect(valuesOf('12 more people and 3 depots').map(({ value, noun }) => [value, noun])).toEqual([
      ['12', 'peopl'],
      ['3', 'depot'],
    ])
  })
})

it.each([
  ['en', 'Please do not eat it. Return it to the shop.', ['not eat', 'return']],
  ['en', 'You do not eat alone, and we return calls.', []],
  ['fr', 'Ne la mangez pas. Rapportez-la au magasin.', ['not mang', 'rapport']],
  ['fr', 'Ne mangez pas ce produit, rapportez-le.', ['not mang', 'rapport']],
  ['fr', 'Merci de ne pas consommer ce produit.', ['not consom']],
  ['fr', 'Vous avez assez attendu.', []],
] as const)('catches a %s order that is not understood: %s', (lang, text, asks) => {
  expect(instructionsOf(text, lang as Lang).map((one) => one.asks)).toEqual(asks)
})

const en = (text: string) => ({ text, lang: 'en' as const })
const fr = (text: string) => ({ text, lang: 'fr' as const })

describe('texts of one statement', () => {
  it('catches a time that differs between two channels, and is told once', () => {
    const { unlike } = compareTexts([
      en('We know. Next update at 18:00.'),
      en('You will hear from us again at 6.30 pm.'),
    ])
    expect(unlike).toEqual([{ kind: 'time', inText: 0, span: '18:00', otherText: 1, otherSpan: '6.30 pm' }])
  })

  it('catches a count, a link and an order that one of them leaves out', () => {
    const long = en('12 people are ill. Do not eat the soup. Details: https://example.org/soup')
    const { unlike } = compareTexts([long, en('We know that people are ill.')])
    const missing = [
      ['count', null],
      ['instruction', null],
      ['link', null],
    ]
    expect(unlike.map(({ kind, otherSpan }) => [kind, otherSpan]).toSorted()).toEqual(missing)
  })

  it('catches two languages that are held to the same words, but not to the same figures', () => {
    const same = [
      en('12 people are ill. Call us. Next update at 18:30.'),
      fr('12 personnes sont malades. Appelez-nous. Prochain point à 18 h 30.'),
    ]
    expect(compareTexts(same)).toEqual({ unlike: [], alike: [] })
    const other = [same[0] ?? en(''), fr('14 personnes sont malades. Appelez-nous. Prochain point à 18 h 30.')]
    expect(compareTexts(other).unlike).toMatchObject([{ kind: 'count', span: '12', otherSpan: '14' }])
  })

  it('catches the same words on two channels', () => {
    const text = en('We know about the fire in our plant and we are sorry for everybody who is afraid.')
    expect(compareTexts([text, text]).alike).toEqual([{ inText: 0, otherText: 1, score: 1 }])
    expect(
      compareTexts([text, en('Our plant burns. We help the neighbours first; nobody is left alone.')]).alike,
    ).toEqual([])
  })

  it('catches an order of the texts that changes what is found, and words that stop it', () => {
    const word = fc.constantFrom(
      '18:00',
      '18 h 30',
      '12 people',
      '14 personnes',
      'Call us.',
      'Ne mangez pas.',
      'lot 7',
      'www.example.org',
      'we',
      'nous',
      '.',
    )
    const text = fc.oneof(
      fc.array(word, { maxLength: 8 }).map((all) => all.join(' ')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    const told = ({ unlike }: ReturnType<typeof compareTexts>) =>
      unlike.map(({ kind, otherSpan }) => `${kind} ${otherSpan === null ? 'missing' : 'other'}`).toSorted()
    fc.assert(
      fc.property(text, text, fc.constantFrom<Lang>('fr', 'en'), (one, other, lang) => {
        const texts = [
          { text: one, lang },
          { text: other, lang },
        ]
        const missing = (all: readonly string[]) => all.filter((line) => line.endsWith('missing'))
        expect(missing(told(compareTexts(texts)))).toEqual(missing(told(compareTexts(texts.toReversed()))))
        expect(compareTexts(texts).alike.length).toBe(compareTexts(texts.toReversed()).alike.length)
      }),
    )
  })
})
