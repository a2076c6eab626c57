// Who must read words of ours before they leave, and whether that is whoever sits here. The page shows by it; the engine refuses.
import type { MemberId } from '../../shared/model.ts'
import { type Approvable, mayApprove, needsApproval } from '../../shared/roles.ts'
import { useAsk } from '../bridge.ts'
import { useSelection } from '../ui/selection.ts'
import { useOwnId } from './member-names.ts'

export interface Approval {
  /** They wait for an approver, and the one who sits here is none. */
  readonly isNeeded: boolean
  readonly mayApprove: boolean
  readonly approverIds: readonly MemberId[]
}

export const useApproval = (what: Approvable): Approval => {
  const me = useOwnId()
  const { brandId } = useSelection()
  const need = useAsk('care.get', brandId === null ? null : { brandId }).value?.approvalNeeded ?? 'none'
  const members = useAsk('members.list', {}).value ?? []
  const seated = members.find(({ id }) => id === me)
  const may = seated !== undefined && mayApprove(seated, members)
  return {
    isNeeded: needsApproval(need, what) && !may,
    mayApprove: may,
    approverIds: members.flatMap((member) => (member.id !== me && mayApprove(member, members) ? [member.id] : [])),
  }
}
