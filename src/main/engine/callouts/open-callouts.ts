// The call-outs of an engine that has a way out: list, sender and runner joined, until the engine closes.
import type { Store } from '../store/store.ts'
import { createCalloutDesk } from './callout-desk.ts'
import { createCalloutRunner } from './callout-runner.ts'
import { type CalloutServices, createSender } from './sender.ts'

export interface CalloutParts {
  readonly store: Store
  readonly services: CalloutServices
  readonly now: () => number
  readonly changed: () => void
  readonly log: (line: string) => void
}

export const openCallouts = ({ store, services, now, changed, log }: CalloutParts) => {
  const closing = new AbortController()
  const sender = createSender({ store, services, signal: closing.signal })
  const runner = createCalloutRunner({ store, now, sender, changed })
  const stumbled = (error: unknown): void => log(`the call-outs stumbled: ${String(error)}`)

  void sender.lookForSecrets().then((isNews) => {
    if (isNews) changed()
  }, stumbled)

  return {
    desk: createCalloutDesk({ store, services, sender }),
    /** Resolves when nothing more is due. */
    tick: runner.tick,
    /** After what runs now: an alert is on disk before anybody is called. */
    soon: (): void => void setImmediate(() => runner.tick().catch(stumbled)),
    close: async (): Promise<void> => {
      closing.abort()
      await runner.stop().catch(stumbled)
    },
  }
}
