// What is no promise in French whatever verb it has: habit, opening hours, doubt, a condition, a promise already kept.

import { firstNamed, hasWord } from './promises-scan.ts'
import type { Traps } from './promises-traps.ts'
import {
  DOUBT_FR,
  EVERY_FR,
  HABIT_FR,
  HOURS_FR,
  KEPT_FR,
  OTHERS_FR,
  OUR_PEOPLE_FR,
  REPORTED_FR,
  SPEECH_FR,
} from './promises-words-fr.ts'

const SPEECH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SPEECH_FR}|retablissement|reprise|remise en (?:service|route|etat|ligne)|retour a la normale|reparation|de retour|la suite|nouvel horaire|nouvelle heure|solution|intervention|remplacement|rebelote|reporte|decale|repousse|on en reparle|a (?:ce soir|demain|lundi|mardi|mercredi|jeudi|vendredi|tout a l'heure)|en direct)(?![\\p{L}\\p{N}])`,
  'u',
)
const NOT_OURS =
  /(?:^|[^a-z])(?:aucune?|leurs?|derni(?:er|ere|eres|ers)|precedente?s?|merci pour|attendons|attente de|sans|suite (?:a|à) (?:la|l'|votre)|prefet|ministre|police)(?: [a-z'-]+){0,2} (?:points?|mises? a jour|nouvelles?|reponses?|retours?|infos?|informations?|communiques?|messages?|rendez-vous)/
/** Everything after it is their word. */
const BY_OTHERS = /^[^a-z]*(?:selon|d'apres) (?!nos|notre|nous|mes|mon|ce que nous)/
/** Whatever verb no rule knows, it is one of ours. */
const OUR_PEOPLE = new RegExp(
  `^[^a-z]*(?:l'|les? |la |une? |notre |nos |tou(?:te)?s nos )(?:${OUR_PEOPLE_FR})(?![\\p{L}\\p{N}]).*[a-z]`,
  'u',
)
const FUTURE = /(?<![a-z])[a-z]+(?:rons|rai|ra|ront|rez)(?![a-z])/

const OTHERS = hasWord(`${OTHERS_FR}|bonne?|bonsoir|bonjour|merci|vous|bienvenue|bravo|joyeu[a-z]+`)
/** An infinitive that opens a clause asks: rapporter le produit avant demain. */
const ASKS = /^[^a-z]*(?:ne pas |pour |a |de |sans )?[a-z]{3,}(?:er|ir|oir|re)(?![a-z])/
const ARTICLES = /(?<![a-z])(?:l[ae]s?|une?|des?|du|notre|nos|l'|d'|en|a)(?![a-z])/g
/** More may hide a verb that no rule knows. */
const SAID = [
  [SPEECH, 'speech'],
  [hasWord(OTHERS_FR), 'others'],
] as const
const MOST_WORDS = 2
const CONDITION_NONE =
  /^ ?(?:vous|besoin|necessaire|possible|nous avons (?:du|plus)|on a (?:du|plus)|il y a du|tout va|rien|quelque chose|la situation (?:change|evolue)|ca (?:change|bouge))(?![a-z])/
/** `Même si`, `plus tôt si`; and what we will say `si` it is so. */
const BEFORE_CONDITION_NONE =
  /(?:meme|plus tot|avant|sauf|immediatement|plus vite|(?:dir[a-z]+|saur[a-z]+|savoir|dire|confirm[a-z]+|annonc[a-z]+|precis[a-z]+|indiqu[a-z]+|decid[a-z]+|verr[a-z]+|dit|dis)[^.]{0,40}) ?$/

const IN_CASE = /(?:^|[^a-z])(?:en cas d|au cas ou|a condition|dans le cas)/
/** What the whole sentence hangs on. */
const PROVISO = /(?:^|[^a-z])(?:sous reserve|a moins (?:d|qu)|pourvu qu|a condition|sauf (?:si|nouvel))/

/** After an article a second word may well be the verb. */
const LED_BY_ARTICLE = /^[^a-z]*(?:l[ae]s?|une?|des?|notre|nos|l')(?![a-z])/

const isOthers = (words: string): boolean => {
  const count = words.replace(ARTICLES, ' ').match(/[a-z0-9]+/g)?.length ?? 0
  const most = LED_BY_ARTICLE.test(words) ? MOST_WORDS - 1 : MOST_WORDS
  return count === 0 || count > most || OTHERS.test(words) || ASKS.test(words)
}

export const french: Traps = {
  nouns: (words) => (firstNamed(words, SAID) === 'speech' && !NOT_OURS.test(words) ? 'ours' : null),
  isHeadline: (words) => !isOthers(words) && !NOT_OURS.test(words),
  isBareVerb: () => false,
  isOurPeople: (words) => OUR_PEOPLE.test(words),
  isCondition: (opener, words, before) =>
    PROVISO.test(words) ||
    (before === '' && BY_OTHERS.test(words)) ||
    (/^(?:si|s')$/.test(opener) && !CONDITION_NONE.test(words) && !BEFORE_CONDITION_NONE.test(before)),
  isNone: (words) =>
    IN_CASE.test(words) ||
    [HABIT_FR, HOURS_FR, KEPT_FR, DOUBT_FR, REPORTED_FR].some((trap) => trap.test(words)) ||
    (EVERY_FR.test(words) && !FUTURE.test(words)),
}
