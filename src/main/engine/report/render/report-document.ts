// Report model in, the whole report as a tree out: which sections, in which order, in which words, under which names.
// Every format is drawn from this one (formats.md), so that none says more than another. Pure.
import { pngSizeOf } from '../../../../shared/brand-look.ts'
import type { ReportModel } from '../../../../shared/report-model.ts'
import { formatDate } from '../../../../shared/words.ts'
import { chapters } from './chapters.ts'
import { claims } from './claims.ts'
import { closing } from './closing.ts'
import { compared } from './compared.ts'
import { coverDocument } from './cover-document.ts'
import { debrief } from './debrief.ts'
import { decisions } from './decisions.ts'
import type { Look, Part, ReportDocument } from './document.ts'
import { keyPosts } from './key-posts.ts'
import { namesFor } from './mask.ts'
import { numbers } from './numbers.ts'
import { openPage, type Page, type ReportOptions } from './page.ts'
import { people } from './people.ts'
import { promises } from './promises.ts'
import { pulseSection } from './pulse-section.ts'
import { reportWords } from './report-words.ts'
import { summary, titleOf } from './summary.ts'
import { summaryWords } from './summary-words.ts'
import { timeline } from './timeline.ts'

/** One model for each crisis, in the order in which they are told. */
export type ReportModels = ReportModel | readonly ReportModel[]

/** Throws when there is no part. */
export const openPages = (model: ReportModels, options: ReportOptions): readonly [Page, ...Page[]] => {
  const models = 'brand' in model ? [model] : model
  const names = namesFor(models, options.showHandles, reportWords[options.lang].account)
  const [first, ...more] = models.map((each, index) => openPage(each, index, names, options))
  if (!first) throw new RangeError('a report needs at least one part')
  return [first, ...more]
}

/** The method and the ledger close the last part. */
export const documentOf = (
  pages: ReturnType<typeof openPages>,
  readAttachment?: ReportOptions['readAttachment'],
): ReportDocument => {
  const [first] = pages
  const parts = pages.map((page) => ({ look: lookOf(page, readAttachment), ...partOf(page, pages) }))
  const document = { lang: first.lang, title: titleOf(first), parts }
  return first.names.masked ? coverDocument(document, first.names.cover) : document
}

export const reportDocument = (model: ReportModels, options: ReportOptions): ReportDocument =>
  documentOf(openPages(model, options), options.readAttachment)

/** A logo that cannot be read is left out: a report is not held up by it. */
const logoOf = (logo256: string, readAttachment: NonNullable<ReportOptions['readAttachment']>): Look['logo'] => {
  try {
    const bytes = readAttachment(logo256)
    const size = pngSizeOf(bytes)
    return size && { bytes, size }
  } catch {
    return null
  }
}

const lookOf = ({ model }: Page, readAttachment: ReportOptions['readAttachment']): Look => {
  const { colour, logo256 } = model.look
  return { colour, logo: logo256 === null || !readAttachment ? null : logoOf(logo256, readAttachment) }
}

const partOf = (page: Page, pages: readonly Page[]): Omit<Part, 'look'> => ({
  running: runningLines(page),
  sections: [
    summary(page),
    pulseSection(page),
    chapters(page),
    people(page),
    claims(page),
    promises(page),
    decisions(page),
    timeline(page),
    keyPosts(page),
    numbers(page),
    ...(page.model.crisis ? [debrief(page)] : []),
    ...compared(page),
    ...(page === pages.at(-1) ? closing(page, pages) : []),
  ],
})

const runningLines = (page: Page): Part['running'] => {
  const w = summaryWords[page.lang]
  const { model } = page
  return {
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
