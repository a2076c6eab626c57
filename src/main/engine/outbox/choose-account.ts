// Which account answers this person, and why: the most pertinent one (doctrine R1). Pure.
//
// The first reason that holds decides, in the order of AccountReason: what people chose or are used to comes before what
// the text says, and that before what is convenient. So an account that can go by the API does not push aside one that
// the person spoke to. Only between accounts with the same reason does the shorter way decide, and then the rest of
// what fits. An account that is kept for other languages comes last among them: an easy way is no reason to be
// answered in German.
import type { ConnectionId, Platform } from '../../../shared/model.ts'
import type { AccountOption, AccountReason, RouteKind } from '../../../shared/outbox.ts'
import { namesHandle, sameHandle } from './named-handles.ts'
import type { AccountFact, PostFact, RouteFacts } from './route-facts.ts'

const ORDER = [
  'chosen',
  'answeredBefore',
  'remembered',
  'addressed',
  'language',
  'region',
  'product',
  'onDuty',
  'only',
  'first',
] as const satisfies readonly AccountReason[]

const EASE: Readonly<Record<RouteKind, number>> = { enterprise: 0, api: 0, assisted: 1, none: 2 }

const speaksTo = (post: PostFact, handle: string): boolean =>
  namesHandle(post.text ?? '', handle) ||
  [post.answers, post.quotes].some((other) => other?.isOurs && sameHandle(other.authorHandle, handle))

/** `fr` of `fr-CA`. */
const mainLang = (lang: string): string => lang.toLowerCase().split('-')[0] ?? ''

/** What this person writes in, by the newest post that tells; null = unknown. */
const langOf = (posts: readonly PostFact[]): string | null => {
  const lang = posts.find((post) => post.lang !== null && post.lang !== 'und')?.lang
  return lang ? mainLang(lang) : null
}

/**
 * What a choice is remembered under: the platform, the account of ours that was spoken to last, and the language.
 * `handles`: all of ours, connected or not.
 */
export const situationOf = (platform: Platform, posts: readonly PostFact[], handles: readonly string[]): string => {
  const addressed = posts.flatMap((post) => handles.filter((handle) => speaksTo(post, handle)))[0]
  return `${platform} ${addressed === undefined ? '-' : `@${addressed.toLowerCase()}`} ${langOf(posts) ?? '-'}`
}

/** Every reason that holds for this account. */
const reasonsFor = (
  account: AccountFact,
  facts: RouteFacts,
  lang: string | null,
  ableCount: number,
): readonly AccountReason[] => {
  const { wish, posts } = facts
  const id = account.connectionId
  const holds: Readonly<Record<AccountReason, boolean>> = {
    chosen: wish.connectionId === id,
    answeredBefore: facts.answeredFrom === id,
    remembered: facts.remembered === id,
    addressed: posts.some((post) => speaksTo(post, account.handle)),
    language: lang !== null && account.profile.langs.some((one) => mainLang(one) === lang),
    region: account.isOfRegion,
    product: account.isOfProduct,
    onDuty: wish.seated !== null && account.profile.memberIds.includes(wish.seated),
    only: ableCount === 1,
    first: true,
  }
  return ORDER.filter((reason) => holds[reason])
}

interface Ranked {
  readonly option: AccountOption
  /** Compared one after the other; less is better. */
  readonly marks: readonly number[]
}

const compare = (a: Ranked, b: Ranked): number => {
  const at = a.marks.findIndex((mark, index) => mark !== b.marks[index])
  return at < 0 ? 0 : (a.marks[at] ?? 0) - (b.marks[at] ?? 0)
}

/** The most pertinent first. `kindOf`: by which way each would answer. */
export const rankAccounts = (facts: RouteFacts, kindOf: (id: ConnectionId) => RouteKind): AccountOption[] => {
  const lang = langOf(facts.posts)
  const ableCount = facts.accounts.filter(({ connectionId }) => kindOf(connectionId) !== 'none').length
  return facts.accounts
    .map((account): Ranked => {
      const { connectionId, platform, handle, profile } = account
      const reasons = reasonsFor(account, facts, lang, ableCount)
      const [reason = 'first'] = reasons
      const isForOthers = lang !== null && profile.langs.length > 0 && !reasons.includes('language')
      const fits = ORDER.map((one) => (reasons.includes(one) ? 0 : 1))
      const marks = [ORDER.indexOf(reason), Number(isForOthers), EASE[kindOf(connectionId)], ...fits, connectionId]
      return { option: { connectionId, platform, handle, reason }, marks }
    })
    .sort(compare)
    .map(({ option }) => option)
}
