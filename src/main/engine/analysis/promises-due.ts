// When what was said falls due. A vague time is due at its end, by conventions that writers and readers of a crisis room
// share: morning 12:00, afternoon and end of day 18:00, evening 22:00, overnight 8:00, a day 18:00 (docs/decisions/0026).
// Keeps true: clocks and calendars go by the wall clock of the zone, over a change to summer or winter time; minutes and
// hours are elapsed time; nothing is due in the past.

import { Temporal } from 'temporal-polyfill'
import { assertNever } from '../../../shared/result.ts'
import type { Clock, Day, DayPart, Lapse, Moment } from './promises-moment.ts'

const MINUTE_MS = 60_000
const NOON = 12
const END_OF_WORK = 18
const MORNING_AFTER_A_NIGHT = 8
const FIRST_OFFICE_HOUR = 7

const END_OF: Readonly<Record<DayPart, number>> = {
  firstThing: 9,
  morning: NOON,
  afternoon: END_OF_WORK,
  dayLong: END_OF_WORK,
  evening: 22,
  night: MORNING_AFTER_A_NIGHT,
}

const isWorkingDay = (day: Temporal.PlainDate): boolean => day.dayOfWeek <= 5

const workingDaysAfter = (start: Temporal.PlainDate, count: number): Temporal.PlainDate => {
  let day = start
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** ms UTC. */
export const dueAfter = ({ unit, count }: Lapse, at: number, tz: string): number => {
  if (unit === 'minute') return at + count * MINUTE_MS
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(tz)
  if (unit === 'day') return now.add({ days: Math.round(count) }).epochMilliseconds
  if (unit === 'fullHour')
    return now.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: count }).epochMilliseconds
  if (unit === 'month') return now.add({ months: Math.round(count) }).epochMilliseconds
  const day = workingDaysAfter(now.toPlainDate(), Math.round(count))
  return now.withPlainTime(now.toPlainTime()).add(now.toPlainDate().until(day)).epochMilliseconds
}

const nextWith = (
  today: Temporal.PlainDate,
  step: 'months' | 'years',
  on: (base: Temporal.PlainDate) => Temporal.PlainDate,
): Temporal.PlainDate => {
  const first = on(today)
  return Temporal.PlainDate.compare(first, today) >= 0 ? first : on(today.add({ [step]: 1 }))
}

/** The date a day stands for; null = it is past. */
const dateOf = (day: Day, today: Temporal.PlainDate): Temporal.PlainDate | null => {
  switch (day.kind) {
    case 'ahead':
      return today.add({ days: day.count })
    case 'weekday': {
      const ahead = (day.weekday - today.dayOfWeek + 7) % 7
      return today.add({ days: ahead === 0 && !day.isThis ? 7 : ahead })
    }
    case 'date':
      return day.year === null
        ? nextWith(today, 'years', (base) => base.with({ month: day.month, day: day.day }))
        : Temporal.PlainDate.from({ year: day.year, month: day.month, day: day.day })
    case 'dayOfMonth':
      return nextWith(today, 'months', (base) => base.with({ day: day.day }))
    case 'week': {
      const date = today.add({ days: day.weekday - today.dayOfWeek + 7 * day.weeksAhead })
      // "This week", said at the weekend: the day that is left.
      return Temporal.PlainDate.compare(date, today) < 0 ? today : date
    }
    case 'monthEnd': {
      const month = today.add({ months: day.monthsAhead })
      return month.with({ day: month.daysInMonth })
    }
    case 'past':
      return null
    default:
      return assertNever(day)
  }
}

const isLaterHalf = (part: DayPart): boolean => part === 'afternoon' || part === 'evening' || part === 'dayLong'

/** The hour a clock says, where a part of the day says which half is meant. */
const hourIn = (clock: Clock, part: DayPart | null): number => {
  if (part === null || clock.hour === 0 || clock.hour >= NOON) return clock.hour
  if (isLaterHalf(part)) return clock.hour + NOON
  return part === 'night' && clock.hour >= 6 ? clock.hour + NOON : clock.hour
}

/** ms UTC; null = it is past already, or no such day. */
export const dueAt = (moment: Moment, at: number, tz: string): number | null => {
  const zone = moment.zone ?? tz
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
  const instant = (date: Temporal.PlainDate, hour: number, minute = 0): number =>
    date
      .add({ days: Math.floor(hour / 24) })
      .toZonedDateTime({ timeZone: zone, plainTime: { hour: hour % 24, minute } }).epochMilliseconds
  const coming = (date: Temporal.PlainDate, hour: number, minute = 0): number => {
    const due = instant(date, hour, minute)
    return due > at ? due : instant(date.add({ days: 1 }), hour, minute)
  }
  const ifAhead = (due: number): number | null => (due > at ? due : null)

  const { clock, part, day } = moment
  const isToday = part?.isToday === true || (day?.kind === 'ahead' && day.count === 0)
  const date = day === null ? today : dateOf(day, today)
  if (date === null) return null

  if (clock !== null) {
    const hour = hourIn(clock, part?.part ?? null)
    if (clock.isDial && part === null) {
      if (day === null || isToday) {
        const halves = [hour % NOON, (hour % NOON) + NOON].map((half) => coming(today, half, clock.minute))
        return Math.min(...halves)
      }
      return ifAhead(instant(date, hour < FIRST_OFFICE_HOUR ? hour + NOON : hour, clock.minute))
    }
    const isAfterMidnight = (part?.part === 'evening' || part?.part === 'night') && clock.hour < 5 && isToday
    if (isAfterMidnight) return coming(today, clock.hour, clock.minute)
    return day === null && !isToday ? coming(today, hour, clock.minute) : ifAhead(instant(date, hour, clock.minute))
  }

  const end = part === null ? END_OF_WORK : END_OF[part.part]
  if (part?.part === 'night') return day === null ? coming(today, end) : ifAhead(instant(date, 24 + end))
  if (day !== null && !isToday) return ifAhead(instant(date, end))
  const isOfToday = isToday || part?.part === 'dayLong'
  if (!isOfToday) return coming(today, end)
  const due = instant(today, end)
  if (due > at) return due
  // What is promised for a day or an evening whose usual end is past is due before the day is.
  return part?.part === 'morning' || part?.part === 'afternoon' ? null : ifAhead(instant(today, 23, 59))
}
