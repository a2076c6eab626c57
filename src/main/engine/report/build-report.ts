// Gathers what a report says from the store: figures, chapters and key posts, each with the posts it rests on.
// Nothing that is not public enters (L10); what is not known is null, and the renderer writes "unknown" (L7).

import type { Anatomy } from '../../../shared/anatomy.ts'
import type { StatementAnswers } from '../../../shared/answers.ts'
import type { Compared } from '../../../shared/compared-crises.ts'
import type { StatementEffect } from '../../../shared/effects.ts'
import type { Alert, BrandId, Crisis, Mention, MentionSeq, Statement } from '../../../shared/model.ts'
import { isPublic } from '../../../shared/public-posts.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import type {
  Evidenced,
  KeyPost,
  ReportChapters,
  ReportLedger,
  ReportModel,
  ReportNumbers,
} from '../../../shared/report-model.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Store } from '../store/store.ts'
import { behindOf } from './behind.ts'
import type { PostsBehind } from './claims-by-phase.ts'
import { halfLifeMs } from './half-life.ts'
import { measuresOf } from './measures.ts'
import { peakHourOf } from './peak-hour.ts'
import { promisesOf } from './promises.ts'
import { pulseOf } from './report-pulse.ts'

const HOUR_MS = 3_600_000
const TOP_COUNT = 10
const KEY_POSTS_EACH = 5
/** Mentions before and after a statement are counted over so long (doctrine T4, the middle of its four). */
const REACTION_MS = HOUR_MS

interface Period {
  readonly brandId: BrandId
  readonly fromAt: number
  readonly toAt: number
}

const gapMs = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : to - from

export const numbersOf = (store: Store, period: Period, crisis: Crisis | null): ReportNumbers => {
  const { brandId, fromAt, toAt } = period
  const numbers = store.periodNumbers
  const totals = numbers.totals(brandId, fromAt, toAt)
  // Not the counts that the detector saw: those hold what is not public as well (L10).
  const minutes = numbers.perMinute(brandId, fromAt, toAt)
  const firstAlert = crisis ? store.alerts.ofCrisis(crisis.id)[0] : undefined
  return {
    ...totals,
    topTenShare: totals.mentionCount === 0 ? null : numbers.topTenCount(brandId, fromAt, toAt) / totals.mentionCount,
    peakPerHour: peakHourOf(minutes),
    halfLifeMs: halfLifeMs(minutes, toAt),
    detectionLagMs: firstAlert ? firstAlert.at - firstAlert.onsetAt : null,
    acknowledgementLagMs: crisis && gapMs(crisis.alertAt, crisis.firstStatementAt),
    potentialReach: numbers.potentialReach(brandId, fromAt, toAt),
    peopleByState: crisis ? store.queueLines.byState(crisis.id) : {},
    unreachableByReason: crisis ? store.queueLines.unreachableByReason(crisis.id) : {},
    silentByReason: crisis ? store.queueLines.silentByReason(crisis.id) : {},
    byLang: numbers.byLang(brandId, fromAt, toAt),
    byPlatform: numbers.byPlatform(brandId, fromAt, toAt),
  }
}

const withHandle = (store: Store, seq: MentionSeq) => store.mentions.get([seq])[0]

/** Of the rise, where an alarm tells since when it rose. */
const firstPostOf = (store: Store, { brandId, fromAt, toAt }: Period, alarm: Alert | undefined): MentionSeq | null =>
  store.periodNumbers.firstPost(brandId, Math.max(fromAt, alarm?.onsetAt ?? fromAt), toAt)

const chaptersOf = (
  store: Store,
  period: Period,
  crisis: Crisis | null,
  statements: readonly Statement[],
  { anatomy, postsBehind, effects, answers }: Pick<ReportOptions, 'anatomy' | 'postsBehind' | 'effects' | 'answers'>,
): ReportChapters => {
  const { brandId, fromAt, toAt } = period
  const story = crisis ? store.story.ofCrisis(crisis.id) : []
  const peak = crisis && anatomy && behindOf(store, { ...period, crisis, story }, anatomy, postsBehind)
  const alarm = crisis ? store.alerts.ofCrisis(crisis.id)[0] : undefined
  const first = firstPostOf(store, period, alarm)
  const firstMention = first === null ? undefined : withHandle(store, first)
  const published = statements.filter((statement) => statement.publishedAt !== null)
  const countIn = (from: number, to: number): number => store.periodNumbers.totals(brandId, from, to).mentionCount
  return {
    origin: {
      firstPost:
        firstMention && first !== null
          ? { value: { at: firstMention.createdAt, handle: firstMention.author.handle }, evidence: [first] }
          : null,
      // A crisis that a person opened reaches back by a fixed time: only an alarm knows when the rise began.
      onsetAt: alarm?.onsetAt ?? null,
      alarm: alarm?.why ?? null,
    },
    amplification: {
      mostReposted: store.people.mostReposted(brandId, fromAt, toAt, TOP_COUNT).flatMap(({ seq, repostCount }) => {
        const mention = withHandle(store, seq)
        return mention ? [{ value: { handle: mention.author.handle, repostCount }, evidence: [seq] }] : []
      }),
    },
    interveners: {
      mostActive: store.people.page('all', period, 0, TOP_COUNT).items.map(
        ({
          author,
          postCount,
          repostCount,
        }): Evidenced<{ handle: string; followers: number | null; postCount: number }> => ({
          value: { handle: author.handle, followers: author.followers, postCount: postCount + repostCount },
          evidence: store.people.postsBy(brandId, fromAt, toAt, author.id, 3),
        }),
      ),
    },
    defenders: peak?.defenders ?? null,
    behind: peak?.behind ?? null,
    reactions:
      published.length === 0
        ? null
        : published.map((statement) => {
            const at = statement.publishedAt ?? 0
            return { statement, before: countIn(at - REACTION_MS, at), after: countIn(at, at + REACTION_MS) }
          }),
    effects,
    answers,
  }
}

/** What its platform took away is not printed either, where a hold keeps it. */
const asPublished = (mention: Mention): Mention => (mention.removedAt === null ? mention : { ...mention, text: null })

const keyPostsOf = (store: Store, period: Period, crisis: Crisis | null, anatomy: Anatomy | null): KeyPost[] => {
  const { brandId, fromAt, toAt } = period
  const alarm = crisis ? store.alerts.ofCrisis(crisis.id)[0] : undefined
  const first = firstPostOf(store, period, alarm)
  const marked = crisis ? store.story.ofCrisis(crisis.id).filter((entry) => entry.marked && !entry.hidden) : []
  const wanted: [KeyPost['why'], readonly MentionSeq[]][] = [
    ['origin', anatomy?.origin ? [anatomy.origin.seq] : []],
    ['first', first === null ? [] : [first]],
    ['alertEvidence', crisis ? store.alerts.ofCrisis(crisis.id).flatMap((alert) => alert.evidence) : []],
    ['amplifier', anatomy?.amplifiers.slice(0, KEY_POSTS_EACH).map(({ seq }) => seq) ?? []],
    ['claim', anatomy?.claims.slice(0, KEY_POSTS_EACH).flatMap(({ typical }) => typical.slice(0, 1)) ?? []],
    ['marked', marked.flatMap((entry) => entry.evidence)],
    ['mostReposted', store.people.mostReposted(brandId, fromAt, toAt, KEY_POSTS_EACH).map(({ seq }) => seq)],
    ['widestReach', store.periodNumbers.widestReach(brandId, fromAt, toAt, KEY_POSTS_EACH)],
  ]
  const seen = new Set<MentionSeq>()
  return wanted.flatMap(([why, seqs]) =>
    store.mentions
      .get(seqs.filter((seq) => !seen.has(seq) && seen.add(seq)))
      .filter(isPublic)
      .map((mention): KeyPost => ({ mention: asPublished(mention), why })),
  )
}

/** What the report of a crisis covers; null = all that the brand was heard in. */
export const reportPeriod = (store: Store, brandId: BrandId, crisis: Crisis | null): Period => {
  // Where nothing matched, the period is that of what was read.
  const counted = store.minuteCounts.span(brandId)
  const span = counted.firstAt === null ? store.periodNumbers.span(brandId) : counted
  const endAt = (span.lastAt ?? 0) + 60_000
  const fromAt = crisis?.onsetAt ?? span.firstAt ?? 0
  return { brandId, fromAt, toAt: crisis?.closedAt ?? Math.max(endAt, fromAt) }
}

export interface ReportOptions {
  readonly isDrill: boolean
  /** When it is made, by the clock of who makes it. */
  readonly madeAt: number
  /** Once for all parts (report-ledger.ts). */
  readonly ledger: ReportLedger
  /** Of whom to cover in what others wrote; none where nothing leaves the machine. */
  readonly handles: readonly string[]
  /** What is behind the peak of the crisis; null = unknown. */
  readonly anatomy: Anatomy | null
  /** The posts that a figure of it stands for. */
  readonly postsBehind: PostsBehind
  /** What each statement of the crisis changed. */
  readonly effects: readonly StatementEffect[]
  /** What people said in answer to each. */
  readonly answers: readonly StatementAnswers[]
  /** The crisis and the earlier ones of the brand; none without a crisis. */
  readonly compared: readonly Compared[]
}

/** `crisis` null = the whole period that the brand was heard in. Call inside one snapshot of the store. */
export const buildReport = (
  store: Store,
  brandId: BrandId,
  crisis: Crisis | null,
  { anatomy, postsBehind, effects, answers, ...options }: ReportOptions,
): ReportModel => {
  const brand = store.brands.get(brandId)
  if (!brand) throw new Refusal('notFound', refusalWords.noBrand)
  const period = reportPeriod(store, brandId, crisis)
  const { fromAt, toAt } = period
  const statements = crisis ? store.statements.list(crisis.id) : []
  const notPublic = store.periodNumbers.notPublic(brandId)
  /** Members and alarms may rest on what is not public; nothing that leaves the team does (L10). */
  const onPublic = <T extends { readonly evidence: readonly MentionSeq[] }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, evidence: one.evidence.filter((seq) => !notPublic.has(seq)) }))
  return {
    brand,
    look: store.brandLooks.get(brandId),
    crisis,
    fromAt,
    toAt,
    ...options,
    alerts: crisis ? onPublic(store.alerts.ofCrisis(crisis.id)) : [],
    members: store.members.list(),
    story: crisis ? onPublic(store.story.ofCrisis(crisis.id)) : [],
    statements,
    facts: crisis && store.facts.standing(crisis.id),
    debrief: {
      answers: crisis ? store.debriefs.answers(crisis.id) : [],
      actions: crisis ? store.debriefs.actions(crisis.id) : [],
    },
    promises: crisis && promisesOf(store, crisis.id),
    pulse: pulseOf(store, period),
    numbers: numbersOf(store, period, crisis),
    measures: measuresOf(store, period, crisis),
    chapters: chaptersOf(store, period, crisis, statements, { anatomy, postsBehind, effects, answers }),
    keyPosts: keyPostsOf(store, period, crisis, anatomy),
  }
}
