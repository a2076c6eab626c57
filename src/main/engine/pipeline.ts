// Where the stages meet: posts in, rows, counts, alarms, crisis, queue and story out, in one transaction a batch.
import {
  type Alert,
  type BrandId,
  type Crisis,
  type CrisisId,
  type MemberId,
  type Post,
  SYSTEM_MEMBER,
} from '../../shared/model.ts'
import { type Finding, raiseAlert } from './alerts/raise-alert.ts'
import type { Clock } from './clock.ts'
import { createCrisisDesk } from './crisis/crisis-desk.ts'
import { createDetection, MINUTE_MS } from './detection.ts'
import { createIngest, type Incoming } from './ingest/save-posts.ts'
import { createReplyDesk } from './replies/reply-desk.ts'
import type { SavedMention } from './store/mentions.ts'
import type { Store } from './store/store.ts'
import { createStoryKeeper } from './timeline/story-keeper.ts'

export interface Batch {
  readonly brandId: BrandId
  /** In order of createdAt. */
  readonly posts: readonly Post[]
  /** Runs inside the transaction: where the source moves its cursor (L2). */
  readonly acknowledge: (counts: { accepted: number; duplicates: number }) => void
}

export interface PipelineOptions {
  readonly store: Store
  readonly clock: Clock
  /** Headless runs close a crisis when it is quiet; at a desk a person does. */
  readonly closeWhenQuiet: boolean
  readonly onAlert: (alert: Alert) => void
}

const DAY_MS = 24 * 3_600_000
/** A file that is all in the future (a drill, an invented one) has no such gap inside. */
const ASTRAY_MS = 30 * DAY_MS

export const createPipeline = ({ store, clock, closeWhenQuiet, onAlert }: PipelineOptions) => {
  const ingest = createIngest(store)
  const crises = createCrisisDesk(store)
  const replies = createReplyDesk(store)
  const story = createStoryKeeper(store)
  const openCrises = new Map<BrandId, Crisis | null>()
  let unlogged: SavedMention[] = []
  let raised: Alert[] = []
  /** A text was redacted, and the write-ahead log may still hold it. */
  let mustScrub = false

  const by = (happenedAt: number) => ({ memberId: SYSTEM_MEMBER, happenedAt, recordedAt: clock.wall() })

  const openCrisis = (brandId: BrandId): Crisis | null => {
    const known = openCrises.get(brandId)
    if (known !== undefined) return known
    const crisis = store.crises.open(brandId)
    openCrises.set(brandId, crisis)
    return crisis
  }

  /** One ledger entry for the mentions so far: what is proven by them comes after it. */
  const logMentions = (brandId: BrandId): void => {
    const last = unlogged.at(-1)
    if (!last) return
    store.ledger.append({
      ...by(last.createdAt),
      kind: 'mentions.saved',
      payload: { brandId, mentions: unlogged.map(({ id, createdAt, commitment }) => [id, createdAt, commitment]) },
    })
    unlogged = []
  }

  /** A crisis that was opened (by an alarm, a person, the command line) takes in what was said since its onset. */
  const settleIn = (
    crisis: Crisis,
    ledgerSeq: number,
    at: number,
    said: { memberId: MemberId; whyTextId: number } | null = null,
    // A person acts within a minute that has begun: what came in it is later than the brand's time, and belongs to it.
    untilAt = said === null ? at : at + MINUTE_MS - 1,
  ): void => {
    openCrises.set(crisis.brandId, crisis)
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

  const openFor = (brandId: BrandId, finding: Finding): Crisis => {
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

  const onFinding = (brandId: BrandId, finding: Finding): void => {
    logMentions(brandId)
    const crisis = openCrisis(brandId) ?? openFor(brandId, finding)
    const { alert, ledgerSeq } = raiseAlert(store, brandId, crisis.id, finding, clock.wall())
    story.tell(
      crisis.id,
      {
        kind: 'alert',
        facts: { kind: 'alert', alertKind: alert.kind, why: alert.why },
        happenedAt: alert.at,
        ledgerSeq,
        evidence: alert.evidence,
      },
      by(alert.at),
    )
    raised.push(alert)
  }

  const noteMove = (
    crisisId: CrisisId,
    moved: { from: Crisis['state']; ledgerSeq: number },
    happenedAt: number,
    said: { memberId: MemberId; whyTextId: number } | null = null,
  ): void => {
    const crisis = crises.crisisOf(crisisId)
    openCrises.set(crisis.brandId, crisis.closedAt === null ? crisis : null)
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

  const onMinute = (brandId: BrandId, at: number, inBand: boolean): void => {
    if (!closeWhenQuiet) return
    const crisis = openCrisis(brandId)
    // A crisis with given bounds is not over before them.
    if (!crisis || crisis.openedBy === 'forced' || !crises.isQuiet(crisis, at, inBand)) return
    logMentions(brandId)
    noteMove(crisis.id, crises.closeQuietly(crisis.id, at, clock.wall()), at)
  }

  const detection = createDetection(store, { onFinding, onMinute })

  /** A single wrong date must not carry the brand's time away: nothing would ring until then. */
  const isAstray = (brandId: BrandId, at: number): boolean => {
    const nowAt = detection.nowAt(brandId)
    return nowAt !== null && at > clock.wall() + DAY_MS && at > nowAt + ASTRAY_MS
  }

  const takeOne = (brandId: BrandId, incoming: Incoming, receivedAt: number): boolean => {
    const { post } = incoming
    const isTimely = !isAstray(brandId, post.createdAt)
    if (isTimely) detection.advanceTo(brandId, post.createdAt)
    const intake = ingest.save(brandId, incoming, receivedAt)
    if (intake.kind === 'removed') mustScrub = true
    if (intake.kind === 'removed')
      store.ledger.append({
        ...by(post.deletedAt ?? receivedAt),
        kind: 'mention.removed',
        payload: { brandId, id: `${post.platform}:${post.externalId}` },
      })
    if (intake.kind !== 'saved') return false
    const { mention } = intake
    unlogged.push(mention)
    if (mention.reason === null) return true
    if (mention.reason !== 'own' && isTimely) detection.count(brandId, mention.createdAt)
    const crisis = openCrisis(brandId)
    if (crisis && mention.createdAt >= crisis.onsetAt) replies.fold(crisis, mention, by(mention.createdAt))
    return true
  }

  /** All or nothing; what was remembered of the brand is forgotten when nothing happened after all. */
  const inOneTransaction = (brandId: BrandId, work: () => void): void => {
    try {
      store.transaction(() => {
        work()
        logMentions(brandId)
        detection.keep(brandId)
      })
    } catch (error) {
      ingest.forget(brandId)
      detection.forget(brandId)
      openCrises.delete(brandId)
      unlogged = []
      raised = []
      throw error
    }
    // While a reader is in the way it is tried again after the next batch.
    if (mustScrub) mustScrub = !store.scrub()
    const ring = raised
    raised = []
    for (const alert of ring) onAlert(alert)
  }

  return {
    crises,
    replies,
    story,
    detection,
    settleIn,
    noteMove,
    takeIn: ({ brandId, posts, acknowledge }: Batch): void =>
      inOneTransaction(brandId, () => {
        const receivedAt = clock.wall()
        let accepted = 0
        for (const incoming of ingest.receive(brandId, posts)) if (takeOne(brandId, incoming, receivedAt)) accepted += 1
        acknowledge({ accepted, duplicates: posts.length - accepted })
      }),
    /** Time passes without posts. */
    advanceTo: (brandId: BrandId, at: number): void => {
      if (detection.isDue(brandId, at)) inOneTransaction(brandId, () => detection.advanceTo(brandId, at))
    },
    /** The brand's own time: what a replay has reached, else now. */
    nowAt: (brandId: BrandId): number => detection.nowAt(brandId) ?? clock.wall(),
    /** New watch terms or own handles. */
    forget: (brandId: BrandId): void => {
      ingest.forget(brandId)
      openCrises.delete(brandId)
    },
  }
}

export type Pipeline = ReturnType<typeof createPipeline>
