// A shift of a war room: several windows on one workspace answer people for half an hour, now and then the same person at the
// same moment, while colleagues answer some of them from their phones. What came of it is counted on the platform.
import { seeded } from '../../src/main/engine/analysis/spike.fixture.ts'
import type { LineId, MemberId } from '../../src/shared/model.ts'
import { doubleAnswers, type Person, standingOf } from './count-answers.ts'
import { MINUTE, postAt } from './posts.ts'
import { say } from './scripted-sender.ts'
import { openSendingRoom } from './sending-room.ts'

export interface Shift {
  readonly personCount: number
  readonly minutes: number
  readonly windowCount: number
  readonly seed: number
  /** How long a call takes, in ms. */
  readonly callMs: number
}

type Room = Awaited<ReturnType<typeof openSendingRoom>>
type Random = (least: number, most: number) => number

const waitIn =
  ({ timing }: Room) =>
  (ms: number): Promise<void> =>
    timing.wait(ms, new AbortController().signal)

/** So many people are answered from a phone too, half of them in the seconds around our own answer. */
const ELSEWHERE = 0.1
/** So many say more meanwhile; of so many answers it is not known whether they left, and of as many they did not. */
const AGAIN = 0.02
const LOST = 0.01

/** Each spoke once, before the shift. */
const gather = async (room: Room, personCount: number): Promise<(Person & { readonly handle: string })[]> => {
  const spokeAt = room.clock.wall()
  const posts = Array.from({ length: personCount }, (_, n) =>
    postAt(spokeAt + n, n, { platform: 'bluesky', text: `@acme number ${n}` }),
  )
  room.clock.set(spokeAt + personCount)
  const lines = await room.lines(await room.openCrisis(posts))
  return posts.map(({ externalId, authorHandle: handle }) => {
    const lineId = lines.get(handle)
    if (lineId === undefined) throw new Error(`no line for ${handle}`)
    return { externalId, handle, lineId }
  })
}

/** What others do meanwhile, at moments drawn over the whole shift. */
const othersOf = (room: Room, people: Awaited<ReturnType<typeof gather>>, minutes: number, between: Random) => {
  const { timing, clock, script, takeIn } = room
  const wait = waitIn(room)
  const sometime = () => wait(between(0, minutes * MINUTE))
  const fromPhone = (replyToId: string) => say(script, timing, { text: 'from my phone', replyToId })
  /** To be answered from a phone when we are about to. */
  const around = new Set<LineId>()
  for (const { externalId, handle, lineId } of people) {
    if (between(0, 100) < 100 * AGAIN)
      void sometime().then(() =>
        takeIn([
          postAt(clock.wall(), `${externalId}-again`, {
            platform: 'bluesky',
            text: '@acme well?',
            authorHandle: handle,
          }),
        ]),
      )
    if (between(0, 100) >= 100 * ELSEWHERE) continue
    if (between(0, 2) === 0) around.add(lineId)
    else void sometime().then(() => fromPhone(externalId))
  }
  return {
    weArePlanning: ({ lineId, externalId }: Person): void => {
      if (around.delete(lineId)) void wait(between(0, 10_000)).then(() => fromPhone(externalId))
    },
  }
}

export const runShift = async ({ personCount, minutes, windowCount, seed, callMs }: Shift) => {
  const random = seeded(seed)
  const between: Random = (least, most) => Math.floor(least + random() * (most - least))
  const room = await openSendingRoom({ callMs })
  const { ask, must, script, clock } = room
  const wait = waitIn(room)
  script.fate = () => (['lost', 'answerLost'] as const)[Math.floor(random() / LOST)] ?? 'taken'
  const members: MemberId[] = [room.memberId]
  while (members.length < windowCount) {
    const name = `Member ${members.length}`
    members.push((await must('members.add', { name, roles: [], reach: [], backupId: null })).memberId)
  }
  const people = await gather(room, personCount)
  const others = othersOf(room, people, minutes, between)
  const endAt = clock.wall() + minutes * MINUTE
  const paceMs = (minutes * MINUTE * windowCount) / personCount
  const refused = { claim: 0, draft: 0, plan: 0, undo: 0 }
  const refuse = (what: keyof typeof refused): void => {
    refused[what] += 1
  }

  let next = 0
  /** Whom somebody has in hand, or had. */
  const picked: Person[] = []
  /** The next one; or one of another window, just picked or long done. */
  const pick = (): Person | undefined => {
    const luck = random()
    if (luck < 0.1) return picked.at(-between(1, windowCount + 1))
    if (luck < 0.13) return picked[between(0, picked.length)]
    const person = people[next]
    next += 1
    if (person) picked.push(person)
    return person
  }

  const answer = async (memberId: MemberId, person: Person): Promise<void> => {
    const { lineId } = person
    const text = `we are sorry, ${person.externalId}`
    // Some write without claiming first.
    if (random() < 0.8 && !(await ask('queue.claim', { lineId }, memberId)).ok) return refuse('claim')
    await wait(between(1, paceMs * 0.6))
    if (!(await ask('queue.draft', { lineId, text }, memberId)).ok) return refuse('draft')
    await wait(between(1, paceMs * 0.2))
    const planned = await ask('queue.plan', { lineId }, memberId)
    if (!planned.ok) return refuse('plan')
    others.weArePlanning(person)
    const { sendId } = planned.value
    if (sendId === null || random() >= 0.02) return
    await wait(between(1, 6_000))
    if (!(await ask('outbox.undo', { sendId }, memberId)).ok) return refuse('undo')
    await ask('queue.plan', { lineId }, memberId)
  }
  const work = async (memberId: MemberId): Promise<void> => {
    while (clock.wall() < endAt) {
      const person = pick()
      if (person) await answer(memberId, person)
      await wait(between(1, paceMs * 0.4))
    }
  }

  const windows = members.map(work)
  // What is looked for after the last call is looked for no longer.
  await room.pass((minutes + 5) * MINUTE)
  await Promise.all(windows)
  const taken = script.taken.map(({ externalId }) => externalId)
  return {
    doubles: doubleAnswers(script),
    refused,
    callCount: script.calls.length,
    ...standingOf(room.store(), taken, people),
  }
}
