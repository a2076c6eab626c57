// How a person's line looks: shape first, word beside it; amber only where a hand is needed now.
import type { AnswerReason, MemberId, QueueLine, Stance } from '../../../shared/model.ts'
import type { LineState } from '../../../shared/states.ts'
import { ENDED_LINE_STATES, mayMove } from '../../../shared/states.ts'
import type { Shape, Tint } from '../../ui/state-mark.tsx'

interface Look {
  readonly shape: Shape
  readonly tint: Tint
}

export const lineLooks: Record<LineState, Look> = {
  new: { shape: 'ring', tint: 'plain' },
  claimed: { shape: 'half', tint: 'plain' },
  drafted: { shape: 'box', tint: 'plain' },
  awaitingApproval: { shape: 'diamond', tint: 'hand' },
  planned: { shape: 'square', tint: 'plain' },
  answered: { shape: 'tick', tint: 'quiet' },
  answeredElsewhere: { shape: 'tick', tint: 'quiet' },
  reassigned: { shape: 'diamond', tint: 'plain' },
  silent: { shape: 'dash', tint: 'quiet' },
  unreachable: { shape: 'cross', tint: 'quiet' },
}

const stanceOf: Partial<Record<AnswerReason, Stance>> = { asks: 'ask', attacks: 'attack', defends: 'defend' }

/** What makes their answer due comes before what their last post did; null = not read. */
export const doesOf = ({ answerWhy, stance }: Pick<QueueLine, 'answerWhy' | 'stance'>): Stance | null =>
  (answerWhy && stanceOf[answerWhy.reason]) ?? stance

export type Follows = 'yes' | 'no' | 'unknown'

export const followsOf = (line: Pick<QueueLine, 'author'>): Follows =>
  line.author.followsUs === null ? 'unknown' : line.author.followsUs ? 'yes' : 'no'

export const followLooks: Record<Follows, Look> = {
  yes: { shape: 'dot', tint: 'plain' },
  no: { shape: 'ring', tint: 'quiet' },
  unknown: { shape: 'dash', tint: 'quiet' },
}

export const hasEnded = (state: LineState): boolean => (ENDED_LINE_STATES as readonly LineState[]).includes(state)

export const mayWrite = (state: LineState): boolean =>
  !hasEnded(state) && (state === 'drafted' || mayMove('line', state, 'drafted'))

type Held = Pick<QueueLine, 'claimedBy' | 'leaseUntilAt'>

/** Who else has this person in hand at this moment; null = nobody. `now`: the machine's clock, ms UTC. */
export const holderOf = ({ claimedBy, leaseUntilAt }: Held, me: MemberId | null, now: number): MemberId | null =>
  claimedBy !== null && claimedBy !== me && leaseUntilAt !== null && leaseUntilAt > now ? claimedBy : null

/** For whom this person is kept, where `me` has neither claimed them nor been given them; null = nobody. */
export const reservedFrom = (
  { reservedFor, claimedBy }: Pick<QueueLine, 'reservedFor' | 'claimedBy'>,
  me: MemberId | null,
): MemberId | null =>
  reservedFor === null || reservedFor === me || (me !== null && claimedBy === me) ? null : reservedFor
