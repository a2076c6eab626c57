// What we established and promised, as data: words of ours that may name somebody are covered as in the rest of the report.
import { coverOrNull, iso, isoOrNull } from './json-values.ts'
import type { Page } from './page.ts'
import { saidStatements } from './summary.ts'

export const factsJson = (page: Page) =>
  page.model.facts?.map(({ kind, text, source, confirmedAt }) => ({
    kind,
    text: coverOrNull(page, text),
    source: coverOrNull(page, source),
    confirmedAt: iso(confirmedAt),
  })) ?? null

export const promisesJson = (page: Page) => {
  const marks = new Map(saidStatements(page).map(({ id }, index) => [id, `S${index + 1}`]))
  const markOf = (id: number | null): string | null => (id === null ? null : (marks.get(id) ?? null))
  const { promises } = page.model
  return (
    promises && {
      privateCount: promises.privateCount,
      items: promises.items.map(({ kind, span, madeAt, dueAt, endedAt, statementId, keptBy, outcome, reason }) => ({
        kind,
        text: coverOrNull(page, span),
        madeAt: iso(madeAt),
        dueAt: iso(dueAt),
        saidIn: markOf(statementId),
        outcome,
        endedAt: isoOrNull(endedAt),
        keptBy: markOf(keptBy),
        reason: coverOrNull(page, reason),
      })),
    }
  )
}
