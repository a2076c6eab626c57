// The three clocks of a crisis: since the first post, since the alert, and how long we have said nothing.
import type { Crisis } from '../../shared/model.ts'

const MINUTE_MS = 60_000
/** Doctrine A2: a first statement within a quarter of an hour of the alert, an hour at most. */
export const STATEMENT_TARGET_MS = 15 * MINUTE_MS
export const STATEMENT_LIMIT_MS = 60 * MINUTE_MS

export interface Clock {
  /** null = unknown. */
  readonly elapsedMs: number | null
  readonly fromAt: number | null
}

export interface StatementClock extends Clock {
  /** `said`: elapsedMs is how long it took. `due`: how long we have been silent. `late`: beyond the target. */
  readonly state: 'none' | 'due' | 'late' | 'said'
  /** Left until the target; negative = late. */
  readonly leftMs: number | null
  /** Which of the two lines lies behind, in minutes. */
  readonly passed: 0 | 15 | 60
}

export interface Clocks {
  readonly firstPost: Clock
  readonly alert: Clock
  readonly statement: StatementClock
  /** The crisis is over: the clocks stand still. */
  readonly isStill: boolean
}

const since = (fromAt: number | null, now: number): Clock => ({
  fromAt,
  elapsedMs: fromAt === null ? null : Math.max(0, now - fromAt),
})

const passedOf = (elapsedMs: number): StatementClock['passed'] => {
  if (elapsedMs > STATEMENT_LIMIT_MS) return 60
  return elapsedMs > STATEMENT_TARGET_MS ? 15 : 0
}

export const clocksOf = (crisis: Crisis, brandNow: number): Clocks => {
  const now = crisis.closedAt ?? brandNow
  const startAt = crisis.alertAt ?? crisis.openedAt
  const saidAt = crisis.firstStatementAt
  const elapsedMs = Math.max(0, (saidAt ?? now) - startAt)
  const leftMs = STATEMENT_TARGET_MS - elapsedMs
  const state = saidAt === null ? (leftMs < 0 ? 'late' : 'due') : 'said'
  return {
    firstPost: since(crisis.firstPostAt, now),
    alert: since(crisis.alertAt, now),
    statement: {
      fromAt: startAt,
      elapsedMs,
      leftMs: saidAt === null ? leftMs : null,
      state,
      passed: passedOf(elapsedMs),
    },
    isStill: crisis.closedAt !== null,
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `0:41` hours and minutes, `3 d 4 h` from two days on, `12 d` from ten on, `--:--` unknown. Seconds would twitch on a wall. */
export const clockText = (elapsedMs: number | null, dayUnit: string, hourUnit: string): string => {
  if (elapsedMs === null) return '--:--'
  const minutes = Math.floor(elapsedMs / 60_000)
  const hours = Math.floor(minutes / 60)
  if (hours >= 240) return `${Math.floor(hours / 24)}\u00a0${dayUnit}`
  if (hours >= 48) return `${Math.floor(hours / 24)}\u00a0${dayUnit} ${hours % 24}\u00a0${hourUnit}`
  return `${two(hours)}:${two(minutes % 60)}`
}

/** The crisis to show when nobody chose: the newest open one, else the newest. */
export const currentCrisis = (crises: readonly Crisis[]): Crisis | null => {
  const newest = [...crises].sort((a, b) => b.openedAt - a.openedAt || b.id - a.id)
  return newest.find((crisis) => crisis.state !== 'closed') ?? newest[0] ?? null
}
