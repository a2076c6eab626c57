// What a hand may do with one person, as the state table and the team's rules allow it: the page offers nothing that the
// engine refuses.
import type { QueueLineDetail } from '../../../shared/contract/replies.ts'
import type { QueueLine, SendId } from '../../../shared/model.ts'
import { lengthOf } from '../../../shared/post-length.ts'
import type { Failure, Result } from '../../../shared/result.ts'
import { UNFILLED } from '../../../shared/snippets.ts'
import { mayMove } from '../../../shared/states.ts'
import { useOwnId } from '../../asks/member-names.ts'
import type { Approval } from '../../asks/use-approval.ts'
import { useDraftCheck } from '../../asks/use-draft-check.ts'
import { useTell } from '../../bridge.ts'
import { useWallNow } from '../../ui/now.ts'
import { asItLeaves } from './as-it-leaves.ts'
import { hindranceOf, isLive } from './hindrance.ts'
import { keepPictures, useKeptPictures } from './kept-pictures.ts'
import { hasEnded, holderOf, mayWrite, reservedFrom } from './line-look.ts'
import type { Composed } from './use-composed.ts'
import type { ChosenRoute } from './use-route.ts'
import type { EndKind } from './words.ts'

const endKinds: readonly EndKind[] = ['silent', 'answeredElsewhere', 'reassigned']

export interface Sending {
  readonly isTrial: boolean
  /** Why it does not wait for an approver. */
  readonly absentApprover: string | null
}

export const AT_ONCE: Sending = { isTrial: false, absentApprover: null }

/** `sendId` null = the line ended. */
export type Planned = Result<{ readonly sendId: SendId | null }> | Failure

export interface LineActsParts {
  readonly detail: QueueLineDetail
  readonly composed: Composed
  readonly chosen: ChosenRoute
  readonly approval: Approval
  /** Why it is said although it contradicts the facts table; null = nobody overruled. */
  readonly overrule: string | null
}

export const useLineActs = ({ detail, composed, chosen, approval, overrule }: LineActsParts) => {
  const { line, sends, mentions } = detail
  const me = useOwnId()
  const now = useWallNow()
  const claim = useTell('queue.claim')
  const release = useTell('queue.release')
  const plan = useTell('queue.plan')
  const ask = useTell('queue.askApproval')
  const approve = useTell('queue.approve')
  const { id, state, crisisId } = line
  const { text } = composed
  const pictures = useKeptPictures(id)
  const check = useDraftCheck({ crisisId, text, lang: null, for: 'reply', lineId: id })
  const ended = hasEnded(state)
  const isMine = isWorkedOn(line) && me !== null && line.claimedBy === me
  const heldBy = holderOf(line, me, now)
  // An approver reads what others answer to those who are kept for them.
  const reserved = composed.isApproving ? null : reservedFrom(line, me)
  const waits = state === 'awaitingApproval'
  const canWrite = mayWrite(state) && !sends.some(isLive) && heldBy === null && reserved === null
  const leaving = asItLeaves(line.author.platform, text, mentions, chosen.route)
  const hindrance = hindranceOf({
    sends,
    isEmpty: text.trim() === '',
    hasBlanks: text.includes(UNFILLED),
    isTooLong: lengthOf(line.author.platform, leaving).isOver,
    altTexts: pictures.map(({ altText }) => altText),
    route: chosen.route,
    isRouteKnown: chosen.isKnown,
    isWrong: check.value?.isBlocked === true && overrule === null,
  })
  const isBusy = plan.isBusy || ask.isBusy || approve.isBusy
  const wish = {
    lineId: id,
    connectionId: chosen.chosenId,
    pictures: pictures.map(({ fileId, altText }) => ({ pictureId: fileId, altText })),
    overrule,
  }
  const canLeave = hindrance === null && !isBusy

  return {
    isMine,
    canWrite,
    hindrance,
    heldBy,
    reserved,
    waits,
    canClaim:
      isMine ||
      (heldBy === null && !ended && (state === 'drafted' || isLapsed(line, now) || mayMove('line', state, 'claimed'))),
    canPlan: canWrite && canLeave && !(waits && composed.isApproving),
    canAsk: canWrite && !waits && canLeave && chosen.route.kind !== 'none',
    canApprove: waits && composed.isApproving && canLeave,
    canReopen: ended && mayMove('line', state, 'new'),
    canHandOver: heldBy === null && mayMove('line', state, 'reassigned') && !ended,
    mayEndAs: ended || heldBy !== null ? [] : endKinds.filter((kind) => mayMove('line', state, kind)),
    mustAsk: approval.isNeeded,
    failure: claim.failure ?? release.failure ?? plan.failure ?? ask.failure ?? approve.failure,
    claim: () => void (isMine ? release.tell({ lineId: id }) : claim.tell({ lineId: id })),
    claimInstead: (why: string) => claim.tell({ lineId: id, why }),
    /** Saves first: what is planned is what is seen. null = it could not be saved. */
    plan: async ({ isTrial, absentApprover }: Sending): Promise<Planned | null> => {
      const version = await composed.flush()
      if (version === null) return null
      const result = await plan.tell({ ...wish, version, isTrial, absentApprover })
      if (result.ok) keepPictures(id, [])
      return result
    },
    askApproval: async (): Promise<boolean> => (await composed.flush()) !== null && (await ask.tell({ lineId: id })).ok,
    /** As it stands here, in the version that was read. */
    approve: async (): Promise<Planned> => {
      const result = await approve.tell({ ...wish, version: composed.version, text: text.trim() })
      if (!result.ok) return result
      keepPictures(id, [])
      composed.takeTheirs()
      return result
    },
  }
}

const isWorkedOn = ({ state }: QueueLine): boolean => state === 'claimed' || state === 'drafted'

/** A lease that ran out leaves the state behind: the next hand may take over. */
const isLapsed = ({ state, leaseUntilAt }: QueueLine, now: number): boolean =>
  state === 'claimed' && leaseUntilAt !== null && leaseUntilAt <= now

export type LineActs = ReturnType<typeof useLineActs>
