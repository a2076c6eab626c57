// What time it is at X, by the Date of its answers: windows and limits are X's, and this machine's clock may be wrong.
import type { Timing } from '../host-services.ts'

export const createServerClock = (timing: Timing) => {
  let aheadMs = 0
  return {
    /** The Date header of an answer that has just come; answers its time, ms UTC. */
    note: (date: string | undefined): number => {
      const at = date === undefined ? Number.NaN : Date.parse(date)
      // A Date has whole seconds: half a second is the best guess for the rest.
      if (Number.isFinite(at)) aheadMs = at + 500 - timing.now()
      return timing.now() + aheadMs
    },
    now: (): number => timing.now() + aheadMs,
    /** A time of X's clock on ours. */
    toOurs: (at: number): number => at - aheadMs,
  }
}

export type ServerClock = ReturnType<typeof createServerClock>
