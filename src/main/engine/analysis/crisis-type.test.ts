import { expect, it, test } from 'vitest'
import type { CrisisType } from '../../../shared/library.ts'
import { crisisTypeOf } from './crisis-type.ts'

const said = (...texts: readonly string[]) => texts.map((text, n) => ({ seq: n + 1, authorId: n + 1, text }))

const cases: readonly (readonly [CrisisType, ...string[]])[] = [
  [
    'productHarm',
    'Intoxication après vos yaourts',
    'My son got sick after eating it',
    'Rappelez ce produit !',
    'salmonelle ??',
  ],
  [
    'dataLeak',
    'Fuite de données chez eux',
    'so all our data was leaked',
    'Mes données volées, merci',
    'they got hacked',
  ],
  ['outage', 'Encore en panne', 'the app is down', 'ça ne marche plus', "can't log in since noon"],
  [
    'staffMisconduct',
    'Votre vendeur m’a insulté',
    'an employee harassed my sister',
    'Le livreur était ivre',
    'racist driver',
  ],
  ['offensivePost', 'Cette pub est raciste', 'that ad is so offensive', 'Votre affiche est choquante', 'tone deaf'],
  [
    'executiveRemark',
    'Le PDG a déclaré ça ?',
    'what the CEO said is a shame',
    'propos du patron',
    'CEO interview, wow',
  ],
  ['rumour', 'C’est vrai que ça ferme ?', 'is this true?', 'Encore une rumeur', 'fake news'],
  ['accident', 'Explosion à l’usine', 'three workers injured', 'Incendie à l’entrepôt', 'people evacuated'],
]

test.each(cases)('catches a %s that is plain to everybody and that nobody is told of', (type, ...texts) => {
  expect(crisisTypeOf(said(...texts))?.type).toBe(type)
})

it('catches one person who names it ten times and decides for all', () => {
  const one = said(...Array.from({ length: 10 }, () => 'the app is down')).map((post) => ({ ...post, authorId: 1 }))
  expect(crisisTypeOf(one)).toBeNull()
})

it('catches a type that is guessed between two that people name alike, or from anger alone', () => {
  expect(crisisTypeOf(said('is this true?', 'fake news', 'rumeur', 'the app is down', 'en panne', 'outage'))).toBeNull()
  expect(crisisTypeOf(said('shame on you', 'boycott', 'never again', 'honte à vous'))).toBeNull()
})

it('catches a sentence without its evidence', () => {
  const told = crisisTypeOf(said('the app is down', 'hello', 'still down here', 'outage', 'nice weather'))
  expect(told).toEqual({ type: 'outage', toldBy: [1, 3, 4] })
})
