import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CLIENT_ID } from './platform.ts'
import { callX } from './test-calls.ts'

const VERIFIER = 'a-verifier-that-is-long-enough-to-be-one'
const REDIRECT = 'http://127.0.0.1:41739/callback'

const setUp = async () => {
  const x = await callX()
  const consent = (over: Record<string, string> = {}) => {
    const asked = new URLSearchParams({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: REDIRECT,
      scope: 'tweet.read offline.access',
      state: 'a state',
      code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
      code_challenge_method: 'S256',
      ...over,
    })
    return fetch(`${x.url}/i/oauth2/authorize?${asked}`, { redirect: 'manual' })
  }
  const token = (form: Record<string, string>) => x.post('/2/oauth2/token', new URLSearchParams(form))
  const backOf = (answer: Response) => new URL(answer.headers.get('location') ?? 'about:blank')
  return { ...x, consent, token, backOf }
}

describe('the sign-in', () => {
  it('catches a way from consent to a call that breaks', async () => {
    const { consent, token, get, control, backOf } = await setUp()
    await control.set({ consentingHandle: 'orvalys_aide' })
    const back = backOf(await consent())
    expect(back.origin + back.pathname).toBe(REDIRECT)
    expect(back.searchParams.get('state')).toBe('a state')
    const pair = await token({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: REDIRECT,
      client_id: CLIENT_ID,
      code_verifier: VERIFIER,
    })
    expect(pair.json).toMatchObject({ token_type: 'bearer', expires_in: 7_200, scope: 'tweet.read offline.access' })
    const me = await get('/2/users/me', String(pair.json.access_token))
    expect(me.json).toMatchObject({ data: { username: 'orvalys_aide' } })
  })

  it.each<Record<string, string>>([
    { redirect_uri: `${REDIRECT}/` },
    { redirect_uri: REDIRECT.replace('127.0.0.1', 'localhost') },
    { client_id: 'another' },
    { code_challenge_method: 'plain' },
  ])('catches a redirect to who asked with %o', async (wrong) => {
    const { consent } = await setUp()
    const answer = await consent(wrong)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
  })

  it('catches a code for who was told no', async () => {
    const { consent, control, backOf } = await setUp()
    await control.set({ deniesConsent: true })
    const back = backOf(await consent())
    expect(back.searchParams.get('error')).toBe('access_denied')
    expect(back.searchParams.get('code')).toBeNull()
  })

  it('catches a refresh that did not turn although its answer was lost', async () => {
    const { token, control } = await setUp()
    const { refresh_token: first = '' } = await control.signIn('orvalys')
    const refresh = { grant_type: 'refresh_token', refresh_token: first, client_id: CLIENT_ID }
    await control.fault({ kind: 'answerLost', path: '/2/oauth2/token', times: 1 })
    await expect(token(refresh)).rejects.toThrow()
    const again = await token(refresh)
    expect(again).toMatchObject({ status: 400, json: { error: 'invalid_request' } })
    expect((await control.state()).refusedReuses).toBe(1)
  })
})
