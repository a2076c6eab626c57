// Every time a text speaks of that may be due: moments and lapses, with how each is led up to.
// Keeps true: times do not overlap; what is said to be past, to last, to begin or to end an opening, or not to happen
// before then, is no date for a promise; a span of time (entre 17 h et 18 h) is due at its end.

import type { Lang } from '../../../shared/model.ts'
import { readDueLapse } from './promises-durations.ts'
import type { Lapse, Moment } from './promises-moment.ts'
import { readMoment } from './promises-moments.ts'
import { leadTo, matchAt } from './promises-read.ts'
import type { Said, Stretch } from './promises-text.ts'

export interface SaidTime extends Stretch {
  /** From the preposition on. */
  readonly words: Stretch
  readonly when: { readonly lapse: Lapse; readonly opener: string } | { readonly moment: Moment }
  /** `dans 2 h`, `tomorrow`: said of what is ahead only; `à 18 h`, `on Friday` can be of the past. */
  readonly isAheadOnly: boolean
  /** `By 6`, `avant 18 h`: what happens, happens until then. */
  readonly isDeadline: boolean
  /** `En 30 minutes`: how long it takes, unless the verb is of the future. */
  readonly isPace: boolean
  /** It only says which one: the 6pm update, le point de 18 h. */
  readonly isAttribute: boolean
  /** Led up to by what makes it no date: since, until, not before, instead of. */
  readonly isNoDate: boolean
}

/** With when it falls due. */
export interface SettledTime extends SaidTime {
  /** ms UTC. */
  readonly dueAt: number
  /** A time of the day that was said just after it had passed. */
  readonly isJustPassed: boolean
}

const BETWEEN = /(?:between|entre)(?: about| around)? ?$/

const NO_DATE: Readonly<Record<Lang, RegExp>> = {
  en: /(?<!(?:give|allow|grant) us (?:un)?)(?:(?:since|until|till?|up to|through|ever since|as early as|as late as|instead of|rather than|originally|initially|previously|not at|and not)(?: (?:at|by|for|on|planned for|due at|scheduled for|around|about))?|(?:not?|nothing|never|n't|none|nobody|cannot)(?: [a-z'-]+){0,4} (?:before|until)|(?:originally|initially|previously) [a-z]+ (?:for|at|by)) ?$/,
  fr: /(?<!(?:laissez|donnez|accordez)[- ](?:nous|moi) )(?:(?:depuis|jusqu'?(?:a|à|au)?|au lieu de|plutot que(?: de)?|et non|initialement|auparavant)(?: (?:a|à|le|la|vers|prevue?s? (?:a|à|pour))?)?|(?:pas|rien|aucune?s?|jamais|plus)(?: [a-z'-]+){0,4} avant(?: le)?|(?:depuis|jusqu'a|jusqu'à) (?:le|la)) ?$/,
}
const ATTRIBUTE: Readonly<Record<Lang, RegExp>> = {
  en: /(?:^|[^a-z])(?:the|our|this|your|their|his|her|that|last|previous|usual) ?$/,
  fr: /(?:^|[^a-z])(?:de|du|d'|celui de|celle de) ?$/,
}
/** In French a bare number of hours may be a length. */
const LENGTH_BEFORE =
  /(?:pendant|durant|depuis|il y a|ces|dernieres|les|plus de|moins de|environ|apres|encore|quelques|voila|ca fait|fait|dure|durera|attendu|attendre|total|deja|avec|toutes les|prend|prendra|prendre) ?$/
/** Or is one, unless led up to as a time is. */
const LED_UP_TO =
  /(?:^|[\n,:;(|—>•→!?.-] ?|(?:^|[^a-z])(?:a|à|vers|avant|pour|des|d'ici|du?|et|ou|entre|autour de|environ|apres|le|au|sous|soir|matin|midi|demain|hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|point|points|rdv|rendez-vous|maj|jour|info|infos|presse|update|live|direct|suite|situation|etape|partir de|jusqu'a|jusqu'à|nouvelles?|reponse|horaire|heure|\d) ?)$/
const LENGTH_AFTER =
  /^ ?(?:d'attente|de retard|plus tard|plus tot|durant|d'affilee|de suite|\/ ?\d|sur \d|par (?:jour|semaine)|d'avance|d'interruption|de (?:travail|coupure|panne|file|queue|trajet|route|vol|silence|recherche|reunion|formation))/
/** It tells which of their things is meant. */
const OF_THEIRS: Readonly<Record<Lang, RegExp>> = {
  en: /(?:^|[^a-z])(?:your|their|his|her) ?$/,
  fr: /(?:^|[^a-z])(?:vos|votre|leurs?|ses|son|sa) [a-z-]+ (?:de|du|d') ?$/,
}
const ROUND_THE_CLOCK = /24 ?h?(?:eures?)? ?(?:\/|sur) ?(?:24|7)|7 ?j?(?:ours)? ?(?:\/|sur) ?7|24-7|24-hours?/y
const AGO = /^ ?(?:ago|earlier|plus tot)(?![a-z])/

const isLength = (lang: Lang, plain: string, start: number, end: number, lead: string): boolean =>
  lang === 'fr' &&
  /^\S+ ?(?:h|heures?)$/.test(plain.slice(start, end)) &&
  (LENGTH_BEFORE.test(lead) || !LED_UP_TO.test(lead) || LENGTH_AFTER.test(plain.slice(end, end + 20)))

/** The preposition belongs to the words that carry a time. */
const PREPOSITION: Readonly<Record<Lang, RegExp>> = {
  en: /(?<![a-z])(?:(?:no|not) later than|at|by|before|on|around|about|after|from|for|between)(?: (?:about|around|the))? $|@ ?$/,
  fr: /(?<![\p{L}])(?:au plus tard |d'ici |avant |vers |pour |des |entre |apres |en |a partir de |à partir de |autour de )?(?:(?:a|à|au|le|la) )?$|(?<![\p{L}])d'ici (?:a|à) $/u,
}

const DEADLINE = /^(?:by|before|no later than|d'ici|avant|au plus tard)/
const PACE = /^en(?! moins)/

const readTime = (lang: Lang, said: Said, from: number, floor: number): SaidTime | null => {
  const { plain } = said
  const lead = leadTo(plain, from, floor)
  const lapse = readDueLapse(lang, plain, from)
  if (lapse) {
    const { end, value: when } = lapse
    const isNoDate = NO_DATE[lang].test(lead)
    return {
      start: from,
      end,
      words: { start: from, end },
      when,
      isAheadOnly: true,
      isDeadline: false,
      isPace: PACE.test(when.opener),
      isAttribute: false,
      isNoDate,
    }
  }
  const read = readMoment(lang, said, from)
  if (!read) return null
  const { value: moment, end, isSpan } = read
  const isPast = moment.day?.kind === 'past' || AGO.test(plain.slice(end, end + 12))
  const isHours = isSpan && !BETWEEN.test(lead)
  const isNoDate =
    isPast ||
    isHours ||
    OF_THEIRS[lang].test(lead) ||
    NO_DATE[lang].test(lead) ||
    isLength(lang, plain, from, end, lead)
  const isAttribute = ATTRIBUTE[lang].test(lead) && moment.day?.kind !== 'date'
  const words = { start: from - (PREPOSITION[lang].exec(lead)?.[0].length ?? 0), end }
  return {
    start: from,
    end,
    words,
    when: { moment },
    isAheadOnly: isAhead(moment),
    isDeadline: DEADLINE.test(plain.slice(words.start, from)),
    isPace: false,
    isAttribute,
    isNoDate,
  }
}

const isAhead = ({ day, part, clock }: Moment): boolean =>
  (day?.kind === 'ahead' && (day.count > 0 || clock === null)) ||
  (day?.kind === 'week' && day.weeksAhead > 0) ||
  part?.part === 'firstThing'

const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}½]/gu

/** Times of one sentence, in its order. */
export const timesIn = (lang: Lang, said: Said, { start, end }: Stretch): readonly SaidTime[] => {
  const times: SaidTime[] = []
  const text = said.plain.slice(0, end)
  let from = start
  WORD_START.lastIndex = start
  for (let word = WORD_START.exec(text); word; word = WORD_START.exec(text)) {
    if (word.index < from) continue
    const clock = matchAt(ROUND_THE_CLOCK, said.plain, word.index)
    const time = clock ? null : readTime(lang, said, word.index, start)
    if (clock) from = word.index + clock[0].length
    if (!time) continue
    times.push(time)
    from = Math.min(time.end, end)
    WORD_START.lastIndex = from
  }
  return times
}
