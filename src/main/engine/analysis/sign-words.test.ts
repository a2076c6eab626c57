import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileLists, plainText } from './sign-words.ts'

const has = (entry: string, text: string): boolean => compileLists({ it: entry })(plainText(text)).has('it')

describe('lists of words', () => {
  it.each([
    ['resilie', 'Je RÉSILIE !'],
    ["c'est nul", 'C’est nul'],
    ["c'est nul", 'cest nul'],
    ['escroc*', 'des escrocs'],
    ['pourquoi ~ jamais', 'pourquoi vous ne répondez jamais'],
    ['pourquoi ~ jamais', 'pourquoi jamais'],
    ['(pas|plus) (de )?reseau', 'plus de réseau'],
    ['(pas|plus) (de )?reseau', 'pas réseau'],
    ['nuls? a chier', 'nul à chier'],
    ['\\d+ jours', 'depuis 12 jours'],
    ['nul', 'c’est nuuuul'],
    ['panne', '#panne_générale'],
    ['谣言', '这是谣言'],
  ])('catches an entry that is not found: %s in %s', (entry, text) => {
    expect(has(entry, text)).toBe(true)
  })

  it.each([
    ['nul', 'annulé'],
    ['con', 'conseil'],
    ['free', '@free_fr bonjour'],
    ['merde', 'https://example.com/merde'],
    ['pourquoi ~ jamais', 'pourquoi un deux trois quatre jamais'],
    ['pas de', 'passe de'],
  ])('catches an entry that is found where it is not: %s in %s', (entry, text) => {
    expect(has(entry, text)).toBe(false)
  })

  it('catches an entry that is missed because of how it begins', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,6}$/)
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        for (const entry of [`${a}*`, `(${a}|${b}) ${c}`, `(${b} )?${a}`, `${a}'${c}`, `${a}${b}?`]) {
          const plain = new RegExp(
            `(?<![a-z0-9])${entry.replaceAll('*', '[a-z0-9]*').replaceAll("'", ' ?')}(?![a-z0-9])`,
          )
          for (const text of [a, `${a}${c}`, `${a} ${c}`, `${b} ${c}`, `${b} ${a}`, `${c} ${a}${b}`])
            expect(compileLists({ it: entry })(text).has('it')).toBe(plain.test(text))
        }
      }),
    )
  })

  it('catches a word that is found where it is denied', () => {
    const words = compileLists({ it: 'danger' }, '(?<!no )')
    expect(words('danger here').has('it')).toBe(true)
    expect(words('no danger here').has('it')).toBe(false)
  })
})
