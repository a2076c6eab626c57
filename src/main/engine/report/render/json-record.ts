// What we established and promised, as data: words of ours that may name somebody are covered as in the rest of the report.
import type { MemberId } from '../../../../shared/model.ts'
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

/** null = the machine, or not known any more. */
export const nameOf = ({ model }: Page, id: MemberId): string | null =>
  model.members.find((member) => member.id === id)?.name ?? null

export const debriefJson = (page: Page) => ({
  answers: page.model.debrief.answers.map(({ prompt, text, memberId, recordedAt }) => ({
    prompt,
    text: coverOrNull(page, text),
    by: nameOf(page, memberId),
    at: iso(recordedAt),
  })),
  actions: page.model.debrief.actions.map(({ text, ownerId, dueAt, state, stateAt, why }) => ({
    text: coverOrNull(page, text),
    owner: nameOf(page, ownerId),
    dueAt: iso(dueAt),
    state,
    stateAt: iso(stateAt),
    why: coverOrNull(page, why),
  })),
})

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
