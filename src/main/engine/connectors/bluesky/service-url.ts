// Where a password or a token may be sent, and a stream be taken from. Pure.
import { problem } from './problems.ts'

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

export const isLocal = (address: string): boolean => LOOPBACK.has(new URL(address).hostname)

const checked = (address: string, secure: 'https:' | 'wss:', plain: 'http:' | 'ws:'): URL => {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.username !== '' || url.password !== '') throw problem('notSecure')
  // What goes to this machine itself crosses no network.
  if (url.protocol === secure || (url.protocol === plain && isLocal(address))) return url
  throw problem('notSecure')
}

/** Throws SourceProblem. */
export const checkServiceUrl = (address: string): URL => checked(address, 'https:', 'http:')

/** Throws SourceProblem. */
export const checkStreamUrl = (address: string): URL => checked(address, 'wss:', 'ws:')
