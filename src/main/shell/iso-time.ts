// Times on the command line: ISO 8601 with Z or an offset, to the hour or finer; a bare day is its midnight UTC.
// A time without a zone is refused: it would mean another instant on another machine.

const SHAPE =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,3})\d*)?)?)?(Z|[+-]\d\d(?::?\d\d)?))?$/i

const offsetMs = (zone: string): number => {
  if (zone.toUpperCase() === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || 0)
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

/** ms UTC, null = not such a time (2015-02-30 is none). */
export const parseIso = (text: string): number | null => {
  const found = SHAPE.exec(text.trim())
  if (found === null) return null
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const millisecond = Number((found[7] ?? '0').padEnd(3, '0'))
  const at = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  // Date.UTC rolls the 30th of February over, and hour 25, and reads year 99 as 1999.
  const back = new Date(at)
  const isSame =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    back.getUTCHours() === hour &&
    back.getUTCMinutes() === minute &&
    back.getUTCSeconds() === second
  return isSame ? at - offsetMs(found[8] ?? 'Z') : null
}

/** `FROM..TO`, the earlier first. */
export const parsePeriod = (text: string): { fromAt: number; toAt: number } | null => {
  const parts = text.split('..')
  if (parts.length !== 2) return null
  const fromAt = parseIso(parts[0] ?? '')
  const toAt = parseIso(parts[1] ?? '')
  return fromAt === null || toAt === null || fromAt >= toAt ? null : { fromAt, toAt }
}
