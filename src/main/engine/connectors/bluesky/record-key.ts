// Keys of records, chosen by us (atproto.com/specs/tid): microseconds and ten bits of luck, written so that they sort.
// A server takes one key once: what is sent again under it conflicts instead of doubling.
import { randomInt } from 'node:crypto'

const DIGITS = '234567abcdefghijklmnopqrstuvwxyz'
const LENGTH = 13
const CLOCK_BITS = 10n

const written = (value: bigint): string =>
  Array.from({ length: LENGTH }, (_, n) => DIGITS[Number((value >> BigInt(5 * (LENGTH - 1 - n))) & 31n)]).join('')

/** `now`: ms UTC. Each key is greater than the one before, whatever the clock does. */
export const createRecordKeys = (now: () => number): (() => string) => {
  let last = 0n
  return () => {
    // Two machines that write for one account in the same millisecond must not meet.
    const at = BigInt(now()) * 1000n + BigInt(randomInt(1000))
    last = at > last ? at : last + 1n
    return written((last << CLOCK_BITS) | BigInt(randomInt(1 << Number(CLOCK_BITS))))
  }
}
