// analysis.json and the mentions file (formats.md), straight from the store. What a later analysis will tell is null or empty.
import type { AlertWhy } from '../../../shared/alert-why.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Alert, BrandId, Crisis, Lang, Mention, MentionId, MentionSeq } from '../../../shared/model.ts'
import { isPublic } from '../../../shared/public-posts.ts'
import { assertNever } from '../../../shared/result.ts'
import { defineWords, formatCount, plural } from '../../../shared/words.ts'
import type { Store } from '../store/store.ts'
import { halfLifeMs } from './half-life.ts'
import { peakHourOf } from './peak-hour.ts'

export interface ImportCounts {
  readonly lines: number
  readonly accepted: number
  readonly duplicates: number
  /** All of them; `rejected` lists the first 10,000 of each file. */
  readonly rejectedCount: number
  /** `file` where lines of several files were merged: a number alone would say nothing. */
  readonly rejected: readonly { readonly file?: string; readonly line: number; readonly reason: string }[]
}

const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))
const ALL = Number.MAX_SAFE_INTEGER

const idsOf = (store: Store, seqs: readonly MentionSeq[]): MentionId[] =>
  store.mentions
    .get(seqs)
    .filter(isPublic)
    .map(({ id }) => id)

/** What was usual and what was seen, in the unit of the kind: posts, the share of negative ones, followers, ms of silence. */
const figuresOf = (why: AlertWhy): { expected: number; observed: number } => {
  switch (why.kind) {
    case 'volume':
      return { expected: why.expectedCount, observed: why.observedCount }
    case 'tone':
      return { expected: why.usualShare, observed: why.negativeCount / Math.max(1, why.readCount) }
    case 'author':
      return { expected: why.usualFollowers ?? 0, observed: why.followers }
    case 'redflag':
    case 'coordination':
      return { expected: 0, observed: why.postCount }
    case 'source':
      return { expected: why.normalMs, observed: why.silentMs }
    default:
      return assertNever(why)
  }
}

const alertJson = (store: Store, lang: Lang) => (alert: Alert) => ({
  id: String(alert.id),
  eventId: alert.eventId,
  kind: alert.kind,
  at: iso(alert.at),
  onsetAt: iso(alert.onsetAt),
  severity: Math.round(alert.severity * 1000) / 1000,
  why: crisisWords[lang].alertSentence(alert.why, 'UTC'),
  evidence: idsOf(store, alert.evidence),
  ...figuresOf(alert.why),
})

const crisisJson = (store: Store) => (crisis: Crisis) => {
  const { brandId, onsetAt, closedAt } = crisis
  const toAt = closedAt ?? ALL
  const minutes = store.periodNumbers.perMinute(brandId, onsetAt, toAt)
  const peak = peakHourOf(minutes)
  const halfLife = halfLifeMs(minutes, closedAt ?? onsetAt)
  return {
    id: String(crisis.id),
    openedAt: iso(crisis.openedAt),
    closedAt: isoOrNull(closedAt),
    origin: null,
    amplifiers: [],
    peak: peak && { at: iso(peak.at), perHour: peak.count },
    halfLifeMin: halfLife === null ? null : halfLife / 60_000,
    claims: [],
    coordination: [],
    defenders: [],
    attackers: [],
  }
}

const queueWords = defineWords(
  {
    follows: 'follows us',
    reach: (followers: number | null) =>
      followers === null ? 'reach unknown' : `reach ${formatCount('en', followers)}`,
    posts: (count: number) => plural('en', count, 'post', 'posts'),
    account: (number: number) => `account ${number}`,
  },
  {
    follows: 'nous suit',
    reach: (followers) => (followers === null ? 'portée inconnue' : `portée ${formatCount('fr', followers)}`),
    posts: (count) => plural('fr', count, 'message', 'messages'),
    account: (number) => `compte ${number}`,
  },
)

const queueJson = (store: Store, crises: readonly Crisis[], lang: Lang, nameOf: (handle: string) => string) => {
  const { follows, reach, posts } = queueWords[lang]
  return crises.flatMap((crisis) =>
    store.queueLines.page(crisis.id, 'all', 0, ALL).flatMap(({ id, author, actionable, rank }) => {
      const mentionIds = idsOf(store, store.queueLines.mentionsOf(id))
      if (mentionIds.length === 0) return []
      const why = [
        ...(author.followsUs === true ? [follows] : []),
        reach(author.followers),
        posts(store.queueLines.publicCount(id)),
      ]
      return [
        {
          handle: nameOf(author.handle),
          mentionIds,
          followsUs: author.followsUs,
          actionable,
          rank,
          why: why.join(', '),
        },
      ]
    }),
  )
}

export interface AnalysisOptions {
  readonly lang: Lang
  /** false = accounts are numbered. */
  readonly showHandles: boolean
}

/** The same account keeps its number through the whole file. */
const numbered = (lang: Lang): ((handle: string) => string) => {
  const numbers = new Map<string, number>()
  return (handle) => {
    const number = numbers.get(handle) ?? numbers.size + 1
    numbers.set(handle, number)
    return queueWords[lang].account(number)
  }
}

/** The object of formats.md, "analysis.json", schema 1. */
export const analysisOf = (store: Store, brandId: BrandId, imported: ImportCounts, options: AnalysisOptions) => {
  const { lang } = options
  const nameOf = options.showHandles ? (handle: string) => handle : numbered(lang)
  const crises = store.crises.list(brandId).sort((a, b) => a.openedAt - b.openedAt)
  const alerts = store.alerts.newest(brandId, ALL).reverse()
  const { count, matched, byLang } = store.periodNumbers.everything(brandId)
  return {
    schema: 1,
    import: imported,
    alerts: alerts.map(alertJson(store, lang)),
    crises: crises.map(crisisJson(store)),
    queue: queueJson(store, crises, lang, nameOf),
    mentions: { count, matched, byTone: {}, byLang, byStance: {} },
  }
}

/** One line of the mentions file. */
export const mentionLine = (mention: Mention): string =>
  JSON.stringify({
    id: mention.id,
    matched: mention.matchReason !== null,
    why: mention.matchReason,
    tone: mention.tone,
    toneConfidence: null,
    lang: mention.lang,
    stance: null,
    claimId: null,
    coordinated: false,
    parentId: mention.inReplyToId ?? mention.quoteOfId ?? mention.repostOfId,
    actionable: mention.matchReason !== null && mention.matchReason !== 'own' && mention.repostOfId === null,
  })
