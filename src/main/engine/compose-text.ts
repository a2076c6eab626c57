// A text of the library with what we know filled in: the brand, when we speak next, and the facts that were confirmed since
// we last spoke. No sentence is invented; what is not known stays a blank that a person fills in.
import type { Fact } from '../../shared/facts.ts'
import { fillVariables, type LibraryCell } from '../../shared/library.ts'
import type { Crisis, FactId, Lang } from '../../shared/model.ts'
import { CADENCE_MS } from '../../shared/promises.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import { defineWords, formatTime } from '../../shared/words.ts'
import { libraryText } from './library/library-desk.ts'
import type { Store } from './store/store.ts'

const STEP_MS = 5 * 60_000

interface FactWords {
  readonly denied: (text: string) => string
  readonly unknown: (text: string) => string
  readonly nothingNew: string
}

const factWords = defineWords<FactWords>(
  {
    denied: (text) => `It is not true that “${text}”.`,
    unknown: (text) => `We do not know yet: ${text}`,
    nothingNew: 'Nothing new is confirmed since our last update, and we would rather say so.',
  },
  {
    denied: (text) => `Il est faux que « ${text} ».`,
    unknown: (text) => `Nous ne savons pas encore : ${text}`,
    nothingNew: 'Rien de nouveau n’est établi depuis notre dernier point, et nous préférons vous le dire.',
  },
)

const sentence = (text: string): string => (/[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`)

/** When we speak next: by the cadence of the phase, on the next five minutes, so that it is a time one can say. */
export const nextAtOf = (crisis: Pick<Crisis, 'state'> | null, nowAt: number): number => {
  const everyMs = crisis?.state === 'maintenance' ? CADENCE_MS.maintenance : CADENCE_MS.initial
  return Math.ceil((nowAt + everyMs) / STEP_MS) * STEP_MS
}

/** Facts that people have not been told of: confirmed after our last words were written, in the order in which they were noted. */
const newFacts = (store: Store, crisis: Crisis): Fact[] => {
  const toldUntil = store.statements.toldUntil(crisis.id)
  return store.facts.standing(crisis.id).filter(({ confirmedAt, text }) => confirmedAt > toldUntil && text !== null)
}

const factText = ({ kind, text }: Fact, lang: Lang): string => {
  if (kind === 'denied') return factWords[lang].denied((text ?? '').replace(/[.!?…]+$/u, ''))
  return kind === 'unknown' ? sentence(factWords[lang].unknown(text ?? '')) : sentence(text ?? '')
}

export interface Composed {
  readonly text: string
  /** The facts that it tells. */
  readonly factIds: readonly FactId[]
  /** When it says that we speak next. */
  readonly nextAt: number
}

export interface ComposeOptions {
  /** ms UTC, the brand's own time. */
  readonly nowAt: number
  /** When we speak next; default: by the cadence. */
  readonly nextAt?: number
  /** IANA; default: the machine's. */
  readonly zone?: string
}

/** `crisis` null = none is open: nothing is known. Throws Refusal when the cell is empty. */
export const composeText = (
  store: Store,
  brand: { readonly id: Crisis['brandId']; readonly name: string },
  crisis: Crisis | null,
  cell: LibraryCell,
  { nowAt, nextAt = nextAtOf(crisis, nowAt), zone }: ComposeOptions,
): Composed => {
  const text = libraryText(store, brand.id, cell)
  if (text === null) throw new Refusal('notFound', refusalWords.emptyCell)
  const known = crisis && text.includes('{facts}') ? newFacts(store, crisis) : []
  // An apology and a closing tell what is confirmed.
  const told = cell.stage === 'update' ? known : known.filter(({ kind }) => kind !== 'unknown')
  const facts =
    told.length === 0 && cell.stage === 'update'
      ? factWords[cell.lang].nothingNew
      : told.map((fact) => factText(fact, cell.lang)).join(cell.length === 'long' ? '\n' : ' ')
  const values = { brand: brand.name, next: formatTime(cell.lang, nextAt, zone), facts }
  return { text: fillVariables(text, values, cell.lang), factIds: told.map(({ id }) => id), nextAt }
}
