// The headless run of formats.md: a file or a drill is played in its own time through the same engine, without a window.

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Anatomy } from '../../shared/anatomy.ts'
import type { BrandId, Crisis, Lang, Mention } from '../../shared/model.ts'
import { isPublic } from '../../shared/public-posts.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import type { RenderedReport, ReportFormat } from '../../shared/report-formats.ts'
import type { ReportModel } from '../../shared/report-model.ts'
import { Refusal } from '../../shared/result.ts'
import type { GrowingAnatomy } from './anatomy/anatomy.ts'
import { claimsSaid, describe } from './anatomy/describe.ts'
import { createFedAnatomy } from './anatomy/fed-anatomy.ts'
import { periodOf } from './anatomy/inside.ts'
import { type Clock, drivenClock, realClock } from './clock.ts'
import { createEngine, type Engine } from './engine.ts'
import { flyDrillHeadless, type HeadlessDrill } from './headless-drill.ts'
import { closeAtEnd, type HeadlessImport, importFiles } from './headless-import.ts'
import { readNow } from './read-now.ts'
import { analysisOf, type ImportCounts, mentionLine } from './report/analysis-json.ts'
import { buildReport } from './report/build-report.ts'
import { writeBundle } from './report/bundle.ts'
import { compareCrises } from './report/compare-crises.ts'
import { renderFormat } from './report/render/render-format.ts'
import { verifiedLedger } from './report/report-ledger.ts'
import { answersOf, type ClaimsOf } from './statement-answers.ts'
import { effectsOf } from './statement-effects.ts'
import type { Store } from './store/store.ts'

export type HeadlessJob = HeadlessImport | HeadlessDrill

export interface HeadlessTools {
  readonly log: (line: string) => void
  readonly onProgress: (doneCount: number, totalCount: number) => void
  readonly deviceKey?: string | null
}

export interface HeadlessOutcome {
  readonly brandId: BrandId
  readonly analysisJson: (showHandles?: boolean) => string
  /** JSON Lines, one post a line, in the order they came. */
  readonly writeMentions: (path: string) => Promise<void>
  readonly reportModels: () => ReportModel[]
  /** One document, a part per crisis; every format is of the same model. */
  readonly reportIn: (format: ReportFormat, showHandles: boolean) => Promise<RenderedReport>
  /** All that the brand has, as an evidence bundle; whoever calls renames it into its place. */
  readonly writeBundle: (path: string, isRedacted: boolean) => Promise<void>
  readonly summary: { alerts: number; crises: number; mentions: number; imported: ImportCounts }
  readonly close: () => Promise<void>
}

/** One anatomy over everything that was heard: a claim has the same id in every crisis and in the mentions file. */
const readWhole = (store: Store, brandId: BrandId): GrowingAnatomy =>
  store.snapshot(() => createFedAnatomy(store, brandId).upToDate({ fromAt: 0, toAt: Number.MAX_SAFE_INTEGER }))

const writeMentions = async (
  store: Store,
  brandId: BrandId,
  { claimOf, isCoordinated }: GrowingAnatomy,
  path: string,
): Promise<void> => {
  const worthAnswering = store.heard.worthAnswering(brandId)
  const lineOf = (mention: Mention): string =>
    mentionLine(mention, {
      claimId: claimOf(mention.seq),
      coordinated: isCoordinated(mention.seq),
      actionable: worthAnswering.has(mention.seq),
    })
  const out = createWriteStream(path)
  // Without a listener a full disk would end the process instead of this promise.
  const ended = finished(out)
  for (const mention of store.mentions.all(brandId))
    if (isPublic(mention) && !out.write(`${lineOf(mention)}\n`)) await Promise.race([once(out, 'drain'), ended])
  out.end()
  await ended
}

interface Run {
  readonly brandId: BrandId
  readonly imported: ImportCounts
  readonly lang: Lang
  readonly isDrill: boolean
  readonly clock: Clock
  readonly deviceKey: string | null
}

const outcomeOf = (engine: Engine, run: Run): HeadlessOutcome => {
  const { store, pipeline } = engine
  const { weighAll } = pipeline.replies
  const { brandId, imported, lang, isDrill, clock, deviceKey } = run
  const crises = store.crises.list(brandId).sort((a, b) => a.openedAt - b.openedAt)
  let read: GrowingAnatomy | null = null
  const whole = (): GrowingAnatomy => {
    read ??= readWhole(store, brandId)
    return read
  }
  const anatomyOf = (crisis: Crisis): Anatomy => describe(store, whole(), crisis)
  const claimsOf =
    (crisis: Crisis): ClaimsOf =>
    (seqs) =>
      claimsSaid(store, whole(), crisis, seqs)
  let models: ReportModel[] | null = null
  const buildModels = (): ReportModel[] =>
    store.snapshot(() => {
      const handles = store.periodNumbers.handles(brandId)
      const options = { isDrill, madeAt: clock.wall(), ledger: verifiedLedger(store, deviceKey), handles }
      return (crises.length === 0 ? [null] : crises).map((crisis) =>
        buildReport(store, brandId, crisis, {
          ...options,
          anatomy: crisis && anatomyOf(crisis),
          compared: crisis ? compareCrises(store, crisis) : [],
          answers: crisis ? answersOf(store, crisis, readNow(store, brandId, clock.wall()), claimsOf(crisis)) : [],
          postsBehind: (of) => (crisis ? whole().postsBehind(of, periodOf(crisis)) : []),
          effects: crisis ? effectsOf(store, crisis, readNow(store, brandId, clock.wall())) : [],
        }),
      )
    })
  const reportModels = (): ReportModel[] => {
    models ??= buildModels()
    return models
  }
  return {
    brandId,
    analysisJson: (showHandles = true) =>
      `${JSON.stringify(analysisOf(store, brandId, imported, { lang, showHandles, anatomyOf, weighAll }), null, 2)}\n`,
    writeMentions: (path) => writeMentions(store, brandId, whole(), path),
    reportModels,
    reportIn: (format, showHandles) =>
      renderFormat(format, reportModels(), {
        lang,
        showHandles,
        zone: 'UTC',
        readAttachment: store.attachments.bytes,
      }),
    writeBundle: (path, isRedacted) =>
      writeBundle(store, path, {
        scope: { brandId, period: null },
        isRedacted,
        isDrill,
        madeAt: clock.wall(),
        readLedger: () => verifiedLedger(store, deviceKey),
      }),
    summary: {
      alerts: store.alerts.newest(brandId, Number.MAX_SAFE_INTEGER).length,
      crises: crises.length,
      mentions: store.mentions.counts(brandId).count,
      imported,
    },
    close: engine.close,
  }
}

/** Rejects with Refusal: `unreadable` when nothing could be imported, `damaged`, `unavailable`, `invalidInput`. */
export const runHeadless = async (job: HeadlessJob, tools: HeadlessTools): Promise<HeadlessOutcome> => {
  const deviceKey = tools.deviceKey ?? null
  const clock = job.kind === 'drill' ? drivenClock(0) : realClock
  const engine = createEngine({ workspaceDir: job.workspaceDir, clock, closeWhenQuiet: true })
  try {
    if (job.kind === 'drill') {
      const brandId = await flyDrillHeadless(engine, clock, job)
      closeAtEnd(engine, brandId, clock.wall())
      const imported = { lines: 0, accepted: 0, duplicates: 0, rejectedCount: 0, rejected: [] }
      return outcomeOf(engine, { brandId, imported, lang: job.lang, isDrill: true, clock, deviceKey })
    }
    const { brandId, imported } = await importFiles(engine, job, tools.onProgress)
    if (imported.accepted + imported.duplicates === 0)
      throw new Refusal('unreadable', refusalWords.nothingImported(imported.lines, imported.rejected[0] ?? null))
    closeAtEnd(engine, brandId, clock.wall())
    return outcomeOf(engine, { brandId, imported, lang: job.lang, isDrill: false, clock, deviceKey })
  } catch (error) {
    await engine.close()
    throw error
  }
}
