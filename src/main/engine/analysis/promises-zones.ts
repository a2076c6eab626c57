// A zone that is stated beside a time: 6pm ET, 18 h GMT, heure de Paris.
// Keeps true: abbreviations count in capitals only (`et` is a French word); one that people use all year round (EST, CET)
// is the wall clock of the place, since that is what they mean.

import type { Lang } from '../../../shared/model.ts'
import { matchAt, type Read } from './promises-read.ts'

const SHORT: Readonly<Record<string, string>> = {
  'UTC|GMT|TU|Z': 'UTC',
  'ET|EST|EDT|HE|HNE|HAE': 'America/New_York',
  'CT|CST|CDT': 'America/Chicago',
  'MT|MST|MDT': 'America/Denver',
  'PT|PST|PDT': 'America/Los_Angeles',
  BST: 'Europe/London',
  'WET|WEST': 'Europe/Lisbon',
  'CET|CEST|HEC|HNEC|HAEC': 'Europe/Paris',
  'EET|EEST': 'Europe/Athens',
  MSK: 'Europe/Moscow',
  IST: 'Asia/Kolkata',
  JST: 'Asia/Tokyo',
  HKT: 'Asia/Hong_Kong',
  SGT: 'Asia/Singapore',
  'AEST|AEDT': 'Australia/Sydney',
  'NZST|NZDT': 'Pacific/Auckland',
  BRT: 'America/Sao_Paulo',
}

/** By what people call the place, without accents. */
const PLACES: Readonly<Record<string, string>> = {
  'paris|francaise|french|france|metropole': 'Europe/Paris',
  'london|londres|uk|british|anglaise': 'Europe/London',
  'brussels|bruxelles|belge|belgian': 'Europe/Brussels',
  'geneva|geneve|zurich|suisse|swiss|berne': 'Europe/Zurich',
  'berlin|german|allemande': 'Europe/Berlin',
  'madrid|spanish|espagnole': 'Europe/Madrid',
  'rome|milan|italian|italienne': 'Europe/Rome',
  'lisbon|lisbonne': 'Europe/Lisbon',
  'dublin|irish': 'Europe/Dublin',
  'amsterdam|dutch': 'Europe/Amsterdam',
  'central european|european': 'Europe/Paris',
  "new york|eastern|east coast|l'est|est": 'America/New_York',
  'montreal|quebec|toronto|ottawa': 'America/Toronto',
  'chicago|central': 'America/Chicago',
  'denver|mountain': 'America/Denver',
  'los angeles|pacific|west coast|san francisco|california|du pacifique': 'America/Los_Angeles',
  'tokyo|japan': 'Asia/Tokyo',
  dubai: 'Asia/Dubai',
  'beijing|pekin|china': 'Asia/Shanghai',
  'singapore|singapour': 'Asia/Singapore',
  'hong kong': 'Asia/Hong_Kong',
  'india|indian|delhi': 'Asia/Kolkata',
  sydney: 'Australia/Sydney',
  dakar: 'Africa/Dakar',
  abidjan: 'Africa/Abidjan',
  'casablanca|maroc': 'Africa/Casablanca',
  tunis: 'Africa/Tunis',
  alger: 'Africa/Algiers',
  'reunion|la reunion': 'Indian/Reunion',
}

const spread = (zones: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(zones).flatMap(([names, zone]) => names.split('|').map((name) => [name, zone] as const)))

const byShort = spread(SHORT)
const byPlace = spread(PLACES)

const namesOf = (zones: ReadonlyMap<string, string>): string =>
  [...zones.keys()].sort((a, b) => b.length - a.length).join('|')

const OFFSET = / ?\(?(?:UTC|GMT) ?([+—-]) ?(\d{1,2})(?::?([0-5]\d))?\)?/y
const CAPITALS = new RegExp(` ?\\(?(${namesOf(byShort)})(?![\\p{L}\\p{N}])\\)?`, 'uy')
const NAMED: Readonly<Record<Lang, RegExp>> = {
  en: new RegExp(` ?\\(?(${namesOf(byPlace)})(?: standard| daylight)?(?:'s)? time\\)?`, 'y'),
  fr: new RegExp(
    `,? ?\\(?heures? (?:locale )?(?:normale )?(?:avancee )?(?:de |d'|du |a )?(?:la )?(${namesOf(byPlace)})(?![\\p{L}])\\)?`,
    'uy',
  ),
}
/** `ET` in a French post in capitals is `and`. */
const FRENCH_AND = /^ ?ET (?=[\p{L}\p{N}])/u

/** A place alone, right after a clock: 6pm Eastern, 18 h (Paris). */
const ALONE =
  / \(?(Eastern|Pacific|Paris|London|Londres|New York|Brussels|Bruxelles|Montréal|Montreal|Tokyo|UK)(?: time)?\)?(?! [a-z]|[\p{L}])/uy

/** A zone name Temporal knows, read from `from` on, right after a clock. */
export const readZone = (lang: Lang, plain: string, written: string, from: number): Read<string> | null => {
  const offset = matchAt(OFFSET, written, from)
  if (offset) {
    const [, sign, hours = '', minutes = '00'] = offset
    if (Number(hours) > 14) return null
    return { value: `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`, end: OFFSET.lastIndex }
  }
  const capitals = matchAt(CAPITALS, written, from)
  if (capitals && !(lang === 'fr' && FRENCH_AND.test(written.slice(from, from + 8)))) {
    const zone = byShort.get(capitals[1] ?? '')
    return zone === undefined ? null : { value: zone, end: CAPITALS.lastIndex }
  }
  const named = matchAt(NAMED[lang], plain, from)
  const zone = named && byPlace.get(named[1] ?? '')
  if (zone) return { value: zone, end: NAMED[lang].lastIndex }
  const alone = matchAt(ALONE, written, from)
  const name = alone?.[1] ?? ''
  const at = from + (alone?.[0].indexOf(name) ?? 0)
  const place = alone && byPlace.get(plain.slice(at, at + name.length))
  return place ? { value: place, end: ALONE.lastIndex } : null
}
