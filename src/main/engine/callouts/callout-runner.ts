// Calls people until one answers. Keeps true: only the first alert of an event calls; what is due is read from the store
// at every turn, so that a restart in the middle goes on; a call is noted as made after it was made: one that a crash cuts
// off is made again, since two mails are better than none.
import type { ActKind } from '../../../shared/act-words.ts'
import type { Callout, CalloutCall } from '../../../shared/callouts.ts'
import { type Alert, type AlertId, type MemberId, SYSTEM_MEMBER } from '../../../shared/model.ts'
import type { StoredCallout } from '../store/callouts.ts'
import type { Store } from '../store/store.ts'
import { type NextStep, nextStep, retryAt, rungsOf } from './escalation.ts'
import { alarmMessage } from './messages.ts'
import type { Sender } from './sender.ts'

/** An alarm of a night that the machine slept through still calls; one of a file from last year does not. */
const CALLS_WITHIN_MS = 12 * 3_600_000

const TRIED_AGAIN: ReadonlySet<string> = new Set(['network', 'busy', 'untrusted'])

interface Due {
  readonly callout: StoredCallout
  readonly alert: Alert
  readonly call: CalloutCall
}

export interface RunnerParts {
  readonly store: Store
  readonly now: () => number
  readonly sender: Pick<Sender, 'send'>
  readonly changed: () => void
}

/** Somebody has seen an alert of the event: whoever it was, nobody needs to be called. null = nobody has. */
const answerOf = (alerts: readonly Alert[]): { at: number; by: MemberId } | null => {
  const answers = alerts.flatMap(({ acknowledgedAt, acknowledgedBy }) =>
    acknowledgedAt === null ? [] : [{ at: acknowledgedAt, by: acknowledgedBy ?? SYSTEM_MEMBER }],
  )
  return answers.sort((one, other) => one.at - other.at)[0] ?? null
}

const alertOf = (store: Store, id: AlertId): Alert => {
  const alert = store.alerts.get(id)
  if (!alert) throw new Error(`alert ${id} is gone`)
  return alert
}

/** What comes next for one call-out as the list is now; null = nothing, as long as the network is away. */
const stepOf = (store: Store, callout: StoredCallout, calls: readonly CalloutCall[]): NextStep | null => {
  const { entries, handOverMs } = store.calloutList.plan()
  const rungs = rungsOf(entries, (id) => store.members.get(id)?.backupId ?? null)
  const { snoozedUntilAt } = alertOf(store, callout.alertId)
  return nextStep({ startedAt: callout.startedAt, handOverMs, snoozedUntilAt, rungs, calls })
}

/** The latest first, as the page shows them. */
export const recentCallouts = (store: Store, count: number): Callout[] =>
  store.callouts.recent(count).map(({ alertId, ...callout }) => {
    const calls = store.callouts.calls(callout.id)
    const step = callout.state === 'running' ? stepOf(store, { alertId, ...callout }, calls) : null
    const next = step?.rung ? { memberId: step.rung.memberId, at: step.at } : null
    return { ...callout, alert: alertOf(store, alertId), calls, next }
  })

export const createCalloutRunner = ({ store, now, sender, changed }: RunnerParts) => {
  let turn: Promise<void> | null = null
  let isWanted = false
  let isStopped = false

  const note = (
    kind: Extract<ActKind, `callout.${string}`>,
    at: number,
    payload: Readonly<Record<string, unknown>>,
    memberId: MemberId = SYSTEM_MEMBER,
  ): void => void store.ledger.append({ memberId, happenedAt: at, recordedAt: at, kind, payload })

  const takeStep = (callout: StoredCallout, { rung }: NextStep, calls: readonly CalloutCall[], nowAt: number): void => {
    if (rung === null) {
      store.callouts.giveUp(callout.id)
      note('callout.unanswered', nowAt, { calloutId: callout.id })
      return
    }
    const number = 1 + Math.max(-1, ...calls.map((made) => made.rung))
    const { memberId, isBackup } = rung
    const turn = { calloutId: callout.id, rung: number, isBackup }
    const made = rung.entryIds.map((entryId) => ({
      callId: store.callouts.call({ ...turn, entryId, calledAt: nowAt }),
      entryId,
    }))
    const payload = { ...turn, isBackup: Number(isBackup), toMemberId: memberId, calls: made }
    note(number === 0 ? 'callout.called' : 'callout.handedOn', nowAt, payload)
  }

  const weighNew = (nowAt: number): void => {
    for (const alert of store.alerts.after(store.calloutList.weighedAlertId())) {
      store.calloutList.weighed(alert.id)
      const ofEvent = store.alerts.ofEvent(alert.eventId)
      const isFirst = ofEvent.every(({ id }) => id >= alert.id)
      const isPast = Math.abs(nowAt - alert.at) > CALLS_WITHIN_MS
      if (!isFirst || isPast || answerOf(ofEvent) || store.calloutList.entries().length === 0) continue
      const calloutId = store.callouts.start(alert.id, nowAt)
      note('callout.started', nowAt, { calloutId, alertId: alert.id })
    }
  }

  const settleOne = (callout: StoredCallout, nowAt: number): Due[] => {
    const alert = alertOf(store, callout.alertId)
    const answer = answerOf(store.alerts.ofEvent(alert.eventId))
    if (answer) {
      store.callouts.acknowledge(callout.id, answer.at, answer.by)
      note('callout.acknowledged', nowAt, { calloutId: callout.id, acknowledgedAt: answer.at }, answer.by)
      return []
    }
    if (callout.state !== 'running' || (alert.snoozedUntilAt ?? 0) > nowAt) return []
    const calls = store.callouts.calls(callout.id)
    const step = stepOf(store, callout, calls)
    if (step && step.at <= nowAt) takeStep(callout, step, calls, nowAt)
    return store.callouts
      .calls(callout.id)
      .filter(({ state, nextAt }) => state === 'waiting' && nextAt <= nowAt)
      .map((call) => ({ callout, alert, call }))
  }

  /** Answers the calls to be made now. */
  const settle = (): Due[] => {
    const nowAt = now()
    weighNew(nowAt)
    return store.callouts.open().flatMap((callout) => settleOne(callout, nowAt))
  }

  const make = async ({ callout, alert, call }: Due): Promise<void> => {
    const { lang, handOverMs } = store.calloutList.plan()
    const brand = store.brands.get(alert.brandId)?.name ?? ''
    const message = alarmMessage(lang, { alert, brand, isBackup: call.isBackup, untilAt: now() + handOverMs })
    const problem = await sender.send(call.entryId, `callout-${call.id}-${callout.startedAt}`, message)
    if (isStopped) return
    const at = now()
    const nextAt = problem !== null && TRIED_AGAIN.has(problem) ? retryAt(call.attemptCount + 1, at) : null
    store.transaction(() => {
      if (!store.callouts.attempted({ callId: call.id, at, problem, nextAt })) return
      if (problem === null) note('callout.sent', at, { callId: call.id, sentAt: at })
      // Not each of many attempts in vain: what went wrong, once.
      else if (problem !== call.problem)
        note('callout.failed', at, { callId: call.id, problem, isFinal: Number(nextAt === null) })
    })
  }

  const run = async (): Promise<void> => {
    do {
      isWanted = false
      const before = store.ledger.head().count
      const due = store.transaction(settle)
      await Promise.all(due.map(make))
      if (isStopped) return
      // A turn that is over at once hands on at once.
      if (due.length > 0 || store.ledger.head().count !== before) {
        changed()
        isWanted = true
      }
    } while (isWanted)
  }

  /** Call every few seconds, and when an alert came or was seen. Resolves when nothing more is due. */
  const tick = (): Promise<void> => {
    if (isStopped) return Promise.resolve()
    isWanted = true
    turn ??= run().finally(() => {
      turn = null
    })
    return turn
  }

  return {
    tick,
    /** What is under way is waited for by whoever aborts it. */
    stop: async (): Promise<void> => {
      isStopped = true
      await turn
    },
  }
}
