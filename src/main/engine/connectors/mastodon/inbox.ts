// Where several streams put what they hear, and one lane takes it from, as much as has come. Full, it lets them wait.

export const createInbox = <T>(capacity = 1_000) => {
  let items: T[] = []
  let failure: { readonly error: unknown } | null = null
  let wakeTaker: () => void = () => undefined
  let wakePutters: (() => void)[] = []
  return {
    put: async (item: T): Promise<void> => {
      items.push(item)
      wakeTaker()
      if (items.length >= capacity) await new Promise<void>((resolve) => wakePutters.push(resolve))
    },
    /** What came before is still given. */
    fail: (error: unknown): void => {
      failure ??= { error }
      wakeTaker()
    },
    /** At least one, at most `count`, in the order of coming; throws what a stream failed of. */
    take: async (count: number): Promise<T[]> => {
      if (items.length === 0 && failure === null) await new Promise<void>((resolve) => (wakeTaker = resolve))
      if (items.length === 0 && failure !== null) throw failure.error
      const taken = items.slice(0, count)
      items = items.slice(count)
      if (items.length < capacity) {
        for (const wake of wakePutters) wake()
        wakePutters = []
      }
      return taken
    },
  }
}
