// What people said in answer to each statement, below what it changed, and what was claimed before and after it.
import { againRow, answerWords, moveEvidence, threadRows } from '../../../../shared/answer-words.ts'
import type { StatementAnswers } from '../../../../shared/answers.ts'
import { formatDuration } from '../../../../shared/words.ts'
import { type Block, heading, named, paragraph, type Row, say, table } from './document.ts'
import { known, type Page } from './page.ts'
import { columnsOf } from './table.ts'

/** `numberOf`: under which a statement is printed; null = it is not. */
export const answers = (page: Page, numberOf: (id: StatementAnswers['statementId']) => number | null): Block[] => {
  const told = page.model.chapters.answers
  if (told.length === 0) return []
  const w = answerWords[page.lang]
  const groupOf = ({ statementId, publishedAt }: StatementAnswers): Row => {
    const number = numberOf(statementId)
    return { group: number === null ? page.moment(publishedAt) : `S${number} · ${page.moment(publishedAt)}` }
  }
  const rowsOf = (one: StatementAnswers): Row[] =>
    [...threadRows(page.lang, one.thread), againRow(page.lang, one.around)].map(({ measure, value, evidence }) => [
      say`${w.name[measure]}`,
      known(page, value, (it) => it),
      evidence.length === 0 ? page.allRef : page.refs(evidence),
    ])
  return [
    heading(4, w.title),
    table(
      w.title,
      columnsOf(w.head, [{ width: 30 }, { width: 38 }]),
      told.flatMap((one) => [groupOf(one), ...rowsOf(one)]),
      true,
    ),
    ...(told.some(({ thread }) => thread === null) ? [paragraph(say`${w.unheard}`)] : []),
    paragraph(say`${w.seen}`),
    ...claims(page, told, groupOf),
  ]
}

const claims = (page: Page, told: readonly StatementAnswers[], groupOf: (one: StatementAnswers) => Row): Block[] => {
  const w = answerWords[page.lang]
  const caption = w.claims(formatDuration(page.lang, told[0]?.around.windowMs ?? 0))
  const rows = told.flatMap((one): Row[] => {
    const moves = one.around.claims.map((move) => [
      named(page.names.cover(move.label) || w.unnamed),
      say`${page.count(move.before.count)}`,
      say`${page.count(move.after.count)}`,
      page.refs(moveEvidence(move)),
    ])
    return moves.length === 0 ? [] : [groupOf(one), ...moves]
  })
  if (rows.length === 0) return [paragraph(say`${w.noClaims} ${page.allRef}`)]
  const columns = columnsOf(w.claimsHead, [{ width: 40 }, { width: 12, isNumber: true }, { width: 12, isNumber: true }])
  return [heading(4, caption), table(caption, columns, rows, true)]
}
