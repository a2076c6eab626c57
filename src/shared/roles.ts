// What a member's roles let them do. Pure: the page shows by it, the engine refuses by it.
import type { Member } from './model.ts'

export const APPROVER = 'approver'

const isApprover = ({ roles }: Pick<Member, 'roles'>): boolean => roles.includes(APPROVER)

/** Where nobody is an approver everybody is: a team that named none must not stand still. */
export const mayApprove = (member: Pick<Member, 'roles'>, members: readonly Pick<Member, 'roles'>[]): boolean =>
  isApprover(member) || !members.some(isApprover)

export const APPROVAL_NEEDS = ['none', 'replies', 'statements', 'all'] as const
/** Which of our words leave only after an approver has read them. */
export type ApprovalNeed = (typeof APPROVAL_NEEDS)[number]

export type Approvable = 'replies' | 'statements'

export const needsApproval = (need: ApprovalNeed, what: Approvable): boolean => need === 'all' || need === what
