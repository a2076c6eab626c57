// Groups of texts, filed under their bands. Numbers in flat arrays: as objects a million groups would take gigabytes.
// Keeps true: a group has a number in the shelf that never changes; what is found under a band is the latest first.

import type { MentionSeq } from '../../../shared/model.ts'
import { BAND_COUNT } from './near-duplicates-minhash.ts'

export interface FiledGroup {
  readonly first: MentionSeq
  readonly wordCount: number
  readonly shingles: Int32Array
}

export interface Shelf {
  /** Answers the group's number; `keys`: null = it is never found by its text. */
  file(group: FiledGroup, keys: Int32Array | null): number
  groupAt(number: number): FiledGroup
  /** Numbers of groups that share a band's key, each once, the latest of each band. */
  candidates(keys: Int32Array): Iterable<number>
}

/** So many groups of a slot are looked at; where there are more it is boilerplate, and the latest are enough. */
const MAX_STEPS = 64
const NONE = -1
/** In place of the first band's: the group is not to be found by its text. */
const UNFILED = -2

const widened = (array: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> => {
  if (needed <= array.length) return array
  const wider = new Int32Array(Math.max(needed, array.length * 2))
  wider.set(array)
  return wider
}

export const createShelf = (): Shelf => {
  let count = 0
  const firsts: MentionSeq[] = []
  const wordCounts: number[] = []
  let shingles = new Int32Array(1_024)
  /** Where a group's shingles begin, and where the last ends. */
  let offsets = new Int32Array(256)
  /** Band after band for each group: its key, and the group before it in the same slot. */
  let keyOf = new Int32Array(256 * BAND_COUNT)
  let before = new Int32Array(256 * BAND_COUNT)
  /** Slots of all bands, each with the latest group in it. */
  let slots = new Int32Array(256 * BAND_COUNT).fill(NONE)

  const slotOf = (band: number, key: number): number => {
    const mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b)
    return ((mixed ^ (mixed >>> 16)) & (slots.length / BAND_COUNT - 1)) * BAND_COUNT + band
  }

  const enter = (number: number): void => {
    for (let band = 0; band < BAND_COUNT; band += 1) {
      const place = number * BAND_COUNT + band
      const slot = slotOf(band, keyOf[place] ?? 0)
      before[place] = slots[slot] ?? NONE
      slots[slot] = number
    }
  }

  const isFiled = (number: number): boolean => before[number * BAND_COUNT] !== UNFILED

  /** As many slots as groups, so that chains stay short. */
  const widenSlots = (): void => {
    slots = new Int32Array(slots.length * 2).fill(NONE)
    for (let number = 0; number < count; number += 1) if (isFiled(number)) enter(number)
  }

  return {
    file: (group, keys) => {
      const number = count
      count += 1
      firsts.push(group.first)
      wordCounts.push(group.wordCount)
      const start = offsets[number] ?? 0
      offsets = widened(offsets, count + 1)
      offsets[count] = start + group.shingles.length
      shingles = widened(shingles, start + group.shingles.length)
      shingles.set(group.shingles, start)
      keyOf = widened(keyOf, count * BAND_COUNT)
      before = widened(before, count * BAND_COUNT)
      before[number * BAND_COUNT] = UNFILED
      if (keys) {
        keyOf.set(keys, number * BAND_COUNT)
        enter(number)
      }
      if (count * BAND_COUNT >= slots.length) widenSlots()
      return number
    },
    groupAt: (number) => ({
      first: firsts[number] as MentionSeq,
      wordCount: wordCounts[number] ?? 0,
      shingles: shingles.subarray(offsets[number], offsets[number + 1]),
    }),
    candidates: (keys) => {
      const found = new Set<number>()
      for (const [band, key] of keys.entries()) {
        let number = slots[slotOf(band, key)] ?? NONE
        for (let step = 0; number !== NONE && step < MAX_STEPS; step += 1) {
          const place = number * BAND_COUNT + band
          if (keyOf[place] === key) found.add(number)
          number = before[place] ?? NONE
        }
      }
      return found
    },
  }
}
