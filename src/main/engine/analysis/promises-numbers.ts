// Numbers below a hundred and a little above, in digits and in words, English and French.
// Keeps true: a word that is no number here is none anywhere in the promise rules.

import type { Lang } from '../../../shared/model.ts'

const listed = (words: string): ReadonlyMap<string, number> =>
  new Map(
    words
      .split(' ')
      .map((entry) => entry.split('=') as [string, string])
      .map(([word, n]) => [word, Number(n)]),
  )

const WORDS: Readonly<Record<Lang, ReadonlyMap<string, number>>> = {
  en: listed(
    `a=1 an=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
    fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50
    sixty=60 ninety=90`.replace(/\s+/g, ' '),
  ),
  fr: listed(
    `un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14
    quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60`.replace(/\s+/g, ' '),
  ),
}

const anyOf = (lang: Lang): string => [...WORDS[lang].keys()].sort((a, b) => b.length - a.length).join('|')

/** A number in words: one, two or three words on end (vingt et un). */
const inWords = (lang: Lang, and: string): string => `(?:${anyOf(lang)})(?:[- ](?:${and}[- ])?(?:${anyOf(lang)})){0,2}`

export const NUMBER_WORDS: Readonly<Record<Lang, string>> = {
  en: inWords('en', 'and').replaceAll('a|an|', ''),
  fr: `quatre-vingts?(?:-dix)?|${inWords('fr', 'et')}`,
}

/** One or more digits, with a tenth or a half perhaps; or words. */
export const NUMBER: Readonly<Record<Lang, string>> = {
  en: `\\d{1,3}(?:[.,]\\d)?|${NUMBER_WORDS.en}|an?`,
  fr: `\\d{1,3}(?:[.,]\\d)?|${NUMBER_WORDS.fr}`,
}

/** Null where it is no number. */
export const numberOf = (said: string | undefined, lang: Lang): number | null => {
  if (said === undefined) return null
  if (/^\d/.test(said)) return Number(said.replace(',', '.'))
  if (said.startsWith('quatre-vingt')) return said.endsWith('dix') ? 90 : 80
  const parts = said.split(/[- ]/).filter((word) => word !== 'et' && word !== 'and')
  const values = parts.map((word) => WORDS[lang].get(word))
  return values.reduce<number | null>((sum, value) => (sum === null || value === undefined ? null : sum + value), 0)
}
