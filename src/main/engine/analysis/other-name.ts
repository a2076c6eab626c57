// A place or a name other than the known one, in the same slot of a sentence about the same thing: "the plant in Lille"
// where it is the plant in Lyon.
import { isSaidPlainly, type OtherValue } from './other-value.ts'
import type { SaidSentence } from './said-sentences.ts'

/** What leads to a name of a place or of somebody. */
const LED =
  /(?<=(?:^|[^\p{L}])(in|at|near|from|by|of|à|a|au|de|du|d’|d'|en|chez|par|près de)\s?)(\p{Lu}[\p{L}\p{N}’'-]+(?:[ -]\p{Lu}[\p{L}\p{N}’'-]+)*)/gu
const LEAST_SHARE = 0.75

interface Name {
  readonly lead: string
  readonly name: string
}

const namesIn = (text: string): readonly Name[] =>
  [...text.matchAll(LED)].map(([, lead = '', name = '']) => ({ lead: lead.toLowerCase(), name }))

const isCapitals = (text: string): boolean => text === text.toUpperCase()

const stemsWithout = (sentence: SaidSentence, names: readonly Name[]): Set<string> => {
  const taken = names.map(({ name }) => sentence.text.indexOf(name))
  const isName = (at: number): boolean =>
    taken.some((from, i) => at >= from && at < from + (names[i]?.name.length ?? 0))
  return new Set(sentence.words.filter(({ at }) => !isName(at)).map(({ stem }) => stem))
}

export const otherNameOf = (
  said: SaidSentence,
  fact: SaidSentence,
  known: readonly SaidSentence[],
): OtherValue | null => {
  if (!isSaidPlainly(said, fact) || isCapitals(said.text)) return null
  const [right, told] = [namesIn(fact.text), namesIn(said.text)]
  if (right.length !== 1) return null
  const [name] = right
  if (!name || said.text.includes(name.name)) return null
  const other = told.find((one) => one.lead === name.lead && !known.some(({ text }) => text.includes(one.name)))
  if (!other) return null
  const [of, here] = [stemsWithout(fact, right), stemsWithout(said, told)]
  const shared = [...of].filter((stem) => here.has(stem)).length
  return of.size >= 2 && shared >= Math.max(2, Math.ceil(of.size * LEAST_SHARE))
    ? { span: other.name, known: name.name }
    : null
}
