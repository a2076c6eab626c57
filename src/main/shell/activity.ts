// Knows whether something is going on, so that a print or a picture waits for what is still on its way.

export interface Activity {
  /** Counts as going on until `work` is settled. */
  during<T>(work: Promise<T>): Promise<T>
  /** Resolves when nothing went on for `quietMs`. */
  quiet(quietMs: number): Promise<void>
}

export const createActivity = (): Activity => {
  let count = 0
  let lastAt = 0
  return {
    during: async (work) => {
      count += 1
      try {
        return await work
      } finally {
        count -= 1
        lastAt = performance.now()
      }
    },
    quiet: async (quietMs) => {
      const from = performance.now()
      while (count > 0 || performance.now() - Math.max(from, lastAt) < quietMs) {
        await new Promise((done) => setTimeout(done, 20))
      }
    },
  }
}
