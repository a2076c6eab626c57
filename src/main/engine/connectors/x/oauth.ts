// X's OAuth 2 for a public client: the consent page's address, and the two ways to get tokens. The client has no secret.
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { SourceProblem } from '../connector.ts'
import { networkProblem, problemOf } from './problems.ts'
import type { Rest } from './rest.ts'
import type { Refreshed } from './tokens.ts'
import { problemWords } from './words.ts'

/** What is read, and the posts and pictures that a person approves; `offline.access` brings the refresh token. */
const SCOPES = ['tweet.read', 'users.read', 'tweet.write', 'media.write', 'offline.access']

const Answer = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1).optional() })
const Refusal = z.object({
  error: z.enum(['invalid_request', 'invalid_grant', 'invalid_client', 'unauthorized_client']),
})

export interface Challenge {
  readonly state: string
  readonly verifier: string
  readonly url: string
}

/** RFC 7636, S256. */
export const createChallenge = (clientId: string, redirectUri: string): Challenge => {
  const state = randomBytes(24).toString('base64url')
  const verifier = randomBytes(48).toString('base64url')
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: SCOPES.join(' '),
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  return { state, verifier, url: `https://x.com/i/oauth2/authorize?${query}` }
}

export const createOAuth = (rest: Rest, clientId: string) => {
  const ask = async (form: Readonly<Record<string, string>>): Promise<Refreshed> => {
    const answer = await rest({
      method: 'POST',
      path: '/2/oauth2/token',
      body: { ...form, client_id: clientId },
      bodyAs: 'url',
      token: null,
    })
    if (answer.kind === 'lost') throw networkProblem()
    if (answer.kind === 'refused') {
      const isOurKey = answer.status < 500 && Refusal.safeParse(answer.body).success
      if (isOurKey) throw new SourceProblem('signIn', problemWords.signIn)
      throw problemOf({ status: answer.status, body: answer.body, as: 'user', resetsAt: null })
    }
    const tokens = Answer.safeParse(answer.body)
    if (!tokens.success) throw new SourceProblem('ours', problemWords.ours)
    return { accessToken: tokens.data.access_token, refreshToken: tokens.data.refresh_token ?? null }
  }
  return {
    refresh: (refreshToken: string) => ask({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    exchange: (code: string, verifier: string, redirectUri: string) =>
      ask({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri }),
  }
}
