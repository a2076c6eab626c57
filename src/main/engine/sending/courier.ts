// The one way out: for each account one post after the other, as fast as its platform allows. Keeps true: a call is on
// disk before it is made (L3); before it, our own timelines are read again and the world is looked at; what may have left
// is looked for, and sent again only where a repeat cannot double.
import { type ConnectionId, SYSTEM_MEMBER } from '../../../shared/model.ts'
import type { ReviewChange } from '../../../shared/outbox.ts'
import type { Clock } from '../clock.ts'
import type { Timing } from '../connectors/host-services.ts'
import type { Sender } from '../connectors/sender.ts'
import type { OutboxDesk } from '../outbox/outbox-desk.ts'
import type { By } from '../store/ledger.ts'
import type { StoredSend } from '../store/sends.ts'
import type { Store } from '../store/store.ts'
import { createDelivery, type Learn } from './deliver.ts'
import { createLooking } from './look-for.ts'
import { createShutAccounts } from './shut-accounts.ts'
import { heardUntil, type WayOut } from './way-out.ts'

export interface CourierParts {
  readonly store: Store
  readonly clock: Clock
  readonly timing: Timing
  readonly desk: OutboxDesk
  readonly way: WayOut
  /** What is other than when it was planned. */
  readonly changesOf: (send: StoredSend) => readonly ReviewChange[]
  readonly learn: Learn
  readonly changed: () => void
  readonly log: (line: string) => void
}

/** A platform that cannot be reached is tried again. */
const RETRY_MS = 15_000
const NEVER = Number.POSITIVE_INFINITY

export const createCourier = (parts: CourierParts) => {
  const { store, clock, timing, desk, changesOf, changed, log } = parts
  const closing = new AbortController()
  const way: WayOut = {
    ...parts.way,
    hearOwn: (brandId, platform) => heardUntil(closing.signal, parts.way.hearOwn(brandId, platform)),
  }
  const running = new Map<ConnectionId, { poke: AbortController; done: Promise<void> }>()
  /** When the platform may be asked again. */
  const restUntil = new Map<ConnectionId, number>()

  const byMachine = (): By => ({ memberId: SYSTEM_MEMBER, happenedAt: clock.wall(), recordedAt: clock.wall() })
  const act = <T>(work: (by: By) => T): T => {
    const done = store.transaction(() => work(byMachine()))
    changed()
    return done
  }
  const delivery = createDelivery({ ...parts, act, rest: (id, untilAt) => void restUntil.set(id, untilAt) })
  const looking = createLooking({ ...parts, way, act })
  const shut = createShutAccounts({ store, clock, desk, act })

  const mayLeave = (send: StoredSend): boolean =>
    send.state === 'planned' && !store.accounts.of(send.connectionId).isPaused && !desk.isStopped(send)

  /** When the platform's own limit leaves room for one more. */
  const roomAt = (id: ConnectionId, { limit }: Sender): number => {
    const attempts = store.sends.attemptsSince(id, clock.wall() - limit.perMs)
    const oldest = attempts[limit.count - 1]
    return oldest === undefined ? 0 : oldest + limit.perMs
  }

  /** Since when nobody could look at the platform for it: planned in the dark is unseen too. A repeat of a call goes on. */
  const unseenSince = ({ parts: posts, seenAt, dueAt }: StoredSend): number =>
    posts.some(({ externalId, attemptedAt }) => externalId === null && attemptedAt !== null) ? dueAt : seenAt

  /** What was planned, or waited, while nobody could look at the platform is looked at by a person first (L6), the red
   * button's statement too: it is exempt from Stop alone, and the hour that it promises may have passed. */
  const holdWhatWaitedUnseen = (first: StoredSend): boolean => {
    if (!way.wasDeafSince(first.connectionId, unseenSince(first))) return false
    act((by) => {
      const now = clock.wall()
      const due = store.sends.ofAccount(first.connectionId, ['planned'], 10_000)
      desk.hold(
        due.filter((send) => send.dueAt <= now && way.wasDeafSince(send.connectionId, unseenSince(send))),
        'offline',
        by,
      )
    })
    return true
  }

  /** Not for who was answered meanwhile, and no repeat that could double by now: what may have left is looked for. */
  const giveBack = (send: StoredSend): boolean => {
    const mayHaveLeft = send.lookedForUntilAt !== null
    const isLate = mayHaveLeft && clock.wall() >= (send.lookedForUntilAt ?? 0)
    if (!isLate && desk.isWanted(send)) return false
    act((by) => {
      if (mayHaveLeft) desk.move(send, { state: 'unknown', lookedForUntilAt: by.recordedAt }, by, { isLate })
      else desk.dropOfLine(send, by)
    })
    return true
  }

  /** ms until this account can go on; 0 = at once. */
  const sendNext = async (id: ConnectionId, sender: Sender): Promise<number> => {
    const next = store.sends.next(id)
    if (!next || !mayLeave(next)) return NEVER
    const waitUntilAt = Math.max(next.dueAt, restUntil.get(id) ?? 0, roomAt(id, sender))
    if (waitUntilAt > clock.wall()) return waitUntilAt - clock.wall()
    const heard = await way.hearOwn(next.brandId, next.platform)
    if (heard === 'unpaid' || heard === 'signedOut') {
      shut.hold(id, heard)
      return 0
    }
    if (heard === 'notYet') {
      // Also when somebody pokes: a platform that is away is not asked without pause.
      restUntil.set(id, clock.wall() + RETRY_MS)
      return RETRY_MS
    }
    const fresh = store.sends.get(next.id)
    if (!fresh || !mayLeave(fresh) || closing.signal.aborted) return 0
    if (giveBack(fresh)) return 0
    if (holdWhatWaitedUnseen(fresh)) return 0
    if (changesOf(fresh).length > 0) {
      act((by) => desk.hold([fresh], 'moved', by))
      return 0
    }
    await delivery.deliver(fresh, sender, mayLeave)
    return 0
  }

  const step = async (id: ConnectionId): Promise<number> => {
    const sender = way.senderOf(id)
    if (!sender) return NEVER
    looking.takeUp(id, sender)
    const untilLook = await looking.look(id, sender)
    return Math.min(untilLook, await sendNext(id, sender))
  }

  const run = async (id: ConnectionId, poke: () => AbortController): Promise<void> => {
    while (!closing.signal.aborted) {
      const pause = poke()
      const ms = await step(id)
      if (ms === NEVER && !pause.signal.aborted) return
      if (ms > 0) await timing.wait(Math.min(ms, RETRY_MS * 4), AbortSignal.any([closing.signal, pause.signal]))
    }
  }

  const start = (id: ConnectionId): void => {
    const known = running.get(id)
    if (known) {
      known.poke.abort()
      return
    }
    const one = { poke: new AbortController(), done: Promise.resolve() }
    running.set(id, one)
    const newPoke = (): AbortController => {
      one.poke = new AbortController()
      return one.poke
    }
    one.done = run(id, newPoke)
      .catch((error: unknown) => log(`the outbox of account ${id}: ${String(error)}`))
      .finally(() => running.delete(id))
  }

  return {
    /** A call that a former run had begun may have left. Before anything else. */
    recover: (): void =>
      store.transaction(() => {
        for (const send of store.sends.inState('sending'))
          desk.move(send, { state: 'unknown', lookedForUntilAt: null }, byMachine(), { restart: true })
      }),
    /** Something is new, or time has passed. */
    soon: (): void => {
      if (closing.signal.aborted) return
      for (const { id, isOn, needsSignIn } of store.connections.list()) {
        if (!isOn || needsSignIn) shut.settle(id)
        else if (store.sends.hasWork(id)) start(id)
      }
    },
    /** Where a person posts it in their own browser; null = not on this platform, or the account is not open. */
    pageFor: (id: ConnectionId, post: Parameters<Sender['pageFor']>[0]): string | null =>
      way.senderOf(id)?.pageFor(post) ?? null,
    /** Resolves when no call is on its way any more. */
    close: async (): Promise<void> => {
      closing.abort()
      await Promise.all([...running.values()].map(({ done }) => done))
    },
  }
}

export type Courier = ReturnType<typeof createCourier>
