// A place or a name other than the known one, in the same slot of a sentence about the same thing: "the plant in Lille"
// where it is the plant in Lyon.
import { isSaidPlainly, type OtherValue } from './other-value.ts'
import type { SaidSentence } from './said-sentences.ts'

const LEAST_WORDS = 2
const LEAST_SHARE = 0.75

const stemsBesideNames = ({ words, names }: SaidSentence): Set<string> => {
  const isName = (place: number): boolean => names.some(({ at, name }) => place >= at && place < at + name.length)
  return new Set(words.filter(({ at }) => !isName(at)).map(({ stem }) => stem))
}

/** `known`: every fact that is known; a name that stands in one of them is no other name. */
export const otherNameOf = (
  said: SaidSentence,
  fact: SaidSentence,
  known: readonly SaidSentence[],
): OtherValue | null => {
  const [name, ...more] = fact.names
  // Of two names nobody can tell which one is another.
  if (!name || more.length > 0 || said.names.length === 0 || said.text.includes(name.name)) return null
  if (!isSaidPlainly(said, fact)) return null
  const other = said.names.find((one) => one.lead === name.lead && !known.some(({ text }) => text.includes(one.name)))
  if (!other) return null
  const [of, here] = [stemsBesideNames(fact), stemsBesideNames(said)]
  const shared = [...of].filter((stem) => here.has(stem)).length
  const least = Math.max(LEAST_WORDS, Math.ceil(of.size * LEAST_SHARE))
  return of.size >= LEAST_WORDS && shared >= least ? { span: other.name, known: name.name } : null
}
