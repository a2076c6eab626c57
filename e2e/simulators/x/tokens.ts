// OAuth 2 for a public client with PKCE: a code lives for 30 s and once, a refresh token works once and brings the next
// one, and the access token before it is dead. What is used twice is refused, as on X, with invalid_request.
import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from './clock.ts'
import type { Settings } from './settings.ts'

export interface TokenPair {
  readonly token_type: 'bearer'
  readonly expires_in: number
  readonly access_token: string
  readonly scope: string
  readonly refresh_token?: string
}

export class OAuthProblem extends Error {
  readonly error: 'invalid_request' | 'invalid_client' | 'unsupported_grant_type'
  constructor(error: OAuthProblem['error'], description: string) {
    super(description)
    this.error = error
  }
}

export interface Grant {
  readonly clientId: string
  readonly userId: string
  readonly scope: string
}

interface Code extends Grant {
  readonly redirectUri: string
  readonly challenge: string
  readonly expiresAt: number
}

interface Family extends Grant {
  readonly id: number
  access: string
  accessExpiresAt: number
  refresh: string | null
  isRevoked: boolean
}

export interface Exchange {
  readonly code: string
  readonly clientId: string
  readonly redirectUri: string
  readonly verifier: string
}

export interface Tokens {
  giveCode(code: Omit<Code, 'expiresAt'>): string
  exchange(exchange: Exchange): TokenPair
  refresh(token: string, clientId: string): TokenPair
  /** As if that account had just signed in. */
  grant(grant: Grant): TokenPair
  /** Whose token it is, while it lives. */
  userOf(accessToken: string): string | null
  revoke(token: string): void
  revokeAll(userId: string): void
  refusedReuses(): number
}

const secret = (): string => randomBytes(32).toString('base64url')
const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

export const createTokens = (clock: Clock, settings: Settings): Tokens => {
  const codes = new Map<string, Code>()
  const families: Family[] = []
  const byAccess = new Map<string, Family>()
  const byRefresh = new Map<string, Family>()
  let reuseCount = 0

  const issue = (family: Family): TokenPair => {
    byAccess.delete(family.access)
    family.access = secret()
    family.accessExpiresAt = clock.now() + settings.accessLifeMs
    byAccess.set(family.access, family)
    const lasts = family.scope.split(' ').includes('offline.access')
    family.refresh = lasts ? secret() : null
    if (family.refresh) byRefresh.set(family.refresh, family)
    return {
      token_type: 'bearer',
      expires_in: Math.floor(settings.accessLifeMs / 1000),
      access_token: family.access,
      scope: family.scope,
      ...(family.refresh ? { refresh_token: family.refresh } : {}),
    }
  }

  const begin = ({ clientId, userId, scope }: Grant): TokenPair => {
    const family = { clientId, userId, scope, id: families.length, access: '', accessExpiresAt: 0, refresh: null }
    const kept: Family = { ...family, isRevoked: false }
    families.push(kept)
    return issue(kept)
  }

  return {
    giveCode: (code) => {
      const text = secret()
      codes.set(text, { ...code, expiresAt: clock.now() + settings.codeLifeMs })
      return text
    },
    exchange: ({ code: text, clientId, redirectUri, verifier }) => {
      const code = codes.get(text)
      codes.delete(text)
      const isRight =
        code !== undefined &&
        code.expiresAt > clock.now() &&
        code.clientId === clientId &&
        code.redirectUri === redirectUri &&
        code.challenge === challengeOf(verifier)
      if (!isRight) throw new OAuthProblem('invalid_request', 'Value passed for the authorization code was invalid.')
      return begin(code)
    },
    refresh: (token, clientId) => {
      const family = byRefresh.get(token)
      const isCurrent = family?.refresh === token && !family.isRevoked && family.clientId === clientId
      if (family && isCurrent) return issue(family)
      if (family && family.clientId === clientId) {
        reuseCount++
        if (settings.reuseRevokesFamily) family.isRevoked = true
      }
      throw new OAuthProblem('invalid_request', 'Value passed for the token was invalid.')
    },
    grant: begin,
    userOf: (accessToken) => {
      const family = byAccess.get(accessToken)
      return family && !family.isRevoked && family.accessExpiresAt > clock.now() ? family.userId : null
    },
    revoke: (token) => {
      const family = byAccess.get(token) ?? byRefresh.get(token)
      if (family) family.isRevoked = true
    },
    revokeAll: (userId) => {
      for (const family of families) if (family.userId === userId) family.isRevoked = true
    },
    refusedReuses: () => reuseCount,
  }
}
