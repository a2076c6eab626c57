// Half an hour of posts to X in driven time, with its limits, its lag and one answer in five lost: what is told about each,
// and what X has of it.
import { expect, it, onTestFinished } from 'vitest'
import { drivenTiming } from '../../../../../test/engine/driven-timing.ts'
import { createLaneKeeper } from '../../../../../test/engine/lane-keeper.ts'
import { createWire, meetDrivenX } from '../../../../../test/engine/x-driven.ts'
import { drivenClock } from '../../clock.ts'
import { type OutgoingPost, SendProblem } from '../sender.ts'

const START_AT = Date.UTC(2026, 7, 12)
const LAG_MS = 120_000
const POST_COUNT = 250

type Told = 'taken' | 'unknown' | number

it('catches a post that is lost, doubled or misjudged when answers are lost and X lags', async () => {
  const wire = createWire()
  const timing = drivenTiming(drivenClock(START_AT), wire.isQuiet)
  const { x, connector } = await meetDrivenX(wire, timing)
  onTestFinished(x.stop)
  const patience = { readLagMs: LAG_MS, stallMs: 25_000 }
  const opened = connector({ patience })
  const keeper = createLaneKeeper(opened)
  const driven = async <T>(work: Promise<T>): Promise<T> => {
    await timing.pass(0)
    return work
  }

  const send = (post: OutgoingPost): Promise<Told> =>
    driven(
      opened.sender?.send(post).then(
        () => 'taken' as const,
        (problem: unknown) => {
          if (!(problem instanceof SendProblem)) throw problem
          if (problem.trouble.kind === 'unknown') return 'unknown' as const
          expect(problem.trouble).toEqual({ kind: 'notTaken', why: 'limited' })
          return problem.untilAt ?? 0
        },
      ) ?? Promise.resolve(0),
    )

  const told = new Map<string, Told>()
  for (let at = 0; at < POST_COUNT; at += 1) {
    const text = `We are sorry, number ${at}.`
    const post = { text, replyToId: null, replyToHandle: null, lang: null, pictures: [], key: '', isSummoned: false }
    const kind = at % 10 === 3 ? 'answerLost' : at % 10 === 7 ? 'reset' : null
    if (kind !== null) await x.control.fault({ kind, path: '/2/tweets', method: 'POST', times: 1 })
    await x.control.set({ readLagMs: (at * 7_000) % (LAG_MS + 1) })
    let answer = await send({ ...post, visibility: 'public' })
    // X allows a hundred in a quarter of an hour, and says when the next may come.
    while (typeof answer === 'number') {
      await timing.pass(answer - timing.now())
      answer = await send({ ...post, visibility: 'public' })
    }
    told.set(text, answer)
    await timing.pass(1_000)
    if (at % 10 === 0) await driven(keeper.read('own'))
  }
  await timing.pass(LAG_MS)
  await driven(keeper.read('own'))

  const made = (await x.control.posts('api')).map(({ text }) => text)
  expect(new Set(made).size).toBe(made.length)
  const byAnswer = (answer: Told): string[] => [...told].filter(([, is]) => is === answer).map(([text]) => text)
  expect(byAnswer('taken').filter((text) => !made.includes(text))).toEqual([])
  expect([byAnswer('taken').length, byAnswer('unknown').length]).toEqual([POST_COUNT * 0.8, POST_COUNT * 0.2])
  // What the own timeline has settles each: as many had left as had not.
  const seen = new Set([...keeper.posts.values()].map(({ text }) => text))
  expect(byAnswer('unknown').filter((text) => seen.has(text))).toHaveLength(POST_COUNT * 0.1)
  expect([...seen].sort()).toEqual([...made].sort())
  const refusedCalls = (await x.control.calls()).filter(({ status }) => status === 429)
  expect(refusedCalls.length).toBeLessThanOrEqual(1)
})
