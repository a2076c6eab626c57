// What is no promise in English whatever verb it has: habit, opening hours, doubt, a condition, a promise already kept.

import { firstNamed, hasWord } from './promises-scan.ts'
import type { Traps } from './promises-traps.ts'
import {
  ASKING_EN,
  DOUBT_EN,
  HABIT_EN,
  HOURS_EN,
  KEPT_EN,
  OTHERS_EN,
  OUR_PEOPLE_EN,
  REPORTED_EN,
  SPEECH_EN,
  THINGS_EN,
} from './promises-words-en.ts'

const SPEECH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SPEECH_EN}|more|back|live|see you|same time|repairs?|fix|repaired|fixed|restored|resolved|resolution|service (?:back|restored)|new time|speak|again|moved|postponed|pushed back|restoration|recovery|delivery of)(?![\\p{L}\\p{N}])`,
  'u',
)
const NOT_OURS =
  /(?:^|[^a-z])(?:no|their|his|her|last|previous|thanks for|thank you for|waiting for your|missed|sorry for|because of|without|yesterday's|police|ministry|minister|government)(?: [a-z-]+){0,2} (?:updates?|statements?|news|answers?|repl(?:y|ies)|responses?|reports?|messages?|details?|posts?|info|information)/
const BARE_VERB = new RegExp(`^[^\\p{L}\\p{N}]*(?:${ASKING_EN}|${THINGS_EN})(?![\\p{L}\\p{N}])`, 'u')

const OTHERS = hasWord(`${OTHERS_EN}|you|your|bye|goodnight|happy|thanks|thank|welcome|deadline`)
/** Everything after it is their word. */
const BY_OTHERS = /^[^a-z]*according to (?!our|us|my)/
/** Whatever verb no rule knows, it is one of ours. */
const OUR_PEOPLE = new RegExp(
  `^[^a-z]*(?:our |the |an? |all our )(?:[a-z-]+ )?(?:${OUR_PEOPLE_EN})(?![\\p{L}\\p{N}]).*[a-z]`,
  'u',
)
const ARTICLES = /(?<![a-z])(?:the|an?|our|of|in)(?![a-z])/g
/** More may hide a verb that no rule knows. */
const SAID = [
  [SPEECH, 'speech'],
  [hasWord(OTHERS_EN), 'others'],
] as const
const MOST_WORDS = 2
const CONDITION_NONE =
  /^ ?(?:you|not|needed|necessary|anything|possible|there is (?:nothing|no)|there's nothing|we can(?! ?not|'t)|we have more|something|things change)(?![a-z])/
/** `Even if`, `sooner if`; and what we will say `if` it is so. */
const BEFORE_CONDITION_NONE =
  /(?:even|sooner|earlier|before|faster|immediately|straight away|(?:tell|know|confirm|say|announce|decide|see|explain|learn|hear|find out)[^.]{0,40}) ?$/

/** What the whole sentence hangs on. */
const PROVISO =
  /(?:^|[^a-z])(?:unless|provided(?: that)?|subject to|depending on|barring|pending (?:a|the|approval))(?![a-z])/
/** Should the tests come back clear: a condition without an if. */
const INVERTED = /^[^a-z]*(?:should|were|had) (?!we (?:have|know)|you (?:need|wish|want|have))[a-z~]/
const IN_CASE = /(?:^|[^a-z])(?:in case (?:of|the|we|it)|in the event|provided that|assuming)/

/** After an article a second word may well be the verb. */
const LED_BY_ARTICLE = /^[^a-z]*(?:the|an?|our)(?![a-z])/

const isOthers = (words: string): boolean => {
  const count = words.replace(ARTICLES, ' ').match(/[a-z0-9]+/g)?.length ?? 0
  const most = LED_BY_ARTICLE.test(words) ? MOST_WORDS - 1 : MOST_WORDS
  return count === 0 || count > most || OTHERS.test(words) || BARE_VERB.test(words)
}

export const english: Traps = {
  nouns: (words) => (firstNamed(words, SAID) === 'speech' && !NOT_OURS.test(words) ? 'ours' : null),
  isHeadline: (words) => !isOthers(words) && !NOT_OURS.test(words),
  isBareVerb: (words) => BARE_VERB.test(words),
  isOurPeople: (words) => OUR_PEOPLE.test(words),
  isCondition: (opener, words, before) =>
    opener === 'unless' ||
    PROVISO.test(words) ||
    (before === '' && (INVERTED.test(words) || BY_OTHERS.test(words))) ||
    (opener === 'if' && !CONDITION_NONE.test(words) && !BEFORE_CONDITION_NONE.test(before)),
  isNone: (words) =>
    IN_CASE.test(words) || [HABIT_EN, HOURS_EN, KEPT_EN, DOUBT_EN, REPORTED_EN].some((trap) => trap.test(words)),
}
