// The whole plan of a brand at one moment: texts, library, team, channels, and what is missing or old in each.
import type { LibraryText } from '../../shared/library.ts'
import { libraryLength } from '../../shared/library-length.ts'
import type { Brand } from '../../shared/model.ts'
import { PLAN_SECTIONS, type Plan, type PlanGap, type PlanSection } from '../../shared/plan.ts'
import { libraryOf } from './library/library-desk.ts'
import { lastCrisisEnd, oldnessOf, redFlagsChangedAt, teamChangedAt } from './plan/plan-ages.ts'
import { planChannelsOf } from './plan/plan-channels.ts'
import { channelGaps, checklistGaps, redFlagGaps, statementGaps, teamGaps } from './plan/plan-gaps.ts'
import { planTextsOf } from './plan/plan-texts.ts'
import type { Store } from './store/store.ts'

const latestOf = (times: readonly (number | null)[]): number | null =>
  times.reduce((latest, at) => (at !== null && (latest === null || at > latest) ? at : latest), null)

const countStatements = (texts: readonly LibraryText[], brand: string): Plan['statements'] => ({
  editedCount: texts.filter(({ editedAt }) => editedAt !== null).length,
  emptyCount: texts.filter(({ text }) => text === null).length,
  tooLongCount: texts.filter((cell) => cell.text !== null && libraryLength(cell, cell.text, brand).isOver).length,
})

/** `wallAt`: ms UTC, by which ages are judged. Call inside one snapshot. */
export const planOf = (store: Store, brand: Brand, wallAt: number): Plan => {
  const { definitions, checklists } = planTextsOf(store, brand.id)
  const channels = planChannelsOf(store, brand.id)
  const texts = libraryOf(store, brand.id)
  const statements = countStatements(texts, brand.name)
  const acts = store.plans.acts()
  const ended = lastCrisisEnd(acts, brand.id)
  const reviews = new Map(store.plans.reviews(brand.id).map((review) => [review.section, review]))

  const missing: Readonly<Record<PlanSection, readonly PlanGap[]>> = {
    definitions: [],
    redFlags: redFlagGaps(brand.redFlags),
    checklists: checklistGaps(checklists),
    team: teamGaps(store.members.list()),
    statements: statementGaps(statements),
    channels: channelGaps(channels),
  }
  const updatedAt: Readonly<Record<PlanSection, number | null>> = {
    definitions: latestOf([definitions.issue.editedAt, definitions.crisis.editedAt]),
    redFlags: redFlagsChangedAt(acts, brand.id),
    checklists: latestOf(checklists.map(({ editedAt }) => editedAt)),
    team: teamChangedAt(acts),
    statements: latestOf(texts.map(({ editedAt }) => editedAt)),
    channels: latestOf(store.plans.channels(brand.id).map((row) => row.updatedAt)),
  }
  const sections = PLAN_SECTIONS.map((section) => {
    const review = reviews.get(section)
    const age = { section, updatedAt: updatedAt[section], reviewedAt: review?.reviewedAt ?? null }
    return {
      ...age,
      reviewedBy: review?.memberId ?? null,
      gaps: [...missing[section], ...oldnessOf(age, ended, wallAt)],
    }
  })
  return { sections, definitions, checklists, channels, statements }
}
