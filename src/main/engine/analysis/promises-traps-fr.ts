// What is no promise in French whatever verb it has: habit, opening hours, doubt, a condition, a promise already kept.

import type { Traps } from './promises-speaking.ts'
import { DOUBT_FR, EVERY_FR, HABIT_FR, HOURS_FR, KEPT_FR, SPEECH_FR } from './promises-words-fr.ts'

const SPEECH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SPEECH_FR}|retablissement|reprise|remise en (?:service|route|etat|ligne)|retour a la normale|reparation|de retour|la suite|nouvel horaire|nouvelle heure|solution|intervention|remplacement|rebelote|reporte|decale|repousse|on en reparle|a (?:ce soir|demain|lundi|mardi|mercredi|jeudi|vendredi|tout a l'heure)|en direct)(?![\\p{L}\\p{N}])`,
  'u',
)
const NOT_OURS =
  /(?:^|[^a-z])(?:aucune?|votre|vos|leurs?|derni(?:er|ere|eres|ers)|precedente?s?|merci pour|attendons|attente de|sans|suite (?:a|à) (?:la|l'|votre)|prefet|ministre|police)(?: [a-z'-]+){0,2} (?:points?|mises? a jour|nouvelles?|reponses?|retours?|infos?|informations?|communiques?|messages?|remboursements?|rendez-vous)/
const FUTURE = /(?<![a-z])[a-z]+(?:rons|rai|ra|ront|rez)(?![a-z])/

export const french: Traps = {
  nouns: (words) => (SPEECH.test(words) && !NOT_OURS.test(words) ? 'ours' : null),
  isBareVerb: () => false,
  isCondition: (opener, words, before) =>
    /^(?:si|s')$/.test(opener) &&
    !/^ ?(?:vous|besoin|necessaire|possible|nous avons (?:du|plus)|on a (?:du|plus)|il y a du|tout va|rien|quelque chose|la situation (?:change|evolue)|ca (?:change|bouge))(?![a-z])/.test(
      words,
    ) &&
    !/(?:meme|plus tot|avant|sauf|immediatement|plus vite) ?$/.test(before),
  isNone: (words) =>
    HABIT_FR.test(words) ||
    HOURS_FR.test(words) ||
    KEPT_FR.test(words) ||
    DOUBT_FR.test(words) ||
    (EVERY_FR.test(words) && !FUTURE.test(words)),
}
