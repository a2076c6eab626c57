// Posts one message to one webhook. Keeps true: its address, a secret, is in no error and no log; no redirect is followed;
// nothing leaves unencrypted, except to this machine itself.
import { fetch, ProxyAgent } from 'undici'
import type { CalloutProblem } from '../../../shared/callouts.ts'
import { isLoopback } from '../../../shared/loopback.ts'
import { hookBody } from './hook-body.ts'
import type { CalloutMessage } from './messages.ts'

const WITHIN_MS = 20_000

const problemOfStatus = (status: number): CalloutProblem | null => {
  if (status >= 200 && status < 300) return null
  return status === 408 || status === 429 || status >= 500 ? 'busy' : 'refused'
}

/** fetch wraps what happened once or twice. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return ''
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause)
}

/** OpenSSL's verdicts on a certificate, as Node names them. */
export const isDistrust = (code: string): boolean => /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECODE)/.test(code)

/** null = it got through. Never rejects. */
export const sendHook = async (
  address: string,
  message: CalloutMessage,
  proxyFor: (url: string) => Promise<string | null>,
  signal: AbortSignal,
): Promise<CalloutProblem | null> => {
  const url = new URL(address)
  const isHere = isLoopback(url.hostname)
  if (url.protocol !== 'https:' && !isHere) return 'refused'
  let agent: ProxyAgent | null = null
  try {
    const proxy = isHere ? null : await proxyFor(url.origin)
    agent = proxy === null ? null : new ProxyAgent(proxy)
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: hookBody(url.hostname, message),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(WITHIN_MS)]),
      ...(agent ? { dispatcher: agent } : {}),
    })
    await answer.body?.cancel()
    return problemOfStatus(answer.status)
  } catch (error) {
    return isDistrust(codeOf(error)) ? 'untrusted' : 'network'
  } finally {
    void agent?.destroy()
  }
}
