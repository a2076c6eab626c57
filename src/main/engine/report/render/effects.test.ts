import { expect, it } from 'vitest'
import { effectWords } from '../../../../shared/effect-words.ts'
import type { HorizonEffect, StatementEffect } from '../../../../shared/effects.ts'
import { say } from './document.ts'
import { effects } from './effects.ts'
import { sectionHtml } from './html-blocks.ts'
import type { Page } from './page.ts'

const MINUTE = 60_000
const size = { expected: 100, actual: 40, effect: 0.4, low: 0.31, high: 0.52 }
const untold: HorizonEffect = { horizonMs: 15 * MINUTE, verdict: 'cannotTell', why: 'tooFewPlacebos', size: null }
const fewer: HorizonEffect = { horizonMs: 15 * MINUTE, verdict: 'fewer', why: null, size }
const share: HorizonEffect = { ...fewer, size: { expected: 0.5, actual: 0.4, effect: -0.1, low: -0.18, high: -0.02 } }
const told = (more: Partial<StatementEffect['measures']> = {}): StatementEffect => ({
  statementId: 1,
  publishedAt: 0,
  measures: { volume: [untold], negative: [untold], defence: [untold], echo: [untold], ...more },
})

const page = (lang: 'fr' | 'en', one: StatementEffect): string => {
  const model = { chapters: { effects: [one] } }
  const some = { lang, model, allRef: say`all`, mark: (letter: string, n: number) => say`${letter}${n}` }
  return sectionHtml({ startsPage: false, blocks: effects(some as unknown as Page, () => 3) }).markup
}

it('catches an effect that is printed without its interval, or a share as a ratio', () => {
  const text = page('en', told({ volume: [fewer], negative: [share] }))
  expect(text).toContain('×0.4 (0.3 to 0.5)')
  expect(text).toContain('-10 pts (-18 to -2)')
  expect(text).toContain(effectWords.en.cannotTell)
  expect(page('fr', told({ volume: [fewer] }))).toContain('×0,4 (0,3 à 0,5)')
})

it('catches a table of nothing where one reason tells it all', () => {
  const text = page('en', told())
  expect(text).not.toContain('<table')
  expect(text).toContain('too few earlier hours')
})

it('catches a size that is printed where nothing may be told', () => {
  const text = page('en', told({ volume: [{ ...fewer, verdict: 'cannotTell', why: 'borderline' }] }))
  expect(text).not.toContain('×0.4')
})
