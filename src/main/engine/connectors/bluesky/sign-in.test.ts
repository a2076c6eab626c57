import { expect, it } from 'vitest'
import { checkStreamUrl } from './service-url.ts'
import { signInToBluesky } from './sign-in.ts'
import { readTokens } from './tokens.ts'

const nowhere = {
  services: {
    proxyFor: async () => {
      throw new Error('it was sent')
    },
  },
  timing: { now: Date.now, wait: () => new Promise<void>(() => undefined) },
}

it.each([
  ['https://bsky.social', 'correct horse battery staple', /app-passwords/],
  ['https://bsky.social', 'abcd-efgh-ijkl', /app-passwords/],
  ['http://bsky.social', 'abcd-efgh-ijkl-mnop', /https/],
  ['http://127.0.0.1.evil.example', 'abcd-efgh-ijkl-mnop', /https/],
  ['https://user:word@bsky.social', 'abcd-efgh-ijkl-mnop', /https/],
  ['bsky.social', 'abcd-efgh-ijkl-mnop', /https/],
])('catches a password that leaves the machine as it should not: %s', async (serviceUrl, appPassword, says) => {
  const answer = signInToBluesky({ serviceUrl, identifier: 'brand.example', appPassword, ...nowhere })
  await expect(answer).rejects.toMatchObject({ trouble: 'refused', words: { en: expect.stringMatching(says) } })
})

it('catches a stream that can be read on the way', () => {
  expect(() => checkStreamUrl('ws://jetstream.example/subscribe')).toThrow('https')
  expect(checkStreamUrl('ws://127.0.0.1:1/subscribe').port).toBe('1')
})

it('catches tokens that follow an account to an address without https', () => {
  const answer = { did: 'did:plc:us', handle: 'brand.example', accessJwt: 'a', refreshJwt: 'r' }
  const at = (serviceEndpoint: unknown) =>
    readTokens({ ...answer, didDoc: { service: [{ id: '#atproto_pds', serviceEndpoint }] } }, 'https://asked.example')
  expect(at('https://home.example')?.pdsUrl).toBe('https://home.example')
  expect(at('http://home.example')?.pdsUrl).toBe('https://asked.example')
  expect(at({})?.pdsUrl).toBe('https://asked.example')
  expect(readTokens({ ...answer, did: 'us' }, 'https://asked.example')).toBeNull()
})
