// Every time a text speaks of that may be due: moments and lapses, with how each is led up to.
// Keeps true: times do not overlap; what is said to be past, to last, to begin or to end an opening, or not to happen
// before then, is no date for a promise; a span of time (entre 17 h et 18 h) is due at its end.

import type { Lang } from '../../../shared/model.ts'
import { readClock } from './promises-clock.ts'
import { readDay, readPart } from './promises-days.ts'
import { readDueLapse } from './promises-durations.ts'
import type { Clock, Lapse, Moment } from './promises-moment.ts'
import { leadTo, matchAt, type Read } from './promises-read.ts'
import type { Said, Stretch } from './promises-text.ts'
import { readZone } from './promises-zones.ts'

export interface SaidTime extends Stretch {
  readonly when: { readonly lapse: Lapse } | { readonly moment: Moment }
  /** `dans 2 h`, `tomorrow`: said of what is ahead only; `à 18 h`, `on Friday` can be of the past. */
  readonly isAheadOnly: boolean
  /** It only says which one: the 6pm update, le point de 18 h. */
  readonly isAttribute: boolean
  /** Led up to by what makes it no date: since, until, not before, instead of. */
  readonly isNoDate: boolean
}

const GLUE: Readonly<Record<Lang, RegExp>> = {
  en: /,? ?(?:(?:at|by|on|in|from|before|around|about|the|exactly|sharp|and) ){0,3}|,? ?\(/y,
  fr: /,? ?(?:(?:a|à|le|la|des|vers|avant|pour|dans|en|d'ici|au|aux|environ|autour de|et) ){0,3}|,? ?\(/y,
}
const HOW: Readonly<Record<Lang, RegExp>> = {
  en: / ?(?:sharp|at the latest|or (?:earlier|sooner|before)|latest|local time)(?![a-z])/y,
  fr: / ?(?:pile|precises?|petantes?|au plus tard|grand maximum|maximum|heure locale)(?![a-z])/y,
}
const SPAN: Readonly<Record<Lang, RegExp>> = {
  en: / ?(?:-|—|to|and|until|till) ?/y,
  fr: / ?(?:-|—|a|à|et|jusqu'a|jusqu'à) ?/y,
}
/** The first end of a span, where the second says what it is: 2-4pm, 14-16 h. */
const SPAN_HEAD = /(\d{1,2})(?:[:h.]([0-5]\d)?)? ?(?:-|—|to|and|a|à|et) ?(?=\d)/y
const BETWEEN = /(?:between|entre)(?: about| around)? ?$/

const NO_DATE: Readonly<Record<Lang, RegExp>> = {
  en: /(?:(?:since|until|till?|up to|through|ever since|as early as|as late as|instead of|rather than|originally|initially|previously|not at|and not)(?: (?:at|by|for|on|planned for|due at|scheduled for|around|about))?|(?:not?|nothing|never|n't|none|nobody|cannot)(?: [a-z'-]+){0,4} (?:before|until)|(?:originally|initially|previously) [a-z]+ (?:for|at|by)) ?$/,
  fr: /(?:(?:depuis|jusqu'?(?:a|à|au)?|au lieu de|plutot que(?: de)?|et non|initialement|auparavant)(?: (?:a|à|le|la|vers|prevue?s? (?:a|à|pour))?)?|(?:pas|rien|aucune?s?|jamais|plus)(?: [a-z'-]+){0,4} avant(?: le)?|(?:depuis|jusqu'a|jusqu'à) (?:le|la)) ?$/,
}
const ATTRIBUTE: Readonly<Record<Lang, RegExp>> = {
  en: /(?:^|[^a-z])(?:the|our|this|your|their|his|her|that|last|previous|usual) ?$/,
  fr: /(?:^|[^a-z])(?:de|du|d'|celui de|celle de) ?$/,
}
/** In French a bare number of hours may be a length. */
const LENGTH_BEFORE =
  /(?:pendant|durant|depuis|il y a|ces|dernieres|les|plus de|moins de|environ|apres|encore|des|quelques|voila|ca fait|fait|dure|durera|attendu|attendre|total|deja|avec|toutes les|prend|prendra|prendre) ?$/
/** Or is one, unless led up to as a time is. */
const LED_UP_TO =
  /(?:^|[\n,:;(|—>•→!?.-] ?|(?:^|[^a-z])(?:a|à|vers|avant|pour|des|d'ici|du?|et|ou|entre|autour de|environ|apres|le|au|sous|soir|matin|midi|demain|hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|point|points|rdv|rendez-vous|maj|jour|info|infos|presse|update|live|direct|suite|situation|etape|partir de|jusqu'a|jusqu'à|nouvelles?|reponse|horaire|heure|\d) ?)$/
const LENGTH_AFTER =
  /^ ?(?:d'attente|de retard|plus tard|plus tot|durant|d'affilee|de suite|\/ ?\d|sur \d|par (?:jour|semaine)|d'avance|d'interruption|de (?:travail|coupure|panne|file|queue|trajet|route|vol|silence|recherche|reunion|formation))/
const ROUND_THE_CLOCK = /24 ?h?(?:eures?)? ?(?:\/|sur) ?(?:24|7)|7 ?j?(?:ours)? ?(?:\/|sur) ?7|24-7|24-hours?/y
const NOT_TIME_AFTER = /^ ?(?:%|€|\$|£|euros?|dollars?|pounds?|\/ ?\d)/
const AGO = /^ ?(?:ago|earlier|plus tot)(?![a-z])/

const spanAt = (lang: Lang, plain: string, first: Read<Clock>): Read<Clock> | null => {
  const join = matchAt(SPAN[lang], plain, first.end)
  if (!join) return null
  return readClock(lang, plain, first.end + join[0].length)
}

interface ReadMoment extends Read<Moment> {
  readonly isSpan: boolean
}

/** Day, part of the day, clock and zone in any order, each once; a date may follow its weekday. */
const readMoment = (lang: Lang, { plain, written }: Said, from: number): ReadMoment | null => {
  let moment: Moment = { day: null, part: null, clock: null, zone: null }
  let end = from
  let isSpan = false
  const take = (at: number): number | null => {
    const day = moment.day === null || moment.day.kind === 'weekday' ? readDay[lang](plain, at) : null
    if (day && !(moment.day && day.value.kind === 'weekday')) {
      moment = { ...moment, day: day.value }
      return day.end
    }
    const part = moment.part === null ? readPart[lang](plain, at) : null
    if (part) {
      moment = { ...moment, part: part.value }
      return part.end
    }
    if (moment.clock !== null) return null
    const head = matchAt(SPAN_HEAD, plain, at)
    const clock = (head && readClock(lang, plain, at + head[0].length)) ?? readClock(lang, plain, at)
    if (!clock || NOT_TIME_AFTER.test(plain.slice(clock.end, clock.end + 12))) return null
    const last = spanAt(lang, plain, clock)
    isSpan = last !== null || (head !== null && clock.end > at + head[0].length)
    const said = last ?? clock
    moment = { ...moment, clock: said.value }
    const how = matchAt(HOW[lang], plain, said.end)
    const zone = readZone(lang, plain, written, said.end + (how?.[0].length ?? 0))
    if (zone) moment = { ...moment, zone: zone.value }
    return zone?.end ?? said.end + (how?.[0].length ?? 0)
  }
  for (let next: number | null = from; next !== null && end < plain.length; ) {
    const taken = take(next)
    if (taken === null) break
    end = taken
    next = end + (matchAt(GLUE[lang], plain, end)?.[0].length ?? 0)
  }
  if (end === from) return null
  const how = matchAt(HOW[lang], plain, end)
  return { value: moment, end: end + (how?.[0].length ?? 0), isSpan }
}

const isLength = (lang: Lang, plain: string, start: number, end: number, lead: string): boolean =>
  lang === 'fr' &&
  /^\S+ ?(?:h|heures?)$/.test(plain.slice(start, end)) &&
  (LENGTH_BEFORE.test(lead) || !LED_UP_TO.test(lead) || LENGTH_AFTER.test(plain.slice(end, end + 20)))

const readTime = (lang: Lang, said: Said, from: number, floor: number): SaidTime | null => {
  const { plain } = said
  const lead = leadTo(plain, from, floor)
  const lapse = readDueLapse(lang, plain, from)
  if (lapse) {
    const isNoDate = NO_DATE[lang].test(lead)
    return { start: from, end: lapse.end, when: lapse.value, isAheadOnly: true, isAttribute: false, isNoDate }
  }
  const read = readMoment(lang, said, from)
  if (!read) return null
  const { value: moment, end, isSpan } = read
  const isPast = moment.day?.kind === 'past' || AGO.test(plain.slice(end, end + 12))
  const isHours = isSpan && !BETWEEN.test(lead)
  const isNoDate = isPast || isHours || NO_DATE[lang].test(lead) || isLength(lang, plain, from, end, lead)
  const isAttribute = ATTRIBUTE[lang].test(lead) && moment.day?.kind !== 'date'
  return { start: from, end, when: { moment }, isAheadOnly: isAhead(moment), isAttribute, isNoDate }
}

const isAhead = ({ day, part }: Moment): boolean =>
  (day?.kind === 'ahead' && day.count > 0) ||
  (day?.kind === 'week' && day.weeksAhead > 0) ||
  part?.part === 'firstThing'

const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}½]/gu

/** Times of one sentence, in its order. */
export const timesIn = (lang: Lang, said: Said, { start, end }: Stretch): readonly SaidTime[] => {
  const times: SaidTime[] = []
  let from = start
  WORD_START.lastIndex = start
  for (let word = WORD_START.exec(said.plain); word && word.index < end; word = WORD_START.exec(said.plain)) {
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
