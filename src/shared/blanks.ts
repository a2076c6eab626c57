// What a template leaves for a person to fill in: words in square brackets, or the name of a variable in braces. A text
// that holds one is not approved.
const BLANK = /\[[^\]\n]{1,80}\]|\{[a-z]{2,20}\}/giu

export const blanksOf = (text: string): readonly string[] => text.match(BLANK) ?? []
