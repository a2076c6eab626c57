// When promises fall due: the conventions, other zones, and the two nights on which the clocks change.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPromises } from './promises.ts'

type Row = readonly [text: string, at: string, tz: string, due: string | null]

const dueOf = (text: string, at: string, tz: string, lang: 'fr' | 'en'): string | null => {
  const first = findPromises(text, { at: Date.parse(at), tz, lang })[0]
  return first ? new Date(first.dueAt).toISOString().slice(0, 16) : null
}

const PARIS = 'Europe/Paris'
const LONDON = 'Europe/London'
const NEW_YORK = 'America/New_York'
const WEDNESDAY = '2026-03-04T15:10:00Z'

describe('a change of the clocks', () => {
  it.each<Row>([
    ['Prochain point demain à 8 h.', '2026-10-24T18:00:00Z', PARIS, '2026-10-25T07:00'],
    ['Prochain point dans 12 heures.', '2026-10-24T18:00:00Z', PARIS, '2026-10-25T06:00'],
    ['Prochain point demain à 8 h.', '2026-03-28T18:00:00Z', PARIS, '2026-03-29T06:00'],
    ['Prochain point sous 24 h.', '2026-03-28T18:00:00Z', PARIS, '2026-03-29T18:00'],
    ['Réponse dans la nuit.', '2026-10-24T20:00:00Z', PARIS, '2026-10-25T07:00'],
  ])('catches an hour lost in French: %s at %s', (text, at, tz, due) => {
    expect(dueOf(text, at, tz, 'fr')).toBe(due)
  })

  it.each<Row>([
    ['Next update in 3 hours.', '2026-03-28T23:30:00Z', LONDON, '2026-03-29T02:30'],
    ['Next update at 2:30am.', '2026-03-08T06:00:00Z', NEW_YORK, '2026-03-08T07:30'],
    ['Next update at 8 tomorrow.', '2026-11-01T00:00:00Z', NEW_YORK, '2026-11-01T13:00'],
  ])('catches an hour lost in English: %s at %s', (text, at, tz, due) => {
    expect(dueOf(text, at, tz, 'en')).toBe(due)
  })
})

describe('vague times', () => {
  it.each<Row>([
    ['Prochain point ce matin.', '2026-03-04T08:00:00Z', PARIS, '2026-03-04T11:00'],
    ['Point dans la journée.', '2026-03-04T18:00:00Z', PARIS, '2026-03-04T22:59'],
    ['Nous répondrons aujourd’hui.', '2026-03-04T09:00:00Z', PARIS, '2026-03-04T17:00'],
    ['Réponse mercredi.', WEDNESDAY, PARIS, '2026-03-11T17:00'],
    ['Réponse à 9 h du soir.', WEDNESDAY, PARIS, '2026-03-04T20:00'],
    ['Prochain point à huit heures moins le quart demain.', WEDNESDAY, PARIS, '2026-03-05T06:45'],
    ['Prochain point à minuit et demi.', WEDNESDAY, PARIS, '2026-03-04T23:30'],
    ['Nous revenons vers vous d’ici deux à trois heures.', WEDNESDAY, PARIS, '2026-03-04T18:10'],
    ['Point à 8 h', WEDNESDAY, PARIS, '2026-03-05T07:00'],
    ['Nous vous présenterons un plan la semaine prochaine.', WEDNESDAY, PARIS, '2026-03-13T17:00'],
    ['Nous vous répondons sous 5 jours ouvrés.', WEDNESDAY, PARIS, '2026-03-11T15:10'],
    ['Point dans quelques minutes.', WEDNESDAY, PARIS, null],
  ])('catches a French convention that is not kept: %s', (text, at, tz, due) => {
    expect(dueOf(text, at, tz, 'fr')).toBe(due)
  })

  it.each<Row>([
    ['More at quarter past five.', WEDNESDAY, LONDON, '2026-03-04T17:15'],
    ['News by ten to six.', WEDNESDAY, LONDON, '2026-03-04T17:50'],
    ['Back at half five with answers.', WEDNESDAY, LONDON, '2026-03-04T17:30'],
    ['More at 3', WEDNESDAY, LONDON, '2026-03-05T03:00'],
    ['We’ll answer today.', '2026-03-04T19:00:00Z', LONDON, '2026-03-04T23:59'],
    ['Next update at the top of the hour.', WEDNESDAY, LONDON, '2026-03-04T16:00'],
    ['Refunds by the 12th.', WEDNESDAY, LONDON, '2026-03-12T18:00'],
    ['We will reply within one working day.', '2026-03-06T15:10:00Z', LONDON, '2026-03-09T15:10'],
    ['We will call you between 5 and 6pm.', WEDNESDAY, LONDON, '2026-03-04T18:00'],
    ['Hourly updates from us.', WEDNESDAY, LONDON, '2026-03-04T16:10'],
    ['The 5pm update is moved to 6pm.', WEDNESDAY, LONDON, '2026-03-04T18:00'],
    ['Update 15:05: power is back in the north.', WEDNESDAY, LONDON, null],
  ])('catches an English convention that is not kept: %s', (text, at, tz, due) => {
    expect(dueOf(text, at, tz, 'en')).toBe(due)
  })
})

describe('a zone that is stated', () => {
  it.each<Row>([
    ['UPDATE AT 6PM ET', WEDNESDAY, LONDON, '2026-03-04T23:00'],
    ['You’ll hear from us again at 5pm Pacific time.', WEDNESDAY, LONDON, '2026-03-05T01:00'],
    ['Next briefing 16:00 UTC+2', '2026-03-04T10:00:00Z', LONDON, '2026-03-04T14:00'],
  ])('catches a time read in the zone of the brand: %s', (text, at, tz, due) => {
    expect(dueOf(text, at, tz, 'en')).toBe(due)
  })

  it('catches `et` taken for a zone', () => {
    expect(dueOf('POINT À 18H ET EXCUSES À TOUS', WEDNESDAY, PARIS, 'fr')).toBe('2026-03-04T17:00')
  })
})

const ZONES = [
  PARIS,
  LONDON,
  NEW_YORK,
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
  'UTC',
]
const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) })
const zone = fc.constantFrom(...ZONES)

const wallClock = (at: number, tz: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: tz, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

describe('properties', () => {
  it('catches elapsed time that is bent by a zone', () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: 1, max: 72 }), (at, tz, hours) => {
        const [first] = findPromises(`Next update in ${hours} hours.`, { at, tz, lang: 'en' })
        expect(first?.dueAt).toBe(at + hours * 3_600_000)
      }),
    )
  })

  it('catches a time of the day that the clocks of the zone never show, or show later than a day after', () => {
    fc.assert(
      fc.property(
        instant,
        zone,
        fc.integer({ min: 4, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (at, tz, hour, minute) => {
          const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
          const [first] = findPromises(`Prochain point à ${clock}.`, { at, tz, lang: 'fr' })
          const due = first?.dueAt ?? 0
          expect(wallClock(due, tz)).toBe(clock)
          expect(due).toBeGreaterThan(at)
          // A day has 25 hours when the clocks go back, and Samoa once left one out.
          expect(due - at).toBeLessThanOrEqual(49 * 3_600_000)
        },
      ),
    )
  })

  it('catches a later promise that falls due before an earlier one', () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: 1, max: 600_000 }), (at, tz, laterMs) => {
        const due = (saidAt: number) =>
          findPromises('Réponse demain matin.', { at: saidAt, tz, lang: 'fr' })[0]?.dueAt ?? 0
        expect(due(at + laterMs)).toBeGreaterThanOrEqual(due(at))
      }),
    )
  })

  const words = fc.array(
    fc.constantFrom(
      ...'at by in 6 6pm 18 h 18h30 24/7 dans demain nous we will point update et and , . : « » " \n midi minuit de half past prochain next ET à monday 31/12 29 février february 30 😀 é'.split(
        ' ',
      ),
    ),
    { maxLength: 60 },
  )

  it('catches a text that cannot be read, a promise due in the past, and words that the post does not have', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      words.map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(text, instant, zone, fc.constantFrom('fr', 'en'), (post, at, tz, lang) => {
        for (const promise of findPromises(post, { at, tz, lang })) {
          expect(promise.dueAt).toBeGreaterThan(at)
          expect(post).toContain(promise.span)
          expect(promise.span.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it.each(['fr', 'en'] as const)('catches a hostile text that holds the desk up (%s)', (lang) => {
    const said = { at: 0, tz: PARIS, lang }
    const bits = [
      '6',
      'at 6pm ',
      '18 h ',
      'a ',
      '. ',
      '.',
      '« ',
      '"',
      'in the next ',
      'entre 17 h et ',
      'next more ',
      'dix-',
      'et ',
      '\u0301',
      '😀',
      'we will ',
      'ne pas ',
      '(',
      ' - ',
      '1-',
      'so and please ',
    ]
    for (const bit of bits) {
      const text = bit.repeat(Math.ceil(10_000 / bit.length))
      const startedAt = performance.now()
      findPromises(text, said)
      // Twenty times what the slowest takes alone: what backtracks takes minutes.
      expect(performance.now() - startedAt, bit).toBeLessThan(5_000)
    }
  })
})
