import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContradictionKind } from '../../../shared/draft-check.ts'
import type { FactKind } from '../../../shared/fact-kinds.ts'
import type { FactId } from '../../../shared/model.ts'
import { contradictionsOf, type FactToHold } from './contradictions.ts'

const table = (...facts: readonly (readonly [FactKind, string])[]): readonly FactToHold[] =>
  facts.map(([kind, text], i) => ({ id: (i + 1) as FactId, kind, text }))

const en = table(
  ['known', 'Twelve people were taken to hospital in Lyon.'],
  ['known', 'The service stopped at 14:05.'],
  ['known', 'Depot 4 is closed.'],
  ['known', 'The water of the plant is safe.'],
  ['known', 'No payment data was stolen.'],
  ['known', 'We recall lot 4512 of our tomato soup.'],
  ['known', 'Customers get a refund within 14 days.'],
  ['unknown', 'The cause of the outage'],
  ['unknown', 'How many customers are affected'],
  ['unknown', 'Whether addresses were stolen'],
  ['unknown', 'When the service comes back'],
  ['denied', 'Two employees died in the fire.'],
  ['denied', 'Our soup contains glass.'],
)
const fr = table(
  ['known', 'Douze personnes ont été conduites à l’hôpital de Lyon.'],
  ['known', 'Le service s’est arrêté à 14 h 05.'],
  ['known', 'Le dépôt 4 est fermé.'],
  ['known', 'L’eau de l’usine est potable.'],
  ['known', 'Aucune donnée bancaire n’a été volée.'],
  ['known', 'Nous rappelons le lot 4512 de notre soupe de tomate.'],
  ['known', 'Les clients sont remboursés sous 14 jours.'],
  ['unknown', 'La cause de la panne'],
  ['unknown', 'Combien de clients sont touchés'],
  ['unknown', 'Si des adresses ont été volées'],
  ['unknown', 'Quand le service reviendra'],
  ['denied', 'Deux employés sont morts dans l’incendie.'],
  ['denied', 'Notre soupe contient du verre.'],
)

const flagged: readonly (readonly [ContradictionKind, string, readonly FactToHold[]])[] = [
  ['saysDenied', 'We are sorry to confirm that two employees died in the fire.', en],
  ['saysDenied', 'Our soup contains glass and we recall it.', en],
  ['otherValue', 'Fourteen people were taken to hospital.', en],
  ['otherValue', 'Nobody was taken to hospital.', en],
  ['otherValue', 'The service stopped at 14:50.', en],
  ['otherValue', 'The service stopped at 2.50 pm.', en],
  ['otherValue', 'Depot 5 is closed.', en],
  ['otherValue', 'We recall lot 4521 of our tomato soup.', en],
  ['otherValue', 'Customers get a refund within 30 days.', en],
  ['otherValue', 'Twelve people were taken to hospital in Lille.', en],
  ['negatesKnown', 'Depot 4 is not closed.', en],
  ['negatesKnown', 'The water of the plant isn’t safe.', en],
  ['negatesKnown', 'We regret to say that payment data was stolen.', en],
  ['certainOfUnknown', 'The outage was caused by a supplier.', en],
  ['certainOfUnknown', 'The cause of the outage is a failed update.', en],
  ['certainOfUnknown', 'It was caused by a failed update.', en],
  ['certainOfUnknown', '300 customers are affected.', en],
  ['certainOfUnknown', 'No addresses were stolen.', en],
  ['certainOfUnknown', 'The service comes back at 18:30.', en],
  ['saysDenied', 'Nous avons la douleur de confirmer que deux employés sont morts dans l’incendie.', fr],
  ['saysDenied', 'Notre soupe contient du verre et nous la rappelons.', fr],
  ['otherValue', 'Quatorze personnes ont été conduites à l’hôpital.', fr],
  ['otherValue', 'Personne n’a été conduit à l’hôpital.', fr],
  ['otherValue', 'Le service s’est arrêté à 14 h 50.', fr],
  ['otherValue', 'Le dépôt 5 est fermé.', fr],
  ['otherValue', 'Nous rappelons le lot 4521 de notre soupe de tomate.', fr],
  ['otherValue', 'Les clients sont remboursés sous 30 jours.', fr],
  ['otherValue', 'Douze personnes ont été conduites à l’hôpital de Lille.', fr],
  ['negatesKnown', 'Le dépôt 4 n’est pas fermé.', fr],
  ['negatesKnown', 'L’eau de l’usine n’est plus potable.', fr],
  ['negatesKnown', 'Une donnée bancaire a été volée.', fr],
  ['certainOfUnknown', 'La panne est due à un fournisseur.', fr],
  ['certainOfUnknown', 'La cause de la panne est une mise à jour manquée.', fr],
  ['certainOfUnknown', 'Elle a été provoquée par une mise à jour.', fr],
  ['certainOfUnknown', '300 clients sont touchés.', fr],
  ['certainOfUnknown', 'Aucune adresse n’a été volée.', fr],
  ['certainOfUnknown', 'Le service reviendra à 18 h 30.', fr],
]

describe('what contradicts the table', () => {
  it.each(flagged)('catches %s that goes by unseen: %s', (kind, text, facts) => {
    const [found, ...more] = contradictionsOf(text, facts)
    expect(found?.kind).toBe(kind)
    expect(more).toEqual([])
    expect(text.slice(found?.at)).toContain(found?.span)
  })
})

/** Honest sentences close to the facts: each would stop a team that says nothing wrong. */
const honest: readonly (readonly [string, readonly FactToHold[]])[] = [
  ['Twelve people were taken to hospital. Our thoughts are with them.', en],
  ['12 people were taken to hospital in Lyon; 14 people of our team answer you.', en],
  ['Of them, three people were taken to hospital in Paris.', en],
  ['At least ten people were taken to hospital.', en],
  ['Some say that fourteen people were taken to hospital.', en],
  ['The service stopped at 14:05. Next update at 18:30.', en],
  ['The service stopped at 14:05, and our next update is at 18:30.', en],
  ['The service will stop at 23:00 for the repair.', en],
  ['Depot 5 is open.', en],
  ['Depot 5 is closed as well.', en],
  ['Is depot 4 not closed? It is.', en],
  ['If the water of the plant were not safe, we would tell you.', en],
  ['The water of the plant is safe, and nothing else matters more.', en],
  ['The water of the plant is not only safe, it is tested every hour.', en],
  ['We do not know whether addresses were stolen.', en],
  ['Addresses may have been stolen; we are checking.', en],
  ['We do not know the cause of the outage yet.', en],
  ['We are looking for the cause of the outage.', en],
  ['Because of the outage our telephone lines are busy.', en],
  ['The delay of our answers is due to the outage.', en],
  ['We do not know how many customers are affected.', en],
  ['300 customers wrote to us; we answer all of you.', en],
  ['It is false that two employees died in the fire.', en],
  ['No employees died in the fire.', en],
  ['Did two employees die in the fire? No.', en],
  ['People write that our soup contains glass. That is not true.', en],
  ['Our soup contains no glass.', en],
  ['We recall lot 4512 of our tomato soup: it is refunded at no cost.', en],
  ['Customers get a refund within 14 days, at no cost.', en],
  ['No payment data was stolen.', en],
  ['Your payment data is not what was stolen.', en],
  ['Customers can write to us in Lille.', en],
  ['Douze personnes ont été conduites à l’hôpital. Nos pensées vont à elles.', fr],
  ['Parmi elles, trois personnes ont été conduites à l’hôpital de Paris.', fr],
  ['Au moins dix personnes ont été conduites à l’hôpital.', fr],
  ['Le service s’est arrêté à 14 h 05. Prochain point à 18 h 30.', fr],
  ['Le service s’arrêtera à 23 h pour la réparation.', fr],
  ['Le dépôt 5 est ouvert.', fr],
  ['Le dépôt 5 est également fermé.', fr],
  ['Si l’eau de l’usine n’était pas potable, nous vous le dirions.', fr],
  ['L’eau de l’usine n’est pas seulement potable, elle est contrôlée chaque heure.', fr],
  ['Nous ne savons pas si des adresses ont été volées.', fr],
  ['Des adresses ont peut-être été volées ; nous vérifions.', fr],
  ['Nous ignorons encore la cause de la panne.', fr],
  ['Nous cherchons la cause de la panne.', fr],
  ['En raison de la panne, nos lignes sont occupées.', fr],
  ['Le retard de nos réponses est dû à la panne.', fr],
  ['Nous ignorons combien de clients sont touchés.', fr],
  ['300 clients nous ont écrit ; nous répondons à chacun.', fr],
  ['Il est faux que deux employés soient morts dans l’incendie.', fr],
  ['Aucun employé n’est mort dans l’incendie.', fr],
  ['On lit que notre soupe contient du verre. C’est faux.', fr],
  ['Notre soupe ne contient pas de verre.', fr],
  ['Les clients sont remboursés sous 14 jours, sans frais.', fr],
  ['Aucune donnée bancaire n’a été volée.', fr],
  ['Le dépôt 4 est fermé et ne livre pas.', fr],
]

describe('what does not', () => {
  it.each(honest)('catches a false alarm on: %s', (text, facts) => expect(contradictionsOf(text, facts)).toEqual([]))
})

it('catches a fact that contradicts the table that it stands in', () => {
  for (const facts of [en, fr])
    for (const { kind, text } of facts) if (kind === 'known') expect(contradictionsOf(text, facts)).toEqual([])
})

it('catches a cause that is still held open although it is known by now', () => {
  const facts = table(['unknown', 'The cause of the outage'], ['known', 'The outage was caused by a failed pump.'])
  expect(contradictionsOf('The outage was caused by a failed pump.', facts)).toEqual([])
  expect(contradictionsOf('The outage was caused by a hacker.', facts)).toHaveLength(1)
})

it('catches words that stop the check, and a place that is not in the draft', () => {
  const words = fc.constantFrom(
    ...en.concat(fr).flatMap(({ text }) => text.split(' ')),
    'not',
    'no',
    'ne',
    'pas',
    '.',
    '?',
    '«',
    '14',
    '18:30',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 30 }).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(text, (draft) => {
      for (const { span, at } of contradictionsOf(draft, [...en, ...fr])) {
        expect(span).not.toBe('')
        expect(draft.normalize('NFC').slice(at).trimStart().startsWith(span.slice(0, 3))).toBe(true)
      }
    }),
  )
})

it('catches a table of a long crisis that is slow to hold a long text against', () => {
  const facts = Array.from({ length: 20 }, () => [...en, ...fr]).flat()
  const draft = flagged.map(([, text]) => text).join(' ')
  const beganAt = performance.now()
  contradictionsOf(draft, facts)
  // For 520 facts; a busy machine gets more.
  expect(performance.now() - beganAt).toBeLessThan(3000)
})
