// Accounts that act together, as an alert: one for an event, as every trigger.
import type { CoordinationWhy } from '../../../shared/alert-why.ts'
import type { CoordinationGroup } from './coordination-circle.ts'
import { always, type IsWanted, type Rest, ring, type TriggerFinding } from './trigger.ts'

const EVIDENCE_COUNT = 5
/** A hundred accounts at once are as bad as it gets. */
const WORST_ACCOUNT_COUNT = 100

/** `group` was completed by a post of `at`. */
export const coordinationFinding = (
  group: CoordinationGroup,
  at: number,
  rest: Rest,
  isWanted: IsWanted = always,
): { readonly finding: TriggerFinding<CoordinationWhy> | null; readonly rest: Rest } => {
  const { postCount, accountCount, textCount } = group.why
  const turn = ring(rest, at)
  if (!turn.rings) return { finding: null, rest: turn.rest }
  const finding: TriggerFinding<CoordinationWhy> = {
    kind: 'coordination',
    at,
    onsetAt: group.fromAt,
    severity: Math.min(1, Math.log(accountCount) / Math.log(WORST_ACCOUNT_COUNT)),
    why: { kind: 'coordination', postCount, authorCount: accountCount, textCount, windowMs: group.toAt - group.fromAt },
    evidence: group.seqs.slice(-EVIDENCE_COUNT),
  }
  return isWanted(finding) ? { finding, rest: turn.rest } : { finding: null, rest }
}
