// analysis.json and the mentions file (formats.md): what the store holds and what is behind its peaks. Public posts only.

import type { AlertWhy } from '../../../shared/alert-why.ts'
import type { Anatomy } from '../../../shared/anatomy.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Alert, BrandId, Crisis, Lang, Mention } from '../../../shared/model.ts'
import { assertNever } from '../../../shared/result.ts'
import { defineWords } from '../../../shared/words.ts'
import type { Store } from '../store/store.ts'
import { crisisJson, idsOf, iso, round } from './crisis-json.ts'
import { type QueueJsonOptions, queueJson } from './queue-json.ts'

export interface ImportCounts {
  readonly lines: number
  readonly accepted: number
  readonly duplicates: number
  /** All of them; `rejected` lists the first 10,000 of each file. */
  readonly rejectedCount: number
  /** `file` where lines of several files were merged: a number alone would say nothing. */
  readonly rejected: readonly { readonly file?: string; readonly line: number; readonly reason: string }[]
}

const ALL = Number.MAX_SAFE_INTEGER

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
  severity: round(alert.severity),
  why: crisisWords[lang].alertSentence(alert.why, 'UTC'),
  evidence: idsOf(store, alert.evidence),
  ...figuresOf(alert.why),
})

const accountWords = defineWords(
  (number: number) => `account ${number}`,
  (number) => `compte ${number}`,
)

export interface AnalysisOptions extends Pick<QueueJsonOptions, 'weighAll'> {
  readonly lang: Lang
  /** false = accounts are numbered. */
  readonly showHandles: boolean
  /** What is behind the peak of a crisis. */
  readonly anatomyOf: (crisis: Crisis) => Anatomy
}

/** The same account keeps its number through the whole file. */
const numbered = (lang: Lang): ((handle: string) => string) => {
  const numbers = new Map<string, number>()
  return (handle) => {
    const number = numbers.get(handle) ?? numbers.size + 1
    numbers.set(handle, number)
    return accountWords[lang](number)
  }
}

/** The object of formats.md, "analysis.json", schema 1. */
export const analysisOf = (store: Store, brandId: BrandId, imported: ImportCounts, options: AnalysisOptions) => {
  const { lang } = options
  const nameOf = options.showHandles ? (handle: string) => handle : numbered(lang)
  const crises = store.crises.list(brandId).sort((a, b) => a.openedAt - b.openedAt)
  const alerts = store.alerts.newest(brandId, ALL).reverse()
  const nowAt = (store.minuteCounts.span(brandId).lastAt ?? 0) + 60_000
  return {
    schema: 1,
    import: imported,
    alerts: alerts.map(alertJson(store, lang)),
    crises: crises.map(crisisJson(store, { lang, nameOf, anatomyOf: options.anatomyOf })),
    queue: queueJson(store, crises, { lang, nameOf, nowAt, weighAll: options.weighAll }),
    mentions: store.periodNumbers.everything(brandId),
  }
}

/** What the analysis says of one post. */
export interface PostReading {
  readonly claimId: string | null
  readonly coordinated: boolean
  readonly actionable: boolean
}

/** 1 = a member's word. A tone that is not known is neutral with no confidence: the format has no fourth one. */
const confidenceOf = ({ tone, toneConfidence }: Mention): number => (tone === null ? 0 : round(toneConfidence ?? 1))

/** One line of the mentions file. */
export const mentionLine = (mention: Mention, { claimId, coordinated, actionable }: PostReading): string =>
  JSON.stringify({
    id: mention.id,
    matched: mention.matchReason !== null,
    why: mention.matchReason,
    tone: mention.tone ?? 'neutral',
    toneConfidence: confidenceOf(mention),
    lang: mention.lang,
    stance: mention.stance ?? 'neutral',
    claimId,
    coordinated,
    parentId: mention.repostOfId ?? mention.quoteOfId ?? mention.inReplyToId,
    actionable,
  })
