// How long to leave a platform alone after it failed: X's own advice for its streams (docs.x.com, "Handling
// disconnections"), which is gentle enough for every other platform.
import type { SourceTrouble } from '../connectors/connector.ts'

const MINUTE_MS = 60_000

/** By trouble: the first pause and the longest; it doubles between them. */
const pauses: Record<SourceTrouble, readonly [number, number]> = {
  network: [250, 16_000],
  server: [5_000, 320_000],
  limited: [MINUTE_MS, 15 * MINUTE_MS],
  unpaid: [15 * MINUTE_MS, 60 * MINUTE_MS],
  // Nothing changes by itself; it is tried again all the same, for whoever mended it elsewhere.
  signIn: [60 * MINUTE_MS, 24 * 60 * MINUTE_MS],
  refused: [60 * MINUTE_MS, 24 * 60 * MINUTE_MS],
  ours: [MINUTE_MS, 60 * MINUTE_MS],
}

/** ms; `failureCount` in a row, this one included. `untilAt`: when the platform says that it may be tried again. */
export const pauseAfter = (
  trouble: SourceTrouble,
  failureCount: number,
  untilAt: number | null,
  nowAt: number,
): number => {
  const [first, longest] = pauses[trouble]
  const usual = Math.min(longest, first * 2 ** Math.min(30, failureCount - 1))
  return untilAt === null ? usual : Math.max(first, untilAt - nowAt)
}

/** Waiting does not help: somebody must do something. */
export const wantsAPerson = (trouble: SourceTrouble): trouble is 'signIn' | 'refused' | 'unpaid' =>
  trouble === 'signIn' || trouble === 'refused' || trouble === 'unpaid'
