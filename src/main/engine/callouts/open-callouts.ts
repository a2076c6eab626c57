// The call-outs of an engine that has a way out: list, sender and runner joined, until the engine closes.
import { type BrandId, SYSTEM_MEMBER } from '../../../shared/model.ts'
import type { PublicPromise } from '../../../shared/promises.ts'
import type { Store } from '../store/store.ts'
import { createCalloutDesk } from './callout-desk.ts'
import { createCalloutRunner } from './callout-runner.ts'
import { promiseMessage } from './messages.ts'
import { type CalloutServices, createSender } from './sender.ts'

interface DuePromise {
  readonly promise: PublicPromise
  readonly brandId: BrandId
  readonly is: 'soon' | 'late'
}

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
    /** Its owner is called when it is due soon, whoever stands in for them as well when it is late. Tried once: the room says it too. */
    callForPromise: async ({ promise, brandId, is }: DuePromise): Promise<void> => {
      const owner = store.members.get(promise.ownerId)
      const called = new Set([promise.ownerId, ...(is === 'late' && owner?.backupId != null ? [owner.backupId] : [])])
      const { entries, lang } = store.calloutList.plan()
      const brand = store.brands.get(brandId)?.name ?? 'Sangfroid'
      const message = promiseMessage(lang, { brand, span: promise.span ?? '…', dueAt: promise.dueAt, is })
      for (const { id, memberId, way } of entries) {
        if (!called.has(memberId)) continue
        const problem = await sender.send(id, `promise-${promise.id}-${is}`, message)
        const at = now()
        const payload = { promiseId: promise.id, entryId: id, toMemberId: memberId, way, problem }
        store.ledger.append({
          memberId: SYSTEM_MEMBER,
          happenedAt: at,
          recordedAt: at,
          kind: 'callout.promiseTold',
          payload,
        })
      }
    },
    /** After what runs now: an alert is on disk before anybody is called. */
    soon: (): void => void setImmediate(() => runner.tick().catch(stumbled)),
    close: async (): Promise<void> => {
      closing.abort()
      await runner.stop().catch(stumbled)
    },
  }
}
