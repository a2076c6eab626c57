// Answers on the simulated X through the real engine: people whom we may answer by the API and people whom we may not, posts
// that are gone by then, answers that are lost, timelines that lag. What left and what was refused is counted by X.
import type { KnownPost } from '../../e2e/simulators/x/control-contract.ts'
import type { Connector } from '../../src/main/engine/connectors/connector.ts'
import type { Timing } from '../../src/main/engine/connectors/host-services.ts'
import { createSpendBook } from '../../src/main/engine/watching/spend-book.ts'
import type { CrisisId, LineId } from '../../src/shared/model.ts'
import { askingOf } from './asking.ts'
import { MINUTE } from './posts.ts'
import { openWatchedRoom } from './watched-room.ts'
import { createWire, meetDrivenX } from './x-driven.ts'
import { WATCH, type XPeer } from './x-peer.ts'

/** How somebody spoke of us, or to us; `goes`: their post is taken away before its answer leaves. */
export const CASES = ['mentioned', 'quoted', 'underOurs', 'unmentioned', 'goes', 'again', 'fromPhone'] as const
export type CaseKind = (typeof CASES)[number]

/** Of a hundred people, about as a brand meets them; one in ten of them in each of the odd ways. */
const SHARES: Readonly<Record<CaseKind, number>> = {
  mentioned: 35,
  quoted: 10,
  underOurs: 12,
  unmentioned: 13,
  goes: 10,
  again: 10,
  fromPhone: 10,
}

export interface Case {
  readonly kind: CaseKind
  readonly handle: string
  readonly post: KnownPost
}

export const OURS = 'orvalys'
export const READ_LAG_MS = 120_000
/** One answer in five is lost: mostly on its way back. */
const LOST = ['answerLost', 'answerLost', 'halfAnswer', 'doneUnavailable', 'reset'] as const
const LOST_SHARE = 0.2

const kindOf = (n: number): CaseKind => {
  let left = (n * 37) % 100
  for (const kind of CASES) {
    left -= SHARES[kind]
    if (left < 0) return kind
  }
  return 'mentioned'
}

/** Before each call it is decided what becomes of it, and a call takes its time. */
const unlucky = (connector: Connector, { x }: XPeer, timing: Timing, random: () => number): Connector => {
  const { sender } = connector
  if (!sender) throw new Error('it has no sender')
  return {
    ...connector,
    sender: {
      ...sender,
      send: async (post) => {
        await timing.wait(Math.floor(200 + random() * 1_500), new AbortController().signal)
        const kind = random() < LOST_SHARE ? LOST[Math.floor(random() * LOST.length)] : undefined
        if (kind) await x.control.fault({ kind, path: '/2/tweets', method: 'POST', times: 1 })
        return sender.send(post)
      },
    },
  }
}

export const openXRoom = async (random: () => number) => {
  const wire = createWire()
  let peer: XPeer | undefined
  const room = await openWatchedRoom(async ({ id, secretName }, parts) => {
    if (!peer) throw new Error('nothing is there yet')
    const { services, onStage, store, timing } = parts
    const patience = { readLagMs: READ_LAG_MS, stallMs: 25_000 }
    const spend = createSpendBook(store, id)
    const connector = peer.connector({ account: peer.account, secretName, services, onStage, spend, patience })
    return unlucky(connector, peer, timing, random)
  }, wire.isQuiet)
  peer = await meetDrivenX(wire, room.timing)
  const { account, secret, x } = peer
  const { must, ask } = askingOf(room)
  await must('brands.save', {
    brandId: room.brandId,
    name: 'Orvalys',
    watch: WATCH,
    matchAll: false,
    ownHandles: [OURS],
  })
  const store = room.store()
  const connectionId = store.connections.add({
    brandId: room.brandId,
    settings: { kind: 'x', ...account, budgetMicroDollars: null, reserveMicroDollars: 0 },
    label: `@${OURS}`,
    handle: OURS,
    accountId: account.id,
    addedAt: room.clock.wall(),
  })
  await room.services.secrets.set(store.connections.get(connectionId)?.secretName ?? '', secret)
  await room.engine().watch?.restart(connectionId)
  await room.pass(MINUTE)
  return { ...room, must, ask, control: x.control, stop: x.stop, connectionId }
}

export type XRoom = Awaited<ReturnType<typeof openXRoom>>

/** So many people speak, over ten minutes; until each has a line. */
export const gatherCases = async ({ control, must, pass, brandId, store }: XRoom, count: number) => {
  const ours = await control.post({ author: OURS, text: 'Our bottles keep cold for a day.' })
  await control.post({ author: 'first_of_all', text: '@orvalys it began' })
  await pass(2 * MINUTE)
  const { crisisId } = await must('crises.open', { brandId, as: 'crisis', why: 'it is one' })
  if (crisisId === null) throw new Error('no crisis')
  const cases: Case[] = []
  for (let n = 0; n < count; n += 1) {
    const kind = kindOf(n)
    const handle = `person_${n}`
    const about = kind === 'quoted' ? { quoteOf: ours.id } : kind === 'underOurs' ? { replyTo: ours.id } : {}
    const isCold = kind === 'unmentioned' || kind === 'underOurs' || kind === 'quoted'
    const text = isCold ? `my orvalys melted, number ${n}` : `@orvalys it melted, number ${n}`
    cases.push({ kind, handle, post: await control.post({ author: handle, text, ...about }) })
    if (n % Math.ceil(count / 60) === 0) await pass(10_000)
  }
  for (let minute = 0; minute < 15 && store().queueLines.totals(crisisId).total < count + 1; minute += 1)
    await pass(MINUTE)
  return { crisisId, cases }
}

export const linesOf = async ({ must }: XRoom, crisisId: CrisisId): Promise<ReadonlyMap<string, LineId>> => {
  const lines = new Map<string, LineId>()
  for (let from = 0; ; from += 500) {
    const { items } = await must('queue.page', { crisisId, show: 'all', from, count: 500 })
    for (const { id, author } of items) lines.set(author.handle, id)
    if (items.length < 500) return lines
  }
}
