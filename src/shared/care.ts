// Who answers whom, as the team has written it down: a list and a number, never a guess about a person (L9).
import type { MemberId, Platform } from './model.ts'
import type { ListedAs } from './reserved-why.ts'
import type { ApprovalNeed } from './roles.ts'

export interface ListedPerson {
  readonly as: ListedAs
  readonly platform: Platform
  /** Bare. */
  readonly handle: string
  /** Who answers them. */
  readonly memberId: MemberId
}

export interface CareRules {
  readonly approvalNeeded: ApprovalNeed
  readonly people: readonly ListedPerson[]
  /** Accounts with so many followers, and who answers them; null = they are answered like everybody. */
  readonly large: { readonly followers: number; readonly memberId: MemberId } | null
}

export const NO_CARE_RULES: CareRules = { approvalNeeded: 'none', people: [], large: null }
