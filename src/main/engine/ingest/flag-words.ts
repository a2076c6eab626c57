// Red flags as a team writes them: each line is one, the forms on it are watch terms, and the first form names it.
// Keeps true: a text is searched once for all of them, and only one that has any is searched for which.
import { redFlagWords } from '../../../shared/red-flag-words.ts'
import { compileTextMatcher } from './match.ts'
import { type ParsedTerms, parseWatchTerms, type WatchTerms } from './watch-terms.ts'

export interface FlagWords {
  readonly words: readonly string[]
  /** Those that the text contains. */
  readonly find: (text: string) => readonly string[]
}

const NONE: readonly string[] = []
const linesOf = (list: string): string[] => list.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')

/** The first line that cannot be read, or that they all can. */
export const checkFlagWords = (list: string): ParsedTerms =>
  linesOf(list)
    .map(parseWatchTerms)
    .find(({ ok }) => !ok) ?? { ok: true, terms: [] }

/** `list` null = the list that comes with the app. A line that cannot be read is left out: `checkFlagWords` told it. */
export const compileFlagWords = (list: string | null): FlagWords => {
  const flags = (list === null ? redFlagWords : linesOf(list)).flatMap((line) => {
    const parsed = parseWatchTerms(line)
    const first = parsed.ok ? parsed.terms.find(({ excluded }) => !excluded) : undefined
    return parsed.ok && first
      ? [{ word: first.text, terms: parsed.terms, match: compileTextMatcher(parsed.terms) }]
      : []
  })
  const wanted: WatchTerms = flags.flatMap(({ terms }) => terms.filter(({ excluded }) => !excluded))
  const any = compileTextMatcher(wanted)
  return {
    words: flags.map(({ word }) => word),
    find: (text) =>
      any(text) === null ? NONE : flags.filter(({ match }) => match(text) !== null).map(({ word }) => word),
  }
}
