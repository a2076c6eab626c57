// What we announced, by when, and by what it was kept: late and broken ones say so as plainly as those that were kept.
import type { ReportPromise } from '../../../../shared/report-promises.ts'
import { assertNever } from '../../../../shared/result.ts'
import { formatDuration } from '../../../../shared/words.ts'
import {
  type Block,
  heading,
  type Phrase,
  paragraph,
  quoted,
  type Section,
  say,
  silent,
  soft,
  table,
} from './document.ts'
import type { Page } from './page.ts'
import { promisesWords } from './promises-words.ts'
import { saidStatements } from './summary.ts'
import { columnsOf } from './table.ts'

const MINUTE_MS = 60_000

export const promises = (page: Page): Section => {
  const w = promisesWords[page.lang]
  return { startsPage: true, blocks: [heading(2, w.promises), ...announced(page)] }
}

const announced = (page: Page): Block[] => {
  const w = promisesWords[page.lang]
  const { promises: told } = page.model
  if (told === null) return [paragraph(say`${page.unknownFirst}. ${w.unknown}`)]
  const hidden = told.privateCount === 0 ? '' : ` ${w.inPrivate(told.privateCount)}`
  if (told.items.length === 0) return [paragraph(say`${w.none}${hidden}`)]
  const marks = new Map(saidStatements(page).map(({ id }, index) => [id, page.mark('S', index + 1)]))
  const markOf = (id: number | null): Phrase => (id === null ? silent : (marks.get(id) ?? silent))
  return [
    paragraph(say`${w.intro}${hidden}`),
    table(
      w.promises,
      columnsOf(w.head, [{ width: 38 }, { width: 16 }, { width: 16 }, {}]),
      told.items.map((promise) => [
        say`${promise.span === null ? page.w.removed : quoted(promise.span, page.lang)} ${where(page, promise, markOf)}`,
        say`${page.shortMoment(promise.dueAt)}`,
        page.member(promise.ownerId),
        outcome(page, promise, markOf),
      ]),
      true,
    ),
  ]
}

type MarkOf = (id: number | null) => Phrase

const where = (page: Page, { statementId, isToOnePerson }: ReportPromise, markOf: MarkOf): Phrase => {
  const w = promisesWords[page.lang]
  if (statementId !== null) return markOf(statementId)
  return soft(say`${isToOnePerson ? w.toOnePerson : w.byHand}`)
}

const outcome = (page: Page, promise: ReportPromise, markOf: MarkOf): Phrase => {
  const w = promisesWords[page.lang]
  const { reason } = promise
  const why = reason === null ? silent : say` ${soft(say`${w.because} ${quoted(reason, page.lang)}`)}`
  switch (promise.outcome) {
    case 'keptInTime':
    case 'keptLate':
      return say`${promise.outcome === 'keptLate' ? w.keptLate : w.kept}${gap(page, promise)}. ${markOf(promise.keptBy)}${why}`
    case 'broken':
      return say`${{ kind: 'strong', text: w.broken }}`
    case 'withdrawn':
      return say`${w.withdrawn}${why}`
    case 'open':
      return say`${w.open}`
    default:
      return assertNever(promise.outcome)
  }
}

const gap = (page: Page, { dueAt, endedAt }: ReportPromise): string => {
  const w = promisesWords[page.lang]
  if (endedAt === null) return ''
  const gapMs = endedAt - dueAt
  if (Math.abs(gapMs) < MINUTE_MS) return `${w.comma}${w.onTime}`
  const told = formatDuration(page.lang, Math.abs(gapMs))
  return `${w.comma}${gapMs < 0 ? w.early(told) : w.after(told)}`
}
