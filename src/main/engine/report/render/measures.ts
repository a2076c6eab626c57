// How we answered and how the tone turned, as rows of the numbers. Nobody yet and unknown are different words.
import type { Waits } from '../../../../shared/report-measures.ts'
import { duePromises } from '../../../../shared/report-promises.ts'
import { formatDuration, formatShare } from '../../../../shared/words.ts'
import { type Block, heading, type Phrase, paragraph, say, soft, table } from './document.ts'
import { measureWords } from './measure-words.ts'
import { known, type Page } from './page.ts'
import { columnsOf } from './table.ts'

/** A line of the numbers: what it is called, how much, what it means, what it rests on. */
export type Measured = readonly [Phrase, Phrase, Phrase, Phrase]

type Name = keyof (typeof measureWords)['en']['measures']

const HOUR_MS = 3_600_000
const MICRO = 1_000_000

const rowOf = (page: Page, name: Name, value: Phrase, rests: Phrase): Measured => {
  const [called, means] = measureWords[page.lang].measures[name]
  return [say`${called}`, value, say`${means}`, rests]
}

const below = (value: string, more: string): Phrase => say`${value}${{ kind: 'lineBreak' }}${soft(say`${more}`)}`

const waits = (
  page: Page,
  { count, medianMs, p90Ms }: Waits,
  countOf: (count: number) => string,
  none: string,
): Phrase => {
  if (medianMs === null || p90Ms === null) return say`${none}`
  const duration = (ms: number): string => formatDuration(page.lang, ms)
  return below(duration(medianMs), `${measureWords[page.lang].p90(duration(p90Ms))}, ${countOf(count)}`)
}

const share = (page: Page, some: number, all: number): Phrase => {
  const outOf = measureWords[page.lang].outOf(page.count(some), page.count(all))
  return all === 0 ? page.unknown : below(formatShare(page.lang, some / all), outOf)
}

export const reposting = (page: Page): Measured =>
  rowOf(
    page,
    'repostsPerOriginal',
    known(page, page.model.measures.repostsPerOriginal, (value) =>
      new Intl.NumberFormat(page.lang, { maximumFractionDigits: 2 }).format(value),
    ),
    page.allRef,
  )

export const speed = (page: Page): Measured[] => {
  const w = measureWords[page.lang]
  const { answering } = page.model.measures
  const rests = say`${w.restsOn.queue}`
  return [
    rowOf(
      page,
      'followers',
      known(page, answering, (told) => waits(page, told.followers, w.people, w.nobody)),
      rests,
    ),
    rowOf(
      page,
      'others',
      known(page, answering, (told) => waits(page, told.others, w.people, w.nobody)),
      rests,
    ),
    rowOf(
      page,
      'approval',
      known(page, answering, (told) => waits(page, told.approval, w.answersWaited, w.noneWaited)),
      rests,
    ),
  ]
}

export const answered = (page: Page): Measured[] => {
  const w = measureWords[page.lang]
  const { answering, spendMicroDollars } = page.model.measures
  const due = duePromises(page.model.promises ?? { items: [], privateCount: 0 })
  const queue = say`${w.restsOn.queue}`
  const money = new Intl.NumberFormat(page.lang, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
  })
  return [
    rowOf(
      page,
      'wantCount',
      known(page, answering, ({ wantCount }) => page.count(wantCount)),
      queue,
    ),
    rowOf(
      page,
      'answered',
      known(page, answering, ({ answeredCount, wantCount }) => share(page, answeredCount, wantCount)),
      queue,
    ),
    rowOf(
      page,
      'coverage',
      known(page, answering, ({ settledCount, wantCount }) => share(page, settledCount, wantCount)),
      queue,
    ),
    rowOf(page, 'promises', share(page, due.inTimeCount, due.count), say`${w.restsOn.promises}`),
    rowOf(
      page,
      'spend',
      known(page, spendMicroDollars, (micro) => money.format(micro / MICRO)),
      say`${w.restsOn.spend}`,
    ),
  ]
}

export const turning = (page: Page): Measured[] => {
  const w = measureWords[page.lang]
  const { usualShare, worstShare, returnMs } = page.model.measures.tone
  const asShare = (value: number): string => formatShare(page.lang, value)
  // It is known that it did not come back, where there is something to come back to.
  const isStillWorse = returnMs === null && usualShare !== null && worstShare !== null
  const back = isStillWorse
    ? say`${w.notBack}`
    : known(page, returnMs, (ms) => (ms === 0 ? w.neverTurned : formatDuration(page.lang, ms)))
  return [
    rowOf(page, 'usualShare', known(page, usualShare, asShare), page.allRef),
    rowOf(page, 'worstShare', known(page, worstShare, asShare), page.allRef),
    rowOf(page, 'returnMs', back, page.allRef),
  ]
}

export const stances = (page: Page): Block[] => {
  const w = measureWords[page.lang]
  const { binMs, bins } = page.model.measures.stances
  if (bins.length === 0) return []
  const title = w.stances(w.hours(binMs / HOUR_MS))
  return [
    heading(3, title),
    paragraph(say`${w.stancesIntro} ${page.allRef}`),
    table(
      title,
      columnsOf(w.stancesHead, [{ width: 22 }, ...Array.from({ length: 5 }, () => ({ isNumber: true }))]),
      bins.map(({ at, attack, ask, defend, neutral, unread }) => [
        say`${page.shortMoment(at)}`,
        ...[attack, ask, defend, neutral, unread].map((count) => say`${page.count(count)}`),
      ]),
      true,
    ),
  ]
}
