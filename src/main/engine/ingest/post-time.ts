// Times of posts: ISO 8601 with an offset or Z, to integer milliseconds UTC. A time without an offset is refused, since
// guessing the zone would move an attack by hours. Days that do not exist are refused, never rolled over.
//
// Range: 1990-01-01 up to 2100. Before the web was public no post can have been made, so such a time is a broken clock or
// an empty field (year 0, 1601, 1970); after 2100 it is a sentinel (9999). One such post would stretch every chart and
// replay by millennia. The bound does not look at the clock: the same file gives the same result on every machine.

const SHAPE =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)$/i

const MAX_LENGTH = 40
const EARLIEST_AT = Date.UTC(1990, 0, 1)
const LATEST_AT = Date.UTC(2100, 0, 1) - 1
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a post can have been made then; whole ms UTC. */
export const isPostTime = (at: number): boolean => Number.isSafeInteger(at) && at >= EARLIEST_AT && at <= LATEST_AT

export type TimeProblem = 'badTime' | 'timeOutOfRange'

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const dayExists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0))

/** Milliseconds UTC, or why not. A leap second (`:60`) counts as the next second. */
export const parsePostTime = (value: string): number | TimeProblem => {
  if (value.length > MAX_LENGTH) return 'badTime'
  const m = SHAPE.exec(value)
  if (!m) return 'badTime'
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  const [hour, minute, second] = [Number(m[4]), Number(m[5]), Number(m[6] ?? 0)]
  const [offsetHour, offsetMinute] = [Number(m[9] ?? 0), Number(m[10] ?? 0)]
  if (!dayExists(year, month, day) || hour > 23 || minute > 59 || second > 60) return 'badTime'
  if (offsetHour > 23 || offsetMinute > 59) return 'badTime'
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  if (year < 1000) return 'timeOutOfRange'
  const ms = Number((m[7] ?? '').padEnd(3, '0').slice(0, 3))
  const offsetMs = (m[8] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute) * 60_000
  const at = Date.UTC(year, month - 1, day, hour, minute, second, ms) - offsetMs
  return isPostTime(at) ? at : 'timeOutOfRange'
}
