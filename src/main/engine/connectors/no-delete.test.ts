// A wrong post of ours is put right by another one, and everybody sees both (L4): no connector can do otherwise.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findTakingBack } from '../../../../test/engine/taking-back.ts'
import type { Sender } from './sender.ts'

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

it('catches a connector that takes a post away, likes, mutes, blocks or hides', () => {
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap((file) =>
    findTakingBack(file, readFileSync(join(import.meta.dirname, file), 'utf8')).map((what) => `${file}: ${what}`),
  )
  expect(found).toEqual([])
})

it.each([
  "await fetch(url, { method: 'DELETE' })",
  "await rest({ method: 'PUT', path: '/2/tweets/1/hidden', token })",
  "await write('com.atproto.repo.deleteRecord', { repo, collection, rkey })",
  "await write('com.atproto.repo.putRecord', { repo, collection, rkey, record })",
  "await write('com.atproto.repo.applyWrites', { repo, writes })",
  "await fetch(new URL('/xrpc/com.atproto.repo.deleteRecord', pdsUrl))",
  "await write('com.atproto.repo.createRecord', { repo, collection: 'app.bsky.graph.block', record })",
  "await write('com.atproto.repo.createRecord', { repo, collection: 'app.bsky.feed.threadgate', record })",
  "await write('app.bsky.graph.muteActor', { actor })",
  'await agent.com.atproto.repo.deleteRecord({ repo, collection, rkey })',
  'await agent.deletePost(uri)',
  'await api.tell(({ v1 }) => v1.statuses.$select(id).remove.$raw())',
  'await api.tell(({ v1 }) => v1.statuses.$select(id).update.$raw({ status }))',
  'await api.tell(({ v1 }) => v1.accounts.$select(id).mute.$raw())',
  'await api.tell(({ v1 }) => v1.statuses.$select(id).unfavourite())',
  'await client.v2.deleteTweet(id)',
  'await client.v2.hideReply(id, true)',
  "await api.call({ method: 'POST', path: '/2/users/1/blocking', body })",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a source that is looked at
  "await api.call({ method: 'POST', path: `/2/users/${id}/likes`, body })",
  "await client.delete('tweets/1')",
])('catches a look that passes over %s', (source) => {
  expect(findTakingBack('x/rest.ts', source)).not.toEqual([])
})

it.each([
  'known.delete(did)',
  "signal.removeEventListener('abort', stop)",
  "if (operation === 'delete') return { kind: 'removed', uri }",
  "await api.call({ method: 'POST', path: PATH, body: { delete: { ids } } })",
  "await write('com.atproto.repo.createRecord', { repo, collection: 'app.bsky.feed.post', record })",
  'await api.tell(({ v1 }) => v1.statuses.create.$raw(params, once))',
  'await api.ask("spare", ({ v1 }) => v1.statuses.$select(id).context.fetch.$raw())',
  "await api.call({ method: 'POST', path: '/2/tweets', body })",
])('catches a look that sees harm in %s', (source) => {
  expect(findTakingBack('x/rest.ts', source)).toEqual([])
})

it('catches a sender that can take back and fits all the same', () => {
  const sender: Partial<Sender> = {
    // @ts-expect-error: there is no such thing
    delete: async () => undefined,
  }
  expect(Object.keys(sender)).toEqual(['delete'])
})
