// Where the stages meet: posts in, rows, counts, alarms, crisis, queue and story out, in one transaction a batch.
import { type Alert, type AlertId, type BrandId, type Platform, type Post, SYSTEM_MEMBER } from '../../shared/model.ts'
import { isPublic } from '../../shared/public-posts.ts'
import { createAlertDesk } from './alerts/alert-desk.ts'
import { placeOf } from './alerts/events.ts'
import { raiseAlert } from './alerts/raise-alert.ts'
import { volumeFinding } from './alerts/volume-finding.ts'
import type { ToneModel } from './analysis/tone.ts'
import type { TriggerFinding } from './analysis/trigger.ts'
import { createBrandTime } from './brand-time.ts'
import type { Clock } from './clock.ts'
import { createCorrectionDesk } from './correction-desk.ts'
import { createCrisisDesk } from './crisis/crisis-desk.ts'
import { createDetection, MINUTE_MS } from './detection.ts'
import { type BatchCounts, createIngest, type Incoming } from './ingest/save-posts.ts'
import { createMentionLog } from './mention-log.ts'
import { createOpenCrises } from './open-crises.ts'
import { createPromiseKeeper } from './promise-keeper.ts'
import { createPostReader, weighMention } from './read-post.ts'
import { createRemovalDesk, type UpstreamRemoval } from './removal-desk.ts'
import { createReplyDesk } from './replies/reply-desk.ts'
import { createSendDesk, type SendDesk } from './send-desk.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'
import { createStoryKeeper } from './timeline/story-keeper.ts'
import { createTriggers } from './triggers.ts'

export interface Batch {
  readonly brandId: BrandId
  /** In order of createdAt. */
  readonly posts: readonly Post[]
  /** What its platform does not show any more. */
  readonly removals?: readonly UpstreamRemoval[]
  /** Minutes that were counted where they were said, by platform: what was not read of them counts. */
  readonly counts?: readonly CountedMinute[]
  /** As it is said: what comes some minutes late, because its source is asked now and then, rings all the same. */
  readonly isLive?: boolean
  /** A person says that these posts concern the brand, whatever its watch terms find. */
  readonly isVouched?: boolean
  /** Runs inside the transaction: where the source moves its cursor (L2). */
  readonly acknowledge: (counts: BatchCounts) => void
}

export interface CountedMinute {
  readonly platform: Platform
  /** ms UTC, a whole minute. */
  readonly fromAt: number
  readonly count: number
}

export interface CountedPast {
  readonly fromAt: number
  readonly durationMs: number
  readonly count: number
}

export interface PipelineOptions {
  readonly store: Store
  readonly clock: Clock
  /** Headless runs close a crisis when it is quiet; at a desk a person does. */
  readonly closeWhenQuiet: boolean
  /** null = there is none: the tone of what comes in is unknown. */
  readonly tone: ToneModel | null
  /** `isAlarm`: the first alert of its event; one that joins it is told without noise. */
  readonly onAlert: (alert: Alert, isAlarm: boolean) => void
  /** A post of ours came in: what left from here, what was answered and what was said may stand otherwise now. */
  readonly onOwn?: () => void
  /** What was here was taken away. */
  readonly onRemoved?: () => void
}

/** A platform that is asked every few minutes is heard so late; after that it is the past. */
export const LIVE_LATE_MS = 15 * 60_000

export const createPipeline = ({ store, clock, closeWhenQuiet, tone, onAlert, onOwn, onRemoved }: PipelineOptions) => {
  const ingest = createIngest(store)
  const crises = createCrisisDesk(store)
  const replies = createReplyDesk(store, weighMention, (lineId, by) => sends.unplan(lineId, by))
  const read = createPostReader(store, tone)
  const story = createStoryKeeper(store)
  const promises = createPromiseKeeper(store)
  const sends: SendDesk = createSendDesk({ store, clock, replies: () => replies, story, promises })
  const open = createOpenCrises({ store, clock, crises, replies, story })
  const { settleIn, noteMove } = open
  const alerts = createAlertDesk(store)
  const corrections = createCorrectionDesk(store, replies)
  const removals = createRemovalDesk(store, replies)
  const log = createMentionLog(store, clock)
  let raised: { readonly alert: Alert; readonly isAlarm: boolean }[] = []
  let hasSeenOwn = false
  /** A text was redacted, and the write-ahead log may still hold it. */
  let mustScrub = false
  /** Of the batch. */
  let hasTakenAway = false

  const by = (happenedAt: number) => ({ memberId: SYSTEM_MEMBER, happenedAt, recordedAt: clock.wall() })

  const onFinding = (brandId: BrandId, finding: TriggerFinding): void => {
    const place = placeOf(store, brandId, finding, detection.isRising(brandId))
    if (place === null) return
    const { eventId, isAlarm } = place
    log.write(brandId)
    const crisis = open.of(brandId) ?? open.openFor(brandId, finding)
    const { alert, ledgerSeq } = raiseAlert(store, { brandId, eventId, crisisId: crisis.id }, finding, clock.wall())
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
    raised.push({ alert, isAlarm })
  }

  const onMinute = (brandId: BrandId, at: number, inBand: boolean): void => {
    if (!closeWhenQuiet) return
    const crisis = open.of(brandId)
    // A crisis with given bounds is not over before them.
    if (!crisis || crisis.openedBy === 'forced' || !crises.isQuiet(crisis, at, inBand)) return
    log.write(brandId)
    noteMove(crisis.id, crises.closeQuietly(crisis.id, at, clock.wall()), at)
  }

  const detection = createDetection(store, {
    onFinding: (brandId, rise) => onFinding(brandId, volumeFinding(store, brandId, rise)),
    onMinute,
  })
  const triggers = createTriggers(store)

  const time = createBrandTime(detection, clock)

  const takeAway = (brandId: BrandId, removal: UpstreamRemoval): void => {
    if (!removals.takeAway(brandId, removal, by(removal.removedAt))) return
    mustScrub = true
    hasTakenAway = true
  }

  /** What platforms took away, a little at a time. True = there is more. */
  const takeAwayNoted = (): boolean => {
    const { hasRemoved, hasMore } = removals.takeAwayNoted(by)
    if (hasRemoved) {
      mustScrub = !store.scrub()
      onRemoved?.()
    }
    return hasMore
  }

  const takeOne = (
    brandId: BrandId,
    incoming: Incoming,
    { receivedAt, isLive, isVouched }: { receivedAt: number; isLive: boolean; isVouched: boolean },
  ): { isNew: boolean; isLate: boolean } => {
    const { post } = incoming
    const verdict = ingest.weigh(brandId, incoming, receivedAt, isVouched)
    // What is heard was said before: a date of the future, which authors and clocks invent, would keep the alarm deaf until then.
    const saidAt = isLive ? Math.min(post.createdAt, receivedAt) : post.createdAt
    const isTimely = !time.isAstray(brandId, saidAt)
    // The minutes before it are over: what rings there knows nothing of it.
    if (verdict.reason !== null && isTimely) detection.advanceTo(brandId, saidAt)
    time.hear(brandId, saidAt)
    const isNew = verdict.kind === 'new'
    const mention = ingest.keep(brandId, post, verdict, receivedAt, read)
    if (mention && isNew) log.add(mention)
    else if (mention) log.addMatched(mention.id)
    if (post.deletedAt !== null) takeAway(brandId, { ...post, removedAt: post.deletedAt })
    if (!mention || mention.reason === null) return { isNew, isLate: false }
    const isCounted = mention.reason !== 'own' && isTimely
    const isLate = isCounted && !detection.count(brandId, saidAt, mention.tone, isLive ? LIVE_LATE_MS : 0)
    const crisis = open.of(brandId)
    const isOfCrisis = crisis !== null && mention.createdAt >= crisis.onsetAt
    if (mention.reason === 'own') {
      hasSeenOwn = true
      const isFromHere = sends.recogniseOwn(brandId, post, by(mention.createdAt))
      if (isOfCrisis && isLive && isNew && !isFromHere) sends.noteFound(crisis, mention, post, by(mention.createdAt))
    }
    if (isOfCrisis) replies.fold(crisis, mention, by(mention.createdAt))
    else if (mention.reason === 'own') replies.noteAnswer(brandId, mention, by(mention.createdAt))
    if (isCounted && !isLate && isPublic(mention))
      for (const finding of triggers.hear(brandId, { ...mention, createdAt: saidAt }, post)) onFinding(brandId, finding)
    return { isNew, isLate }
  }

  /** A budget that runs low reads a part; the alarm hears all. */
  const countUnread = (brandId: BrandId, { platform, fromAt, count }: CountedMinute): void => {
    const unreadCount = count - store.periodNumbers.countOn(brandId, platform, fromAt, fromAt + MINUTE_MS)
    if (unreadCount > 0) detection.countUnread(brandId, fromAt, unreadCount, LIVE_LATE_MS)
  }

  /** All or nothing; what was remembered of the brand is forgotten when nothing happened after all. */
  const inOneTransaction = (brandId: BrandId, work: () => void): void => {
    try {
      store.transaction(() => {
        work()
        log.write(brandId)
        detection.keep(brandId, { triggers: triggers.snapshot(brandId) })
      })
    } catch (error) {
      ingest.forget(brandId)
      detection.forget(brandId)
      triggers.forget(brandId)
      time.forget(brandId)
      open.forget(brandId)
      log.drop()
      raised = []
      hasSeenOwn = false
      hasTakenAway = false
      throw error
    }
    // While a reader is in the way it is tried again after the next batch.
    if (mustScrub) mustScrub = !store.scrub()
    const ring = raised
    raised = []
    for (const { alert, isAlarm } of ring) onAlert(alert, isAlarm)
    if (hasSeenOwn) onOwn?.()
    hasSeenOwn = false
    if (hasTakenAway) onRemoved?.()
    hasTakenAway = false
  }

  /** What its event opened closes with it, unless a person has judged it since. */
  const dismissAlert = (id: AlertId, why: string, by: By): void => {
    const { brandId } = alerts.alertOf(id)
    inOneTransaction(brandId, () => {
      const { alert, whyTextId, commitment, ledgerSeq } = alerts.dismiss(id, why, by)
      const { crisisId, eventId } = alert
      // The detector knows of the latest rise only.
      if (store.alerts.lastOf(brandId, 'volume')?.eventId === eventId) detection.dismiss(brandId)
      if (crisisId === null) return
      const said = { memberId: by.memberId, whyTextId }
      const facts = { kind: 'alertDismissed', alertKind: alert.kind } as const
      const entry = { kind: 'alert', facts, happenedAt: by.happenedAt, ledgerSeq, evidence: [] } as const
      story.tell(crisisId, entry, { ...by, ...said })
      const isOfEvent = store.alerts.ofCrisis(crisisId)[0]?.eventId === eventId
      const { state, openedBy } = crises.crisisOf(crisisId)
      if (state === 'suspected' && openedBy === 'alert' && isOfEvent)
        noteMove(crisisId, crises.move(crisisId, 'closed', commitment, by), by.happenedAt, said)
    })
  }

  /** Time passes without posts; what is not believed passes nothing. */
  const advanceTo = (brandId: BrandId, at: number): void => {
    if (!time.mayPass(brandId, at) || !detection.isDue(brandId, at)) return
    inOneTransaction(brandId, () => detection.advanceTo(brandId, at))
  }

  /** Counts of the past that are known from elsewhere, in any order; `fromAt` in ms UTC. */
  const seed = (brandId: BrandId, history: readonly CountedPast[]): void => {
    const spans = history
      .map(({ fromAt, durationMs, count }) => ({ fromAt, untilAt: fromAt + durationMs, count }))
      .sort((a, b) => a.fromAt - b.fromAt)
    const [first, last] = [spans[0], spans.at(-1)]
    if (!first || !last) return
    inOneTransaction(brandId, () => {
      detection.seed(brandId, spans)
      const count = spans.reduce((sum, span) => sum + span.count, 0)
      const payload = { brandId, fromAt: first.fromAt, untilAt: last.untilAt, count }
      store.ledger.append({ ...by(clock.wall()), kind: 'baseline.seeded', payload })
    })
  }

  return {
    crises,
    replies,
    sends,
    promises,
    corrections,
    removals,
    alerts,
    dismissAlert,
    story,
    detection,
    settleIn,
    noteMove,
    takeIn: ({
      brandId,
      posts,
      removals: gone = [],
      counts = [],
      isLive = false,
      isVouched = false,
      acknowledge,
    }: Batch): void => {
      if (isLive) time.goLive(brandId)
      inOneTransaction(brandId, () => {
        const how = { receivedAt: clock.wall(), isLive, isVouched }
        let [accepted, late] = [0, 0]
        for (const incoming of ingest.receive(brandId, posts)) {
          const { isNew, isLate } = takeOne(brandId, incoming, how)
          accepted += Number(isNew)
          late += Number(isLate)
        }
        for (const removal of gone) store.pendingRemovals.add({ brandId, ...removal })
        for (const minute of counts) countUnread(brandId, minute)
        acknowledge({ accepted, duplicates: posts.length - accepted, late })
      })
      if (gone.length > 0) takeAwayNoted()
    },
    /** The rest of what `takeIn` was told to take away. */
    takeAwayNoted,
    advanceTo,
    /** Why the brand wants this post; null = it does not. Nothing is kept. */
    matches: ingest.matches,
    seed,
    /** What was played is over, `endAt` by its own account: its last minute closes too, and may be what rings. */
    finish: (brandId: BrandId, endAt: number): void => advanceTo(brandId, time.endOf(brandId, endAt)),
    /** The brand's own time: what a replay has reached, else now. */
    nowAt: (brandId: BrandId): number => detection.nowAt(brandId) ?? clock.wall(),
    /** New watch terms or own handles. */
    forget: (brandId: BrandId): void => {
      ingest.forget(brandId)
      triggers.forget(brandId)
      open.forget(brandId)
    },
  }
}

export type Pipeline = ReturnType<typeof createPipeline>
