// Whether what leaves an account is what was approved: a thread of it is, with its parts numbered; a piece of it is not,
// since a piece may say the contrary.

const NUMBERED = /\s*\(?\d{1,2}\/\d{1,2}\)?\s*$/u
const SPACES = /\s+/gu

/** `parts`: the texts of one account, in order. */
export const saysWhatWasApproved = (parts: readonly string[], approved: string | null): boolean => {
  if (approved === null) return false
  const bare = (numbered: boolean): string =>
    parts
      .map((text) => (numbered ? text.replace(NUMBERED, '') : text))
      .join('')
      .replace(SPACES, '')
  const wanted = approved.replace(SPACES, '')
  return bare(false) === wanted || (parts.length > 1 && bare(true) === wanted)
}
