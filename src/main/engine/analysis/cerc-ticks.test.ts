import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRINCIPLES, type Principle, type TickWhy } from '../../../shared/draft-check.ts'
import type { Lang } from '../../../shared/model.ts'
import { cercTicks } from './cerc-ticks.ts'

const none = { contradictions: [] }
const unmetOf = (text: string, lang: Lang): Partial<Record<Principle, TickWhy>> => {
  const ticks = cercTicks(text, lang, none)
  return Object.fromEntries(PRINCIPLES.filter((name) => !ticks[name].isMet).map((name) => [name, ticks[name].why]))
}

/** Statements as a press office would be proud of: nothing to say against them. */
const good: readonly (readonly [Lang, string])[] = [
  [
    'en',
    'We know that people fell ill after eating our soup. We are sorry, and we are checking every batch. Please do not eat it. Next update here at 18:30.',
  ],
  [
    'en',
    'Our app is down and many of you cannot pay. We understand how upsetting that is. We do not know the cause yet; our engineers are on it. More at 6 pm.',
  ],
  [
    'en',
    'We have seen what was posted from this account. It hurt people and we are sorry. We have removed nobody’s words; we will tell you what we do by noon tomorrow.',
  ],
  [
    'en',
    'We can confirm that customer addresses were taken. You trusted us with them and we are sorry. We have closed the door they used. Change your password. We will write to you within 24 hours.',
  ],
  [
    'en',
    'The service is back since 14:10 and we have checked that it holds. Thank you to everyone who waited; we understand your anger. This is our last update unless something changes.',
  ],
  [
    'fr',
    'Nous savons que des personnes sont tombées malades après avoir mangé notre soupe. Nous en sommes désolés. Nous vérifions chaque lot. Ne la consommez pas. Prochain point ici à 18 h 30.',
  ],
  [
    'fr',
    'Notre application est en panne et beaucoup d’entre vous ne peuvent pas payer. Nous comprenons votre colère. Nous ignorons encore la cause ; nos équipes y travaillent. Nous reviendrons vers vous à midi.',
  ],
  [
    'fr',
    'Nous avons vu ce qui a été publié depuis ce compte. Cela a blessé des gens et nous vous demandons pardon. Nous vous dirons demain matin ce que nous faisons.',
  ],
  [
    'fr',
    'Nous confirmons que des adresses de clients ont été volées. Vous nous les aviez confiées et nous sommes désolés. Nous avons fermé l’accès. Changez votre mot de passe. Prochaines nouvelles dans 24 heures.',
  ],
  [
    'fr',
    'Le service est rétabli depuis 14 h 10 et nous avons vérifié qu’il tient. Merci à celles et ceux qui ont attendu ; nous comprenons votre colère. C’est notre dernier message, sauf élément nouveau.',
  ],
]

describe('texts that keep every principle', () => {
  it.each(good)('catches an aid that scolds a good %s text: %s', (lang, text) =>
    expect(unmetOf(text, lang)).toEqual({}),
  )
})

/** Each breaks the principle that it is named for, and is seen to. */
const broken: readonly (readonly [Lang, Principle, TickWhy, string])[] = [
  ['en', 'first', 'noWhenNext', 'We are aware and we are looking into it. We will tell you more as soon as we can.'],
  ['fr', 'first', 'noWhenNext', 'Nous sommes au courant et nous vérifions. Nous vous en dirons plus dès que possible.'],
  ['en', 'first', 'noWhenNext', 'It happened at 14:10 in our plant.'],
  ['fr', 'first', 'noWhenNext', 'Cela s’est produit à 14 h 10 dans notre usine.'],
  ['en', 'right', 'hasBlanks', 'We know about [what]. Next update at 18:30.'],
  ['fr', 'right', 'hasBlanks', 'Prochain point à {next}.'],
  ['en', 'right', 'guessesTheCause', 'The fire was probably caused by a supplier.'],
  ['en', 'right', 'guessesTheCause', 'We think that it was the result of a mistake.'],
  ['fr', 'right', 'guessesTheCause', 'La panne est sans doute due à un fournisseur.'],
  ['fr', 'right', 'guessesTheCause', 'L’incendie pourrait provenir d’un court-circuit.'],
  ['en', 'credible', 'saysNeitherKnownNorUnknown', 'Please stay calm and follow this page.'],
  ['fr', 'credible', 'saysNeitherKnownNorUnknown', 'Restez calmes et suivez cette page.'],
  ['en', 'empathy', 'onlyInconvenience', 'We apologise for any inconvenience caused to you.'],
  ['fr', 'empathy', 'onlyInconvenience', 'Nous vous prions de nous excuser pour la gêne occasionnée.'],
  ['en', 'empathy', 'namesNoFeeling', 'You can pay again since 18:30.'],
  ['fr', 'empathy', 'namesNoFeeling', 'Vous pouvez payer de nouveau depuis 18 h 30.'],
  ['en', 'action', 'saysNoAction', 'We are aware of what is said and we understand your worry.'],
  ['fr', 'action', 'saysNoAction', 'Nous avons lu ce qui se dit et nous comprenons votre inquiétude.'],
  ['en', 'respect', 'blames', 'You should have read the notice.'],
  ['fr', 'respect', 'blames', 'Vous auriez dû lire la notice.'],
  ['en', 'respect', 'usesJargon', 'We are informing all stakeholders and you.'],
  ['fr', 'respect', 'usesJargon', 'Nous informons toutes les parties prenantes et vous.'],
  ['en', 'respect', 'shouts', 'You are SAFE, PLEASE STOP this!!'],
  ['fr', 'respect', 'shouts', 'ARRÊTEZ de DIFFUSER cette RUMEUR, vous savez que c’est faux.'],
]

describe('texts that break one', () => {
  it.each(broken)('catches a broken principle that nobody is told of: %s %s %s: %s', (lang, principle, why, text) =>
    expect(unmetOf(text, lang)[principle]).toBe(why),
  )
})

it.each([
  ['en', 'We do not yet know what caused the fire.'],
  ['en', 'You will likely get your money back within three days.'],
  ['en', 'We may be slow to answer because many people write to us.'],
  ['fr', 'Nous ne savons pas encore ce qui a causé l’incendie.'],
  ['fr', 'Vous serez sans doute remboursés sous trois jours.'],
  ['fr', 'Vous avez peut-être attendu longtemps : beaucoup de monde nous écrit.'],
] as const)('catches an honest %s sentence that is blocked as a guess: %s', (lang, text) => {
  expect(cercTicks(text, lang, none).right.isMet).toBe(true)
})

it('catches a draft that goes through although it contradicts the facts', () => {
  const contradiction = {
    kind: 'saysDenied',
    span: 'Two people died',
    at: 0,
    factId: 1 as never,
    factKind: 'denied',
    fact: 'Two people died.',
    known: null,
  } as const
  const { right } = cercTicks('Two people died.', 'en', { contradictions: [contradiction] })
  expect(right).toEqual({ isMet: false, why: 'contradictsTheFacts', span: 'Two people died' })
})

it('catches words that stop the aid, and a span that is not in the draft', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(...good.map(([, text]) => text)),
  )
  fc.assert(
    fc.property(anything, fc.constantFrom<Lang>('fr', 'en'), (text, lang) => {
      const ticks = cercTicks(text, lang, none)
      for (const name of PRINCIPLES) {
        const { span } = ticks[name]
        if (span !== null) expect(text.normalize('NFC')).toContain(span)
      }
    }),
  )
})

it('catches a long text on which the aid hangs while somebody types', () => {
  const text = 'nous avons nous avons we have been we are ne vous '.repeat(200)
  const beganAt = performance.now()
  for (const lang of ['fr', 'en'] as const) cercTicks(text, lang, none)
  expect(performance.now() - beganAt).toBeLessThan(500)
})
