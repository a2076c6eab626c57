// By which way, from which account and to which post a person is answered, known before the first word (doctrine R6). Pure.
// Keeps true: where X's rule does not say, the API is not promised; nobody is answered more publicly than they spoke
// (L10); whoever is answered is not ourselves.
import type { Platform } from '../../../shared/model.ts'
import type { AccountOption, Route, RouteKind, RouteReason } from '../../../shared/outbox.ts'
import { isPublic } from '../../../shared/public-posts.ts'
import { rankAccounts } from './choose-account.ts'
import { postLesson, sortLesson } from './lessons.ts'
import { priceOf } from './prices.ts'
import { isClear, replySort } from './reply-sort.ts'
import type { AccountFact, PostFact, RouteFacts } from './route-facts.ts'

interface Way {
  readonly kind: RouteKind
  readonly reason: RouteReason
  readonly mayTry: boolean
  readonly post: PostFact | null
}

const WRITABLE: readonly Platform[] = ['x', 'bluesky', 'mastodon']

/** What was said so much before the last post was another conversation. */
export const SAME_TALK_MS = 86_400_000

/** What a member typed in has no id there, and a Mastodon server answers only what it numbers itself. */
const isWithinReach = ({ settings }: AccountFact, { externalId }: PostFact): boolean => {
  if (externalId.startsWith('hand-')) return false
  if (settings.kind !== 'mastodon') return true
  const [status = ''] = externalId.split('/')
  return status.endsWith(`@${new URL(settings.serverUrl).host}`)
}

const none = (reason: RouteReason): Way => ({ kind: 'none', reason, mayTry: false, post: null })

/** The posts that this account could answer, or why there is none. */
const answerable = (account: AccountFact, posts: readonly PostFact[]): readonly PostFact[] | RouteReason => {
  const learnt = ({ externalId }: PostFact) => postLesson(account.lessons, externalId)
  const there = posts.filter((post) => !post.isOurs && !post.isGone && learnt(post) !== 'gone')
  if (there.length === 0) return 'gone'
  const reached = there.filter((post) => isWithinReach(account, post))
  if (reached.length === 0) return 'noWayThere'
  // Mastodon lets an answer be as narrow as what it answers; elsewhere every answer is for all.
  const quiet = account.platform === 'mastodon' ? reached : reached.filter(isPublic)
  if (quiet.length === 0) return 'notPublic'
  // On X a person may still see for themselves; elsewhere nobody can post it by hand.
  const open = account.platform === 'x' ? quiet : quiet.filter((post) => learnt(post) === null)
  return open.length === 0 ? 'refusedBefore' : open
}

/** What was said after the last post that we answered; all, when that is the last word. */
const unanswered = (posts: readonly PostFact[]): readonly PostFact[] => {
  const answered = posts.findIndex(({ isAnswered }) => isAnswered)
  return answered > 0 ? posts.slice(0, answered) : posts
}

const onX = (account: AccountFact, post: PostFact, isTrial: boolean, nowAt: number): Omit<Way, 'post'> => {
  const assisted = (reason: RouteReason, mayTry = false) => ({ kind: 'assisted', reason, mayTry }) as const
  const byApi = (reason: RouteReason) => ({ kind: 'api', reason, mayTry: false }) as const
  if (postLesson(account.lessons, post.externalId) !== null) return assisted('refusedBefore')
  const sort = replySort(post, account.handle)
  if (sort === null) return assisted('notMentioned')
  const learnt = sortLesson(account.lessons, sort, nowAt)
  if (learnt === 'refused') return assisted('refusedBefore')
  if (isClear(sort)) return byApi(sort === 'quoted' ? 'quoted' : 'mentioned')
  if (learnt === 'allowed') return byApi('learnt')
  if (isTrial) return byApi('trial')
  return assisted(sort === 'underOurs' ? 'underOurs' : 'notMentioned', true)
}

const isAffordable = ({ settings, leftMicroDollars }: AccountFact, { kind, reason }: Omit<Way, 'post'>): boolean =>
  leftMicroDollars === null || leftMicroDollars >= (priceOf(settings, kind, reason)?.plainMicroDollars ?? 0)

const wayOf = (account: AccountFact, { posts, wish, nowAt }: RouteFacts): Way => {
  if (!account.isOn) return none('switchedOff')
  if (account.needsSignIn) return none('signedOut')
  const found = answerable(account, unanswered(posts))
  if (typeof found === 'string') return none(found)
  const [newest] = found
  if (!newest) return none('gone')
  if (account.settings.kind !== 'x') return { kind: 'api', reason: 'openToAll', mayTry: false, post: newest }
  if (account.settings.plan === 'enterprise')
    return { kind: 'enterprise', reason: 'contract', mayTry: false, post: newest }

  const ways = found
    .filter(({ createdAt }) => newest.createdAt - createdAt < SAME_TALK_MS)
    .map((post): Way => ({ ...onX(account, post, false, nowAt), post }))
  // A trial is for the post that was shown: it never wins over one that is sure.
  const best = ways.find(({ kind }) => kind === 'api') ?? { ...onX(account, newest, wish.isTrial, nowAt), post: newest }
  if (isAffordable(account, best)) return best
  return { kind: 'assisted', reason: 'overBudget', mayTry: false, post: newest }
}

const unroutable = (reason: RouteReason, others: readonly AccountOption[] = []): Route => ({
  kind: 'none',
  reason,
  account: null,
  others,
  price: null,
  replyTo: null,
  mayTry: false,
})

/** Of several accounts that cannot: what a person could mend comes first. */
const MENDABLE: readonly RouteReason[] = [
  'signedOut',
  'switchedOff',
  'refusedBefore',
  'notPublic',
  'noWayThere',
  'gone',
]

export const routeOf = (facts: RouteFacts): Route => {
  const { platform, accounts, wish } = facts
  if (!WRITABLE.includes(platform)) return unroutable('noWayThere')
  const ways = new Map(accounts.map((account) => [account.connectionId, { account, ...wayOf(account, facts) }]))
  const ranked = rankAccounts(facts, (id) => ways.get(id)?.kind ?? 'none')
  const able = ranked.filter(({ connectionId }) => ways.get(connectionId)?.kind !== 'none')

  if (wish.connectionId !== null && !able.some(({ connectionId }) => connectionId === wish.connectionId))
    return unroutable(ways.get(wish.connectionId)?.reason ?? 'noAccount', able)
  const [chosen, ...others] = able
  const way = chosen && ways.get(chosen.connectionId)
  if (!way) {
    const reasons = [...ways.values()].map(({ reason }) => reason)
    return unroutable(MENDABLE.find((reason) => reasons.includes(reason)) ?? 'noAccount')
  }
  return {
    kind: way.kind,
    reason: way.reason,
    account: chosen,
    others,
    price: priceOf(way.account.settings, way.kind, way.reason),
    replyTo: way.post?.seq ?? null,
    mayTry: way.mayTry,
  }
}
