// X's ids carry their time: ms since X's epoch, then 22 bits. So a time can stand where X wants an id, to the ms, and
// without the ten seconds that X keeps between `end_time` and now. Pure.

const EPOCH_AT = 1_288_834_974_657n
const BITS = 22n

/** The smallest id of that ms. ms UTC, whole or not */
export const idOf = (at: number): string => {
  const sinceEpoch = BigInt(Math.floor(at)) - EPOCH_AT
  return String(sinceEpoch > 0n ? sinceEpoch << BITS : 1n)
}

/** When this id was made, ms UTC; null = not an id. */
export const timeOf = (id: string): number | null =>
  /^\d{1,19}$/.test(id) ? Number((BigInt(id) >> BITS) + EPOCH_AT) : null
