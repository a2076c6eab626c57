import { expect, it } from 'vitest'
import { HOUR, MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { openSendingRoom } from '../../../../test/engine/sending-room.ts'
import { SendProblem } from '../connectors/sender.ts'

const words = { en: 'No.', fr: 'Non.' }

const withLines = async (lineCount = 1, change: Parameters<typeof openSendingRoom>[0] = {}) => {
  const room = await openSendingRoom(change)
  const said = Array.from({ length: lineCount }, (_, n) =>
    postAt(START + n, n, { platform: 'bluesky', text: `@acme number ${n}` }),
  )
  const lines = [...(await room.lines(await room.openCrisis(said))).values()]
  const planAll = async () => {
    for (const lineId of lines) await room.plan(lineId, 'we are sorry')
  }
  const held = async () => (await room.sends()).map(({ state, heldWhy }) => heldWhy ?? state)
  const states = async () => (await room.sends()).map(({ state }) => state)
  return { ...room, planAll, held, states }
}

it('catches answers that wait for an account that was switched off, or disconnected, and nobody is told', async () => {
  const room = await withLines(3)
  const { connectionId } = room
  await room.planAll()
  await room.must('connections.switch', { connectionId, isOn: false })
  await room.pass(MINUTE)
  expect(await room.held()).toEqual(['signedOut', 'signedOut', 'signedOut'])
  const sendIds = (await room.sends()).map(({ id }) => id)
  expect((await room.must('outbox.release', { sendIds })).stillHeld).toHaveLength(3)
  await room.must('connections.switch', { connectionId, isOn: true })
  await room.pass(MINUTE)
  expect(room.script.calls).toEqual([])
  expect((await room.must('outbox.release', { sendIds })).stillHeld).toEqual([])
  await room.pass(MINUTE)
  expect(await room.states()).toEqual(['sent', 'sent', 'sent'])
})

it('catches what may have left from an account that is disconnected, and that nobody could ever decide on', async () => {
  const room = await withLines(1, { fate: () => 'lost' })
  await room.planAll()
  await room.timing.pass(8_000)
  expect(await room.states()).toEqual(['unknown'])
  await room.must('connections.disconnect', { connectionId: room.connectionId })
  await room.pass(15 * MINUTE)
  expect(await room.states()).toEqual(['notFound'])
})

it.each(['unpaid', 'signIn'] as const)(
  'catches answers that wait unseen because our own timeline is not read (%s), and a platform asked without pause',
  async (trouble) => {
    const room = await withLines(2)
    await room.planAll()
    room.script.trouble = trouble
    await room.pass(2 * MINUTE)
    expect(await room.held()).toEqual(trouble === 'unpaid' ? ['unpaid', 'unpaid'] : ['signedOut', 'signedOut'])
    const { readCount } = room.script
    await room.pass(HOUR)
    expect(room.script.readCount - readCount).toBeLessThanOrEqual(4)
    expect(room.script.calls).toEqual([])
  },
)

it('catches a platform that said until when it wants to be left alone, and is asked for each answer', async () => {
  const room = await withLines(2)
  await room.planAll()
  room.script.trouble = 'limited'
  const { readCount } = room.script
  await room.pass(10 * MINUTE)
  // One, and after 1, 2 and 4 minutes more.
  expect(room.script.readCount - readCount).toBeLessThanOrEqual(4)
  expect(await room.states()).toEqual(['planned', 'planned'])
})

it('catches answers that leave while another account of ours, which may have answered, is signed out', async () => {
  const room = await withLines(1)
  const other = await room.addAccount('acme_help')
  other.script.trouble = 'signIn'
  await room.pass(3 * MINUTE)
  await room.planAll()
  await room.pass(MINUTE)
  expect(await room.held()).toEqual(['signedOut'])
  await room.restart()
  const sendIds = (await room.sends()).map(({ id }) => id)
  await room.must('outbox.release', { sendIds })
  await room.pass(MINUTE)
  expect(room.script.calls).toEqual([])
  await room.must('connections.switch', { connectionId: other.connectionId, isOn: false })
  await room.must('outbox.release', { sendIds })
  await room.pass(MINUTE)
  expect(await room.states()).toEqual(['sent'])
})

it('catches one post that its platform never takes, and that all others wait behind', async () => {
  const fate = ({ replyToId }: { readonly replyToId: string | null }) =>
    replyToId === 'p0' ? new SendProblem({ kind: 'notTaken', why: 'server' }, words) : 'taken'
  const room = await withLines(2, { fate })
  await room.planAll()
  await room.pass(15 * MINUTE)
  expect((await room.states()).sort()).toEqual(['held', 'sent'])
})
