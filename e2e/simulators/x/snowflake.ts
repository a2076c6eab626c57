// Ids that sort by time, as X makes them: ms since its epoch, then a number within the ms. Compared as numbers that
// do not fit a double.
const EPOCH_AT = 1_288_834_974_657n
const BITS = 22n
const PER_MS = 1n << BITS

/** Unique within one process, even where the clock goes back or a minute of the past is filled later. */
export const createIds = (): ((at: number) => string) => {
  const usedInMs = new Map<number, bigint>()
  return (at) => {
    const used = usedInMs.get(at) ?? 0n
    if (used >= PER_MS) throw new Error('more ids in one ms than X has')
    usedInMs.set(at, used + 1n)
    return String(((BigInt(at) - EPOCH_AT) << BITS) + used)
  }
}

/** The smallest id of that ms; below X's epoch: 0. */
export const idAt = (at: number): string => {
  const id = (BigInt(Math.floor(at)) - EPOCH_AT) << BITS
  return String(id < 0n ? 0n : id)
}

/** Digits without leading zeros: the longer one is the later one. */
export const compareIds = (a: string, b: string): number =>
  a.length !== b.length ? a.length - b.length : a < b ? -1 : a > b ? 1 : 0
