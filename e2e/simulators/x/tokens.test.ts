import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createClock } from './clock.ts'
import { defaultSettings } from './settings.ts'
import { createTokens, OAuthProblem } from './tokens.ts'

const GRANT = { clientId: 'app', userId: '1', scope: 'tweet.read offline.access' }
const VERIFIER = 'a-verifier-that-is-long-enough-to-be-one'
const REDIRECT = 'http://127.0.0.1:1/callback'

const setUp = () => {
  const clock = createClock(() => 0)
  const settings = defaultSettings()
  const tokens = createTokens(clock, settings)
  const challenge = createHash('sha256').update(VERIFIER).digest('base64url')
  const code = () => tokens.giveCode({ ...GRANT, redirectUri: REDIRECT, challenge })
  const exchange = (over: object = {}) =>
    tokens.exchange({ code: code(), clientId: 'app', redirectUri: REDIRECT, verifier: VERIFIER, ...over })
  return { clock, settings, tokens, code, exchange }
}

const refresh = (token: string | undefined): string => {
  if (token === undefined) throw new Error('no refresh token was given')
  return token
}

describe('tokens', () => {
  it('catches a refresh token that works twice, and an access token that outlives its refresh', () => {
    const { tokens } = setUp()
    const first = tokens.grant(GRANT)
    const second = tokens.refresh(refresh(first.refresh_token), 'app')
    expect(tokens.userOf(second.access_token)).toBe('1')
    expect(tokens.userOf(first.access_token)).toBeNull()
    expect(() => tokens.refresh(refresh(first.refresh_token), 'app')).toThrow(OAuthProblem)
    expect(tokens.refusedReuses()).toBe(1)
    expect(tokens.userOf(second.access_token)).toBe('1')
    expect(tokens.refresh(refresh(second.refresh_token), 'app').access_token).not.toBe(second.access_token)
  })

  it('catches a family that survives the theft of a token where it must not', () => {
    const { tokens, settings } = setUp()
    settings.reuseRevokesFamily = true
    const first = tokens.grant(GRANT)
    const second = tokens.refresh(refresh(first.refresh_token), 'app')
    expect(() => tokens.refresh(refresh(first.refresh_token), 'app')).toThrow(OAuthProblem)
    expect(tokens.userOf(second.access_token)).toBeNull()
    expect(() => tokens.refresh(refresh(second.refresh_token), 'app')).toThrow(OAuthProblem)
  })

  it('catches an access token that lives on after two hours', () => {
    const { tokens, clock } = setUp()
    const { access_token: token } = tokens.grant(GRANT)
    clock.advance(7_199_999)
    expect(tokens.userOf(token)).toBe('1')
    clock.advance(1)
    expect(tokens.userOf(token)).toBeNull()
  })

  it('catches a code that works twice', () => {
    const { tokens, code } = setUp()
    const once = { code: code(), clientId: 'app', redirectUri: REDIRECT, verifier: VERIFIER }
    expect(tokens.exchange(once).scope).toBe(GRANT.scope)
    expect(() => tokens.exchange(once)).toThrow(OAuthProblem)
  })

  it('catches a code that is taken after 30 s', () => {
    const { tokens, code, clock } = setUp()
    const late = code()
    clock.advance(30_000)
    const exchange = { code: late, clientId: 'app', redirectUri: REDIRECT, verifier: VERIFIER }
    expect(() => tokens.exchange(exchange)).toThrow(OAuthProblem)
  })

  it.each([{ verifier: 'another' }, { redirectUri: `${REDIRECT}/` }, { clientId: 'other' }, { code: 'made up' }])(
    'catches an exchange that is taken with %o',
    (wrong) => {
      const { exchange } = setUp()
      expect(exchange().refresh_token).toBeDefined()
      expect(() => exchange(wrong)).toThrow(OAuthProblem)
    },
  )

  it('catches a refresh token for who did not ask for offline.access', () => {
    const { tokens } = setUp()
    expect(tokens.grant({ ...GRANT, scope: 'tweet.read' }).refresh_token).toBeUndefined()
  })
})
