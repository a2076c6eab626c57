// Every number that the detector of volume peaks was given, with its reason. `npx tsx scripts/tune-spike.ts` shows what
// becomes of the measured scores when each is changed by 30%.

const HOUR = 3_600_000

export const SPIKE_PARAMETERS = {
  /** Windows, ms. A rise of any shape fills some of them soon, noise seldom all: their surprises are averaged. */
  windowsMs: [HOUR / 12, HOUR / 4, HOUR],
  /** The window for a slow day that no hour shows, ms. */
  wideMs: 4 * HOUR,
  /** Half-lives of the level, ms: a day, three days, a week. None is right for every series; their mean is nearly as good as
   * the best for each. */
  levelHalfLivesMs: [24 * HOUR, 72 * HOUR, 168 * HOUR],
  /** Half-lives of a day's weight in the usual greatest surprise, in days. */
  memoryDays: [5, 10, 20],
  /** Where days begin, as shares of a day: what straddles one midnight is in the middle of the other's day. */
  dayPhases: [0, 0.5],
  /** Log surprise supposed to be the greatest of an ordinary day: an hour 4.5 times the mean, as a tenfold daily rhythm has. */
  priorSurprise: 1.5,
  /** Days of that kind that a new series is supposed to have had; outweighed within a week. */
  priorDays: 2,
  /** What rings is a quarter more than the usual greatest surprise of a day (a series whose days differ must do more) ... */
  limit: 1.25,
  /** ... and a doubling besides (log 2), or a very steady series would ring for next to nothing. */
  margin: Math.LN2,
  /** However steady and silent a series was: 3.5 times the level (log) at least. */
  floor: 1.25,
  /** It rings by the mean over all windows, or at so many times the limit in one alone: a sudden rise need not wait. */
  alone: 1.2,
  /** A day teaches at most so many times its limit: one giant day must not deafen. */
  clip: 1.5,
  /** Even if mentions came one by one chance must be excluded, in standard deviations: one bin in a thousand. */
  leastSigmas: 3,
  /** Hours' worth of history below which no level speaks, ms. */
  leastLevelMs: 2 * HOUR,
  /** Mentions an hour that may be ordinary for a brand of which less than a day is known ... */
  unseenPerHour: 75,
  /** ... and the log surprise over what came so far that is news even then: 4.5 times. */
  unseenSurprise: 1.5,
  /** The widest window counts only while its last hour is so busy compared with its average: the rest is echo. */
  echoShare: 0.5,
  /** Half-life of a day's weight in the usual greatest four hours, in days. */
  peakMemoryDays: 14,
  /** Added to that count before its logarithm: a day of one mention and one of three are of the same kind. */
  peakFew: 5,
  /** Standard deviations over the usual greatest four hours: one ordinary day in twenty reaches that. */
  peakSpreads: 1.7,
  /** Spread supposed of days before some were seen, and the least ever supposed (log). */
  peakPriorSpread: 0.4,
  peakLeastSpread: 0.15,
  /** Log excess over them that is the least to be news: half as much again. */
  peakLeastExcess: 0.4,
  /** Share of the limit below which counts are back to usual: what an ordinary day reaches. */
  calmShare: 0.75,
  /** An event lasts until the next day at least (people come back to it in the morning), and then until counts have been
   * in the band for so long, ms. */
  leastEventMs: 18 * HOUR,
  calmMs: 3 * HOUR,
  /** A wave of so many times the event's greatest hour, after a lull, is an event of its own. */
  outgrown: 2,
} as const

type Widened<T> = T extends readonly number[] ? readonly number[] : number
export type SpikeParameters = {
  readonly [Name in keyof typeof SPIKE_PARAMETERS]: Widened<(typeof SPIKE_PARAMETERS)[Name]>
}
