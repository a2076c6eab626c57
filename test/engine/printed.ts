// What a reader finds in a page of markup: its words, its figures, its headings. The curve is told in numbers elsewhere.

export const wordsOf = (page: string): string =>
  page.replace(/<(style|svg|figcaption)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')

/** Each figure once, as it is printed. */
export const figuresOf = (words: string): ReadonlySet<string> =>
  new Set(words.match(/\d+(?:[\u202f\u00a0.,]\d+)*/g) ?? [])

export const titlesOf = (page: string): string[] =>
  [...page.matchAll(/<h[1-4][^>]*>(.*?)<\/h/g)].map(([, title = '']) => wordsOf(title).trim())
