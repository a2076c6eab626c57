import { expect, test } from 'vitest'
import { blanksOf, ticksOf } from './ticks.ts'
import { statementWords } from './words.ts'

test.each(['en', 'fr'] as const)(
  'our own %s template passes its own four ticks, or the aid would scold what it wrote',
  (lang) => {
    expect(ticksOf(statementWords[lang].template)).toEqual({ know: true, care: true, act: true, next: true })
  },
)

test('an excuse without the next word is seen as such', () => {
  expect(ticksOf('Nous sommes au courant et sincèrement désolés.')).toMatchObject({
    know: true,
    care: true,
    next: false,
  })
  expect(ticksOf('Our flights are on time.')).toEqual({ know: false, care: false, act: false, next: false })
})

test('a promise with an hour is found in French writing', () => {
  expect(ticksOf('Prochain point à 18 h 30.').next).toBe(true)
})

test('a template left half filled in is not published unseen', () => {
  expect(blanksOf(statementWords.en.template).length).toBeGreaterThan(0)
  expect(blanksOf('We know. Next update at 18:00.')).toEqual([])
})
