// The rules of promises by example: at a Wednesday afternoon, in Paris and in London.
import { describe, expect, it } from 'vitest'
import { findPromises } from './promises.ts'

const FRENCH = { at: Date.parse('2026-03-04T14:10:00Z'), tz: 'Europe/Paris', lang: 'fr' } as const
const ENGLISH = { at: Date.parse('2026-03-04T15:10:00Z'), tz: 'Europe/London', lang: 'en' } as const

const firstOf = (text: string, lang: 'fr' | 'en'): string | null => {
  const first = findPromises(text, lang === 'fr' ? FRENCH : ENGLISH)[0]
  return first ? new Date(first.dueAt).toISOString().slice(8, 16) : null
}

describe('findPromises in French', () => {
  it.each([
    ['Prochain point : 18 h.', '04T17:00'],
    ['18 h : prochain point.', '04T17:00'],
    ['On revient vers vous sous 24 h', '05T14:10'],
    ['Nous faisons le point dans la demi-heure.', '04T14:40'],
    ['Vous aurez une réponse demain matin.', '05T11:00'],
    ['Nos équipes vous tiennent informés d’ici ce soir', '04T21:00'],
    ['Un conseiller vous rappelle dans l’heure.', '04T15:10'],
    ['Nous publierons un communiqué à midi et demi demain', '05T11:30'],
    ['Les remboursements seront effectués d’ici vendredi.', '06T17:00'],
    ['Le service sera rétabli vers 20 h', '04T19:00'],
    ['On fait le point toutes les 30 minutes.', '04T14:40'],
    ['Nous enquêtons et reviendrons vers vous à 18h30.', '04T17:30'],
    ['Rendez-vous à 19 h pour un nouveau point', '04T18:00'],
    ['Prochaine communication à minuit.', '04T23:00'],
    ['Notre PDG s’exprimera demain à 8 h.', '05T07:00'],
    ['Nous vous devons une réponse : elle arrive ce soir.', '04T21:00'],
    ['Prochain point 18h GMT', '04T18:00'],
  ])('catches a promise that is missed or due at another time: %s', (text, due) => {
    expect(firstOf(text, 'fr')).toBe(due)
  })

  it.each([
    'La panne a commencé à 18 h hier.',
    'Merci de nous envoyer votre numéro avant 18 h.',
    'Nos lignes sont ouvertes de 9 h à 18 h.',
    'Nous ne pourrons pas répondre avant demain.',
    'Nous répondons généralement sous 24 h.',
    'Comme promis à 18 h, voici notre point.',
    'Le préfet tiendra une conférence de presse à 17 h.',
    'Il y a 30 minutes, une panne a touché notre réseau.',
    'Si la panne dure jusqu’à 18 h, nous rembourserons.',
    'Pas de nouvelles avant demain.',
    'Support disponible 24h/24 et 7j/7',
    'Vous pouvez nous joindre jusqu’à 20 h.',
    'Le match commence à 21 h.',
    'Nous vous répondons bientôt.',
    '« Réponse à 18 h », nous écrit un client.',
  ])('catches a countdown on what we never promised: %s', (text) => {
    expect(firstOf(text, 'fr')).toBeNull()
  })
})

describe('findPromises in English', () => {
  it.each([
    ['Next update at 6pm.', '04T18:00'],
    ['More at 6', '04T18:00'],
    ['Update 16:15', '04T16:15'],
    ['We will get back to you within the hour.', '04T16:10'],
    ["We'll share what we know by tomorrow morning.", '05T12:00'],
    ['You will hear from us by end of day.', '04T18:00'],
    ['Refunds will be processed by Friday.', '06T18:00'],
    ['Next update: 6pm ET', '04T23:00'],
    ["We're holding a press conference at 11am tomorrow.", '05T11:00'],
    ['An engineer will call you first thing tomorrow.', '05T09:00'],
    ['Back with more in half an hour.', '04T15:40'],
    ['Our team is investigating and will update you at 6.', '04T18:00'],
    ['Statement to follow at noon tomorrow', '05T12:00'],
    ['We are updating this thread every 30 minutes.', '04T15:40'],
    ['We don’t have all the answers yet, but we will speak again at 6pm.', '04T18:00'],
    ['Power will be back by 8pm.', '04T20:00'],
    ['Next week we publish the full report.', '13T18:00'],
    ['We hear you. Answers by tonight.', '04T22:00'],
    ['Back at half past six', '04T18:30'],
  ])('catches a promise that is missed or due at another time: %s', (text, due) => {
    expect(firstOf(text, 'en')).toBe(due)
  })

  it.each([
    'The outage began at 6pm yesterday.',
    'Please send us your order number by 6pm.',
    'We are open from 9am to 6pm.',
    "We won't have an update before 6pm.",
    'We usually answer within 24 hours.',
    'As promised at 6, here is our update.',
    'The minister will speak at 6pm.',
    'You said "update at 6pm".',
    'If the service is not back by 6pm, we will refund you.',
    'The store closes at 8pm',
    'We posted an update at 14:15.',
    'The concert starts at 8pm.',
    'It was resolved within 30 minutes',
    'More soon.',
    'Our helpline is available 24/7.',
    'You can return the product within 14 days.',
  ])('catches a countdown on what we never promised: %s', (text) => {
    expect(firstOf(text, 'en')).toBeNull()
  })
})
