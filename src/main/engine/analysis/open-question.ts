// A sentence that answers as certain what the facts table has as unknown: a cause, a number, a time, a yes or a no.

import { stemOf } from './claim-words.ts'
import { sign } from './folded-text.ts'
import type { SaidSentence } from './said-sentences.ts'

const ASKS_CAUSE = sign(
  'cause',
  'causes',
  'why',
  'reason',
  'origin',
  'pourquoi',
  'raison',
  'origine',
  'what caused',
  'ce qui a cause',
)
const ASKS_COUNT = sign('how many', 'how much', 'numbers?', 'combien', 'nombre', 'count')
const ASKS_TIME = sign('when', 'how long', 'quand', 'combien de temps', 'date', 'heure', 'duree', 'duration', 'delai')
const ASKS_WHETHER = /^\s*(?:whether|if|si|s'(?=il))\b|\?\s*$/u
/** Words of the question that are none of its topic. */
const QUESTION_STEMS = new Set(
  [
    'cause',
    'caused',
    'causes',
    'why',
    'reason',
    'origin',
    'pourquoi',
    'raison',
    'origine',
    'number',
    'numbers',
    'nombre',
    'combien',
    'count',
    'many',
    'much',
    'exact',
    'exacte',
    'when',
    'quand',
    'date',
    'heure',
    'long',
    'temps',
    'duree',
    'duration',
    'delai',
    'happened',
    'arrive',
    'hour',
    'time',
    'time',
  ].map(stemOf),
)
/** States a cause outright. */
const STATES_CAUSE = sign(
  '(?:is|are|was|were|has been|have been) (?:\\w+ly )?(?:caused by|due to|the result of|down to)',
  'caused by',
  'resulted from',
  '(?:est|sont|etait|etaient) (?:\\w+ment )?(?:due?s? (?:a|au|aux))',
  '(?:a|ont) ete (?:\\w+ment )?(?:causee?s?|provoquee?s?) par',
  '(?:causee?s?|provoquee?s?) par',
  '(?:provient|proviennent|resulte|decoule) d\\S+',
  "(?:vient|viennent) d(?:e |')(?:une?|la|l'|nos|notre|ses?|chez)",
  "(?:est|etait) a l'origine",
)

/** Names the cause itself: "the cause of the outage is". */
const NAMES_CAUSE = sign(
  '(?:cause|reason|origin)(?: of [^.!?;,]{1,60})? (?:is|was)',
  '(?:cause|raison|origine)(?: d[^.!?;,]{1,60})? (?:est|etait)',
)
/** ... and then says that nobody knows it yet. */
const LEFT_OPEN =
  /^\s*(?:not|still|now|currently|being|under|unknown|unclear|what|encore|toujours|en cours|inconnue?|recherchee?|ce que)(?!\p{L})/u

const topicOf = (question: SaidSentence): readonly string[] =>
  [...new Set(question.words.map(({ stem }) => stem))].filter((stem) => !QUESTION_STEMS.has(stem))

const covers = (said: SaidSentence, topic: readonly string[], share: number): boolean => {
  const found = topic.filter((stem) => said.stems.has(stem)).length
  return topic.length > 0 && found >= Math.ceil(topic.length * share)
}

/** Without the point that ends the sentence. */
const spanFrom = (said: SaidSentence, at: number): string =>
  said.text
    .slice(at)
    .replace(/[\s.!…]+$/u, '')
    .trim()

/** "It was caused by": what came before is meant. */
const POINTS_BACK = /^\s*(?:it|this|that|cela|ceci|ca|c'|elle|il)(?!\p{L})/u

const causeStated = (said: SaidSentence, topic: readonly string[]): string | null => {
  if (said.negations.length > 0) return null
  const named = NAMES_CAUSE.exec(said.folded)
  if (named && !LEFT_OPEN.test(said.folded.slice(named.index + named[0].length))) {
    const inside = said.words.filter(({ at, end }) => at >= named.index && end <= named.index + named[0].length)
    const isAlone = inside.every(({ stem }) => QUESTION_STEMS.has(stem))
    if (isAlone || inside.some(({ stem }) => topic.includes(stem))) return spanFrom(said, named.index)
  }
  const found = STATES_CAUSE.exec(said.folded)
  if (!found) return null
  // What was caused stands before "caused by"; the topic after it would be the cause of something else.
  const effect = new Set(said.words.filter(({ at }) => at < found.index).map(({ stem }) => stem))
  const isMeant = topic.length === 0 || topic.some((stem) => effect.has(stem)) || POINTS_BACK.test(said.folded)
  return isMeant ? spanFrom(said, found.index) : null
}

const countStated = (said: SaidSentence, topic: readonly string[]): string | null => {
  if (!covers(said, topic, topic.length <= 2 ? 1 : 0.6)) return null
  const count = said.values.find((value) => value.kind === 'count' && topic.includes(value.noun))
  if (!count) return null
  const isBound = /(?:at least|more than|over|au moins|plus d[e'])\s?$/u.test(said.folded.slice(0, count.at))
  return isBound ? null : spanFrom(said, count.at)
}

const timeStated = (said: SaidSentence, topic: readonly string[]): string | null => {
  if (topic.length < 2 || !covers(said, topic, 0.75)) return null
  const when = said.values.find(({ kind }) => kind === 'time' || kind === 'date')
  return when ? spanFrom(said, 0) : null
}

const wholeStated = (said: SaidSentence, topic: readonly string[]): string | null =>
  topic.length >= 2 && covers(said, topic, topic.length <= 4 ? 1 : 0.8) ? spanFrom(said, 0) : null

/** The words that answer it; null = the sentence leaves it open, or speaks of something else. */
export const answeredQuestion = (said: SaidSentence, question: SaidSentence): string | null => {
  if (said.isAsked || said.hedgedAt !== null) return null
  const topic = topicOf(question)
  if (ASKS_CAUSE.test(question.folded)) return causeStated(said, topic)
  if (ASKS_WHETHER.test(question.folded)) return said.isDenial ? null : wholeStated(said, topic)
  if (ASKS_TIME.test(question.folded) && !/(?:number|nombre)/u.test(question.folded)) return timeStated(said, topic)
  if (ASKS_COUNT.test(question.folded)) return countStated(said, topic)
  return null
}
