// Sends one plain mail by the team's own server. Keeps true: nothing is said to a server without TLS, the password least of
// all, except on this machine itself; the password is in no error and no log. Straight, whatever proxy the system names:
// those of the web let no mail through.
import type { CalloutProblem, MailServer } from '../../../shared/callouts.ts'
import { isLoopback } from '../../../shared/loopback.ts'
import type { CalloutMessage } from './messages.ts'
import { isDistrust } from './send-hook.ts'

const WITHIN_MS = 20_000

export interface Letter {
  readonly to: string
  readonly message: CalloutMessage
  /** The same for every attempt at one call: a mail that came twice is shown once. */
  readonly id: string
}

const problemOf = (error: unknown): CalloutProblem => {
  const { code, originalCode, responseCode, message } = error as {
    code?: string
    originalCode?: string
    responseCode?: number
    message?: string
  }
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return responseCode !== undefined && responseCode < 500 ? 'busy' : 'signIn'
  if (isDistrust(originalCode ?? '') || isDistrust(code ?? '')) return 'untrusted'
  // STARTTLS was refused or is not offered: the server, or somebody in between, wants it in the clear.
  if (code === 'ETLS') return /certificate/i.test(message ?? '') || responseCode === undefined ? 'untrusted' : 'refused'
  if (responseCode === undefined) return code === 'EENVELOPE' ? 'refused' : 'network'
  return responseCode >= 500 && responseCode !== 503 ? 'refused' : 'busy'
}

/** `password` null = the server asks for none. null = it got through. Never rejects. */
export const sendMail = async (
  server: MailServer,
  password: string | null,
  letter: Letter,
  signal: AbortSignal,
): Promise<CalloutProblem | null> => {
  const { host, port, security, user, from } = server
  if (security === 'none' && !isLoopback(host)) return 'refused'
  // Loaded when it is needed: each thread of the engine would pay for it at its start.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== null && password !== null ? { auth: { user, pass: password } } : {}),
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: WITHIN_MS,
    greetingTimeout: WITHIN_MS,
    socketTimeout: WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: { name: 'Sangfroid', address: from },
      to: { name: '', address: letter.to },
      subject: letter.message.subject,
      text: letter.message.text,
      messageId: `<${letter.id}@sangfroid.invalid>`,
      priority: 'high',
      signal,
      // RFC 3834: nobody's absence notice answers.
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return null
  } catch (error) {
    return problemOf(error)
  } finally {
    transport.close()
  }
}
