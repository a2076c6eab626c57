// The one page as a document to print: the brief's own sentences, each escaped where it becomes markup (L8).
import type { Brief } from '../../../../shared/brief.ts'
import type { Lang } from '../../../../shared/model.ts'
import { html } from './html.ts'
import { FONTS_URL } from './render-report.ts'
import { styleSheet } from './style.ts'
import { summaryWords } from './summary-words.ts'

const SHEET = `
.brief h1 { font-size: 17pt; margin-bottom: 1.5mm; }
.brief h2 { font-size: 11pt; margin: 5mm 0 1.5mm; }
.brief ul { margin: 0; padding-left: 5mm; }
.brief li { margin: 0 0 .8mm; }
.brief .pressing { font-weight: 600; }
`

export const renderBrief = ({ title, subtitle, sections }: Brief, lang: Lang, isDrill: boolean): string => {
  const body = html`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="${FONTS_URL}">`
  const page = html`<article class="part brief"><h1>${title}</h1><p class="period">${subtitle}</p>${sections.map(
    (section) =>
      html`<section><h2>${section.title}</h2><ul>${section.lines.map(({ text, isPressing }) =>
        isPressing ? html`<li class="pressing">${text}</li>` : html`<li>${text}</li>`,
      )}</ul></section>`,
  )}</article>`
  const sheet = styleSheet([
    {
      name: 'brief',
      accent: null,
      left: title.slice(0, 70),
      right: '',
      foot: subtitle,
      drill: isDrill ? summaryWords[lang].drill : null,
    },
  ])
  return `${body.markup}<style>${sheet}${SHEET}</style></head>\n<body>${page.markup}</body></html>\n`
}
