import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readMessage } from './jetstream-event.ts'

const did = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
const read = (more: object) => readMessage(JSON.stringify({ did, time_us: 1_777_000_000_123_456, ...more }))
const commit = (operation: string, more: object = {}) => ({
  kind: 'commit',
  commit: { rev: 'r', operation, collection: 'app.bsky.feed.post', rkey: '3la', ...more },
})

it('catches a change of a post that is taken for another', () => {
  expect(read(commit('create', { record: { text: 'a' } }))?.event).toEqual({
    kind: 'said',
    said: { did, collection: 'app.bsky.feed.post', rkey: '3la', record: { text: 'a' }, heardAt: 1_777_000_000_123 },
  })
  expect(read(commit('delete'))?.event).toEqual({
    kind: 'removed',
    uri: `at://${did}/app.bsky.feed.post/3la`,
    at: 1_777_000_000_123,
  })
  expect(read(commit('create', { rkey: 'not a key' }))).toEqual({ timeUs: 1_777_000_000_123_456, event: null })
})

it.each([
  [{ active: false, status: 'takendown' }, 'hidden'],
  [{ active: false, status: 'deleted' }, 'hidden'],
  [{ active: false, status: 'deactivated' }, 'hidden'],
  [{ active: true }, undefined],
  [{ active: false, status: 'desynchronized' }, undefined],
  [{ active: true, status: 'throttled' }, undefined],
])('catches an account that is hidden, or one that only lags: %j', (account, kind) => {
  expect(read({ kind: 'account', account })?.event?.kind).toBe(kind)
})

it('catches a handle that anybody may claim', () => {
  expect(read({ kind: 'identity', identity: { did, handle: 'brand.example' } })?.event).toEqual({
    kind: 'renamed',
    did,
  })
})

it('catches a message of any shape that throws', () => {
  fc.assert(fc.property(fc.string(), (text) => readMessage(text) === null))
  fc.assert(fc.property(fc.anything(), (value) => readMessage(JSON.stringify(value) ?? '') === null))
})
