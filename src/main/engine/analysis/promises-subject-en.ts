// Whose act an English verb is, by the words before it.

import type { SubjectClass } from './promises-clauses.ts'
import { firstNamed, hasWord } from './promises-scan.ts'
import { OTHERS_EN, OUR_PEOPLE_EN, PEOPLE_EN, SPEECH_EN } from './promises-words-en.ts'

const WE = hasWord('we|i')
const OUR = /^[^a-z]*(?:(?:all|both|one of|some of|each of) )?(?:of )?(?:our|my)(?![a-z])/
const PRONOUN = hasWord('they|he|she')
const CLASSES = [
  [hasWord(SPEECH_EN), 'speech'],
  [hasWord(OUR_PEOPLE_EN), 'ours'],
  [hasWord(OTHERS_EN), 'others'],
  [hasWord(PEOPLE_EN), 'you'],
] as const
/** Ours by contract only. */
const NOT_OF_US = hasWord(
  'suppliers?|subcontractors?|contractors?|providers?|landlord|bank|competitors?|rivals?|unions?|regulators?|neighbours|insurers?|lawyers?|fans|partners?|carriers?',
)
const SPEECH = hasWord(SPEECH_EN)
/** Who speaks for themselves, whatever it is about. */
const SPEECH_OF_OTHERS = hasWord(
  `${SPEECH_EN}(?: [a-z]+){0,2}? (?:by|from|of) the (?:mayor|minist(?:er|ry)|government|prosecutors?|police|sheriff|council|regulator|unions?|governor|coroner)`,
)
const NO_SUBJECT = /(?<![a-z])(?:also|then|now|just|still|yet|please|again|already|therefore|there|it)(?![a-z])/g

/** It goes on about what was named: a full list `of cancelled flights`. */
const COMPLEMENT = /^ ?(?:of|on|about|for|from|with|in) /

/** `they` are whoever was spoken of; without a word it is the subject of the verb before. */
export const subjectEn = (words: string, last: SubjectClass): SubjectClass => {
  if (!/[a-z0-9]/.test(words.replace(NO_SUBJECT, ''))) return last
  if (WE.test(words)) return 'ours'
  if (SPEECH_OF_OTHERS.test(words)) return 'others'
  if (last === 'speech' && COMPLEMENT.test(words)) return last
  if (PRONOUN.test(words) && last !== 'none' && last !== 'you') return last
  if (OUR.test(words) && !NOT_OF_US.test(words)) return SPEECH.test(words) ? 'speech' : 'ours'
  return firstNamed(words, CLASSES) ?? (OUR.test(words) ? 'ours' : 'unknown')
}
