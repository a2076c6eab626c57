// How much of what is said of a brand is usually negative, and how restless that share is from hour to hour.
// Keeps true: bounded memory that fades over days; silent until there is a day of history with enough posts.

export interface ToneCounts {
  negative: number
  /** Posts whose tone is known. */
  read: number
}

export interface UsualTone {
  /** The hour that is being gathered. */
  hourAt: number | null
  hour: ToneCounts
  /** Fading sums over past hours. */
  negative: number
  read: number
  /** Of the squared surplus of negatives beyond chance, and what it would be were all posts of an hour alike. */
  surplus: number
  whole: number
  firstAt: number | null
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const HALF_LIFE_MS = 4 * DAY_MS
const LEAST_READ = 100
/** Of every brand something is known: hours are never quite independent, nor quite one voice. */
const LEAST_UNREST = 0.02
const MOST_UNREST = 0.3
/** Few posts say little of a share, few hours little of its unrest: it starts from `LEAST_UNREST` with this weight. */
const PRIOR_WHOLE = 20

export const emptyUsualTone = (): UsualTone => ({
  hourAt: null,
  hour: { negative: 0, read: 0 },
  negative: 0,
  read: 0,
  surplus: 0,
  whole: 0,
  firstAt: null,
})

const shareOf = ({ negative, read }: ToneCounts): number => (negative + 1) / (read + 2)

const closeHour = (usual: UsualTone, nextAt: number): void => {
  const { negative, read } = usual.hour
  if (usual.hourAt !== null && read > 0) {
    const share = shareOf(usual)
    const chance = share * (1 - share)
    usual.surplus += (negative - read * share) ** 2 - read * chance
    usual.whole += chance * read * (read - 1)
    usual.negative += negative
    usual.read += read
    const fade = 0.5 ** (Math.min(nextAt - usual.hourAt, 100 * DAY_MS) / HALF_LIFE_MS)
    usual.negative *= fade
    usual.read *= fade
    usual.surplus *= fade
    usual.whole *= fade
  }
  usual.hourAt = nextAt
  usual.hour = { negative: 0, read: 0 }
}

/** Takes a cell of the past, in the order of time. */
export const learnTone = (usual: UsualTone, { negative, read }: ToneCounts, fromAt: number): void => {
  const hourAt = Math.floor(fromAt / HOUR_MS) * HOUR_MS
  usual.firstAt ??= hourAt
  if (usual.hourAt !== hourAt) closeHour(usual, hourAt)
  usual.hour.negative += negative
  usual.hour.read += read
}

/** 0..1; null = too little is known. */
export const usualShare = (usual: UsualTone, at: number): number | null =>
  usual.firstAt === null || at - usual.firstAt < DAY_MS || usual.read < LEAST_READ ? null : shareOf(usual)

/** Correlation within an hour, 0..1. */
export const unrest = ({ surplus, whole }: UsualTone): number =>
  Math.min(MOST_UNREST, Math.max(LEAST_UNREST, (surplus + PRIOR_WHOLE * LEAST_UNREST) / (whole + PRIOR_WHOLE)))
