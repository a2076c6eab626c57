// What the one page says, read from all the stages in one view of the store.
import type { Brief, BriefKind } from '../../shared/brief.ts'
import type { Crisis, CrisisId, Lang } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import type { Anatomies } from './anatomy/anatomies.ts'
import type { BriefFacts } from './brief/brief-facts.ts'
import { wordBrief } from './brief/word-brief.ts'
import { checksOf } from './crisis/check-desk.ts'
import { nextUpdateOf } from './promise-keeper.ts'
import { readNow } from './read-now.ts'
import { peakHourOf } from './report/peak-hour.ts'
import type { Store } from './store/store.ts'

const HOUR_MS = 3_600_000
const SHIFT_MS = 12 * HOUR_MS
const CLAIMS = 3
const STATEMENTS = 5
const DECISIONS = 10
const ALARMS = 20

export interface BriefParts {
  readonly store: Store
  readonly anatomies: Anatomies
  readonly isDrill: boolean
  /** ms UTC, of the machine. */
  readonly wallAt: number
}

const gatherBrief = (
  { store, anatomies, isDrill, wallAt }: BriefParts,
  crisis: Crisis,
  kind: BriefKind,
): BriefFacts => {
  const { brandId, id } = crisis
  const nowAt = crisis.closedAt ?? readNow(store, brandId, wallAt)
  const totals = store.periodNumbers.totals(brandId, crisis.onsetAt, nowAt + 1)
  const counts = store.sends.shownCounts(brandId)
  const statements = store.statements.list(id).filter(({ publishedAt }) => publishedAt !== null)
  return {
    kind,
    brandName: store.brands.get(brandId)?.name ?? '',
    crisis,
    nowAt,
    isDrill,
    members: store.members.list(),
    mentionCount: totals.mentionCount,
    authorCount: totals.authorCount,
    lastHourCount: store.periodNumbers.totals(brandId, nowAt - HOUR_MS, nowAt + 1).mentionCount,
    peak: peakHourOf(store.periodNumbers.perMinute(brandId, crisis.onsetAt, nowAt + 1)),
    claims: anatomies
      .answer(crisis)
      .claims.slice(0, CLAIMS)
      .map(({ label, size, typical }) => ({ label, size, evidence: typical })),
    facts: store.facts.standing(id),
    statements: statements.toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)).slice(0, STATEMENTS),
    next: nextUpdateOf(store, id),
    promises: store.promises.list(id).filter(({ endedAt }) => endedAt === null),
    people: store.queueLines.byState(id),
    checks: checksOf(store, id),
    decisions: store.story
      .ofCrisis(id)
      .filter((entry) => entry.kind === 'decision' && !entry.hidden && entry.happenedAt > nowAt - SHIFT_MS)
      .slice(-DECISIONS)
      .map(({ happenedAt, memberId, text }) => ({ at: happenedAt, memberId, text })),
    outbox: {
      waiting: counts.waiting,
      held: counts.review,
      needsHand: counts.needsHand,
      isStopped: store.outboxes.of(brandId).stoppedAt !== null,
    },
    unseenAlerts: store.alerts.newest(brandId, ALARMS).filter((alert) => alert.acknowledgedAt === null),
    deafSources: store.sources
      .list()
      .filter((source) => source.state === 'blind' && (source.brandId === null || source.brandId === brandId))
      .map(({ label }) => label),
  }
}

/** Call inside one snapshot of the store. */
export const briefOf = (
  parts: BriefParts,
  { crisisId, kind, lang }: { readonly crisisId: CrisisId; readonly kind: BriefKind; readonly lang: Lang },
): Brief => {
  const crisis = parts.store.crises.get(crisisId)
  if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
  return wordBrief(gatherBrief(parts, crisis, kind), lang)
}
