// What the further triggers have in common: what they find, and that one event rings once from each of them.
// Keeps true: a trigger that has rung is silent until it had no reason for a whole day; then the next reason is another
// event (an alert joins the open crisis anyway, and a crisis is over after such a day).
import type { AlertWhy } from '../../../shared/alert-why.ts'
import type { MentionSeq } from '../../../shared/model.ts'
import type { Heard } from './heard.ts'

export interface TriggerFinding<Why extends AlertWhy = AlertWhy> {
  readonly kind: Why['kind']
  /** When it rings, ms UTC. */
  readonly at: number
  readonly onsetAt: number
  /** 0..1 */
  readonly severity: number
  readonly why: Why
  /** Up to five, the best first. */
  readonly evidence: readonly MentionSeq[]
}

const HOUR_MS = 3_600_000
const REST_MS = 24 * HOUR_MS
const EVIDENCE_COUNT = 5

/** Silent until then; null = has not rung. */
export type Rest = number | null

/** Whether a finding is to be told: what a team said is not about it is not, and nobody rests for it. */
export type IsWanted = (finding: TriggerFinding) => boolean
export const always: IsWanted = () => true

/** Call whenever there is reason to ring: says whether to, and until when to rest. */
export const ring = (rest: Rest, at: number): { readonly rings: boolean; readonly rest: number } => ({
  rings: rest === null || at >= rest,
  rest: Math.max(rest ?? 0, at + REST_MS),
})

/** What a trigger remembers of a post: enough to show it as evidence. */
export interface Seen {
  readonly seq: MentionSeq
  readonly at: number
  readonly authorId: number
  readonly followers: number
}

export const seen = ({ seq, at, authorId, followers }: Heard): Seen => ({
  seq,
  at,
  authorId,
  followers: followers ?? 0,
})

/** The most widely read, then the newest: what a person should look at first. */
export const evidenceOf = (posts: readonly Seen[]): MentionSeq[] =>
  [...posts]
    .sort((a, b) => b.followers - a.followers || b.at - a.at)
    .slice(0, EVIDENCE_COUNT)
    .map(({ seq }) => seq)
