// A moment as it is written out: day, part of the day, clock and zone in any order, each once.
// Keeps true: of a span (entre 17 h et 18 h, 2-4pm) the end is read; a price or a share is no clock.

import type { Lang } from '../../../shared/model.ts'
import { readClock } from './promises-clock.ts'
import { readDay, readPart } from './promises-days.ts'
import type { Clock, Moment } from './promises-moment.ts'
import { matchAt, type Read } from './promises-read.ts'
import type { Said } from './promises-text.ts'
import { readZone } from './promises-zones.ts'

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
const NOT_TIME_AFTER = /^ ?(?:%|€|\$|£|euros?|dollars?|pounds?|\/ ?\d)/
const spanAt = (lang: Lang, plain: string, first: Read<Clock>): Read<Clock> | null => {
  const join = matchAt(SPAN[lang], plain, first.end)
  if (!join) return null
  return readClock(lang, plain, first.end + join[0].length)
}

export interface ReadMoment extends Read<Moment> {
  readonly isSpan: boolean
}

/** Day, part of the day, clock and zone in any order, each once; a date may follow its weekday. */
export const readMoment = (lang: Lang, { plain, written }: Said, from: number): ReadMoment | null => {
  let moment: Moment = { day: null, part: null, clock: null, zone: null }
  let end = from
  let isSpan = false
  const take = (at: number): number | null => {
    const day = readDay[lang](plain, at)
    if (day) {
      // `Demain jeudi`, `Thursday 5 March`: the second names the same day; a date does it best.
      const isBetter = moment.day === null || (moment.day.kind === 'weekday' && day.value.kind !== 'weekday')
      if (isBetter) moment = { ...moment, day: day.value }
      return day.end
    }
    const part = moment.part === null || moment.part.part === 'morning' ? readPart[lang](plain, at) : null
    if (part && !(moment.part && part.value.part !== 'firstThing')) {
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
