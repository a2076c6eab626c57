// Whether a promise is to speak again or to do something: who speaks again has kept the first, never the second.
import type { PromiseKind } from '../../../shared/promises.ts'

/** Words of telling, in the sentence that holds the promise. */
const SPEAKING =
  /\b(point|points|update|updates|nouvelles?|infos?|informations?|information|news|statement|communiqu[ée]|suite|reviens|revenons|revient|reviendrons|reviendra|tiendrons|tenons|tiens|courant|posted|back to you|report back|more (?:at|by|in|on|from|soon)|more here|know more|speak|say|tell|hear from us|parl\w+|dirons|dire|live)\b/iu

const ENDS = /[.!?…\n]/u

/** The sentence around the words. */
const sentenceAround = (text: string, span: string): string => {
  const at = Math.max(0, text.indexOf(span))
  let from = at
  while (from > 0 && !ENDS.test(text[from - 1] as string)) from -= 1
  let to = at + span.length
  while (to < text.length && !ENDS.test(text[to] as string)) to += 1
  return text.slice(from, to)
}

export const kindOfPromise = (text: string, span: string): PromiseKind => {
  const sentence = sentenceAround(text, span)
  return SPEAKING.test(sentence.normalize('NFC')) ? 'update' : 'act'
}
