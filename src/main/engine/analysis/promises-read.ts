// How a thing is read off a text at a place: rules are tried in their order, and the first that fits whole words wins.
// Keeps true: a rule is bounded, so reading costs the same wherever it is tried; the text is never cut.

export interface Read<T> {
  readonly value: T
  readonly end: number
}

export type Reader<T> = (plain: string, from: number) => Read<T> | null

/** What stands at `from`, by the groups of the rule that fits; null = the rule does not mean it after all. */
export type Rule<T> = readonly [pattern: string, mean: (...groups: (string | undefined)[]) => T | null]

export const matchAt = (pattern: RegExp, plain: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from
  return pattern.exec(plain)
}

/** A pattern that fits only where it is tried, and whole words only. */
export const wholeWords = (pattern: string): RegExp => new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, 'uy')

export const readBy = <T>(rules: readonly Rule<T>[]): Reader<T> => {
  const compiled = rules.map(([pattern, mean]) => ({ pattern: wholeWords(pattern), mean }))
  return (plain, from) => {
    for (const { pattern, mean } of compiled) {
      const found = matchAt(pattern, plain, from)
      if (!found) continue
      const value = mean(...found.slice(1))
      if (value !== null) return { value, end: pattern.lastIndex }
    }
    return null
  }
}

/** How far back the words that lead up to something are looked at. */
const LEAD_LENGTH = 40

/** The words before a place, back to `floor`. */
export const leadTo = (plain: string, at: number, floor = 0): string =>
  plain.slice(Math.max(floor, at - LEAD_LENGTH), at)
