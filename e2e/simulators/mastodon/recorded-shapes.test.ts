// The simulator answers with the fields of the real server, each of the same kind.
import { afterAll, beforeAll, expect } from 'vitest'
import { recorded, recordedAnswers } from '../../../test/engine/recorded-mastodon.ts'
import { type MastodonSimulator, startMastodon } from './start-mastodon.ts'

let server: MastodonSimulator
beforeAll(async () => {
  server = await startMastodon()
})
afterAll(() => server.stop())

type Fields = Record<string, unknown>

const get = async (path: string): Promise<unknown> => {
  const response = await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${server.accessToken}` } })
  return response.json()
}
const first = (body: unknown): Fields => (Array.isArray(body) ? body[0] : body) as Fields

/** Told of the account that asks, and not everywhere. */
const BESIDE = new Set(['pinned', 'roles'])

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value)

/** The same names, and the same kinds where both tell anything. */
const expectAlike = (simulated: Fields, real: Fields): void => {
  const names = (fields: Fields): string[] =>
    Object.keys(fields)
      .filter((name) => !BESIDE.has(name))
      .sort()
  expect(names(simulated)).toEqual(names(real))
  for (const name of names(real))
    if (simulated[name] !== null && real[name] !== null)
      expect(`${name}: ${kindOf(simulated[name])}`).toBe(`${name}: ${kindOf(real[name])}`)
}

const real = (pattern: RegExp): Fields => first(recordedAnswers().find(({ path }) => pattern.test(path))?.body)

recorded('catches a simulator that answers what no server answers', async () => {
  const { id } = await server.control.post({ by: 'ines', text: '@orvalys hello #hoot' })
  const { id: authorId } = await server.control.account({ username: 'ines' })
  const status = first(await get(`/api/v1/statuses/${id}`))
  const realStatus = real(/timelines\/tag/)
  expectAlike(status, realStatus)
  expectAlike(status.account as Fields, realStatus.account as Fields)
  const mention = first(await get('/api/v1/notifications'))
  expectAlike(mention, real(/notifications\/\d+$/))
  expectAlike(first(status.mentions), first((real(/notifications\/\d+$/).status as Fields).mentions))
  expectAlike(first(await get(`/api/v1/accounts/relationships?id[]=${authorId}`)), real(/relationships/))
  expectAlike(first(await get(`/api/v1/statuses/${id}/context`)), real(/context$/))
  expectAlike(first(await get('/api/v2/instance')), real(/v2\/instance/))
  expectAlike(first(await get('/api/v1/accounts/verify_credentials')), real(/verify_credentials/))
})
