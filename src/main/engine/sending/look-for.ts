// What may have left: asked for by its key where the platform can be asked, sent again where a repeat cannot double, else
// looked for in our own timeline for as long as the platform may lag. Then a person decides.
import type { ConnectionId } from '../../../shared/model.ts'
import type { Clock } from '../clock.ts'
import type { Sender } from '../connectors/sender.ts'
import type { OutboxDesk } from '../outbox/outbox-desk.ts'
import { missingPart } from '../outbox/recognise.ts'
import type { By } from '../store/ledger.ts'
import type { StoredPart, StoredSend } from '../store/sends.ts'
import type { Store } from '../store/store.ts'
import { MARGIN_MS } from './deliver.ts'
import type { WayOut } from './way-out.ts'

export interface LookingParts {
  readonly store: Store
  readonly clock: Clock
  readonly desk: OutboxDesk
  readonly way: WayOut
  readonly act: <T>(work: (by: By) => T) => T
}

const LOOK_MS = 10_000
const AT_ONCE = 1_000

export const createLooking = ({ store, clock, desk, way, act }: LookingParts) => {
  const lookedAt = new Map<ConnectionId, number>()
  const startedAt = clock.wall()

  /** Planned once more, at once: the key of the first call is kept, and a repeat conflicts with it until then. */
  const again = (send: StoredSend, lookedForUntilAt: number | null): void =>
    act((by) => {
      const now = store.sends.get(send.id)
      if (now?.state === 'unknown') desk.planAgain(now, { dueAt: by.recordedAt, lookedForUntilAt }, by, { again: true })
    })

  const ask = async (send: StoredSend, part: StoredPart, sender: Sender): Promise<boolean> => {
    if (!sender.find || part.key === null) return false
    try {
      const found = await sender.find(part.key)
      if (!found) return false
      act((by) => {
        const now = store.sends.get(send.id)
        const open = now && missingPart(now)
        if (!now || open?.position !== part.position) return
        if (!desk.published(now, part.position, found, by))
          desk.planAgain(now, { dueAt: by.recordedAt, lookedForUntilAt: null }, by)
      })
      return true
    } catch {
      // Not reached: it is asked again.
      return true
    }
  }

  /** A call that a restart cut short may be a repeat: the row has the time of the first. */
  const untilOf = (send: StoredSend, part: StoredPart, sender: Sender): number =>
    send.lookedForUntilAt ?? Math.max(part.attemptedAt ?? 0, startedAt) + sender.readLagMs + MARGIN_MS

  /** What needs no look at our own timeline. True = it is settled, or will be asked about again. */
  const settle = async (send: StoredSend, sender: Sender): Promise<boolean> => {
    if (send.state !== 'unknown') return false
    const part = missingPart(send)
    if (!part || part.attemptedAt === null) {
      // It stopped between two parts: the next one has not been tried.
      again(send, null)
      return true
    }
    if (await ask(send, part, sender)) return true
    const repeatableUntilAt = Math.min(part.attemptedAt + sender.repeatableForMs, Number.MAX_SAFE_INTEGER)
    if (clock.wall() >= repeatableUntilAt || !desk.isWanted(send)) return false
    again(send, repeatableUntilAt)
    return true
  }

  return {
    /** While no call is on its way: what is said to be on its way has an end that could not be written down. */
    takeUp: (id: ConnectionId, sender: Sender): void => {
      const cut = store.sends.ofAccount(id, ['sending'], AT_ONCE)
      if (cut.length === 0) return
      act((by) => {
        const lookedForUntilAt = by.recordedAt + sender.readLagMs + MARGIN_MS
        for (const send of cut) desk.move(send, { state: 'unknown', lookedForUntilAt }, by)
      })
    },
    /** ms until the next look; Infinity = nothing is looked for. */
    look: async (id: ConnectionId, sender: Sender): Promise<number> => {
      const waitMs = (lookedAt.get(id) ?? 0) + LOOK_MS - clock.wall()
      const open = store.sends.ofAccount(id, ['unknown', 'awaitingConfirmation'], waitMs > 0 ? 1 : AT_ONCE)
      if (open.length === 0) return Number.POSITIVE_INFINITY
      if (waitMs > 0) return waitMs
      lookedAt.set(id, clock.wall())
      const unsettled: StoredSend[] = []
      for (const send of open) if (!(await settle(send, sender))) unsettled.push(send)
      const [first] = unsettled
      if (!first) return store.sends.ofAccount(id, ['unknown'], 1).length > 0 ? LOOK_MS : 0
      // Only a look that began after the platform could not lag any more says that it is not there. Where no look is possible
      // until a person has paid or signed in, that person looks.
      const beganAt = clock.wall()
      if ((await way.hearOwn(first.brandId, first.platform)) === 'notYet') return LOOK_MS
      act((by) => {
        for (const { id: sendId } of unsettled) {
          const send = store.sends.get(sendId)
          const part = send && missingPart(send)
          if (!send || !part || (send.state !== 'unknown' && send.state !== 'awaitingConfirmation')) continue
          if (untilOf(send, part, sender) <= beganAt) desk.move(send, { state: 'notFound' }, by)
        }
      })
      return LOOK_MS
    },
  }
}
