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
}

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

const NEGATION =
  /^(no|not|never|nor|without|cannot|dont|doesnt|didnt|cant|couldnt|wont|wouldnt|isnt|arent|wasnt|werent|havent|hasnt|hadnt|ne|n|sans|jamais|aucun|aucune|ni|non)$/
const LATE_NEGATION = /^(not|never|pas|plus|jamais|rien|personne|aucun|aucune|nulle)$/
const NO_BEGINNING =
  /^(and|or|but|of|to|than|that|which|who|so|as|at|by|for|from|in|on|with|is|are|was|were|be|been|being|has|have|had|s|t|et|ou|mais|de|du|des|d|que|qu|qui|dont|a|au|aux|en|par|pour|sur|avec|pas|plus|rt|via|because|car|then|it|its|am|if|si|up|out|back|more|there|vous|y|lui|me|te|se|ai|as|est|sont|etait)$/
const NO_ENDING =
  /^(and|or|but|of|to|than|that|which|who|whose|so|as|at|by|for|from|in|on|with|is|are|was|were|be|been|am|has|have|had|the|a|an|my|your|our|their|his|her|its|this|these|those|i|we|you|they|he|she|it|im|ive|youre|theyre|if|when|because|while|no|not|very|too|just|et|ou|mais|de|du|des|d|que|qu|qui|dont|au|aux|en|par|pour|sur|avec|le|la|les|l|un|une|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs|ce|cet|cette|ces|je|j|tu|il|elle|on|nous|vous|ils|elles|ne|n|est|sont|suis|es|ai|as|avez|ont|c|s|m|t|y|se|si|car|rt|via|w|amp|can|will|would|could|should|do|does|did|dont|doesnt|didnt|cant|wont|get|got|tres|dans|chez|depuis|quand|comme|how|what|why|where|going|gonna|still|there|theres)$/

const bare = (token: string): string => foldedWords(token).join('')

const isCutAside = (before: readonly string[], after: readonly string[]): boolean =>
  before.slice(-2).some((word) => NEGATION.test(word)) || LATE_NEGATION.test(after[0] ?? '')

const withoutSpaces = (clause: string, isLeading: boolean): Phrase[] => {
  const label = clause.replace(/^[\s#]+|[\s#]+$/g, '')
  const { length } = [...label]
  if (length < LEAST_CHARACTERS || length > MOST_CHARACTERS) return []
  return [{ label, wordCount: Math.ceil(length / 2), beginsClause: true, endsClause: true, isLeading }]
}

const windowsOf = (clause: string, isLeading: boolean): Phrase[] => {
  const tokens = clause.split(/\s+/).filter((token) => bare(token) !== '' || token === '&')
  const folded = tokens.map(bare)
  const phrases: Phrase[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    if (NO_BEGINNING.test(folded[from] ?? '')) continue
    for (let to = from + LEAST_WORDS; to <= Math.min(tokens.length, from + MOST_WORDS); to += 1) {
      if (NO_ENDING.test(folded[to - 1] ?? '') || isCutAside(folded.slice(0, from), folded.slice(to))) continue
      const words = folded.slice(from, to)
      const label = tokens.slice(from, to).join(' ')
      if (words.some(isUnfit) || LONG_NUMBER.test(label)) continue
      phrases.push({
        label,
        wordCount: words.length,
        beginsClause: from === 0,
        endsClause: to === tokens.length,
        isLeading,
      })
    }
  }
  return phrases
}

export const phrasesOf = (wording: string): readonly Phrase[] => {
  const plain = wording
    .replace(/&(?:amp|quot|lt|gt|nbsp);/g, (entity) => ENTITIES[entity] ?? ' ')
    .replace(/\bRT\b/g, ' ')
  const clauses = plain.split(new RegExp(CLAUSE_END, 'gu')).filter((clause) => bare(clause) !== '')
  return clauses.flatMap((clause, i) => (SPACELESS.test(clause) ? withoutSpaces : windowsOf)(clause, i === 0))
}
