// What people say about when: a lapse from now, or a moment of the clock and the calendar, before it is a time.

/** A lapse is elapsed time when it is minutes, and wall-clock time when it is days. */
export interface Lapse {
  readonly unit: 'minute' | 'day' | 'workingDay' | 'month' | 'fullHour'
  readonly count: number
}

export interface Clock {
  /** 0..24; 24 is the midnight that ends the day. */
  readonly hour: number
  readonly minute: number
  /** Said as on a dial, 1..12, without which half of the day. */
  readonly isDial: boolean
}

/** Weekdays are 1 (Monday) .. 7, as in ISO 8601. */
export type Day =
  | { readonly kind: 'ahead'; readonly count: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly isThis: boolean }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year: number | null }
  | { readonly kind: 'dayOfMonth'; readonly day: number }
  /** A weekday of this week or the next. */
  | { readonly kind: 'week'; readonly weeksAhead: number; readonly weekday: number }
  | { readonly kind: 'monthEnd'; readonly monthsAhead: number }
  | { readonly kind: 'past' }

export type DayPart = 'firstThing' | 'morning' | 'afternoon' | 'dayLong' | 'evening' | 'night'

export interface PartOfDay {
  readonly part: DayPart
  /** `this evening`: of today, never of tomorrow. */
  readonly isToday: boolean
}

export interface Moment {
  readonly day: Day | null
  readonly part: PartOfDay | null
  readonly clock: Clock | null
  /** A zone of the tz database, where another one is stated. */
  readonly zone: string | null
}
