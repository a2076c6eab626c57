// Work that may wait, a little at a time, so that nothing that comes in waits for it.

/** Each little is under 50 ms: nine tenths of the time are for what comes in. */
const PAUSE_MS = 500

export interface Housekeeping {
  /** Goes on until nothing is left. */
  soon(): void
  stop(): void
}

/** A step does a little, and answers whether it has more; the next one waits until it has not. `fail`: it threw, and is tried again when asked. */
export const createHousekeeping = (steps: readonly (() => boolean)[], fail: (error: unknown) => void): Housekeeping => {
  let timer: NodeJS.Timeout | null = null
  const run = (): void => {
    timer = null
    try {
      if (steps.some((step) => step())) timer = setTimeout(run, PAUSE_MS).unref()
    } catch (error) {
      fail(error)
    }
  }
  return {
    soon: () => {
      if (timer === null) run()
    },
    stop: () => {
      if (timer) clearTimeout(timer)
    },
  }
}
