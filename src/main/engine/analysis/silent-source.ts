// A source that should have answered and did not: what is said there is not seen.
// Keeps true: one finding per silence; a source that is off, that catches up or that never answered is not silent. The
// limit, twice the normal interval, is the doctrine's (D5).
import type { SourceWhy } from '../../../shared/alert-why.ts'
import type { SourceState } from '../../../shared/states.ts'
import type { TriggerFinding } from './trigger.ts'

export interface WatchedSource {
  readonly id: number
  readonly state: SourceState
  /** ms UTC; null = it has never answered. */
  readonly lastSuccessAt: number | null
  /** Between two successes on an ordinary day, ms; null or 0 = unknown. */
  readonly normalIntervalMs: number | null
}

/** By source: the last success before the silence that was told. JSON. */
export type ToldSilences = Readonly<Record<number, number>>

const SILENT_AFTER = 2
/** Severity rises from the limit to ten times it. */
const UTTERLY_SILENT = 10

const isListening = (state: SourceState): boolean => state === 'live' || state === 'degraded' || state === 'blind'

/** Finds silences that were not told yet; give `told` back on the next call. */
export const findSilent = (
  sources: readonly WatchedSource[],
  nowAt: number,
  told: ToldSilences = {},
): { readonly findings: readonly TriggerFinding<SourceWhy>[]; readonly told: ToldSilences } => {
  const findings: TriggerFinding<SourceWhy>[] = []
  const stillTold: Record<number, number> = {}
  for (const { id, state, lastSuccessAt, normalIntervalMs } of sources) {
    if (lastSuccessAt === null || !normalIntervalMs) continue
    const wasTold = told[id] === lastSuccessAt
    const limitMs = SILENT_AFTER * normalIntervalMs
    const silentMs = nowAt - lastSuccessAt
    const isSilent = isListening(state) && silentMs > limitMs
    if (wasTold || isSilent) stillTold[id] = lastSuccessAt
    if (wasTold || !isSilent) continue
    findings.push({
      kind: 'source',
      at: nowAt,
      onsetAt: lastSuccessAt,
      severity: Math.min(1, Math.log10(silentMs / limitMs) / Math.log10(UTTERLY_SILENT)),
      why: { kind: 'source', sourceId: id, silentMs, normalMs: normalIntervalMs },
      evidence: [],
    })
  }
  return { findings, told: stillTold }
}
