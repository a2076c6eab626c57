import { expect, it } from 'vitest'
import { servicesWith, timingOf } from '../../../../../test/engine/lane-keeper.ts'
import { createSession } from './session.ts'
import { packTokens, type Tokens, unpackTokens } from './tokens.ts'

const tokens = (n: number): Tokens => ({
  did: 'did:plc:us',
  handle: 'brand.example',
  pdsUrl: 'https://pds.example',
  accessJwt: `access-${n}`,
  refreshJwt: `refresh-${n}`,
})

const json = (status: number, body: object): Response => Response.json(body, { status })

/** Knows one pair at a time, as a server does; each refresh trades it in. */
const open = ({ fails = [] as ('network' | 'server' | 'disk')[] } = {}) => {
  const kept: Record<string, string> = { key: packTokens(tokens(0)) }
  const { secrets } = servicesWith(kept)
  let valid = 1
  let refreshCount = 0
  const usedUnkept: string[] = []
  const session = createSession({
    secretName: 'key',
    timing: timingOf(),
    secrets: {
      ...secrets,
      set: async (name, secret) => {
        if (fails[0] === 'disk') {
          fails.shift()
          throw new Error('disk full')
        }
        await secrets.set(name, secret)
      },
    },
    fetch: async (url, init) => {
      const bearer = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? ''
      if (!kept.key?.includes(bearer)) usedUnkept.push(bearer)
      await new Promise((resolve) => setTimeout(resolve, 1))
      if (!url.includes('refreshSession'))
        return bearer === `access-${valid}` ? json(200, {}) : json(400, { error: 'ExpiredToken' })
      if (fails[0] === 'network') {
        fails.shift()
        throw new TypeError('fetch failed')
      }
      if (fails[0] === 'server') {
        fails.shift()
        return json(502, { error: 'UpstreamFailure' })
      }
      refreshCount += 1
      const { did, handle, accessJwt, refreshJwt } = tokens(valid)
      return json(200, { did, handle, accessJwt, refreshJwt })
    },
  })
  const ask = async () => (await session.fetchHandler('/xrpc/some.method', {})).status
  const expire = (): void => {
    valid += 1
  }
  return { ask, kept, usedUnkept, refreshes: () => refreshCount, expire }
}

it('catches a refresh for each of many calls at once, and a pair that is used before it is kept', async () => {
  const room = open()
  expect(new Set(await Promise.all(Array.from({ length: 50 }, room.ask)))).toEqual(new Set([200]))
  expect(room.refreshes()).toBe(1)
  room.expire()
  expect(await room.ask()).toBe(200)
  expect(room.refreshes()).toBe(2)
  expect(room.usedUnkept).toEqual([])
  expect(unpackTokens(room.kept.key ?? '')).toEqual(tokens(2))
})

it.each(['network', 'server', 'disk'] as const)('catches a refresh that failed (%s) and is remembered', async (how) => {
  const room = open({ fails: [how] })
  await expect(room.ask()).rejects.toThrow()
  expect(unpackTokens(room.kept.key ?? '')).toEqual(tokens(0))
  expect(await room.ask()).toBe(200)
  expect(room.usedUnkept).toEqual([])
})

it.each([undefined, '', '{}', 'not json'])(
  'catches a key that is not there and is not told as such: %s',
  async (secret) => {
    const room = open()
    if (secret === undefined) delete room.kept.key
    else room.kept.key = secret
    await expect(room.ask()).rejects.toMatchObject({ name: 'SourceProblem', trouble: 'signIn' })
  },
)
