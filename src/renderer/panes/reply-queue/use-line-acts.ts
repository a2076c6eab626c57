// What a hand may do with one person, as the state table allows it: the page offers nothing that the store refuses.
import type { QueueLineDetail } from '../../../shared/contract/replies.ts'
import type { SendId } from '../../../shared/model.ts'
import { lengthOf } from '../../../shared/post-length.ts'
import { mayMove } from '../../../shared/states.ts'
import { useOwnId } from '../../asks/member-names.ts'
import { useTell } from '../../bridge.ts'
import { hindranceOf, isLive } from './hindrance.ts'
import { keepPictures, useKeptPictures } from './kept-pictures.ts'
import { hasEnded, mayWrite } from './line-look.ts'
import type { Composed } from './use-composed.ts'
import type { ChosenRoute } from './use-route.ts'
import type { EndKind } from './words.ts'

const endKinds: readonly EndKind[] = ['silent', 'answeredElsewhere', 'reassigned']

export const useLineActs = ({ line, sends }: QueueLineDetail, composed: Composed, chosen: ChosenRoute) => {
  const me = useOwnId()
  const claim = useTell('queue.claim')
  const release = useTell('queue.release')
  const plan = useTell('queue.plan')
  const { id, state } = line
  const pictures = useKeptPictures(id)
  const ended = hasEnded(state)
  const isMine = state === 'claimed' && me !== null && line.claimedBy === me
  const canWrite = mayWrite(state) && !sends.some(isLive)
  // A lease that ran out leaves the state behind: the next hand may take over.
  const isLapsed = state === 'claimed' && line.leaseUntilAt !== null && line.leaseUntilAt <= Date.now()
  const hindrance = hindranceOf({
    sends,
    isEmpty: composed.status === 'empty',
    isTooLong: lengthOf(line.author.platform, composed.text).isOver,
    altTexts: pictures.map(({ altText }) => altText),
    route: chosen.route,
    isRouteKnown: chosen.isKnown,
  })

  return {
    isMine,
    canWrite,
    hindrance,
    canClaim: isMine || isLapsed || (!ended && mayMove('line', state, 'claimed')),
    canPlan: canWrite && hindrance === null && !plan.isBusy,
    canReopen: ended && mayMove('line', state, 'new'),
    mayEndAs: ended ? [] : endKinds.filter((kind) => mayMove('line', state, kind)),
    failure: claim.failure ?? release.failure ?? plan.failure,
    claim: () => void (isMine ? release.tell({ lineId: id }) : claim.tell({ lineId: id })),
    /** Saves first: what is planned is what is seen. Answers null where it was not; `sendId` null = the line ended. */
    plan: async (isTrial: boolean): Promise<{ readonly sendId: SendId | null } | null> => {
      if (!(await composed.flush())) return null
      const result = await plan.tell({
        lineId: id,
        connectionId: chosen.chosenId,
        isTrial,
        pictures: pictures.map(({ fileId, altText }) => ({ pictureId: fileId, altText })),
      })
      if (!result.ok) return null
      keepPictures(id, [])
      return result.value
    },
  }
}

export type LineActs = ReturnType<typeof useLineActs>
