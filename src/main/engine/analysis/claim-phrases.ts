// Phrases that can be cut out of a post to stand for a claim: 3 to 9 words as they were written, one after the other.
//
// Keeps true: no handle, no link, no number that may be a person's (phone, booking), no slur; cut at word borders and
// never so that it says something else: not after a "not", not before a "pas".

import { foldedWords } from './near-duplicates-shingles.ts'
import { isUnfit } from './unfit-words.ts'

export interface Phrase {
  readonly label: string
  readonly wordCount: number
  /** Whether it begins and ends where a clause of the post does. */
  readonly beginsClause: boolean
  readonly endsClause: boolean
  /** In the first clause of the post. */
  readonly isLeading: boolean
  /** Of the post. */
  readonly clauseCount: number
}

type Place = Pick<Phrase, 'isLeading' | 'clauseCount'>

const LEAST_WORDS = 3
const MOST_WORDS = 9
/** Characters of a clause without spaces between words. */
const LEAST_CHARACTERS = 4
const MOST_CHARACTERS = 24

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': ' ',
  '&lt;': ' ',
  '&gt;': ' ',
  '&nbsp;': ' ',
}
/** Where a clause ends; a full stop or comma between digits is none. */
const CLAUSE_END =
  /https?:\/\/\S*|www\.\S+|\S*[@＠]\S+|\p{Extended_Pictographic}|\uFFFD|[.,](?!\d)|[!?…;:()[\]{}"“”«»|\r\n。，、！？；：【】《》（）~*]|\s[-–—]+\s|--+|[#＃][\p{L}\p{N}_]+(?:\s+[#＃][\p{L}\p{N}_]+)+/u
const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u
const LONG_NUMBER = /\d{5}|\d[\d\s.-]{7}/

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Before what they deny, in the two languages; after it, as French likes it. */
const NEGATIONS =
  setOf(`no not never nor without cannot dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt werent
  havent hasnt hadnt ne n sans jamais aucun aucune ni non`)
const LATE_NEGATIONS = setOf('not never pas plus jamais rien personne aucun aucune nulle')
/** Words that lean on what comes before, so that a label cannot begin with them. */
const NO_BEGINNINGS =
  setOf(`a ai also am and are as at au aux avec be because been being but by car d de des dont du en est et
  etait for from had has have if in is it its lui mais me more of on or ou out par pas plus pour qu que qui rt s se si so sont
  sur t than that then there to up via vous was were which who with y`)
/** Words that lean on what comes after. */
const NO_ENDINGS =
  setOf(`a ai am amp an and are as at au aux avec avez because been but by c can cant car ce ces cet cette chez
  comme could d dans de depuis des did didnt do does doesnt dont du elle elles en es est et for from get going gonna got had has
  have he her his how i if il ils im in is it its ive j je just l la le les leur leurs m ma mais mes mon my n ne no nos not notre
  nous of on ont or ou our par pour qu quand que qui rt s sa se ses she should si so son sont still suis sur t ta tes than that
  the their there theres these they theyre this those to ton too tres tu un une very via vos votre vous w was we were what when
  where which while who whose why will with wont would y you your youre`)

const bare = (token: string): string => foldedWords(token).join('')

const isCutAside = (before: readonly string[], after: readonly string[]): boolean =>
  before.slice(-2).some((word) => NEGATIONS.has(word)) || LATE_NEGATIONS.has(after[0] ?? '')

const withoutSpaces = (clause: string, place: Place): Phrase[] => {
  const label = clause.replace(/^[\s#]+|[\s#]+$/g, '')
  const { length } = [...label]
  if (length < LEAST_CHARACTERS || length > MOST_CHARACTERS) return []
  return [{ label, wordCount: Math.ceil(length / 2), beginsClause: true, endsClause: true, ...place }]
}

const isShown = (label: string): boolean => !foldedWords(label).some(isUnfit) && !LONG_NUMBER.test(label)

const tokensOf = (clause: string): string[] =>
  clause.split(/\s+/).filter((token) => bare(token) !== '' || token === '&')

const windowsOf = (clause: string, place: Place): Phrase[] => {
  const tokens = tokensOf(clause)
  const folded = tokens.map(bare)
  const phrases: Phrase[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    if (NO_BEGINNINGS.has(folded[from] ?? '')) continue
    for (let to = from + LEAST_WORDS; to <= Math.min(tokens.length, from + MOST_WORDS); to += 1) {
      if (NO_ENDINGS.has(folded[to - 1] ?? '') || isCutAside(folded.slice(0, from), folded.slice(to))) continue
      const words = folded.slice(from, to)
      const label = tokens.slice(from, to).join(' ')
      if (!isShown(label)) continue
      phrases.push({
        label,
        wordCount: words.length,
        beginsClause: from === 0,
        endsClause: to === tokens.length,
        ...place,
      })
    }
  }
  return phrases
}

const shortClause = (clause: string, place: Place): Phrase[] => {
  const tokens = tokensOf(clause)
  const [first = '', last = ''] = [tokens[0], tokens.at(-1)].map((token) => bare(token ?? ''))
  const label = tokens.join(' ')
  if (tokens.length >= LEAST_WORDS || NO_BEGINNINGS.has(first) || NO_ENDINGS.has(last)) return []
  if (!/\p{L}/u.test(label) || !isShown(label)) return []
  return [{ label, wordCount: tokens.length, beginsClause: true, endsClause: true, ...place }]
}

const cut = (wording: string, phrasesIn: (clause: string, place: Place) => Phrase[]): readonly Phrase[] => {
  const plain = wording
    .replace(/&(?:amp|quot|lt|gt|nbsp);/g, (entity) => ENTITIES[entity] ?? ' ')
    .replace(/\bRT\b/g, ' ')
  const clauses = plain.split(new RegExp(CLAUSE_END, 'gu')).filter((clause) => bare(clause) !== '')
  return clauses.flatMap((clause, i) => phrasesIn(clause, { isLeading: i === 0, clauseCount: clauses.length }))
}

export const phrasesOf = (wording: string): readonly Phrase[] =>
  cut(wording, (clause, place) => (SPACELESS.test(clause) ? withoutSpaces : windowsOf)(clause, place))

/** Whole clauses of one or two words ("Boycott Acme!"): for a claim that nobody tells in a phrase. */
export const shortClausesOf = (wording: string): readonly Phrase[] => cut(wording, shortClause)
