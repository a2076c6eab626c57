// A few hours of one desk on the simulated X: everybody of the cases is answered, by the API or by hand, and what came of it is
// counted where it counts, on X.
import { seeded } from '../../src/main/engine/analysis/spike.fixture.ts'
import type { StoredSend } from '../../src/main/engine/store/sends.ts'
import type { LineId, SendId } from '../../src/shared/model.ts'
import { standingOf } from './count-answers.ts'
import { HOUR, MINUTE } from './posts.ts'
import { type Case, gatherCases, linesOf, OURS, openXRoom, READ_LAG_MS, type XRoom } from './x-cases.ts'

const STEP_MS = 10_000
/** X takes a hundred posts in a quarter of an hour: whoever waits longer than that is answered from a phone meanwhile. */
const FIRST_HUNDRED = 130

interface Desk {
  readonly room: XRoom
  readonly random: () => number
  readonly cases: readonly Case[]
  readonly lineOf: (one: Case) => LineId
}

/** Two windows want to answer each person, at the same moment; one may. */
const planAll = async ({ room, cases, lineOf }: Desk): Promise<void> => {
  for (const [n, one] of cases.entries()) {
    const lineId = lineOf(one)
    const isTrial = one.kind === 'underOurs' && n % 4 === 0
    if (!(await room.ask('queue.draft', { lineId, text: `We are sorry, and we see to it: ${n}.` })).ok) continue
    await Promise.all([room.ask('queue.plan', { lineId, isTrial }), room.ask('queue.plan', { lineId, isTrial })])
  }
}

/** What people and colleagues do while the answers wait, each at some step. */
const eventsOf = ({ room, random, cases }: Desk): Map<number, (() => Promise<unknown>)[]> => {
  const events = new Map<number, (() => Promise<unknown>)[]>()
  const at = (step: number, event: () => Promise<unknown>) =>
    void events.set(step, [...(events.get(step) ?? []), event])
  // A hundred leave in two minutes, each hundred more a quarter of an hour later.
  const stepCount = Math.max(12, (cases.length / 100 - 1) * 90)
  for (const [n, { kind, handle, post }] of cases.entries()) {
    const step = Math.floor(random() * stepCount)
    if (kind === 'goes') at(step, () => room.control.remove(post.id))
    if (kind === 'again') at(step, () => room.control.post({ author: handle, text: `@orvalys well? ${n}` }))
    if (kind === 'fromPhone' && n >= FIRST_HUNDRED) at(0, () => fromPhone(room, post.id))
  }
  return events
}

const fromPhone = (room: XRoom, replyTo: string) =>
  room.control.post({ author: OURS, text: `Answered from a phone: ${replyTo}`, replyTo })

/** What a person at the desk does now and then; answers what was said to be missing and was not. */
const createHand = ({ room, random }: Desk) => {
  const { ask, must, control, store, brandId } = room
  const seen = new Set<SendId>()
  const inState = (state: StoredSend['state']) => store().sends.list(brandId, [state], 0, 10_000)

  const handOver = async (): Promise<void> => {
    const next = inState('planned').find(({ route, id }) => route === 'assisted' && !seen.has(id))
    if (!next || !(await ask('outbox.handOver', { sendId: next.id })).ok) return
    seen.add(next.id)
    // Some close the page and post nothing.
    if (random() < 0.8 && next.replyToId !== null)
      await control.post({ author: OURS, text: `${next.parts[0]?.text} By hand.`, replyTo: next.replyToId })
  }
  const decide = async (): Promise<string[]> => {
    const missing = inState('notFound').filter(({ id }) => !seen.has(id) || random() < 0.05)
    if (missing.length === 0) return []
    const answered = new Set(
      (await control.posts()).flatMap((post) => (post.author === OURS ? (post.referencedId ?? []) : [])),
    )
    const wrong: string[] = []
    for (const { id, replyToId, route } of missing) {
      if (answered.has(replyToId ?? '')) wrong.push(`${id} is on X`)
      if (!seen.has(id) && route === 'api' && random() < 0.5) await must('outbox.sendAgain', { sendId: id })
      seen.add(id)
    }
    return wrong
  }
  const review = async (): Promise<void> => {
    const sendIds = inState('held').flatMap(({ id }) => (random() < 0.1 ? id : []))
    if (sendIds.length > 0) await must('outbox.release', { sendIds })
  }
  /** Whether something moves by itself, or a hand has something left that it wants to do. */
  const isBusy = (): boolean =>
    [...inState('sending'), ...inState('unknown'), ...inState('awaitingConfirmation')].length > 0 ||
    inState('planned').some(({ route, id }) => route !== 'assisted' || !seen.has(id))
  return { handOver, decide, review, isBusy }
}

const tally = (keys: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

const countOnX = async ({ room, cases, lineOf }: Desk) => {
  const { control, store, brandId } = room
  const posts = await control.posts()
  const authorOf = new Map(posts.map(({ id, author }) => [id, author]))
  const answers = posts.filter(
    (post) => post.author === OURS && post.kind === 'reply' && authorOf.get(post.referencedId ?? '') !== OURS,
  )
  const perPerson = tally(answers.map(({ referencedId }) => authorOf.get(referencedId ?? '') ?? ''))
  const calls = (await control.calls()).filter(({ method, path }) => method === 'POST' && path === '/2/tweets')
  const sends = store().sends.list(
    brandId,
    ['refused', 'undone', 'sent', 'held', 'planned', 'sending', 'unknown'],
    0,
    10_000,
  )
  const people = cases.map((one) => ({ externalId: one.post.id, lineId: lineOf(one) }))
  return {
    doubles: Object.entries(perPerson).filter(([, count]) => count > 1),
    statuses: tally(calls.map(({ status }) => String(status))),
    refusals: tally(sends.flatMap(({ refusal, routeReason }) => (refusal ? `${refusal.code}, ${routeReason}` : []))),
    onTheirWay: sends.filter(
      ({ state, route }) => state === 'sending' || state === 'unknown' || (state === 'planned' && route !== 'assisted'),
    ),
    ways: tally(
      cases.flatMap((one) =>
        store()
          .sends.ofLine(lineOf(one))
          .map(({ route }) => `${one.kind}: ${route}`),
      ),
    ),
    ...standingOf(
      store(),
      posts.map(({ id }) => id),
      people,
    ),
  }
}

export const answerCases = async ({ count, seed }: { readonly count: number; readonly seed: number }) => {
  const random = seeded(seed)
  const room = await openXRoom(random)
  const { crisisId, cases } = await gatherCases(room, count)
  const lines = await linesOf(room, crisisId)
  const lineOf = ({ handle }: Case): LineId => {
    const line = lines.get(handle)
    if (line === undefined) throw new Error(`${handle} has no line`)
    return line
  }
  const desk: Desk = { room, random, cases, lineOf }
  for (const [n, { kind, post }] of cases.entries())
    if (kind === 'fromPhone' && n < FIRST_HUNDRED) await fromPhone(room, post.id)
  await room.pass(MINUTE)
  await planAll(desk)
  const events = eventsOf(desk)
  const hand = createHand(desk)
  const wronglyMissed: string[] = []
  let step = 0
  for (; step < (12 * HOUR) / STEP_MS && (step < 70 || hand.isBusy()); step += 1) {
    for (const event of events.get(step) ?? []) await event()
    if (step % 3 === 0) await room.control.set({ readLagMs: Math.floor(random() * (READ_LAG_MS + 1)) })
    await hand.handOver()
    wronglyMissed.push(...(await hand.decide()))
    await hand.review()
    await room.pass(STEP_MS)
  }
  const counted = await countOnX(desk)
  await room.stop()
  return { ...counted, wronglyMissed, minutes: (step * STEP_MS) / MINUTE }
}
