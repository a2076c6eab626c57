// Who is to be called next, and when: the state machine of a call-out. Pure: the same answer for the same facts, whenever
// it is asked, so that a restart in the middle goes on where it stood.
import type { CalloutCall, CalloutEntry } from '../../../shared/callouts.ts'
import type { MemberId } from '../../../shared/model.ts'

/** One member's turn, by all their ways at once. */
export interface Rung {
  readonly memberId: MemberId
  readonly entryIds: readonly number[]
  /** Stands in for the last on the list. */
  readonly isBackup: boolean
}

/** `backupOf` null = nobody stands in. A member who stands twice, apart, has two turns. */
export const rungsOf = (
  entries: readonly CalloutEntry[],
  backupOf: (memberId: MemberId) => MemberId | null,
): Rung[] => {
  const rungs: { memberId: MemberId; entryIds: number[]; isBackup: boolean }[] = []
  for (const { id, memberId } of entries) {
    const last = rungs.at(-1)
    if (last?.memberId === memberId) last.entryIds.push(id)
    else rungs.push({ memberId, entryIds: [id], isBackup: false })
  }
  const last = rungs.at(-1)
  const backupId = last ? backupOf(last.memberId) : null
  const entryIds = entries.filter(({ memberId }) => memberId === backupId).map(({ id }) => id)
  return backupId === null || backupId === last?.memberId || entryIds.length === 0
    ? rungs
    : [...rungs, { memberId: backupId, entryIds, isBackup: true }]
}

type Made = Pick<CalloutCall, 'entryId' | 'rung' | 'isBackup' | 'state' | 'calledAt' | 'sentAt'>

export interface Standing {
  readonly startedAt: number
  readonly handOverMs: number
  readonly snoozedUntilAt: number | null
  /** As the list is now: it may have been changed since the call-out began. */
  readonly rungs: readonly Rung[]
  readonly calls: readonly Made[]
}

/** `rung` null = nobody is left, and nobody answered. */
export interface NextStep {
  readonly at: number
  readonly rung: Rung | null
}

const turnEndsAt = (calls: readonly Made[], handOverMs: number): number => {
  const calledAt = Math.min(...calls.map((call) => call.calledAt))
  // Nobody can be waited for who cannot be reached.
  if (calls.every(({ state }) => state === 'failed')) return calledAt
  const sentAts = calls.flatMap(({ sentAt }) => (sentAt === null ? [] : [sentAt]))
  return (sentAts.length === 0 ? calledAt : Math.min(...sentAts)) + handOverMs
}

/** null = nobody is left to call, but what was to be sent still waits for the network. */
export const nextStep = ({ startedAt, handOverMs, snoozedUntilAt, rungs, calls }: Standing): NextStep | null => {
  const isCalled = ({ entryIds, isBackup }: Rung): boolean =>
    calls.some((call) => call.isBackup === isBackup && entryIds.includes(call.entryId))
  const rung = rungs.find((one) => !isCalled(one)) ?? null
  if (rung === null && calls.some(({ state }) => state === 'waiting')) return null
  const lastRung = Math.max(...calls.map((call) => call.rung))
  const dueAt =
    calls.length === 0
      ? startedAt
      : turnEndsAt(
          calls.filter((call) => call.rung === lastRung),
          handOverMs,
        )
  return { rung, at: Math.max(dueAt, snoozedUntilAt ?? 0) }
}

const FIRST_RETRY_MS = 15_000
const LAST_RETRY_MS = 5 * 60_000

/** `attemptCount` >= 1: those that did not get through. Doubles up to five minutes. */
export const retryAt = (attemptCount: number, nowAt: number): number =>
  nowAt + Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attemptCount - 1, 10))
