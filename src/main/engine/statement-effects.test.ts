import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, postAt, START } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { EffectMeasure } from '../../shared/effects.ts'
import type { CrisisId, Post } from '../../shared/model.ts'
import { seeded } from './analysis/spike.fixture.ts'

/** Two hours need three and a half days of placebos. */
const SAID_AT = START + 4 * DAY

/** Posts at a steady rate, a little uneven as posts are. */
const steady = (prefix: string, fromAt: number, toAt: number, perHour: number, more: Partial<Post> = {}): Post[] => {
  const random = seeded(5)
  const posts: Post[] = []
  for (let at = fromAt + random() * MINUTE; at < toAt; at += (-Math.log(1 - random()) * HOUR) / perHour)
    posts.push(postAt(Math.floor(at), `${prefix}${posts.length}`, more))
  return posts
}

const speakAt = async (room: Room, crisisId: CrisisId, at: number): Promise<number> => {
  room.clock.set(at)
  const text = 'We stopped the line. Next update at 18:00.'
  const { statementId } = await room.must('statements.draft', { crisisId, statementId: null, text })
  await room.must('statements.approve', { statementId, text })
  await room.must('statements.publishedByHand', { statementId, channel: 'X', url: null, publishedAt: at })
  return statementId
}

const openedRoom = async (before: readonly Post[]) => {
  const room = await openRoom()
  room.takeIn(before)
  room.clock.set(SAID_AT - HOUR)
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it burns' })
  if (crisisId === null) throw new Error('no crisis')
  const effectOn = async (statementId: number, measure: EffectMeasure) => {
    const told = await room.must('statements.effects', { crisisId })
    return told.find((one) => one.statementId === statementId)?.measures[measure] ?? []
  }
  return { room, crisisId, effectOn }
}

// Some thousand posts are taken in for each.
describe('the effect of a statement', { timeout: 60_000 }, () => {
  it('catches a rise that is not seen, and posts that are private or ours counted into it', async () => {
    const { room, crisisId, effectOn } = await openedRoom(steady('calm', START, SAID_AT, 40))
    const statementId = await speakAt(room, crisisId, SAID_AT)
    const after = steady('after', SAID_AT, SAID_AT + 3 * HOUR, 160)
    const hidden = steady('hidden', SAID_AT, SAID_AT + 3 * HOUR, 200, { visibility: 'direct' })
    const ours = steady('ours', SAID_AT, SAID_AT + 3 * HOUR, 200, { authorHandle: 'acme_care' })
    room.takeIn([...after, ...hidden, ...ours].sort((a, b) => a.createdAt - b.createdAt))
    room.clock.set(SAID_AT + 3 * HOUR)
    const hour = (await effectOn(statementId, 'volume')).find(({ horizonMs }) => horizonMs === HOUR)
    const said = after.filter(({ createdAt }) => createdAt >= SAID_AT && createdAt < SAID_AT + HOUR).length
    expect(hour).toMatchObject({ verdict: 'more', size: { actual: said } })
    expect(hour?.size?.effect).toBeGreaterThan(2.5)
    expect(hour?.size?.effect).toBeLessThan(6)
  })

  it('catches an answer for a time that is not over, or that two statements share', async () => {
    const { room, crisisId, effectOn } = await openedRoom(steady('calm', START, SAID_AT + 20 * MINUTE, 60))
    const first = await speakAt(room, crisisId, SAID_AT)
    const why = async () => (await effectOn(first, 'volume')).map((effect) => effect.why)
    room.clock.set(SAID_AT + 20 * MINUTE)
    expect(await why()).toEqual([null, 'tooEarly', 'tooEarly', 'tooEarly'])
    const second = await speakAt(room, crisisId, SAID_AT + 20 * MINUTE)
    room.takeIn(steady('on', SAID_AT + 20 * MINUTE, SAID_AT + 4 * HOUR, 60))
    room.clock.set(SAID_AT + 4 * HOUR)
    expect(await why()).toEqual([null, 'overlapping', 'overlapping', 'overlapping'])
    expect((await effectOn(second, 'volume')).map((effect) => effect.why)).toContain('overlapping')
  })

  it('catches an effect that is told of a brand without a past', async () => {
    const { room, crisisId, effectOn } = await openedRoom(steady('new', SAID_AT - 5 * HOUR, SAID_AT, 40))
    const statementId = await speakAt(room, crisisId, SAID_AT)
    room.takeIn(steady('on', SAID_AT, SAID_AT + 3 * HOUR, 10))
    room.clock.set(SAID_AT + 3 * HOUR)
    for (const effect of await effectOn(statementId, 'volume'))
      expect(effect).toMatchObject({ verdict: 'cannotTell', why: 'tooFewPlacebos', size: null })
  })
})
