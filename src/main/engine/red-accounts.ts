// From which accounts the red button speaks, and in which words: where the attack is, in the language of each account, by
// the length that its platform takes. One account for each platform and language is proposed: two would say the same twice.
import type { RedAccount } from '../../shared/contract/red.ts'
import type { StatementLength } from '../../shared/library.ts'
import { type BrandId, type Lang, PLATFORMS, type Platform } from '../../shared/model.ts'
import { hasLink } from '../../shared/post-length.ts'
import { routeOfOwn } from './route-own.ts'
import type { StoredConnection } from './store/connections.ts'
import type { Store } from './store/store.ts'

const LENGTHS: Partial<Record<Platform, StatementLength>> = { x: 'short', bluesky: 'short', mastodon: 'medium' }

export const lengthFor = (platform: Platform): StatementLength => LENGTHS[platform] ?? 'long'

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
  readonly wordsOf: (lang: Lang, length: StatementLength) => string
  /** ms UTC, the machine's time: budgets are counted in it. */
  readonly wallAt: number
}

type Ranked = Omit<RedAccount, 'isProposed'> & { readonly isFitting: boolean; readonly saidCount: number }

const mutedOf = (store: Store, { id, isOn, needsSignIn }: StoredConnection): RedAccount['muted'] => {
  if (!isOn) return 'off'
  if (needsSignIn) return 'signedOut'
  return store.accounts.of(id).isPaused ? 'paused' : null
}

const rank = (store: Store, connection: StoredConnection, platform: Platform, voice: Voice): Ranked => {
  const { langs } = store.accounts.of(connection.id)
  const own = spoken(langs)
  const lang = voice.speak ?? (own.length === 0 || own.includes(voice.lang) ? voice.lang : (own[0] ?? voice.lang))
  const length = lengthFor(platform)
  const text = voice.kept?.get(connection.id) ?? voice.wordsOf(lang, length)
  const { kind, reason, price } = routeOfOwn(store, connection, [hasLink(text)], voice.wallAt)
  return {
    connectionId: connection.id,
    platform,
    label: connection.label,
    lang,
    length,
    text,
    muted: mutedOf(store, connection),
    route: { kind, reason, price },
    // Kept for other languages than the one that it would speak.
    isFitting: langs.length === 0 || langs.includes(lang),
    saidCount: voice.saidOn[platform] ?? 0,
  }
}

const compare = (a: Ranked, b: Ranked): number =>
  b.saidCount - a.saidCount ||
  Number(a.muted !== null) - Number(b.muted !== null) ||
  Number(b.isFitting) - Number(a.isFitting) ||
  a.connectionId - b.connectionId

/** Those where the attack is come first; where it is nowhere that we speak, everywhere counts. */
export const redAccounts = (store: Store, voice: Voice): RedAccount[] => {
  const ranked = store.connections
    .list()
    .filter(({ brandId }) => brandId === voice.brandId)
    .flatMap((connection) => {
      const platform = platformOf(connection)
      return platform === null ? [] : [rank(store, connection, platform, voice)]
    })
    .sort(compare)
  const isThere = ranked.some(({ saidCount, muted }) => saidCount > 0 && muted === null)
  const taken = new Set<string>()
  return ranked.map(({ isFitting, saidCount, ...account }) => {
    const place = `${account.platform} ${account.lang}`
    const isPlace = isFitting && account.muted === null && (!isThere || saidCount > 0) && !taken.has(place)
    if (isPlace) taken.add(place)
    const isProposed = voice.kept === null ? isPlace : account.muted === null && voice.kept.has(account.connectionId)
    return { ...account, isProposed }
  })
}
