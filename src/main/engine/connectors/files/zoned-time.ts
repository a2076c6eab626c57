// A time of day somewhere, as an instant. Pure: the zone's rules come with the runtime.

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()
/** Zones change on the quarter of an hour. */
const QUARTER_MS = 15 * 60_000
const MAX_REMEMBERED = 100_000

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formats.set(zone, made)
  return made
}

const measure = (zone: string, at: number): number => {
  const parts = new Map<string, number>(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: string): number => parts.get(type) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - at
}

/** What clocks there are ahead of UTC, ms. */
const offsetAt = (zone: string, at: number): number => {
  const quarter = Math.floor(at / QUARTER_MS)
  const key = `${zone} ${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  if (offsets.size > MAX_REMEMBERED) offsets.clear()
  const offset = measure(zone, quarter * QUARTER_MS)
  offsets.set(key, offset)
  return offset
}

/**
 * `wall`: what the clock on the wall showed, written as if it were UTC; ms. Of an hour that came twice the first is meant;
 * of one that was left out, what the clock should have shown.
 */
export const fromWall = (wall: number, zone: string): number => {
  if (zone === 'UTC') return wall
  const before = wall - offsetAt(zone, wall - 86_400_000)
  const after = wall - offsetAt(zone, wall + 86_400_000)
  if (before + offsetAt(zone, before) === wall) return before
  return after + offsetAt(zone, after) === wall ? after : before
}
