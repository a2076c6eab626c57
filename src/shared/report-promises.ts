// What was announced in public, and what came of it, as the report tells it.
import type { MemberId } from './model.ts'
import type { PromiseKind } from './promises.ts'

/** `broken`: its time passed and nothing kept it. */
export type PromiseOutcome = 'keptInTime' | 'keptLate' | 'broken' | 'withdrawn' | 'open'

export interface ReportPromise {
  readonly kind: PromiseKind
  /** The words that bind us; null = they were removed. */
  readonly span: string | null
  readonly madeAt: number
  readonly dueAt: number
  /** The statement that said it; null = an answer to one person, or noted by hand. */
  readonly statementId: number | null
  readonly isToOnePerson: boolean
  readonly ownerId: MemberId
  readonly outcome: PromiseOutcome
  readonly endedAt: number | null
  /** The statement that kept it. */
  readonly keptBy: number | null
  readonly reason: string | null
}

export interface ReportPromises {
  /** The first due first. */
  readonly items: readonly ReportPromise[]
  /** Made in answers that are not public: counted, never shown. */
  readonly privateCount: number
}

/** Of what fell due, how much was kept in time. */
export const duePromises = ({ items }: ReportPromises): { readonly count: number; readonly inTimeCount: number } => {
  const due = items.filter(({ outcome }) => outcome !== 'open' && outcome !== 'withdrawn')
  return { count: due.length, inTimeCount: due.filter(({ outcome }) => outcome === 'keptInTime').length }
}
