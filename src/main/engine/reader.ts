// Answers the page's questions from a read-only connection; it can change nothing.

import type { BriefKind } from '../../shared/brief.ts'
import type { FlownDrill } from '../../shared/compared-crises.ts'
import type { RequestName } from '../../shared/contract/contract.ts'
import type { CrisisId, Lang } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import type { RenderedReport, ReportFormat } from '../../shared/report-formats.ts'
import { Refusal } from '../../shared/result.ts'
import { createAnatomies } from './anatomy/anatomies.ts'
import { answer } from './answer.ts'
import { realClock } from './clock.ts'
import { briefOf } from './gather-brief.ts'
import { queries } from './handlers/handlers.ts'
import { readNow } from './read-now.ts'
import { buildReport } from './report/build-report.ts'
import { writeBundle } from './report/bundle.ts'
import { compareCrises } from './report/compare-crises.ts'
import { type ProofInput, type ProofPage, proofOf } from './report/proof.ts'
import { renderBrief } from './report/render/render-brief.ts'
import { renderFormat } from './report/render/render-format.ts'
import { verifiedLedger } from './report/report-ledger.ts'
import { createSentReplies } from './sent-replies.ts'
import { answersOf } from './statement-answers.ts'
import { effectsOf } from './statement-effects.ts'
import { openReadOnlyStore } from './store/store.ts'

export interface ReportInput {
  readonly crisisId: CrisisId
  readonly format: ReportFormat
  readonly lang: Lang
  readonly showHandles: boolean
  readonly deviceKey: string | null
}

export interface BundleInput {
  readonly crisisId: CrisisId
  /** Where to write; whoever asks renames it into its place. */
  readonly path: string
  readonly isRedacted: boolean
  readonly deviceKey: string | null
}

export interface BriefHtmlInput {
  readonly crisisId: CrisisId
  readonly kind: BriefKind
  readonly lang: Lang
}

/** The machine's zone: what the people in the report lived by. */
const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export const createReader = (workspaceDir: string, isDrill: boolean) => {
  const store = openReadOnlyStore(workspaceDir)
  const anatomies = createAnatomies(store)
  const sentReplies = createSentReplies(store)
  const internal = {
    'report.render': (
      _context: unknown,
      { crisisId, format, lang, showHandles, deviceKey }: ReportInput,
    ): Promise<RenderedReport> => {
      const crisis = store.crises.get(crisisId)
      if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
      const model = store.snapshot(() => {
        const ledger = verifiedLedger(store, deviceKey)
        const anatomy = anatomies.answer(crisis)
        const madeAt = realClock.wall()
        const nowAt = readNow(store, crisis.brandId, madeAt)
        const effects = effectsOf(store, crisis, nowAt)
        const answers = answersOf(store, crisis, nowAt, (seqs) => anatomies.claims(crisis, seqs))
        const compared = compareCrises(store, crisis)
        return buildReport(store, crisis.brandId, crisis, {
          isDrill,
          madeAt,
          ledger,
          handles: store.periodNumbers.handles(crisis.brandId),
          anatomy,
          postsBehind: (of) => anatomies.postsBehind(crisis, of),
          effects,
          answers,
          compared,
        })
      })
      return renderFormat(format, model, { lang, showHandles, zone: zone(), readAttachment: store.attachments.bytes })
    },
    'drills.flown': (_context: unknown, count: number): FlownDrill[] => store.flownDrills.last(count),
    'proof.page': (_context: unknown, input: Omit<ProofInput, 'isDrill'>): ProofPage =>
      store.snapshot(() => proofOf(store, { ...input, isDrill }, realClock.wall())),
    'bundle.write': async (
      _context: unknown,
      { crisisId, path, isRedacted, deviceKey }: BundleInput,
    ): Promise<null> => {
      const crisis = store.crises.get(crisisId)
      if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
      const madeAt = realClock.wall()
      await writeBundle(store, path, {
        scope: { brandId: crisis.brandId, period: { fromAt: crisis.onsetAt, toAt: crisis.closedAt ?? madeAt } },
        isRedacted,
        isDrill,
        madeAt,
        readLedger: () => verifiedLedger(store, deviceKey),
      }).catch((error: NodeJS.ErrnoException) => {
        if (error.syscall === undefined) throw error
        throw new Refusal('unreadable', refusalWords.bundleNotWritten(error.code ?? error.message))
      })
      return null
    },
    'brief.html': (_context: unknown, { crisisId, kind, lang }: BriefHtmlInput): string =>
      renderBrief(
        store.snapshot(() =>
          briefOf({ store, anatomies, isDrill, wallAt: realClock.wall() }, { crisisId, kind, lang }),
        ),
        lang,
        isDrill,
      ),
  }
  return {
    query: (name: RequestName | keyof typeof internal, input: unknown, lang: Lang) =>
      answer(
        { ...queries, ...internal },
        name,
        { store, anatomies, sentReplies, clock: realClock, isDrill },
        input,
        lang,
      ),
    close: (): void => store.close(),
  }
}
