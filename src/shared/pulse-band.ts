// The top of the expected band for a bin of any width, from what the detector foretold per minute.
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/**
 * `upper`: what would ring if it lasted an hour. A day of 24 such hours is not one ordinary day: hours go up and down
 * by themselves, so what they may exceed together grows with the root of their number.
 */
export const bandOfBin = (
  perMinute: { readonly expected: number; readonly upper: number },
  binMs: number,
): { readonly expected: number; readonly upper: number } => {
  const expected = (perMinute.expected * binMs) / MINUTE_MS
  const hours = binMs / HOUR_MS
  const over = ((perMinute.upper - perMinute.expected) * binMs) / MINUTE_MS
  return { expected, upper: expected + over / Math.sqrt(Math.max(1, hours)) }
}
