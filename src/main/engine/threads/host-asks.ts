// The hop in the other direction: what the writer asks of its host, HostServices word by word. Keeps true: an engine that
// was given no services is answered nothing, whatever it asks; and no secret stands in a failure.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { assertNever, type FailureCode, Refusal } from '../../../shared/result.ts'
import type { Words } from '../../../shared/words.ts'
import type { HostServices } from '../connectors/host-services.ts'

export type HostAsk =
  | { readonly what: 'secret.get'; readonly name: string }
  | { readonly what: 'secret.set'; readonly name: string; readonly secret: string }
  | { readonly what: 'secret.forget'; readonly name: string }
  | { readonly what: 'browser.open'; readonly url: string }
  | { readonly what: 'proxy.for'; readonly url: string }

export interface AskOfHost {
  readonly kind: 'ask'
  readonly id: number
  readonly ask: HostAsk
}

export type AnswerOfHost =
  | { readonly kind: 'answer'; readonly id: number; readonly value: string | null }
  | { readonly kind: 'refusal'; readonly id: number; readonly code: FailureCode; readonly words: Words<string> }

const serve = async (services: HostServices, ask: HostAsk): Promise<string | null> => {
  switch (ask.what) {
    case 'secret.get':
      return services.secrets.get(ask.name)
    case 'secret.set':
      await services.secrets.set(ask.name, ask.secret)
      return null
    case 'secret.forget':
      await services.secrets.forget(ask.name)
      return null
    case 'browser.open':
      await services.openInBrowser(ask.url)
      return null
    case 'proxy.for':
      return services.proxyFor(ask.url)
    default:
      return assertNever(ask)
  }
}

/** On the host's side. Never rejects. */
export const answerAsk = async (
  services: HostServices | null,
  { id, ask }: AskOfHost,
  log: (line: string) => void,
): Promise<AnswerOfHost> => {
  if (services === null) return { kind: 'refusal', id, code: 'notAllowed', words: refusalWords.nothingLeaves }
  try {
    return { kind: 'answer', id, value: await serve(services, ask) }
  } catch (error) {
    if (!(error instanceof Refusal)) log(`the host failed at ${ask.what}: ${String(error)}`)
    const { code, words } =
      error instanceof Refusal ? error : new Refusal('internal', refusalWords.hostFailed(ask.what))
    return { kind: 'refusal', id, code, words }
  }
}

/** On the thread's side: `hear` what the host answers. */
export const createHostLine = (send: (ask: AskOfHost) => void) => {
  const waiting = new Map<number, { resolve: (value: string | null) => void; reject: (refusal: Refusal) => void }>()
  let nextId = 1
  const put = (ask: HostAsk): Promise<string | null> =>
    new Promise((resolve, reject) => {
      const id = nextId
      nextId += 1
      waiting.set(id, { resolve, reject })
      send({ kind: 'ask', id, ask })
    })
  const done = async (ask: HostAsk): Promise<void> => void (await put(ask))
  const services: HostServices = {
    secrets: {
      get: (name) => put({ what: 'secret.get', name }),
      set: (name, secret) => done({ what: 'secret.set', name, secret }),
      forget: (name) => done({ what: 'secret.forget', name }),
    },
    openInBrowser: (url) => done({ what: 'browser.open', url }),
    proxyFor: (url) => put({ what: 'proxy.for', url }),
  }
  return {
    services,
    hear: (answer: AnswerOfHost): void => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.kind === 'answer') asked?.resolve(answer.value)
      else asked?.reject(new Refusal(answer.code, answer.words))
    },
  }
}
