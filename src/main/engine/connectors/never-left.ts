// Whether a call that failed had reached anybody. Pure. Only what says so for certain counts: a call that writes and of
// which this is not known may have been taken.

/** Codes of Node and of undici for a connection that was never made. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

const MAX_DEPTH = 8

const saysSo = (error: object): boolean => {
  if (!('code' in error) || typeof error.code !== 'string') return false
  if (NO_CONNECTION.has(error.code)) return true
  // The same code stands for a connection that fell silent.
  return error.code === 'ETIMEDOUT' && 'syscall' in error && error.syscall === 'connect'
}

/** `error`: as fetch threw it, in whatever it was wrapped. */
export const neverLeft = (error: unknown, depth = 0): boolean => {
  if (typeof error !== 'object' || error === null || depth > MAX_DEPTH) return false
  // A name with several addresses: each was tried.
  if (error instanceof AggregateError)
    return error.errors.length > 0 && error.errors.every((one) => neverLeft(one, depth + 1))
  return saysSo(error) || ('cause' in error && neverLeft(error.cause, depth + 1))
}
