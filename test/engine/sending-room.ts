// A room whose brand has accounts that speak, people who spoke to it, and time that the test drives.
import { onTestFinished } from 'vitest'
import type { ConnectionId, CrisisId, LineId, MemberId, Post } from '../../src/shared/model.ts'
import type { Send } from '../../src/shared/outbox.ts'
import { askingOf } from './asking.ts'
import { newSendScript, ownLane, type SendScript, scriptedSender } from './scripted-sender.ts'
import { openWatchedRoom } from './watched-room.ts'

export const openSendingRoom = async (change: Partial<SendScript> = {}) => {
  const scripts = new Map<string, SendScript>()
  const newAccount = (handle: string): SendScript => {
    const script = Object.assign(newSendScript(), change, { handle })
    scripts.set(handle, script)
    return script
  }
  const script = newAccount('acme')
  const room = await openWatchedRoom((connection, { timing }) => {
    const own = scripts.get(connection.handle ?? '') ?? script
    return Promise.resolve({
      platform: connection.settings.kind === 'feed' ? 'news' : connection.settings.kind,
      lanes: [ownLane(own, timing)],
      sender: scriptedSender(own, timing),
      close: () => Promise.resolve(),
    })
  })
  const { ask, must } = askingOf(room)
  const connect = async (handle: string): Promise<ConnectionId> => {
    const { connectionId } = await must('connections.connectBluesky', {
      identifier: handle,
      appPassword: 'a-secret-of-the-test',
      serviceUrl: 'https://example.org',
      brandId: room.brandId,
      jetstreamUrl: 'wss://example.org',
    })
    await room.pass(10_000)
    return connectionId
  }
  const connectionId = await connect('acme')
  /** One more account of the brand, with a script of its own. */
  const addAccount = async (handle: string): Promise<{ connectionId: ConnectionId; script: SendScript }> => {
    const own = newAccount(handle)
    return { connectionId: await connect(handle), script: own }
  }
  const takeIn = (posts: readonly Post[]): void => {
    room.engine().pipeline.takeIn({ brandId: room.brandId, posts, isLive: true, acknowledge: () => undefined })
  }
  const openCrisis = async (posts: readonly Post[]): Promise<CrisisId> => {
    takeIn(posts)
    const { crisisId } = await must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
    if (crisisId === null) throw new Error('no crisis')
    return crisisId
  }
  const lines = async (crisisId: CrisisId): Promise<ReadonlyMap<string, LineId>> => {
    const found = new Map<string, LineId>()
    for (let from = 0; ; from += 500) {
      const { items } = await must('queue.page', { crisisId, show: 'all', from, count: 500 })
      for (const { id, author } of items) found.set(author.handle, id)
      if (items.length < 500) return found
    }
  }
  const plan = async (lineId: LineId, text: string, memberId?: MemberId) => {
    await must('queue.draft', { lineId, text }, memberId)
    return must('queue.plan', { lineId }, memberId)
  }
  const sends = (): Promise<readonly Send[]> =>
    must('outbox.page', { brandId: room.brandId, show: 'all', from: 0, count: 500 }).then(({ items }) => items)
  onTestFinished(() => {
    for (const { taken, repeatableForMs } of scripts.values()) {
      const answered = taken.filter(({ key }) => key !== '').map(({ inReplyToId }) => inReplyToId)
      if (repeatableForMs > 0 && new Set(answered).size !== answered.length)
        throw new Error('somebody was answered twice')
    }
  })
  return { ...room, script, connectionId, addAccount, ask, must, takeIn, openCrisis, lines, plan, sends }
}
