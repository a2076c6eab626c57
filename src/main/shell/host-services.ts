// What the engine may ask of this machine: its own keys by name, the person's browser, the way through the system's
// proxy. Nothing else: the key that signs exports is not the engine's, and only https pages are opened.
import { Refusal } from '../../shared/result.ts'
import type { HostServices } from '../engine/connectors/host-services.ts'
import type { Secrets } from './secrets.ts'
import { proxyOf } from './system-proxy.ts'
import { openableUrl } from './trust.ts'
import { shellWords } from './words.ts'

const ENGINES_OWN = /^(connection|callout)-[\w.-]{1,200}$/

const inBoth = (word: 'notOpened' | 'notItsKey' | 'onlySocks') => ({ en: shellWords.en[word], fr: shellWords.fr[word] })

const own = (name: string): string => {
  if (ENGINES_OWN.test(name)) return name
  throw new Refusal('notAllowed', inBoth('notItsKey'))
}

export const createHostServices = (machine: {
  readonly secrets: Secrets
  openExternal(url: string): Promise<void>
  resolveProxy(url: string): Promise<string>
}): HostServices => ({
  secrets: {
    get: async (name) => machine.secrets.get(own(name)),
    set: async (name, secret) => machine.secrets.set(own(name), secret),
    forget: async (name) => machine.secrets.forget(own(name)),
  },
  openInBrowser: async (url) => {
    const openable = openableUrl(url)
    if (openable === null) throw new Refusal('notAllowed', inBoth('notOpened'))
    await machine.openExternal(openable)
  },
  proxyFor: async (url) => {
    const proxy = proxyOf(await machine.resolveProxy(url))
    if (proxy === 'unusable') throw new Refusal('unavailable', inBoth('onlySocks'))
    return proxy
  },
})
