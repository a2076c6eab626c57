// What is no promise in English whatever verb it has: habit, opening hours, doubt, a condition, a promise already kept.

import type { Traps } from './promises-speaking.ts'
import { ASKING_EN, DOUBT_EN, HABIT_EN, HOURS_EN, KEPT_EN, SPEECH_EN, THINGS_EN } from './promises-words-en.ts'

const SPEECH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SPEECH_EN}|more|back|live|see you|same time|repairs?|fix|repaired|fixed|restored|resolved|resolution|service (?:back|restored)|new time|speak|again|moved|postponed|pushed back|restoration|recovery|delivery of)(?![\\p{L}\\p{N}])`,
  'u',
)
const NOT_OURS =
  /(?:^|[^a-z])(?:no|your|their|his|her|last|previous|thanks for|thank you for|waiting for your|missed|sorry for|because of|without|yesterday's|police|ministry|minister|government)(?: [a-z-]+){0,2} (?:updates?|statements?|news|answers?|repl(?:y|ies)|responses?|reports?|messages?|details?|refunds?|orders?|posts?|info|information)/
const BARE_VERB = new RegExp(`^[^\\p{L}\\p{N}]*(?:${ASKING_EN}|${THINGS_EN})(?![\\p{L}\\p{N}])`, 'u')

export const english: Traps = {
  nouns: (words) => (SPEECH.test(words) && !NOT_OURS.test(words) ? 'ours' : null),
  isBareVerb: (words) => BARE_VERB.test(words),
  isCondition: (opener, words, before) =>
    (opener === 'if' || opener === 'whether') &&
    !/^ ?(?:you|not|needed|necessary|anything|possible|there is (?:nothing|no)|there's nothing|we can|we have more|something|things change)(?![a-z])/.test(
      words,
    ) &&
    !/(?:even|sooner|earlier|before|faster|immediately|straight away) ?$/.test(before),
  isNone: (words) => HABIT_EN.test(words) || HOURS_EN.test(words) || KEPT_EN.test(words) || DOUBT_EN.test(words),
}
