// How what is claimed went on: the posts of each claim, phase by phase.
import type { Behind } from '../../../shared/contract/anatomy.ts'
import type { MentionSeq } from '../../../shared/model.ts'
import type { ReportPhase } from '../../../shared/report-model.ts'
import { PHASES } from '../../../shared/states.ts'
import type { Store } from '../store/store.ts'
import type { PhaseSpan } from './phase-spans.ts'

/** The posts that a figure of the crisis stands for. */
export type PostsBehind = (of: Behind) => readonly MentionSeq[]

export const claimsByPhase = (store: Store, spans: readonly PhaseSpan[], postsBehind: PostsBehind) => {
  const reached = PHASES.filter((phase) => spans.some((span) => span.phase === phase))
  const countsOf = (of: Behind): number[] => {
    const seqs = postsBehind(of)
    return reached.map((phase) =>
      spans
        .filter((span) => span.phase === phase)
        .reduce((sum, { fromAt, toAt }) => sum + store.periodNumbers.countAmong(seqs, fromAt, toAt), 0),
    )
  }
  const all = countsOf({ kind: 'all' })
  const unclaimed = countsOf({ kind: 'unclaimed' })
  return {
    phases: reached.map(
      (phase, index): ReportPhase => ({
        phase,
        postCount: all[index] ?? 0,
        unclaimedCount: unclaimed[index] ?? 0,
      }),
    ),
    /** In the order of the phases. */
    ofClaim: (claimId: string): number[] => countsOf({ kind: 'claim', claimId }),
  }
}
