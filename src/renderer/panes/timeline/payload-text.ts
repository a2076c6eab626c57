// What the log recorded, laid out so that a person can read it; the record itself is never touched.
export const shortHash = (hash: string): string => hash.slice(0, 10)

/** One field a line; what is not JSON is shown as it stands. */
export const layOutPayload = (payload: string): string => {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2)
  } catch {
    return payload
  }
}

/** `key value, key value`: enough to tell one entry from the next. */
export const payloadLine = (payload: string): string => {
  try {
    const parsed: unknown = JSON.parse(payload)
    if (typeof parsed !== 'object' || parsed === null) return payload
    return Object.entries(parsed)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
      .join(', ')
  } catch {
    return payload
  }
}
