// Between an instant and the field in which a person types a local date and time. Seconds are not asked.
const two = (value: number): string => String(value).padStart(2, '0')

/** `2015-11-26T22:12` in the machine's zone. */
export const toLocalField = (at: number): string => {
  const date = new Date(at)
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** null = not a time. An untouched field gives back the instant that it showed, with its seconds. */
export const fromLocalField = (text: string, shownAt: number | null = null): number | null => {
  if (shownAt !== null && text === toLocalField(shownAt)) return shownAt
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null
  const at = new Date(text).getTime()
  return Number.isNaN(at) || at < 0 || at > 4_102_444_800_000 ? null : at
}
