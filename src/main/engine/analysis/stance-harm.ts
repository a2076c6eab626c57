// How much harm a post speaks of: to life and health, to the data or money of many, before the law, to a service.
// Keeps true: the gravest thing counts, not how loudly or how often it is said; what is denied ("not dangerous") does not.
// The order is that of any crisis plan: people first (CDC, Crisis and Emergency Risk Communication; Coombs' question
// "can anyone be hurt?"), then what cannot be undone, then what a refund mends. The steps between are ours.
import { englishHarm, frenchHarm, type HarmWords } from './harm-words.ts'
import { compileLists } from './sign-words.ts'

/** 0..1 by what is at stake, the gravest first. */
export const HARM = { life: 1, goods: 0.8, law: 0.6, service: 0.35, annoyance: 0.2 } as const

/** From here on a post speaks of danger: to people, data, money, or before the law. */
export const GRAVE_HARM = HARM.law

const DENIED = '(?<!(?:pas|sans|aucune?|jamais|not|no|never|without|isn ?t|aren ?t) (?:de |d |une? |a |any |the )?)'

const compile = (words: HarmWords): ((plain: string) => number) => {
  const gradesIn = compileLists(words, DENIED)
  return (plain) => {
    let gravest = 0
    for (const grade of gradesIn(plain)) gravest = Math.max(gravest, HARM[grade])
    return gravest
  }
}

const french = compile(frenchHarm)
const english = compile(englishHarm)

/** 0..1 for a text as `plainText` gives it; 0 = nothing of the kind, or a language that is not read here. */
export const harmOf = (plain: string, lang: string | null): number => {
  if (lang === 'fr') return french(plain)
  if (lang === 'en') return english(plain)
  return lang === null ? Math.max(french(plain), english(plain)) : 0
}
