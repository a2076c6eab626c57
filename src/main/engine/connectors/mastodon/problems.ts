// What can go wrong with a Mastodon server, in words. No message of the server or of masto is passed on: masto quotes
// the answer in its errors, and an answer holds posts.
import { MastoHttpError, MastoTimeoutError } from 'masto'
import { SourceProblem } from '../connector.ts'

const WORDS = {
  noKeys: {
    en: 'Its keys are not on this machine any more. Sign in again under Accounts and feeds.',
    fr: 'Ses clés ne sont plus sur cette machine. Reconnectez-vous dans «\u00a0Comptes et flux\u00a0».',
  },
  signedOut: {
    en: 'The Mastodon server does not take this access token. Make a new one on the server and sign in again.',
    fr: 'Le serveur Mastodon n’accepte pas ce jeton d’accès. Créez-en un nouveau sur le serveur et reconnectez-vous.',
  },
  noRight: {
    en: 'The access token may not read this. Make one with the right "read" and sign in again.',
    fr: 'Le jeton d’accès n’a pas ce droit. Créez-en un avec le droit « read » et reconnectez-vous.',
  },
  limited: {
    en: 'The Mastodon server asks us to wait: too many calls. Reading goes on by itself.',
    fr: 'Le serveur Mastodon nous demande d’attendre\u202f: trop d’appels. La lecture reprendra d’elle-même.',
  },
  server: {
    en: 'The Mastodon server has trouble of its own. It is tried again by itself.',
    fr: 'Le serveur Mastodon a un problème. Un nouvel essai suivra de lui-même.',
  },
  network: {
    en: 'The Mastodon server does not answer. Check the network; it is tried again by itself.',
    fr: 'Le serveur Mastodon ne répond pas. Vérifiez le réseau\u202f; un nouvel essai suivra de lui-même.',
  },
  cut: {
    en: 'The Mastodon stream was cut. What was missed is read after it is taken up again.',
    fr: 'Le flux Mastodon a été coupé. Ce qui a été manqué sera lu à la reprise.',
  },
  unknown: {
    en: 'The Mastodon server answered in a way that Sangfroid does not know. Look for an update.',
    fr: 'Le serveur Mastodon a répondu d’une façon que Sangfroid ne connaît pas. Cherchez une mise à jour.',
  },
  notSecure: {
    en: 'This is no secure address of a server. Give one that begins with https://.',
    fr: 'Ce n’est pas l’adresse sécurisée d’un serveur. Donnez-en une qui commence par https://.',
  },
} as const

export type MastodonTrouble = keyof typeof WORDS

const TROUBLES = {
  noKeys: 'signIn',
  signedOut: 'signIn',
  noRight: 'signIn',
  limited: 'limited',
  server: 'server',
  network: 'network',
  cut: 'network',
  unknown: 'ours',
  notSecure: 'refused',
} as const

export const problem = (trouble: MastodonTrouble, untilAt: number | null = null): SourceProblem =>
  new SourceProblem(TROUBLES[trouble], WORDS[trouble], untilAt)

/** What an HTTP status means to a lane. `limitedUntilAt`: ms UTC, null = not told. */
export const problemOfStatus = (status: number, limitedUntilAt: number | null): SourceProblem => {
  if (status === 401) return problem('signedOut')
  if (status === 403) return problem('noRight')
  if (status === 429) return problem('limited', limitedUntilAt)
  return problem(status >= 500 ? 'server' : 'unknown')
}

/** The server says, as a Mastodon server says it, that there is no such post (for us). */
export const isGone = (error: unknown): boolean =>
  error instanceof MastoHttpError && (error.statusCode === 404 || error.statusCode === 410)

/**
 * masto gives a status only for a JSON answer. Node's fetch fails with a TypeError that has a cause; any other error
 * (masto's own trouble with a page of a proxy or of a server in maintenance) means an answer that is no API's.
 */
export const problemOf = (error: unknown, limitedUntilAt: (headers: Headers) => number | null): unknown => {
  if (error instanceof SourceProblem || isGone(error)) return error
  if (error instanceof MastoHttpError) {
    const headers = error.cause instanceof Response ? error.cause.headers : new Headers()
    return problemOfStatus(error.statusCode, limitedUntilAt(headers))
  }
  if (error instanceof MastoTimeoutError) return problem('network')
  if (error instanceof TypeError && error.cause !== undefined) return problem('network')
  return problem('server')
}
