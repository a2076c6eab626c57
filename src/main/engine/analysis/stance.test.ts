// Invented posts only; the measure on real ones is in stance-real.test.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stance } from '../../../shared/model.ts'
import { readStance, type StanceInput } from './stance.ts'

const nothing: StanceInput = {
  text: '',
  lang: 'fr',
  tone: null,
  toneConfidence: null,
  isRepost: false,
  parentStance: null,
  isReplyToUs: false,
  namesUs: false,
}
const stanceOf = (text: string, more: Partial<StanceInput> = {}): Stance =>
  readStance({ ...nothing, ...more, text }).stance

describe('stance', () => {
  it.each([
    ["Bonjour, ma box ne marche plus, pouvez-vous m'aider ?", 'ask'],
    ['slt jai plus internet depuis ce matin, ya une panne ?', 'ask'],
    ['comment faire pour changer de forfait svp', 'ask'],
    ['vous foutez quoi ?', 'attack'],
    ["Toujours pas de connexion depuis 3 jours, c'est INADMISSIBLE", 'attack'],
    ['bande de voleurs, rendez moi mon argent', 'attack'],
    ["Bravo pour la panne, comme d'habitude", 'attack'],
    ['Arretez de raler, chez moi ca marche tres bien', 'defend'],
    ["C'est faux, cette histoire est une rumeur", 'defend'],
    ['Merci beaucoup !', 'neutral'],
    ['La marque annonce une offre https://example.com/a', 'neutral'],
  ] as const)('catches a misread French post: %s', (text, stance) => {
    expect(stanceOf(text)).toBe(stance)
  })

  it.each([
    ['hi, my order never arrived, can you help please?', 'ask'],
    ['how do I change my seat?', 'ask'],
    ['your app is down again, worst service ever', 'attack'],
    ['are you kidding me? 3 hours on hold', 'attack'],
    ['fake news, this was debunked', 'defend'],
    ['works fine for me, leave them alone', 'defend'],
    ['thanks!', 'neutral'],
  ] as const)('catches a misread English post: %s', (text, stance) => {
    expect(stanceOf(text, { lang: 'en' })).toBe(stance)
    expect(stanceOf(text, { lang: null })).toBe(stance)
  })

  it('catches a repost that is read by its words instead of what it repeats', () => {
    const { stance, asks } = readStance({
      ...nothing,
      text: 'pouvez-vous aider ?',
      isRepost: true,
      parentStance: 'attack',
    })
    expect({ stance, asks }).toEqual({ stance: 'attack', asks: false })
  })

  it('catches who contradicts an attack as an attacker, and who joins it as a bystander', () => {
    expect(stanceOf("pas d'accord, tu racontes n'importe quoi", { parentStance: 'attack' })).toBe('defend')
    expect(stanceOf('exactement, pareil', { parentStance: 'attack' })).toBe('attack')
    expect(stanceOf('exactement', { parentStance: 'defend' })).toBe('defend')
    expect(stanceOf('exactement')).toBe('neutral')
  })

  it('catches certainty in a language that is not read here', () => {
    const german = readStance({ ...nothing, text: 'Das ist schlimm', lang: 'de', tone: 'negative', toneConfidence: 1 })
    expect(german).toMatchObject({ stance: 'attack', signs: ['tone'] })
    expect(german.confidence).toBeLessThan(0.4)
  })

  it('catches danger behind annoyance, and danger seen where it is denied', () => {
    const harm = (text: string, lang = 'fr') => readStance({ ...nothing, text, lang }).harm
    expect(harm('ma fille est hospitalisée après ce repas')).toBe(1)
    expect(harm("rien de grave, ce n'est pas dangereux")).toBe(0)
    expect(harm('three people were hurt, the battery exploded', 'en')).toBe(1)
    expect(harm('fuite de données chez eux')).toBeGreaterThan(harm('ma box est en panne'))
    expect(harm('ma box est en panne')).toBeGreaterThan(harm('bonjour'))
  })

  it('catches a crash, or a number beyond its bounds, on any text and language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('fr', 'en', 'zh', 'xx', '', null), (text, lang) => {
        const { confidence, harm } = readStance({ ...nothing, text, lang })
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(harm).toBeGreaterThanOrEqual(0)
        expect(harm).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('catches a post that is made to keep us busy', () => {
    const monsters = ['a', 'vous ', '?', 'pourquoi ', 'A', "c'est ", '!?', '@a ', 'http://a', '… '].map((part) =>
      part.repeat(20_000),
    )
    const from = performance.now()
    for (const text of monsters) readStance({ ...nothing, text, lang: null })
    expect(performance.now() - from).toBeLessThan(5_000)
  })
})
