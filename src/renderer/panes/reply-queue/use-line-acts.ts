// What a hand may do with one person, as the state table allows it: the page offers nothing that the store refuses.
import type { QueueLine } from '../../../shared/model.ts'
import { mayMove } from '../../../shared/states.ts'
import { useOwnId } from '../../asks/member-names.ts'
import { useTell } from '../../bridge.ts'
import { hasEnded, mayWrite } from './line-look.ts'
import type { Composed } from './use-composed.ts'
import type { EndKind } from './words.ts'

const endKinds: readonly EndKind[] = ['silent', 'answeredElsewhere', 'reassigned']

export const useLineActs = (line: QueueLine, composed: Composed) => {
  const me = useOwnId()
  const claim = useTell('queue.claim')
  const release = useTell('queue.release')
  const plan = useTell('queue.plan')
  const { id, state } = line
  const ended = hasEnded(state)
  const isMine = state === 'claimed' && me !== null && line.claimedBy === me
  const canWrite = mayWrite(state)
  // A lease that ran out leaves the state behind: the next hand may take over.
  const isLapsed = state === 'claimed' && line.leaseUntilAt !== null && line.leaseUntilAt <= Date.now()

  return {
    isMine,
    canWrite,
    canClaim: isMine || isLapsed || (!ended && mayMove('line', state, 'claimed')),
    canPlan: canWrite && composed.status !== 'empty' && !plan.isBusy,
    canReopen: ended && mayMove('line', state, 'new'),
    mayEndAs: ended ? [] : endKinds.filter((kind) => mayMove('line', state, kind)),
    failure: claim.failure ?? release.failure ?? plan.failure,
    isPlanning: plan.isBusy,
    claim: () => void (isMine ? release.tell({ lineId: id }) : claim.tell({ lineId: id })),
    /** Saves first: what is planned is what is seen. Answers whether it is planned. */
    plan: async (): Promise<boolean> => (await composed.flush()) && (await plan.tell({ lineId: id })).ok,
  }
}

export type LineActs = ReturnType<typeof useLineActs>
