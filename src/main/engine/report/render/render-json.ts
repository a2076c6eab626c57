// The report as JSON (docs/report-json.md): the figures as data, then the same sections and sentences as in the other
// formats, each beside the posts it rests on.
import { figuresJson } from './json-figures.ts'
import { sectionJson } from './json-sections.ts'
import { iso } from './json-values.ts'
import type { ReportOptions } from './page.ts'
import { documentOf, openPages, type ReportModels } from './report-document.ts'

/** A field that goes or changes its meaning is a new number; one that is added is not. */
const SCHEMA = 1

/** Signs that turn the line round or that a terminal obeys: JSON may hold them, who prints it should not meet them. */
const UNSEEN = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

/** A part per crisis, in the order given. Throws when there is no part. */
export const renderJson = (model: ReportModels, options: ReportOptions): string => {
  const pages = openPages(model, options)
  const [{ model: first, names }] = pages
  const { title, parts } = documentOf(pages)
  const report = {
    schema: SCHEMA,
    title,
    lang: options.lang,
    zone: options.zone,
    madeAt: iso(first.madeAt),
    isDrill: first.isDrill,
    isMasked: names.masked,
    parts: pages.map((page, index) => ({
      ...figuresJson(page),
      sections: (parts[index]?.sections ?? []).map(sectionJson),
    })),
    ledger: (pages.at(-1) ?? pages[0]).model.ledger,
  }
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  return `${JSON.stringify(report, null, 2).replace(UNSEEN, escaped)}\n`
}
