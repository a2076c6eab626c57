// What we told people we would say or do, and by when.
import type { CrisisId, LineId, MemberId, SendId } from './model.ts'
import type { StateOf } from './states.ts'

declare const brand: unique symbol
export type PromiseId = number & { readonly [brand]: 'PromiseId' }

export type PromiseState = StateOf<'promise'>

/** `update`: to speak again, kept by the next statement. `act`: to do something, and a member says that it was done. */
export type PromiseKind = 'update' | 'act'

/** `public` in the words of the field: a pledge to people, not JavaScript's. */
export interface PublicPromise {
  readonly id: PromiseId
  readonly crisisId: CrisisId
  readonly kind: PromiseKind
  readonly state: PromiseState
  /** The words that bind us; null = they were removed. */
  readonly span: string | null
  readonly madeAt: number
  readonly dueAt: number
  /** Where it was said; all null = a member noted it by hand. */
  readonly statementId: number | null
  readonly sendId: SendId | null
  /** To whom, when it was said to one person. */
  readonly lineId: LineId | null
  readonly ownerId: MemberId
  /** It was not kept in time, whatever came of it. */
  readonly lateAt: number | null
  readonly endedAt: number | null
  /** The statement that kept it. */
  readonly keptBy: number | null
  readonly reason: string | null
}

/** When the owner is warned. */
export const WARN_BEFORE_MS = 5 * 60_000

/** How often people hear of us while it lasts, also when there is nothing new (Statuspage; doctrine K1): every half hour, later every hour. */
export const CADENCE_MS = { initial: 30 * 60_000, maintenance: 60 * 60_000 } as const

/** When people expect the next update, and why then. */
export interface NextUpdate {
  readonly dueAt: number
  readonly because: 'promise' | 'cadence'
  readonly promiseId: PromiseId | null
  readonly ownerId: MemberId | null
}
