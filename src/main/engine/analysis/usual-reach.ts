// How many followers the authors have who speak of a brand.
// Keeps true: bounded memory (counts by tenths of an order of magnitude) that fades, so that a brand may grow.

export interface ReachState {
  /** Posts by followers of their authors, fading: slot k holds 10^(k/10) and more. */
  slots: number[]
  total: number
  fadedAt: number
}

const PER_DECADE = 10
const DECADES = 9
const HALF_LIFE_MS = 28 * 86_400_000
/** Fading bit by bit is the same as fading now and then. */
const FADE_EVERY_MS = 3_600_000
/** A median needs some posts, a thousandth part some thousands. */
const ENOUGH_FOR_USUAL = 50
const ENOUGH_FOR_RARE = 1_000

export const emptyReach = (): ReachState => ({
  slots: new Array<number>(PER_DECADE * DECADES + 1).fill(0),
  total: 0,
  fadedAt: 0,
})

const slotOf = (followers: number): number =>
  Math.min(PER_DECADE * DECADES, Math.floor(PER_DECADE * Math.log10(Math.max(1, followers))))

export const learnReach = (reach: ReachState, followers: number, at: number): void => {
  if (at - reach.fadedAt >= FADE_EVERY_MS) {
    const share = 0.5 ** ((at - reach.fadedAt) / HALF_LIFE_MS)
    for (let k = 0; k < reach.slots.length; k += 1) reach.slots[k] = (reach.slots[k] ?? 0) * share
    reach.total *= share
    reach.fadedAt = at
  }
  const slot = slotOf(followers)
  reach.slots[slot] = (reach.slots[slot] ?? 0) + 1
  reach.total += 1
}

/** The share of posts by authors with so many followers or more; 1 while too few were seen to tell. */
export const shareAbove = ({ slots, total }: ReachState, followers: number): number => {
  if (total < ENOUGH_FOR_RARE) return 1
  let above = 0
  for (let k = slotOf(followers); k < slots.length; k += 1) above += slots[k] ?? 0
  return above / total
}

/** The median, to two digits; null = too few were seen. */
export const usualReach = ({ slots, total }: ReachState): number | null => {
  if (total < ENOUGH_FOR_USUAL) return null
  let below = 0
  const slot = slots.findIndex((count) => {
    below += count
    return below >= total / 2
  })
  return Number((10 ** (slot / PER_DECADE)).toPrecision(2))
}
