// What is checked of a draft, for the page while somebody writes and for the engine before it is approved: the same
// answer for both.
import type { DraftCheck } from '../../shared/draft-check.ts'
import type { CrisisId, Lang } from '../../shared/model.ts'
import { cercTicks } from './analysis/cerc-ticks.ts'
import { contradictionsOf, type FactToHold } from './analysis/contradictions.ts'
import { detectLanguage } from './analysis/language.ts'
import { findPromises } from './analysis/promises.ts'
import type { Store } from './store/store.ts'

/** The machine's zone: the hours that a person writes are meant in it. */
const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

const FRENCH_LETTERS = /[àâçéèêëîïôùûœ]/iu

/** A draft of few words tells no language: accents decide. */
export const langOf = (text: string): Lang => {
  const detected = detectLanguage(text)
  if (detected === 'fr' || detected === 'en') return detected
  return FRENCH_LETTERS.test(text) ? 'fr' : 'en'
}

const factsOf = (store: Store, crisisId: CrisisId): readonly FactToHold[] =>
  store.facts.standing(crisisId).flatMap(({ id, kind, text }) => (text === null ? [] : [{ id, kind, text }]))

/** `at`: ms UTC at which it is said. */
export const checkDraft = (
  store: Store,
  crisisId: CrisisId,
  text: string,
  { lang, at }: { readonly lang: Lang | null; readonly at: number },
): Omit<DraftCheck, 'similar'> => {
  const spoken = lang ?? langOf(text)
  const contradictions = contradictionsOf(text, factsOf(store, crisisId))
  const promises = findPromises(text, { at, tz: zone(), lang: spoken })
  const ticks = cercTicks(text, spoken, { contradictions, promises })
  return { ticks, contradictions, promises, isBlocked: text.trim() !== '' && !ticks.right.isMet }
}
