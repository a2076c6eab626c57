import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAtTimes, readTime } from './csv-time.ts'
import { fromWall } from './zoned-time.ts'

const iso = (value: number | string): string => (typeof value === 'number' ? new Date(value).toISOString() : value)
const read = (value: string, order: 'dayFirst' | 'monthFirst' | null = null, zone: string | null = null): string =>
  iso(readTime(value, order, zone))

describe('readTime', () => {
  it.each<[string, string]>([
    ['2024-03-04T18:30:05.120+01:00', '2024-03-04T17:30:05.120Z'],
    ['2024-03-04 18:30Z', '2024-03-04T18:30:00.000Z'],
    ['2024-03-04 18:30:00 UTC', '2024-03-04T18:30:00.000Z'],
    ['2024/3/4 18:30 +0530', '2024-03-04T13:00:00.000Z'],
    ['1709577000', '2024-03-04T18:30:00.000Z'],
    ['1709577000000', '2024-03-04T18:30:00.000Z'],
    ['Mon Mar 04 18:30:00 +0000 2024', '2024-03-04T18:30:00.000Z'],
    ['31/12/2024 23:59 GMT', '2024-12-31T23:59:00.000Z'],
    ['12/31/2024 11:59 PM GMT', '2024-12-31T23:59:00.000Z'],
    ['04-Mar-2024 06:30PM UTC', '2024-03-04T18:30:00.000Z'],
    ['Mar 4, 2024 at 12:05 a.m. UTC', '2024-03-04T00:05:00.000Z'],
    ['March 4, 2024 12:05 PM UTC', '2024-03-04T12:05:00.000Z'],
    ['lundi 4 mars 2024 à 18h30 UTC', '2024-03-04T18:30:00.000Z'],
    ['1er août 2024 18 h 30 UTC', '2024-08-01T18:30:00.000Z'],
    ['4 juil. 2024 18:30 CEST', '2024-07-04T16:30:00.000Z'],
    ['4 juin 2024 18:30 CEST', '2024-06-04T16:30:00.000Z'],
    ['03.04.2024 18:30 UTC', '2024-04-03T18:30:00.000Z'],
    ['04/04/24 18:30 UTC', '2024-04-04T18:30:00.000Z'],
  ])('catches %s read as another time', (value, expected) => {
    expect(read(value)).toBe(expected)
  })

  it.each<[string, string]>([
    ['03/04/2024 18:30Z', 'noDateOrder'],
    ['2024-03-04 18:30', 'noZone'],
    ['31/12/2024', 'noZone'],
    ['2024-02-30 10:00Z', 'badTime'],
    ['31/31/2024 10:00Z', 'badTime'],
    ['2024-03-04 25:00Z', 'badTime'],
    ['2024-03-04 13:00 PM Z', 'badTime'],
    ['2024-03-04 10:00 somewhere', 'badTime'],
    ['yesterday', 'badTime'],
    ['', 'badTime'],
    [' 9'.repeat(60), 'badTime'],
  ])('catches a guess where the time leaves something open: %s', (value, expected) => {
    expect(read(value)).toBe(expected)
  })

  it('catches a chosen order that is bent for a date that does not fit it', () => {
    expect(read('03/04/2024 18:30Z', 'dayFirst')).toBe('2024-04-03T18:30:00.000Z')
    expect(read('03/04/2024 18:30Z', 'monthFirst')).toBe('2024-03-04T18:30:00.000Z')
    expect(read('25/04/2024 18:30Z', 'monthFirst')).toBe('badTime')
  })

  it('catches an hour that is moved by summer time', () => {
    expect(read('2024-01-15 12:00', null, 'Europe/Paris')).toBe('2024-01-15T11:00:00.000Z')
    expect(read('2024-07-15 12:00', null, 'Europe/Paris')).toBe('2024-07-15T10:00:00.000Z')
    // Comes twice: the first is meant. Is left out: what the clock should have shown.
    expect(iso(fromWall(Date.UTC(2024, 9, 27, 2, 30), 'Europe/Paris'))).toBe('2024-10-27T00:30:00.000Z')
    expect(iso(fromWall(Date.UTC(2024, 2, 31, 2, 30), 'Europe/Paris'))).toBe('2024-03-31T01:30:00.000Z')
    expect(iso(fromWall(Date.UTC(2024, 0, 1, 0, 0), 'Asia/Kathmandu'))).toBe('2023-12-31T18:15:00.000Z')
  })

  it('catches a text that throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (value) => {
        const at = readTime(value, 'dayFirst', 'Europe/Paris')
        expect(typeof at === 'string' || Number.isFinite(at)).toBe(true)
      }),
    )
  })

  it('catches an instant that comes back as another when it is written in a zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e9 }),
        fc.constantFrom('America/New_York', 'Asia/Tokyo'),
        (second, zone) => {
          const at = second * 1000
          const written = new Intl.DateTimeFormat('sv', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'medium',
          }).format(at)
          const back = readTime(written, null, zone)
          // Of an hour that comes twice the first is meant.
          expect([at, at - 3_600_000]).toContain(back)
        },
      ),
    )
  })
})

describe('lookAtTimes', () => {
  it.each([
    [['03/04/2024 10:00Z', '25/04/2024 10:00Z'], { order: 'dayFirst', needsOrder: true, needsZone: false }],
    [['03/04/2024', '04/25/2024'], { order: 'monthFirst', needsOrder: true, needsZone: true }],
    [['03/04/2024', '05/06/2024'], { order: null, needsOrder: true, needsZone: true }],
    [['25/04/2024', '04/25/2024'], { order: null, needsOrder: true, needsZone: true }],
    [['2024-04-03T10:00Z'], { order: null, needsOrder: false, needsZone: false }],
  ])('catches an order or a zone that is taken for told: %j', (values, expected) => {
    expect(lookAtTimes(values)).toEqual(expected)
  })
})
