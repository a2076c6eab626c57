// What X finds in a text: handles, hashtags and links, with where they stand.
export interface Span {
  readonly start: number
  readonly end: number
  readonly value: string
}

const spans = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match[1] ?? match[0],
  }))

export const mentionsIn = (text: string): Span[] => spans(text, /(?<![\w@])@(\w{1,15})\b/g)
export const hashtagsIn = (text: string): Span[] => spans(text, /(?<![\p{L}\p{N}_&])#([\p{L}\p{N}_]+)/gu)
export const urlsIn = (text: string): Span[] => spans(text, /https?:\/\/[^\s]+/g)
