// Until when an alarm is put off: a short while, or until somebody has slept.
export const SNOOZES = ['quarter', 'hour', 'morning'] as const
export type Snooze = (typeof SNOOZES)[number]

const minute = 60_000
/** Local time at which the next morning begins for those who watch. */
const MORNING_HOUR = 8

/** ms UTC. `now`: the machine's clock. Before eight, the morning is today's. */
export const snoozeUntil = (snooze: Snooze, now: number): number => {
  if (snooze === 'quarter') return now + 15 * minute
  if (snooze === 'hour') return now + 60 * minute
  const morning = new Date(now)
  morning.setHours(MORNING_HOUR, 0, 0, 0)
  if (morning.getTime() <= now) morning.setDate(morning.getDate() + 1)
  return morning.getTime()
}
