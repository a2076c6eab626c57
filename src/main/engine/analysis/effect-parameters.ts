// Every number that the effect of a communication is measured with, with its reason. What was looked at to choose them, and
// on which series, is in docs/decisions/0028-effect-of-a-communication.md.

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const EFFECT_PARAMETERS = {
  /** Doctrine T4, ms. */
  horizonsMs: [15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR],
  /** Windows before a moment, ms, shortest first: how it goes now, how it went just before, how it usually goes. */
  windowsMs: [15 * MINUTE, HOUR, 4 * HOUR, DAY],
  /** How far back placebos and the rhythm of the day are looked for, ms: older weeks speak of another brand. */
  historyMs: 28 * DAY,
  rhythmDays: 7,
  /** A placebo every so often, ms; none before the series is so old. */
  stepMs: 15 * MINUTE,
  youngMs: 6 * HOUR,
  /** Weights of [1, now, just before, usual, rhythm of the day] that a series without history is supposed to have: half of a
   * turn lasts, most of a level does. Long histories outvote them ... */
  priorWeights: [0, 0.5, 0.8, 0.9, 0.3],
  /** ... as so many full placebos would. */
  priorCount: 5,
  /** Variance (log) of a placebo beyond chance that is supposed when placebos of thin and of full hours are fitted together. */
  supposedUnrest: 0.1,
  /** Parts of the history, each foretold by the weights of the others. */
  parts: 8,
  /** How like two states are: a bell of this standard deviation (log) in heat and in turn. */
  likeness: 0.5,
  /** Weight of the whole history in the unrest of one kind of state, in placebos. */
  wholeCount: 10,
  /** Least unrest ever supposed, variance (log): a tenth. */
  leastUnrest: 0.01,
  /** Placebos that do not overlap, below which no interval of 95% has an end (two hours need three and a half days), and
   * separate stretches of like state below which it speaks of others. */
  leastPlacebos: 39,
  leastStretches: 6,
  stretchMs: 6 * HOUR,
  /** 1 - level of the interval; of the same for all horizons of a communication together. */
  miss: 0.05,
  /** Most variance by chance alone (log): ten posts. By chance fewer do not stand out when they fall to a third, and a log of
   * next to none moves too little to say so. */
  mostChance: 0.1,
  /** Widest interval that says anything, as a ratio of its ends: three times less to three times more. */
  widest: 9,
} as const
