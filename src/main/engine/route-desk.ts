// By which way, from which account and at what price a person would be answered: the facts for it, from the store. Asking
// only reads, on whichever thread; `remember` and `learn` write, inside the transaction of their act.
import type { Brand, BrandId, ConnectionId, CrisisId, MemberId, QueueLine } from '../../shared/model.ts'
import type { Route, SendRefusal } from '../../shared/outbox.ts'
import type { Clock } from './clock.ts'
import { compileTerms, type TextMatch } from './ingest/match-index.ts'
import { parseWatchTerms } from './ingest/watch-terms.ts'
import { situationOf } from './outbox/choose-account.ts'
import { createPostGatherer } from './outbox/gather-posts.ts'
import { lessonsOf } from './outbox/lessons.ts'
import { replySort } from './outbox/reply-sort.ts'
import type { AccountFact, PostFact } from './outbox/route-facts.ts'
import { routeOf } from './outbox/router.ts'
import type { StoredConnection } from './store/connections.ts'
import type { By } from './store/ledger.ts'
import type { StoredSend } from './store/sends.ts'
import type { Store } from './store/store.ts'
import { spendOf } from './watching/spend-of.ts'

export interface RouteWish {
  /** From this account; null = from the most pertinent one. */
  readonly connectionId: ConnectionId | null
  /** By the API although the rule is not clear. */
  readonly isTrial: boolean
  /** Who sits at the desk. */
  readonly seated: MemberId | null
}

/** Profiles change rarely, and compiling their words costs more than reading a post. */
const COMPILED_AT_MOST = 100

/** What many questions of one moment have in common is read once. */
const readOnce = <K, V>(read: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, read(key))
    return known.get(key) as V
  }
}

/** `isOneMoment`: every question is asked within one snapshot or transaction that changes neither accounts nor prices. */
export const createRouteDesk = (store: Store, clock: Clock, isOneMoment = false) => {
  const kept = <K, V>(read: (key: K) => V): ((key: K) => V) => (isOneMoment ? readOnce(read) : read)
  const compiled = new Map<string, (text: string) => TextMatch>()
  /** Whether a post speaks of one of these words, written like watch terms. */
  const speaksOf = (words: readonly string[], posts: readonly PostFact[]): boolean => {
    if (words.length === 0) return false
    const written = words.join('\n')
    let match = compiled.get(written)
    if (!match) {
      const parsed = parseWatchTerms(written)
      match = compileTerms(parsed.ok ? parsed.terms : [])
      if (compiled.size >= COMPILED_AT_MOST) compiled.clear()
      compiled.set(written, match)
    }
    return posts.some(({ text }) => text !== null && match(text) !== null)
  }

  const brandOf = kept((crisisId: CrisisId): Brand => {
    const crisis = store.crises.get(crisisId)
    const brand = crisis && store.brands.get(crisis.brandId)
    if (!brand) throw new Error(`crisis ${crisisId} has no brand`)
    return brand
  })
  const connectionsOf = kept((brandId: BrandId) =>
    store.connections.list().filter((connection) => connection.brandId === brandId),
  )
  const profileOf = kept(store.accounts.of)
  /** After everything that waits to leave; null = no limit. */
  const leftAfterAll = kept((connection: StoredConnection): number | null => {
    const spend = spendOf(store, connection, clock.wall())
    if (!spend || spend.budgetMicroDollars === null) return null
    return spend.budgetMicroDollars - spend.monthMicroDollars - store.accounts.promised(connection.id)
  })

  /** Connected or not, bare. */
  const ourHandles = ({ id, ownHandles }: Brand): string[] => [
    ...ownHandles.map((handle) => handle.replace(/^[@＠]+/u, '')),
    ...connectionsOf(id).flatMap(({ handle }) => handle ?? []),
  ]

  const leftOf = (connection: StoredConnection, line: QueueLine): number | null => {
    const left = leftAfterAll(connection)
    return left === null ? null : left + store.accounts.promisedTo(line.id, connection.id)
  }

  const accountOf = (connection: StoredConnection, line: QueueLine, posts: readonly PostFact[]): AccountFact => {
    const { id, handle, settings, isOn, needsSignIn } = connection
    const profile = profileOf(id)
    return {
      connectionId: id,
      platform: line.author.platform,
      handle: handle ?? '',
      settings,
      isOn,
      needsSignIn,
      leftMicroDollars: leftOf(connection, line),
      lessons: store.accounts.lessons(
        id,
        posts.map(({ externalId }) => externalId),
      ),
      profile,
      isOfRegion: speaksOf(profile.regions, posts),
      isOfProduct: speaksOf(profile.products, posts),
    }
  }

  const about = (line: QueueLine) => {
    const brand = brandOf(line.crisisId)
    const connections = connectionsOf(brand.id)
    const handles = ourHandles(brand)
    const { platform, id: authorId } = line.author
    const posts = createPostGatherer(store, brand.id, handles).ofLine(line)
    const situation = situationOf(platform, posts, handles)
    const ours = connections.filter(({ settings }) => settings.kind === platform)
    const known = {
      platform,
      posts,
      accounts: ours.map((connection) => accountOf(connection, line, posts)),
      answeredFrom: store.accounts.answeredFrom(brand.id, authorId),
      remembered: store.accounts.remembered(brand.id, situation),
      nowAt: clock.wall(),
    }
    return { brand, situation, routeWith: (wish: RouteWish): Route => routeOf({ ...known, wish }) }
  }

  return {
    routeOf: (line: QueueLine, wish: RouteWish): Route => about(line).routeWith(wish),
    /** A member chose this account: where another was proposed, it is proposed next time in a situation like this one. */
    remember: (line: QueueLine, connectionId: ConnectionId, { memberId, recordedAt }: By): void => {
      const { brand, situation, routeWith } = about(line)
      const { account } = routeWith({ connectionId: null, isTrial: false, seated: memberId })
      if (account?.connectionId === connectionId) return
      store.accounts.remember(brand.id, situation, connectionId, memberId, recordedAt)
    },
    /** What the platform's answer to this send teaches. `refusal` null = it took it; `at` in ms UTC. */
    learn: (send: StoredSend, refusal: SendRefusal | null, at: number): void => {
      const { kind, brandId, platform, handle, route, replyTo, replyToId, connectionId } = send
      const brand = store.brands.get(brandId)
      if (kind !== 'reply' || replyTo === null || replyToId === null || !brand) return
      const [mention] = store.mentions.get([replyTo.mentionSeq])
      if (!mention) return
      const gatherer = createPostGatherer(store, brandId, ourHandles(brand))
      const sort = platform === 'x' ? replySort(gatherer.factOf(mention, false), handle) : null
      for (const lesson of lessonsOf({ platform, route, postId: replyToId, sort, refusal, at }))
        store.accounts.learn(connectionId, lesson)
    },
  }
}

export type RouteDesk = ReturnType<typeof createRouteDesk>
