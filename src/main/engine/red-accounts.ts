// From which accounts the red button speaks, and in which words: where the attack is, in the language of each account, by
// the length that its platform takes. One account for each platform and language is proposed: two would say the same twice.
import type { RedAccount } from '../../shared/contract/red.ts'
import type { StatementLength } from '../../shared/library.ts'
import { type BrandId, type Lang, PLATFORMS, type Platform } from '../../shared/model.ts'
import { hasLink, lengthOf } from '../../shared/post-length.ts'
import { routeOfOwn } from './route-own.ts'
import type { StoredConnection } from './store/connections.ts'
import type { Store } from './store/store.ts'

/** What suits the place first. The next is taken where an account before it says that already, and where it fits. */
const LENGTHS: Partial<Record<Platform, readonly StatementLength[]>> = {
  x: ['short', 'medium'],
  bluesky: ['short', 'medium'],
  mastodon: ['medium', 'short'],
}

/** null = a feed: nothing is said from it. */
const platformOf = ({ settings }: StoredConnection): Platform | null =>
  PLATFORMS.find((platform) => platform === settings.kind) ?? null

const spoken = (langs: readonly string[]): Lang[] => (['fr', 'en'] as const).filter((lang) => langs.includes(lang))

export interface Voice {
  readonly brandId: BrandId
  /** By platform, how much is said there of us. */
  readonly saidOn: Readonly<Record<string, number>>
  /** Of the attack, else of the room. */
  readonly lang: Lang
  /** Chosen for all. */
  readonly speak: Lang | null
  /** Words that a member has chosen already; null = by the library. */
  readonly kept: ReadonlyMap<StoredConnection['id'], string> | null
  /** Empty = the library has none. */
  readonly wordsOf: (lang: Lang, length: StatementLength) => string
  /** ms UTC, the machine's time: budgets are counted in it. */
  readonly wallAt: number
}

interface Speaker {
  readonly connection: StoredConnection
  readonly platform: Platform
  readonly lang: Lang
  readonly muted: RedAccount['muted']
  /** Not kept for other languages than the one that it would speak. */
  readonly isFitting: boolean
  readonly saidCount: number
}

const mutedOf = ({ isOn, needsSignIn }: StoredConnection, isPaused: boolean): RedAccount['muted'] => {
  if (!isOn) return 'off'
  if (needsSignIn) return 'signedOut'
  return isPaused ? 'paused' : null
}

const speakerOf = (store: Store, connection: StoredConnection, platform: Platform, voice: Voice): Speaker => {
  const { langs, isPaused } = store.accounts.of(connection.id)
  const own = spoken(langs)
  const lang = voice.speak ?? (own.length === 0 || own.includes(voice.lang) ? voice.lang : (own[0] ?? voice.lang))
  return {
    connection,
    platform,
    lang,
    muted: mutedOf(connection, isPaused),
    isFitting: langs.length === 0 || langs.includes(lang),
    saidCount: voice.saidOn[platform] ?? 0,
  }
}

const compare = (a: Speaker, b: Speaker): number =>
  b.saidCount - a.saidCount ||
  Number(a.muted !== null) - Number(b.muted !== null) ||
  Number(b.isFitting) - Number(a.isFitting) ||
  a.connection.id - b.connection.id

/** The first of each platform and language, where the attack is; where it is nowhere that we speak, everywhere counts. */
const proposed = (speakers: readonly Speaker[], { kept }: Voice): ReadonlySet<Speaker> => {
  const able = speakers.filter(({ muted }) => muted === null)
  if (kept !== null) return new Set(able.filter(({ connection }) => kept.has(connection.id)))
  const isThere = able.some(({ saidCount }) => saidCount > 0)
  const places = new Map<string, Speaker>()
  for (const speaker of able) {
    const place = `${speaker.platform} ${speaker.lang}`
    const isPlace = speaker.isFitting && (!isThere || speaker.saidCount > 0)
    if (isPlace && !places.has(place)) places.set(place, speaker)
  }
  return new Set(places.values())
}

type Wording = Pick<RedAccount, 'length' | 'text'>

/** `said`: what accounts before it say. */
const wordingOf = ({ connection, platform, lang }: Speaker, voice: Voice, said: ReadonlySet<string>): Wording => {
  const wordings = (LENGTHS[platform] ?? ['long']).map(
    (length): Wording => ({ length, text: voice.wordsOf(lang, length) }),
  )
  const [first = { length: 'long', text: '' }] = wordings
  const kept = voice.kept?.get(connection.id)
  if (kept !== undefined) return { length: first.length, text: kept }
  const fitting = wordings.filter(({ text }) => text !== '' && !lengthOf(platform, text).isOver)
  return fitting.find(({ text }) => !said.has(text)) ?? fitting[0] ?? first
}

/** Where the attack is comes first. */
export const redAccounts = (store: Store, voice: Voice): RedAccount[] => {
  const speakers = store.connections
    .list()
    .filter(({ brandId }) => brandId === voice.brandId)
    .flatMap((connection) => {
      const platform = platformOf(connection)
      return platform === null ? [] : [speakerOf(store, connection, platform, voice)]
    })
    .sort(compare)
  const chosen = proposed(speakers, voice)
  const said = new Set<string>()
  return speakers.map((speaker) => {
    const { connection, platform, lang, muted } = speaker
    const wording = wordingOf(speaker, voice, said)
    const isProposed = chosen.has(speaker)
    if (isProposed) said.add(wording.text)
    const { kind, reason, price } = routeOfOwn(store, connection, [hasLink(wording.text)], voice.wallAt)
    const { id: connectionId, label } = connection
    return { connectionId, platform, label, lang, ...wording, isProposed, muted, route: { kind, reason, price } }
  })
}
