// Which crisis is open for each brand, how it begins and moves, with its entry in the story and what was said in the queue.
import { type BrandId, type Crisis, type CrisisId, type MemberId, SYSTEM_MEMBER } from '../../shared/model.ts'
import type { TriggerFinding } from './analysis/trigger.ts'
import type { Clock } from './clock.ts'
import type { createCrisisDesk } from './crisis/crisis-desk.ts'
import { MINUTE_MS } from './detection.ts'
import type { createReplyDesk } from './replies/reply-desk.ts'
import type { Store } from './store/store.ts'
import type { createStoryKeeper } from './timeline/story-keeper.ts'

export interface OpenCrisesParts {
  readonly store: Store
  readonly clock: Clock
  readonly crises: ReturnType<typeof createCrisisDesk>
  readonly replies: ReturnType<typeof createReplyDesk>
  readonly story: ReturnType<typeof createStoryKeeper>
}

/** Who acted with which reason; null = the machine. */
type Said = { readonly memberId: MemberId; readonly whyTextId: number } | null

export const createOpenCrises = ({ store, clock, crises, replies, story }: OpenCrisesParts) => {
  const byBrand = new Map<BrandId, Crisis | null>()

  const by = (happenedAt: number) => ({ memberId: SYSTEM_MEMBER, happenedAt, recordedAt: clock.wall() })

  const of = (brandId: BrandId): Crisis | null => {
    const known = byBrand.get(brandId)
    if (known !== undefined) return known
    const crisis = store.crises.open(brandId)
    byBrand.set(brandId, crisis)
    return crisis
  }

  /** A crisis that was opened (by an alarm, a person, the command line) takes in what was said since its onset. */
  const settleIn = (
    crisis: Crisis,
    ledgerSeq: number,
    at: number,
    said: Said = null,
    // A person acts within a minute that has begun: what came in it is later than the brand's time, and belongs to it.
    untilAt = said === null ? at : at + MINUTE_MS - 1,
  ): void => {
    byBrand.set(crisis.brandId, crisis)
    for (const mention of store.mentions.savedBetween(crisis.brandId, crisis.onsetAt, untilAt))
      replies.fold(crisis, mention, by(mention.createdAt))
    story.tell(
      crisis.id,
      {
        kind: 'crisis',
        facts: { kind: 'crisisOpened', openedBy: crisis.openedBy },
        happenedAt: at,
        ledgerSeq,
        evidence: [],
      },
      { ...by(at), ...said },
    )
  }

  const openFor = (brandId: BrandId, finding: TriggerFinding): Crisis => {
    const { crisis, ledgerSeq } = crises.open(
      {
        brandId,
        state: 'suspected',
        openedBy: 'alert',
        onsetAt: finding.onsetAt,
        alertAt: finding.at,
        whyCommitment: null,
      },
      by(finding.at),
    )
    settleIn(crisis, ledgerSeq, finding.at)
    return crisis
  }

  const noteMove = (
    crisisId: CrisisId,
    moved: { from: Crisis['state']; ledgerSeq: number },
    happenedAt: number,
    said: Said = null,
  ): void => {
    const crisis = crises.crisisOf(crisisId)
    byBrand.set(crisis.brandId, crisis.closedAt === null ? crisis : null)
    story.tell(
      crisisId,
      {
        kind: 'phase',
        facts: { kind: 'crisisMoved', from: moved.from, to: crisis.state },
        happenedAt,
        ledgerSeq: moved.ledgerSeq,
        evidence: [],
      },
      { ...by(happenedAt), ...said },
    )
  }

  return {
    of,
    openFor,
    settleIn,
    noteMove,
    /** After a rolled back transaction it is read again. */
    forget: (brandId: BrandId): void => void byBrand.delete(brandId),
  }
}
