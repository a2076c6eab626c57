// How we answered and how it turned, from the store: figures of what is public, each null where the data cannot tell.
import type { BrandId, Crisis } from '../../../shared/model.ts'
import type { Answering, ReportMeasures, StanceBin, Waits } from '../../../shared/report-measures.ts'
import { ENDED_LINE_STATES, type LineState } from '../../../shared/states.ts'
import type { ApprovalStep, Asker } from '../store/answering.ts'
import type { Store } from '../store/store.ts'
import { toneTurn } from './tone-turn.ts'
import { waitsOf } from './waits.ts'

const HOUR_MS = 3_600_000
/** What is usual is told from the week before. */
const USUAL_MS = 7 * 24 * HOUR_MS
const WIDTHS_MS = [1, 2, 3, 6, 12, 24, 72, 168].map((hours) => hours * HOUR_MS)
/** A page of a table. */
const MOST_BINS = 24

interface Period {
  readonly brandId: BrandId
  readonly fromAt: number
  readonly toAt: number
}

const isAmong = (states: readonly LineState[], { state }: Asker): boolean => states.includes(state)

const replyWaits = (askers: readonly Asker[], follows: 0 | 1): Waits =>
  waitsOf(
    askers.flatMap((asker) =>
      asker.follows === follows && asker.answeredAt !== null ? [Math.max(0, asker.answeredAt - asker.askedAt)] : [],
    ),
  )

const approvalWaits = (steps: readonly ApprovalStep[]): Waits => {
  const askedAt = new Map<number, number>()
  const waits: number[] = []
  for (const { lineId, isAsked, at } of steps) {
    const since = askedAt.get(lineId)
    if (isAsked === 1) askedAt.set(lineId, at)
    else if (since !== undefined) waits.push(at - since)
  }
  return waitsOf(waits)
}

export const answeringOf = (store: Store, { id }: Crisis): Answering => {
  const askers = store.answering.askers(id)
  return {
    wantCount: askers.length,
    answeredCount: askers.filter((asker) => isAmong(['answered', 'answeredElsewhere'], asker)).length,
    settledCount: askers.filter((asker) => isAmong(ENDED_LINE_STATES, asker)).length,
    followers: replyWaits(askers, 1),
    others: replyWaits(askers, 0),
    approval: approvalWaits(store.answering.approvals(id)),
  }
}

const stancesOf = (store: Store, { brandId, fromAt, toAt }: Period): ReportMeasures['stances'] => {
  const binMs = WIDTHS_MS.find((width) => (toAt - fromAt) / width <= MOST_BINS - 1) ?? (WIDTHS_MS.at(-1) as number)
  const counted = new Map<number, Partial<Record<string, number>>>()
  for (const { at, stance, count } of store.periodNumbers.stances(brandId, binMs, fromAt, toAt))
    counted.set(at, { ...counted.get(at), [stance]: count })
  const bins: StanceBin[] = []
  for (let at = fromAt - (fromAt % binMs); at < toAt; at += binMs) {
    const { attack = 0, ask = 0, defend = 0, neutral = 0, unread = 0 } = counted.get(at) ?? {}
    bins.push({ at, attack, ask, defend, neutral, unread })
  }
  return { binMs, bins }
}

const spendOf = (store: Store, { brandId, fromAt, toAt }: Period): number | null =>
  store.connections.list().every((connection) => connection.brandId !== brandId)
    ? null
    : store.spend.between(brandId, fromAt, toAt)

export const measuresOf = (store: Store, period: Period, crisis: Crisis | null): ReportMeasures => {
  const { brandId, fromAt, toAt } = period
  const { mentionCount, repostCount } = store.periodNumbers.totals(brandId, fromAt, toAt)
  const originalCount = mentionCount - repostCount
  const hours = (from: number, to: number) => store.effectCounts.bins(brandId, HOUR_MS, from, to)
  return {
    repostsPerOriginal: originalCount === 0 ? null : repostCount / originalCount,
    answering: crisis && answeringOf(store, crisis),
    tone: toneTurn(hours(fromAt - USUAL_MS, fromAt), hours(fromAt, toAt)),
    stances: stancesOf(store, period),
    spendMicroDollars: spendOf(store, period),
  }
}
