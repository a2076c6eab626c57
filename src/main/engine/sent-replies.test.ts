import { expect, it } from 'vitest'
import { postAt, START } from '../../../test/engine/posts.ts'
import type { SendScript } from '../../../test/engine/scripted-sender.ts'
import { openSendingRoom } from '../../../test/engine/sending-room.ts'
import { TOO_SIMILAR } from './analysis/similar.ts'
import { SendProblem } from './connectors/sender.ts'
import { createSentReplies } from './sent-replies.ts'

const ANSWER = 'Your kettle is not part of the recall. You can go on using it without any worry.'

const twoPeople = async (change: Partial<SendScript> = {}) => {
  const room = await openSendingRoom(change)
  const said = [1, 2].map((n) =>
    postAt(START + 1000 * n, n, { platform: 'bluesky', text: `@acme number ${n}`, url: `https://bsky.example/${n}` }),
  )
  const crisisId = await room.openCrisis(said)
  const lines = await room.lines(crisisId)
  const [first, second] = [lines.get('person1'), lines.get('person2')]
  if (first === undefined || second === undefined) throw new Error('no lines')
  const replies = createSentReplies(room.store())
  const nearest = (lineId = second) => replies.nearest(room.brandId, ANSWER, lineId)
  return { ...room, first, nearest }
}

it('catches a copy of an answer to somebody else that nobody is warned of, or a warning of one’s own answer', async () => {
  const { nearest, first, plan, sends, must } = await twoPeople()
  expect(nearest()).toBeNull()
  await must('queue.draft', { lineId: first, text: ANSWER })
  expect(nearest()).toBeNull()
  await plan(first, `Hello Ann! ${ANSWER}`)
  expect(nearest()?.score).toBeGreaterThan(TOO_SIMILAR)
  expect(nearest(first)).toBeNull()
  const [send] = await sends()
  await must('outbox.undo', { sendId: send?.id ?? 0 })
  expect(nearest()).toBeNull()
  await plan(first, ANSWER)
  expect(nearest()?.score).toBe(1)
})

it('catches a warning without the time when it left, or with words that were removed since', async () => {
  const { nearest, first, plan, pass, store } = await twoPeople()
  await plan(first, ANSWER)
  expect(nearest()?.sentAt).toBeNull()
  await pass(60_000)
  expect(nearest()?.sentAt).toBeGreaterThan(START)
  const words = store().queueLines.latestDraft(first)
  store().texts.redact(words?.textId ?? 0, START)
  expect(nearest()).toBeNull()
})

it('catches a warning of an answer that the platform refused', async () => {
  const words = { en: 'No.', fr: 'Non.' }
  const fate = () => new SendProblem({ kind: 'refused', code: 'other' }, words)
  const { nearest, first, plan, pass, sends } = await twoPeople({ fate })
  await plan(first, ANSWER)
  await pass(60_000)
  expect((await sends()).map(({ state }) => state)).toEqual(['refused'])
  expect(nearest()).toBeNull()
})
