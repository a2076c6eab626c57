// What a text asks people to do or not to do, each in one form: "do not eat it", "please don't eat". French in the
// imperative and after "veuillez" or "merci de".
import type { Lang } from '../../../shared/model.ts'
import { stemOf } from './claim-words.ts'
import { foldText } from './folded-text.ts'

export interface Instruction {
  /** `not eat`, `call`: what is asked, as a stem. */
  readonly asks: string
  readonly span: string
  readonly at: number
}

/** Where an order may begin: at the start of a clause, or after a polite word. */
const START = '(?:^|[.!?:;,\\n(]\\s*|\\b(?:please|and|then|et|puis)\\s+)'
const ENGLISH = new RegExp(
  `${START}(do not |don't |never )?(avoid|bring|boil|buy|call|change|check|click|come|contact|delete|dial|discard|drink|eat|email|evacuate|follow|give|go|ignore|keep|leave|log|message|open|pay|read|reply|report|reset|return|send|share|show|stay|stop|tell|throw|touch|turn|unplug|update|use|visit|wait|wash|write)(?!\\p{L})`,
  'gu',
)
const FRENCH = new RegExp(
  `${START}(?:(ne |n')?(?:(?:la|le|les|en|y|lui|leur) |l')?(\\p{L}{3,}ez)(?!\\p{L})( pas| plus| jamais| rien)?|(?:veuillez|merci de) (ne pas )?(\\p{L}+(?:er|ir|re))(?!\\p{L}))`,
  'gu',
)
/** In the shape of an order, and none; what is polite is no order of its own. */
const NO_ORDER = new Set([
  'assez',
  'avez',
  'savez',
  'pouvez',
  'devez',
  'serez',
  'aurez',
  'etes',
  'chez',
  'voulez',
  'veuillez',
  'sachez',
  'hesitez',
])

interface Order {
  readonly isNot: boolean
  readonly verb: string
}

const readEnglish = ([, not, verb = '']: RegExpMatchArray): Order => ({ isNot: not !== undefined, verb })
const readFrench = ([, ne, imperative, , notPolite, infinitive]: RegExpMatchArray): Order => ({
  isNot: ne !== undefined || notPolite !== undefined,
  verb: imperative ?? infinitive ?? '',
})

/** In the order of the text, each once. `text` composed (NFC). */
export const instructionsOf = (text: string, lang: Lang): readonly Instruction[] => {
  const folded = foldText(text)
  const found = new Map<string, Instruction>()
  for (const match of folded.matchAll(lang === 'fr' ? FRENCH : ENGLISH)) {
    const { isNot, verb } = lang === 'fr' ? readFrench(match) : readEnglish(match)
    if (verb === '' || NO_ORDER.has(verb)) continue
    const asks = `${isNot ? 'not ' : ''}${stemOf(verb)}`
    const at = match.index + match[0].search(/\p{L}/u)
    const end = folded.slice(at).search(/[.!?;\n]/u)
    if (!found.has(asks)) found.set(asks, { asks, span: text.slice(at, end === -1 ? undefined : at + end).trim(), at })
  }
  return [...found.values()]
}
