// The person's browser is played by fetch: the consent page of the simulator says yes by itself.
import { get } from 'node:https'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { timingOf } from '../../../../../test/engine/lane-keeper.ts'
import { meetX, type XPeer } from '../../../../../test/engine/x-peer.ts'
import { readKeys } from './keys.ts'
import { signInToX } from './sign-in.ts'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

describe('signing in to X', () => {
  let peer: XPeer
  let ports: readonly number[]
  beforeEach(async () => {
    peer = await meetX()
    // The product's own ports may be held on the machine that tests.
    ports = [await freePort(), await freePort()]
    await peer.x.control.set({ redirectUris: ports.map((port) => `http://127.0.0.1:${port}/callback`) })
  })
  afterEach(() => peer.x.stop())

  /** Where X's consent page sends the browser. */
  const consent = (url: string): Promise<string> =>
    new Promise((resolve, reject) => {
      get(url, { agent: peer.agent }, (response) => {
        response.resume()
        resolve(response.headers.location ?? '')
      }).on('error', reject)
    })

  const signIn = (visit: (back: string) => Promise<void>, timing = timingOf()) =>
    signInToX({
      clientId: peer.account.clientId,
      bearerToken: 'the-app',
      services: { ...peer.services, openInBrowser: async (url) => visit(await consent(url)) },
      timing,
      signal: AbortSignal.timeout(20_000),
      ports,
      httpAgent: peer.agent,
    })

  it('catches a sign-in that ends without keys or without a page for the person', async () => {
    let page = ''
    const { accountId, handle, secret } = await signIn(async (back) => {
      const response = await fetch(back)
      page = await response.text()
    })
    expect([accountId, handle]).toEqual([peer.account.id, 'orvalys'])
    expect(readKeys(secret)).toMatchObject({ bearerToken: 'the-app' })
    expect(page).toContain('Vous pouvez fermer cette page')
    expect(page).not.toMatch(/<script|code=|state=/)
  })

  it('catches a page of somebody else that brings its own code', async () => {
    const statuses: number[] = []
    const { handle } = await signIn(async (back) => {
      const forged = new URL(back)
      forged.searchParams.set('state', 'guessed')
      statuses.push((await fetch(forged)).status, (await fetch(new URL('/other', back))).status)
      statuses.push((await fetch(back)).status)
    })
    expect(statuses).toEqual([404, 404, 200])
    expect(handle).toBe('orvalys')
  })

  it('catches a refusal on the consent page that waits for ever', async () => {
    await peer.x.control.set({ deniesConsent: true })
    const signingIn = signIn(async (back) => void (await fetch(back)))
    await expect(signingIn).rejects.toThrow(expect.objectContaining({ trouble: 'signIn' }))
  })

  it('catches a browser that never comes back, and a port that stays taken', async () => {
    const signingIn = signIn(async () => undefined, timingOf(3_000))
    await expect(signingIn).rejects.toThrow(expect.objectContaining({ trouble: 'signIn' }))
    const again = await signIn(async (back) => void (await fetch(back)))
    expect(again.handle).toBe('orvalys')
  })
})
