// What a text is about, as a list of word stems. Keeps true: links, mentions, grammar and numbers are left out; English
// and French endings are cut lightly, so that "refunded" meets "refund" and "remboursé" meets "rembourser"; where a
// script writes no spaces, neighbouring characters stand for words (Nie and Ren 1999).

import { STOP_WORDS } from './claim-stop-words.ts'
import { foldedWords } from './near-duplicates-shingles.ts'

/** "l'appel" is "appel"; the English "don't" stays whole. */
const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’ʼ](?=\p{L})/giu
const SPACELESS = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]$/u
/** Longest first: the first that leaves at least four letters is cut. */
const ENDINGS = ['ements', 'ations', 'ement', 'ation', 'ings', 'ing', 'ees', 'ee', 'ent', 'ed', 'er', 'ez', 'es', 'e']
const LONG_ENOUGH = 6
const LEAST_STEM = 4

const withoutPlural = (word: string): string => {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /[^suix]s$|[^u]x$/.test(word) ? word.slice(0, -1) : word
}

const withoutEnding = (word: string): string => {
  if (word.length < LONG_ENOUGH) return word.length > LEAST_STEM ? word.replace(/e$|(?<=..)ed$/, '') : word
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= LEAST_STEM)
  return ending ? word.slice(0, -ending.length) : word
}

/** A folded word without its usual endings; not a word of any language, only good for comparing. */
export const stemOf = (word: string): string => {
  if (word.length < LEAST_STEM) return word
  const stem = withoutEnding(withoutPlural(word))
  return stem.length > LEAST_STEM ? stem.replace(/([bdfgmnprt])\1$/, '$1') : stem
}

const isWorthCounting = (word: string): boolean => word.length > 1 && !STOP_WORDS.has(word) && !/^\d+$/.test(word)

/** The stems in order; a pair of neighbouring characters for spaceless scripts. */
const stemsOf = (text: string): readonly string[] => {
  const words = foldedWords(text.replace(ELISION, ' '))
  const found: string[] = []
  for (const [i, word] of words.entries()) {
    const next = words[i + 1] ?? ''
    if (!SPACELESS.test(word)) {
      if (isWorthCounting(word)) found.push(stemOf(word))
    } else if (SPACELESS.test(next)) found.push(word + next)
  }
  return found
}

/** Each stem once, and each pair of stems that follow each other: "custom servic" is more than its words. */
export const claimWords = (text: string): readonly string[] => {
  const stems = stemsOf(text)
  const pairs = stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`)
  return [...new Set([...stems, ...pairs])]
}
