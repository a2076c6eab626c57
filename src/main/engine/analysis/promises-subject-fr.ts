// Whose act a French verb is, by the words before it.
// Keeps true: `nous` and `vous` right before a verb are mostly its objects; the ending of the verb tells the person.

import type { SubjectClass } from './promises-clauses.ts'
import { firstNamed, hasWord } from './promises-scan.ts'
import { OTHERS_FR, OUR_PEOPLE_FR, SPEECH_FR } from './promises-words-fr.ts'

const PERSON = /(?<![a-z])(?:on|j'|je)(?![a-z])/
const OUR = /^[^a-z]*(?:(?:tou(?:t|te|s|tes)|chacun de|une? de|l'une? de) )?(?:notre|nos|mon|ma|mes)(?![a-z])/
const PRONOUN = hasWord('il|elle|ils|elles')
const US = /(?<![a-z])nous(?![a-z])/g
const CLASSES = [
  [hasWord(SPEECH_FR), 'speech'],
  [hasWord(OUR_PEOPLE_FR), 'ours'],
  [hasWord(OTHERS_FR), 'others'],
] as const
/** Ours by contract only. */
const NOT_OF_US = hasWord(
  'fournisseurs?|sous-traitants?|prestataires?|hebergeurs?|banques?|concurrents?|syndicats?|assureurs?|bailleurs?|partenaires?|transporteurs?|supporters?|avocats?',
)
const SPEECH = hasWord(SPEECH_FR)
/** Who speaks for himself, whatever it is about. */
const SPEECH_OF_OTHERS = hasWord(
  `${SPEECH_FR}(?: [a-z]+){0,2}? (?:du|de la|de l'|des) (?:prefete?|prefecture|maire|mairie|ministre|ministere|gouvernement|procureure?|parquet|police|gendarmerie|syndicats?|regulateur|elus|opposition)`,
)
const NO_SUBJECT =
  /(?<![a-z])(?:vous|le|la|les|l'|y|en|se|s'|ne|n'|donc|alors|aussi|puis|et|ensuite|deja|qui|que)(?![a-z])/g

/** It goes on about what was named: un nouveau point `sur la situation`. */
const COMPLEMENT = /^ ?(?:de |du |des |d'|sur |pour |avec |au |aux )/

/** A pronoun is whoever was spoken of; without a word it is the subject of the verb before. */
export const subjectFr = (words: string, last: SubjectClass): SubjectClass => {
  const bare = words.replace(NO_SUBJECT, '')
  if (!/[a-z0-9]/.test(bare)) return last
  if (SPEECH_OF_OTHERS.test(words)) return 'others'
  if (PERSON.test(words) || /^[^a-z]*nous[^a-z]*$/.test(bare)) return 'ours'
  if (last === 'speech' && COMPLEMENT.test(words)) return last
  if (PRONOUN.test(words)) return last === 'none' ? 'others' : last
  if (OUR.test(words) && !NOT_OF_US.test(words)) return SPEECH.test(words) ? 'speech' : 'ours'
  return firstNamed(words.replace(US, ' '), CLASSES) ?? (OUR.test(words) ? 'ours' : 'unknown')
}
