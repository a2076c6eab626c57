// What a line becomes, and who may make it so. Keeps true: no state that does not follow, one ledger entry a step, nobody
// writes over a colleague's lease, and who is reserved for a member is left to them.
import type { LineId, MemberId, QueueLine } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { type LineState, mayMove } from '../../../shared/states.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'

/** Long enough to write an answer; a draft renews it. */
const LEASE_MS = 15 * 60_000

export interface More {
  /** Of the ledger entry, when the act is not the state that it leads to. */
  readonly kind?: 'line.claimed' | 'line.released' | 'line.sentBack'
  readonly reasonCode?: string
  /** What the member gave as the reason. */
  readonly said?: string
  readonly lease?: boolean
  readonly claimedBy?: MemberId | null
  readonly payload?: Record<string, unknown>
}

/** A planned line becomes something else: what was to leave must not. Throws Refusal when it may have left already. */
export type Unplan = (id: LineId, by: By) => void

export const createLineMoves = (store: Store, unplan: Unplan) => ({
  lineOf: (id: LineId): QueueLine => {
    const line = store.queueLines.get(id)
    if (!line) throw new Refusal('notFound', refusalWords.noLine)
    return line
  },
  move: (line: Pick<QueueLine, 'id' | 'state'>, to: LineState, by: By, more: More = {}): void => {
    if (line.state !== to && !mayMove('line', line.state, to))
      throw new Refusal('notAllowed', refusalWords.lineCannotBecome(line.state, to))
    if (line.state === 'planned' && to !== 'planned' && to !== 'answered') unplan(line.id, by)
    const said = more.said === undefined ? null : store.texts.saveWords(more.said)
    const { reasonCode } = more
    store.ledger.append({
      ...by,
      kind: more.kind ?? `line.${to}`,
      payload: { lineId: line.id, from: line.state, to, commitment: said?.commitment, reasonCode, ...more.payload },
    })
    store.queueLines.move(line.id, {
      state: to,
      reasonCode: reasonCode ?? null,
      reasonTextId: said?.id ?? null,
      claimedBy: more.claimedBy ?? (more.lease ? by.memberId : null),
      leaseUntilAt: more.lease ? by.recordedAt + LEASE_MS : null,
      happenedAt: by.happenedAt,
      recordedAt: by.recordedAt,
    })
  },
  refuseOthersLease: (line: QueueLine, by: By): void => {
    const held = line.claimedBy !== null && line.claimedBy !== by.memberId && (line.leaseUntilAt ?? 0) > by.recordedAt
    if (held) throw new Refusal('notAllowed', refusalWords.leaseHeld)
  },
  /** Whoever has claimed it, or was given it, has said why. */
  refuseReserved: (line: QueueLine, why: string | null, by: By): void => {
    const { reservedFor, claimedBy } = line
    if (reservedFor === null || reservedFor === by.memberId || claimedBy === by.memberId || why !== null) return
    const name = store.members.get(reservedFor)?.name ?? `#${reservedFor}`
    throw new Refusal('notAllowed', refusalWords.reservedFor(name))
  },
})

export type LineMoves = ReturnType<typeof createLineMoves>
