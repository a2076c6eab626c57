import { expect, it } from 'vitest'
import type { StatementLength } from '../../shared/library.ts'
import type { BrandId, ConnectionId, Lang } from '../../shared/model.ts'
import { redAccounts, type Voice } from './red-accounts.ts'
import type { StoredConnection } from './store/connections.ts'
import type { Store } from './store/store.ts'

type Kind = 'x' | 'bluesky' | 'mastodon' | 'feed'
interface Account {
  readonly kind: Kind
  readonly langs?: readonly string[]
  readonly more?: Partial<StoredConnection>
}

/** What the room of accounts asks of a store, and nothing else. */
const storeOf = (accounts: readonly Account[]): Store => {
  const list = accounts.map(({ kind, more = {} }, index) => ({
    id: (index + 1) as ConnectionId,
    brandId: 1 as BrandId,
    label: `${kind}${index + 1}`,
    settings: { kind, plan: 'enterprise' },
    isOn: true,
    needsSignIn: false,
    ...more,
  }))
  const of = (id: ConnectionId) => ({ langs: accounts[id - 1]?.langs ?? [], isPaused: false })
  return { connections: { list: () => list }, accounts: { of } } as unknown as Store
}

const wordsOf = (lang: Lang, length: StatementLength): string =>
  `${lang} ${length} ${length === 'medium' ? 'word '.repeat(57) : ''}`.trim()
const voice = (more: Partial<Voice> = {}): Voice => ({
  brandId: 1 as BrandId,
  saidOn: {},
  lang: 'en',
  speak: null,
  kept: null,
  wordsOf,
  wallAt: 0,
  ...more,
})
const proposedOf = (accounts: readonly Account[], more: Partial<Voice> = {}) =>
  redAccounts(storeOf(accounts), voice(more))
    .filter(({ isProposed }) => isProposed)
    .map(({ label, lang, length }) => `${label} ${lang} ${length}`)

it('catches a statement that is said where nobody attacks, and not where they do', () => {
  const accounts: Account[] = [{ kind: 'x' }, { kind: 'bluesky' }, { kind: 'feed' }]
  expect(proposedOf(accounts, { saidOn: { bluesky: 9 } })).toEqual(['bluesky2 en short'])
  expect(proposedOf(accounts)).toEqual(['x1 en short', 'bluesky2 en medium'])
})

it('catches two accounts of one platform that say the same, and one that speaks in a language that is not its own', () => {
  const accounts: Account[] = [
    { kind: 'x', langs: ['de'] },
    { kind: 'x', langs: ['fr'] },
    { kind: 'x' },
    { kind: 'x', langs: ['en'] },
  ]
  expect(proposedOf(accounts)).toEqual(['x2 fr short', 'x3 en short'])
  expect(proposedOf(accounts, { speak: 'fr' })).toEqual(['x2 fr short'])
})

it('catches the very same words on two platforms where others would fit, and words that do not fit', () => {
  expect(proposedOf([{ kind: 'bluesky' }, { kind: 'mastodon' }])).toEqual(['bluesky1 en short', 'mastodon2 en medium'])
  // 285 characters of the middle length: Bluesky takes them, X does not.
  expect(proposedOf([{ kind: 'bluesky' }, { kind: 'x', langs: ['en'] }])).toEqual(['bluesky1 en short', 'x2 en short'])
})

it('catches an account that is proposed and cannot speak', () => {
  const accounts: Account[] = [
    { kind: 'x', more: { needsSignIn: true } },
    { kind: 'x', more: { isOn: false } },
  ]
  expect(proposedOf(accounts)).toEqual([])
  expect(redAccounts(storeOf(accounts), voice()).map(({ muted }) => muted)).toEqual(['signedOut', 'off'])
})

it('catches words chosen by a member that the library takes the place of', () => {
  const kept = new Map([[2 as ConnectionId, 'Ours.']])
  const all = redAccounts(storeOf([{ kind: 'x' }, { kind: 'bluesky' }]), voice({ kept }))
  expect(all.map(({ text, isProposed }) => [text, isProposed])).toEqual([
    ['en short', false],
    ['Ours.', true],
  ])
})
