// This crisis beside earlier ones and drills; with none, one line that says so.
import { comparedRows, compareWords, wordCompared } from '../../../../shared/compare-words.ts'
import { heading, paragraph, type Section, say, table } from './document.ts'
import { known, type Page } from './page.ts'
import { columnsOf } from './table.ts'

const NAME_WIDTH = 24

/** None where there is no crisis to compare. */
export const compared = (page: Page): Section[] => {
  const { compared: crises, isDrill } = page.model
  if (crises.length === 0) return []
  const w = compareWords[page.lang]
  const title = isDrill ? w.titleDrill : w.title
  const head = heading(2, title)
  if (crises.length === 1)
    return [{ startsPage: false, blocks: [head, paragraph(say`${isDrill ? w.noneDrill : w.none}`)] }]
  const names = crises.map((one, index) => {
    const name = page.names.cover(wordCompared(page.lang, one, page.zone))
    return index === 0 ? `${name} (${w.thisOne})` : name
  })
  const width = Math.floor((100 - NAME_WIDTH) / crises.length)
  const columns = columnsOf(
    [w.measureHead, ...names],
    [{ width: NAME_WIDTH }, ...crises.map(() => ({ width, isNumber: true }))],
  )
  const rows = comparedRows(page.lang, crises).map(({ measure, figures }) => [
    say`${w.name[measure]}`,
    ...figures.map((figure) => known(page, figure, (it) => it)),
  ])
  return [{ startsPage: false, blocks: [head, table(title, columns, rows, true), paragraph(say`${w.method}`)] }]
}
