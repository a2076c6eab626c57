import { expect, it } from 'vitest'
import { SourceProblem } from '../connector.ts'
import type { Client } from './client.ts'
import { createPeople } from './people.ts'

const context = { signal: new AbortController().signal, noteLimit: () => undefined }
const account = { did: 'did:plc:us', handle: 'brand.example' }

const untilAborted = (_: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()))

const open = (answer: Client['ask'], isImpatient = false) => {
  const asked: string[] = []
  let now = 1_777_000_000_000
  const people = createPeople({
    account,
    // Nobody waits, unless the test says so.
    timing: { now: () => now, wait: (ms, signal) => (isImpatient ? Promise.resolve() : untilAborted(ms, signal)) },
    client: {
      ask: (method, params, its) => {
        asked.push(method.split('.').at(-1) ?? '')
        return answer(method, params, its)
      },
    },
  })
  const pass = (ms: number): void => {
    now += ms
  }
  return {
    people,
    asked,
    pass,
    names: async (dids: string[]) => [...(await people.find(dids, context)).values()].map(({ handle }) => handle),
  }
}

const profiles: Client['ask'] = async (_, { actors }) => ({
  ok: true,
  value: {
    profiles: (actors as string[]).map((did) => ({ did, handle: `${did.split(':').at(-1)}.example`, viewer: {} })),
  },
})

it('catches a person who is asked for again and again, or never again', async () => {
  const { names, asked, pass, people } = open(profiles)
  expect(await names(['did:plc:a', 'did:plc:b', 'did:plc:a'])).toEqual(['a.example', 'b.example'])
  await names(['did:plc:b'])
  expect(asked).toHaveLength(1)
  people.forget('did:plc:b')
  pass(31 * 60_000)
  await names(['did:plc:a', 'did:plc:b'])
  expect(asked).toHaveLength(2)
})

it('catches our own posts that are not ours because the account has another name today', async () => {
  const { names } = open(async (_, { actors }) => ({
    ok: true,
    value: { profiles: (actors as string[]).map((did) => ({ did, handle: 'renamed.example', viewer: {} })) },
  }))
  expect(await names([account.did])).toEqual(['brand.example'])
})

it('catches an index that does not answer and holds up every post', async () => {
  const { names, asked, pass } = open(async (method, { repo }) => {
    if (method.endsWith('getProfiles')) throw new SourceProblem('server', { en: 'down', fr: 'en panne' })
    return {
      ok: true,
      value: { handle: `${String(repo).split(':').at(-1)}.test`, handleIsCorrect: repo !== 'did:plc:liar' },
    }
  })
  expect(await names(['did:plc:a', 'did:plc:liar'])).toEqual(['a.test', 'did:plc:liar'])
  await names(['did:plc:c'])
  expect(asked.filter((method) => method === 'getProfiles')).toHaveLength(1)
  pass(31_000)
  await names(['did:plc:d'])
  expect(asked.filter((method) => method === 'getProfiles')).toHaveLength(2)
})

it('catches an index that is silent and keeps a post from being shown', async () => {
  const silent: Client['ask'] = (_, _params, { signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  expect(await open(silent, true).names(['did:plc:a'])).toEqual(['did:plc:a'])
})

it('catches a memory that grows with the network', async () => {
  const { people, names } = open(profiles)
  await names(Array.from({ length: 6_000 }, (_, n) => `did:plc:n${n}`))
  expect(people.known('did:plc:n0')).toBeNull()
  expect(people.known('did:plc:n5999')?.handle).toBe('n5999.example')
})
