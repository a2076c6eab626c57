import { expect, it } from 'vitest'
import { postAt, START } from '../../../test/engine/posts.ts'
import { openSendingRoom } from '../../../test/engine/sending-room.ts'
import { TOO_SIMILAR } from './analysis/similar.ts'
import { createSentReplies } from './sent-replies.ts'

const ANSWER = 'Your kettle is not part of the recall. You can go on using it without any worry.'

it('catches a copy of an answer to somebody else that nobody is warned of, or a warning of one’s own answer', async () => {
  const room = await openSendingRoom()
  const said = [1, 2].map((n) =>
    postAt(START + 1000 * n, n, { platform: 'bluesky', text: `@acme number ${n}`, url: `https://bsky.example/${n}` }),
  )
  const crisisId = await room.openCrisis(said)
  const lines = await room.lines(crisisId)
  const [first, second] = [lines.get('person1'), lines.get('person2')]
  if (first === undefined || second === undefined) throw new Error('no lines')
  const replies = createSentReplies(room.store())
  const { brandId } = room
  expect(replies.nearest(brandId, ANSWER, second)).toBeNull()
  await room.plan(first, `Hello Ann! ${ANSWER}`)
  expect(replies.nearest(brandId, ANSWER, second)?.score).toBeGreaterThan(TOO_SIMILAR)
  expect(replies.nearest(brandId, ANSWER, first)).toBeNull()
  const [send] = await room.sends()
  await room.must('outbox.undo', { sendId: send?.id ?? 0 })
  expect(replies.nearest(brandId, ANSWER, second)).toBeNull()
})
