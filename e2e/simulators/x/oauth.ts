// The sign-in: a consent page that says yes by itself, and the token endpoint. Redirect addresses are compared letter
// by letter, and one that is not registered gets an error page, never a redirect.
import type { Platform } from './platform.ts'
import { CLIENT_ID } from './platform.ts'
import type { Json } from './shape-post.ts'
import { OAuthProblem } from './tokens.ts'

export interface OAuthAnswer {
  readonly status: number
  readonly json?: Json
  readonly location?: string
  readonly page?: string
}

const refusedPage = (why: string): OAuthAnswer => ({
  status: 400,
  page: `<!doctype html><title>Something went wrong</title><p>${why}</p>`,
})

export const authorize = (platform: Platform, params: URLSearchParams): OAuthAnswer => {
  const { settings, tokens, world } = platform
  const redirectUri = params.get('redirect_uri') ?? ''
  if (params.get('client_id') !== CLIENT_ID) return refusedPage('unknown client_id')
  if (!settings.redirectUris.includes(redirectUri)) return refusedPage('redirect_uri is not registered')
  const challenge = params.get('code_challenge')
  if (params.get('response_type') !== 'code' || !challenge || params.get('code_challenge_method') !== 'S256') {
    return refusedPage('response_type=code with a code_challenge of method S256')
  }
  const account = world.person(settings.consentingHandle)
  if (!account) return refusedPage('nobody is signed in')
  const back = new URL(redirectUri)
  const state = params.get('state')
  if (state !== null) back.searchParams.set('state', state)
  if (settings.deniesConsent) back.searchParams.set('error', 'access_denied')
  else {
    const scope = params.get('scope') ?? ''
    back.searchParams.set(
      'code',
      tokens.giveCode({ clientId: CLIENT_ID, userId: account.id, scope, redirectUri, challenge }),
    )
  }
  return { status: 302, location: back.toString() }
}

const guarded = (answer: () => Json): OAuthAnswer => {
  try {
    return { status: 200, json: answer() }
  } catch (error) {
    if (!(error instanceof OAuthProblem)) throw error
    return {
      status: error.error === 'invalid_client' ? 401 : 400,
      json: { error: error.error, error_description: error.message },
    }
  }
}

const checkClient = (form: URLSearchParams): string => {
  const clientId = form.get('client_id') ?? ''
  if (clientId !== CLIENT_ID) throw new OAuthProblem('invalid_client', 'Missing or unknown client_id.')
  return clientId
}

export const giveTokens = ({ tokens }: Platform, form: URLSearchParams): OAuthAnswer =>
  guarded(() => {
    const clientId = checkClient(form)
    const field = (name: string): string => form.get(name) ?? ''
    switch (field('grant_type')) {
      case 'authorization_code':
        return {
          ...tokens.exchange({
            code: field('code'),
            clientId,
            redirectUri: field('redirect_uri'),
            verifier: field('code_verifier'),
          }),
        }
      case 'refresh_token':
        return { ...tokens.refresh(field('refresh_token'), clientId) }
      default:
        throw new OAuthProblem('unsupported_grant_type', 'authorization_code or refresh_token')
    }
  })

export const revoke = ({ tokens }: Platform, form: URLSearchParams): OAuthAnswer =>
  guarded(() => {
    checkClient(form)
    tokens.revoke(form.get('token') ?? '')
    return { revoked: true }
  })
