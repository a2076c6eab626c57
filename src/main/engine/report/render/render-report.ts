// Report model in, one complete HTML document out. Pure: no store, no clock, no network. It has no script, and every
// letter that a stranger wrote is escaped in html.ts. Print it with printToPDF and `preferCSSPageSize`; the running
// lines are the page's own margin boxes (before Chromium 131: enableBlinkFeatures 'PageMarginBoxes').
import type { ReportModel } from '../../../../shared/report-model.ts'
import { formatDate } from '../../../../shared/words.ts'
import { chapters } from './chapters.ts'
import { closing } from './closing.ts'
import { html } from './html.ts'
import { keyPosts } from './key-posts.ts'
import { namesFor } from './mask.ts'
import { numbers } from './numbers.ts'
import { openPage, type Page, type ReportOptions } from './page.ts'
import { pulseSection } from './pulse-section.ts'
import { reportWords } from './report-words.ts'
import { type RunningLines, styleSheet } from './style.ts'
import { summary, titleOf } from './summary.ts'
import { summaryWords } from './summary-words.ts'
import { timeline } from './timeline.ts'

/** Where the bundled fonts are, for the shell's policy and for the build (scripts/build-fonts.mjs). */
export const FONTS_URL = 'app://desk/fonts/fonts.css'

/** A part per crisis, in the order given; the method and the ledger close the last one. Throws when there is no part. */
export const renderReport = (model: ReportModel | readonly ReportModel[], options: ReportOptions): string => {
  const models = 'brand' in model ? [model] : model
  const names = namesFor(models, options.showHandles, reportWords[options.lang].account)
  const pages = models.map((each, index) => openPage(each, index, names, options))
  const [first, last] = [pages[0], pages.at(-1)]
  if (!first || !last) throw new RangeError('a report needs at least one part')
  const parts = pages.map(
    (page, index) =>
      html`<article class="part ${runningName(index)}">${summary(page)}${pulseSection(page)}${chapters(page)}${timeline(page)}${keyPosts(page)}${numbers(page)}${page === last ? closing(page) : ''}</article>`,
  )
  const body = html`<!doctype html>
<html lang="${options.lang}">
<head><meta charset="utf-8"><title>${titleOf(first)}</title><link rel="stylesheet" href="${FONTS_URL}">`
  // The sheet is ours, and what it holds of others went through cssString: it must not be escaped as text.
  const sheet = styleSheet(pages.map(runningLines))
  return `${body.markup}<style>${sheet}</style></head>\n<body>${html`${parts}`.markup}</body></html>\n`
}

const runningName = (part: number) => `crisis${part}`

const runningLines = (page: Page, part: number): RunningLines => {
  const w = summaryWords[page.lang]
  const { model } = page
  return {
    name: runningName(part),
    left: shorten(titleOf(page)),
    right: formatDate(page.lang, model.madeAt, page.zone),
    foot: `${model.crisis ? w.crisisReport : w.periodReport} · ${shorten(model.brand.name)}`,
    drill: model.isDrill ? w.drill : null,
  }
}

const shorten = (text: string): string => {
  const signs = [...text.replace(/\s+/gu, ' ')]
  return signs.length <= 60 ? signs.join('') : `${signs.slice(0, 58).join('').trimEnd()}…`
}
