// Report model in, one complete HTML document out. Pure: no store, no clock, no network. It has no script, and every
// letter that a stranger wrote is escaped in html.ts. Print it with printToPDF and `preferCSSPageSize`; the running
// lines are the page's own margin boxes (before Chromium 131: enableBlinkFeatures 'PageMarginBoxes').
import type { Look } from './document.ts'
import { type Html, html, none } from './html.ts'
import { sectionHtml } from './html-blocks.ts'
import type { ReportOptions } from './page.ts'
import { type ReportModels, reportDocument } from './report-document.ts'
import { styleSheet } from './style.ts'

/** Where the bundled fonts are, for the shell's policy and for the build (scripts/build-fonts.mjs). */
export const FONTS_URL = 'app://desk/fonts/fonts.css'

/** A part per crisis, in the order given. Throws when there is no part. */
export const renderReport = (model: ReportModels, options: ReportOptions): string => {
  const { lang, title, parts } = reportDocument(model, options)
  const articles = parts.map(
    ({ look, sections }, index) =>
      html`<article class="part ${runningName(index)}">${logoHtml(look)}${sections.map(sectionHtml)}</article>`,
  )
  const body = html`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="${FONTS_URL}">`
  // The sheet is ours, and what it holds of others went through cssString: it must not be escaped as text.
  const sheet = styleSheet(
    parts.map(({ look, running }, index) => ({
      name: runningName(index),
      accent: look.colour,
      ...running,
    })),
  )
  return `${body.markup}<style>${sheet}</style></head>\n<body>${html`${articles}`.markup}</body></html>\n`
}

/** Inside the document: the window that prints it reaches nothing. */
const logoHtml = ({ logo }: Look): Html =>
  logo === null
    ? none
    : html`<img class="logo" alt="" src="data:image/png;base64,${Buffer.from(logo.bytes).toString('base64')}">`

const runningName = (part: number) => `crisis${part}`
