// Time that a test drives: whoever waits is woken when the clock gets there, in the order of when they are due.
import type { DrivenClock } from '../../src/main/engine/clock.ts'
import type { Timing } from '../../src/main/engine/connectors/host-services.ts'

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

export interface DrivenTiming extends Timing {
  /** Passes so much time, waking whoever is due on the way. */
  pass(ms: number): Promise<void>
  /** A machine that sleeps: time goes on, nobody is woken until it is awake. */
  leap(ms: number): void
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** A call that nobody answers is not waited for: time must pass for it to be given up. Real ms. */
const HANGS_AFTER_MS = 1000

/** `isQuiet`: no call of the program is on its way; time stands still while one is. */
export const drivenTiming = (clock: DrivenClock, isQuiet: () => boolean = () => true): DrivenTiming => {
  /** Lets what was woken do its work. */
  const settle = async (): Promise<void> => {
    const untilAt = Date.now() + HANGS_AFTER_MS
    do await turns()
    while (!isQuiet() && Date.now() < untilAt)
  }
  const sleepers = new Set<Sleeper>()
  const wakeNext = (untilAt: number): boolean => {
    const next = [...sleepers].sort((one, other) => one.at - other.at)[0]
    if (!next || next.at > untilAt) return false
    clock.set(next.at)
    next.wake()
    return true
  }
  return {
    now: clock.wall,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const sleeper: Sleeper = {
          at: clock.wall() + Math.max(1, ms),
          wake: () => {
            sleepers.delete(sleeper)
            signal.removeEventListener('abort', sleeper.wake)
            resolve()
          },
        }
        if (signal.aborted) return resolve()
        signal.addEventListener('abort', sleeper.wake, { once: true })
        sleepers.add(sleeper)
      }),
    pass: async (ms) => {
      const untilAt = clock.wall() + ms
      await settle()
      while (wakeNext(untilAt)) await settle()
      clock.set(untilAt)
      await settle()
    },
    leap: (ms) => clock.set(clock.wall() + ms),
  }
}
