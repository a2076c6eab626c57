// Refusals as X words them. Seen live most have `about:blank`; the document lists nine addresses and no other.
import type { Settings } from './settings.ts'
import type { Json } from './shape-post.ts'

export type Refused =
  | 'invalid'
  | 'unauthorized'
  | 'wrongToken'
  | 'unpaid'
  | 'forbidden'
  | 'notFound'
  | 'limited'
  | 'tooManyConnections'
  | 'unavailable'

const KINDS: Record<Refused, { status: number; title: string; seen: string; documented: string; detail: string }> = {
  invalid: {
    status: 400,
    title: 'Invalid Request',
    seen: 'https://api.x.com/2/problems/invalid-request',
    documented: 'invalid-request',
    detail: 'One or more parameters to your request was invalid.',
  },
  unauthorized: {
    status: 401,
    title: 'Unauthorized',
    seen: 'about:blank',
    documented: 'invalid-request',
    detail: 'Unauthorized',
  },
  wrongToken: {
    status: 403,
    title: 'Unsupported Authentication',
    seen: 'https://api.x.com/2/problems/unsupported-authentication',
    documented: 'invalid-request',
    detail: 'Authenticating with this kind of token is forbidden for this endpoint.',
  },
  unpaid: {
    status: 402,
    title: 'CreditsDepleted',
    seen: 'https://api.x.com/2/problems/credits',
    documented: 'disallowed-resource',
    detail: 'Your enrolled account does not have any credits to fulfill this request.',
  },
  forbidden: {
    status: 403,
    title: 'Forbidden',
    seen: 'about:blank',
    documented: 'disallowed-resource',
    detail: 'Forbidden',
  },
  notFound: {
    status: 404,
    title: 'Not Found',
    seen: 'about:blank',
    documented: 'invalid-request',
    detail: 'Not Found',
  },
  limited: {
    status: 429,
    title: 'Too Many Requests',
    seen: 'about:blank',
    documented: 'disallowed-resource',
    detail: 'Too Many Requests',
  },
  tooManyConnections: {
    status: 429,
    title: 'ConnectionException',
    seen: 'https://api.x.com/2/problems/streaming-connection',
    documented: 'disallowed-resource',
    detail: 'This stream is currently at the maximum allowed connection limit.',
  },
  unavailable: {
    status: 503,
    title: 'Service Unavailable',
    seen: 'about:blank',
    documented: 'internal-error',
    detail: 'Service Unavailable',
  },
}

/** Thrown by a handler; the server answers with it. */
export class Refusal extends Error {
  readonly kind: Refused
  constructor(kind: Refused, detail?: string) {
    super(detail ?? KINDS[kind].detail)
    this.kind = kind
  }
}

export const statusOf = (kind: Refused): number => KINDS[kind].status

export const problemOf = ({ kind, message }: Refusal, types: Settings['problemTypes']): Json => {
  const { title, status, seen, documented } = KINDS[kind]
  return {
    title,
    type: types === 'seen' ? seen : `https://api.x.com/2/problems/${documented}`,
    status,
    detail: message,
    // The document has two shapes for a refusal, and prism checks a problem against the other one.
    ...(types === 'documented' ? { code: status, message } : {}),
    ...(kind === 'tooManyConnections' ? { connection_issue: 'TooManyConnections' } : {}),
  }
}
