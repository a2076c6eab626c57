// From an entry of the list to its way out: looks up the secret when it is needed, and marks the entry when it is gone.
import type { CalloutProblem } from '../../../shared/callouts.ts'
import type { Store } from '../store/store.ts'
import type { CalloutMessage } from './messages.ts'

/** Of what the host does for the engine (connectors/host-services.ts), no more than this. */
export interface CalloutServices {
  readonly secrets: {
    get(name: string): Promise<string | null>
    set(name: string, secret: string): Promise<void>
    forget(name: string): Promise<void>
  }
  /** `http://host:port`; null = straight. */
  proxyFor(url: string): Promise<string | null>
}

export interface SenderParts {
  readonly store: Store
  readonly services: CalloutServices
  readonly signal: AbortSignal
}

export const createSender = ({ store, services, signal }: SenderParts) => {
  const callouts = store.calloutList

  const secretOf = (name: string): Promise<string | null> => services.secrets.get(name).catch(() => null)

  const hook = async (id: number, name: string, message: CalloutMessage): Promise<CalloutProblem | null> => {
    const url = await secretOf(name)
    callouts.needSecret(id, url === null)
    if (url === null) return 'needsSecret'
    // The way out is loaded with the first call: most starts call nobody.
    const { sendHook } = await import('./send-hook.ts')
    return sendHook(url, message, services.proxyFor, signal)
  }

  const mail = async (to: string, id: string, message: CalloutMessage): Promise<CalloutProblem | null> => {
    const server = callouts.plan().mail
    if (server === null) return 'needsSecret'
    const password = server.user === null ? null : await secretOf(callouts.mailSecretName())
    const isMissing = server.user !== null && password === null
    callouts.needMailSecret(isMissing)
    if (isMissing) return 'needsSecret'
    const { sendMail } = await import('./send-mail.ts')
    return sendMail(server, password, { to, id, message }, signal)
  }

  return {
    /** `callKey`: the same for every attempt at one call. null = it got through; never rejects for what the way answers. */
    send: async (entryId: number, callKey: string, message: CalloutMessage): Promise<CalloutProblem | null> => {
      const entry = callouts.entry(entryId)
      // Taken off the list meanwhile.
      if (entry === null) return 'refused'
      return entry.secretName === null ? mail(entry.label, callKey, message) : hook(entry.id, entry.secretName, message)
    },
    /** Marks what this machine's key store does not have (any more). true = something changed. */
    lookForSecrets: async (): Promise<boolean> => {
      let isNews = false
      for (const { id, secretName } of callouts.entries()) {
        if (secretName === null) continue
        const isMissing = (await secretOf(secretName)) === null
        isNews = callouts.needSecret(id, isMissing) || isNews
      }
      const server = callouts.plan().mail
      if (server === null) return isNews
      const isMissing = server.user !== null && (await secretOf(callouts.mailSecretName())) === null
      return callouts.needMailSecret(isMissing) || isNews
    },
  }
}

export type Sender = ReturnType<typeof createSender>
