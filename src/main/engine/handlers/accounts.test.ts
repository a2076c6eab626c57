import { expect, it } from 'vitest'
import { openRoom, type Room } from '../../../../test/engine/room.ts'
import type { ConnectionId, MemberId } from '../../../shared/model.ts'
import type { ConnectionSettings } from '../../../shared/sources.ts'

const connect = ({ store, brandId, clock }: Room, handle: string | null, settings: ConnectionSettings): ConnectionId =>
  store.connections.add({
    brandId,
    label: handle ?? 'A feed',
    handle,
    accountId: handle,
    settings,
    addedAt: clock.wall(),
  })
const mastodon = { kind: 'mastodon', serverUrl: 'https://example.social' } as const

it('catches a profile that is not kept, not in the record, or that starts an account that was paused', async () => {
  const room = await openRoom()
  const connectionId = connect(room, 'acme', mastodon)
  room.store.accounts.set(connectionId, { isPaused: true })
  const profile = { connectionId, langs: ['fr'], regions: ['québec'], products: [], memberIds: [room.alice] }
  expect(await room.must('accounts.setProfile', profile)).toEqual({ connectionId })
  expect(await room.must('accounts.profiles', {})).toEqual([profile])
  expect(room.store.accounts.of(connectionId).isPaused).toBe(true)
  const [entry] = room.store.ledger.page(null, 1)
  expect([entry?.kind, JSON.parse(entry?.payload ?? '')]).toEqual(['account.profiled', profile])
})

it('catches duty for a stranger, and a feed that is told to speak', async () => {
  const room = await openRoom()
  const speaker = connect(room, 'acme', mastodon)
  const feed = connect(room, null, { kind: 'feed', url: 'https://example.org/feed' })
  const set = (connectionId: ConnectionId, memberIds: MemberId[]) =>
    room.ask('accounts.setProfile', { connectionId, langs: [], regions: [], products: [], memberIds }, room.alice)
  expect(await set(speaker, [99 as MemberId])).toMatchObject({ ok: false, code: 'notFound' })
  expect(await set(feed, [])).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await set(99 as ConnectionId, [])).toMatchObject({ ok: false, code: 'notFound' })
  expect(await room.must('accounts.profiles', {})).toEqual([])
})

it('catches a region that no post could ever name, kept without a word', async () => {
  const room = await openRoom()
  const connectionId = connect(room, 'acme', mastodon)
  const unclosed = { connectionId, langs: [], regions: ['"val de loire'], products: [], memberIds: [] }
  expect(await room.ask('accounts.setProfile', unclosed, room.alice)).toMatchObject({ ok: false, code: 'invalidInput' })
})
