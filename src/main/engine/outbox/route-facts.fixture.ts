// A post and an account as the router sees them, with what a test wants otherwise.
import type { ConnectionId, MentionSeq } from '../../../shared/model.ts'
import type { ConnectionSettings } from '../../../shared/sources.ts'
import type { AccountFact, OtherPost, PostFact, RouteFacts } from './route-facts.ts'

export const NOW = Date.UTC(2026, 2, 2, 12)

export const factOf = (seq: number, more: Partial<PostFact> = {}): PostFact => ({
  seq: seq as MentionSeq,
  externalId: `70${seq}`,
  createdAt: NOW - 1000 + seq,
  authorHandle: 'anna',
  text: 'the shop sold me a broken one',
  lang: null,
  visibility: 'public',
  isGone: false,
  isOurs: false,
  isAnswered: false,
  isReply: false,
  answers: null,
  quotes: null,
  ...more,
})

export const ours = (authorHandle: string, text = 'our new range is here'): OtherPost => ({
  authorHandle,
  text,
  isOurs: true,
})
export const theirs = (authorHandle: string, text: string | null): OtherPost => ({ authorHandle, text, isOurs: false })

export const X: ConnectionSettings = {
  kind: 'x',
  clientId: 'c',
  plan: 'payPerUse',
  ownsApp: true,
  hasBearer: false,
  budgetMicroDollars: null,
  reserveMicroDollars: 0,
}
export const ENTERPRISE: ConnectionSettings = { ...X, plan: 'enterprise' }
export const BLUESKY: ConnectionSettings = {
  kind: 'bluesky',
  serviceUrl: 'https://pds.example',
  jetstreamUrl: 'wss://jetstream.example',
}
export const MASTODON: ConnectionSettings = { kind: 'mastodon', serverUrl: 'https://invented.example' }

export const accountOf = (id: number, handle: string, more: Partial<AccountFact> = {}): AccountFact => {
  const settings = more.settings ?? X
  return {
    connectionId: id as ConnectionId,
    platform: settings.kind === 'feed' ? 'news' : settings.kind,
    handle,
    settings,
    isOn: true,
    needsSignIn: false,
    leftMicroDollars: null,
    lessons: [],
    profile: { langs: [], memberIds: [] },
    isOfRegion: false,
    isOfProduct: false,
    ...more,
  }
}

export const factsOf = (
  posts: readonly PostFact[],
  accounts: readonly AccountFact[],
  more: Partial<RouteFacts> = {},
): RouteFacts => ({
  platform: accounts[0]?.platform ?? 'x',
  posts,
  accounts,
  answeredFrom: null,
  remembered: null,
  wish: { connectionId: null, isTrial: false, seated: null },
  nowAt: NOW,
  ...more,
})
