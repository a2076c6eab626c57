// Keeps one lane of a connector running: reads, hands on, waits, and after a failure tries again, until it is stopped.
import {
  EMPTY_PAGE,
  type Lane,
  type LaneContext,
  type Page,
  SourceProblem,
  type SourceTrouble,
} from '../connectors/connector.ts'
import type { Timing } from '../connectors/host-services.ts'
import { pauseAfter, wantsAPerson } from './pauses.ts'

export interface LaneRunnerParts {
  readonly lane: Lane
  readonly timing: Timing
  /** Where it stands now: asked before each reading. */
  readonly context: (signal: AbortSignal) => LaneContext
  readonly take: (page: Page) => void
  readonly fail: (problem: SourceProblem) => void
  /** When it will read next; null = it listens, or reads now. */
  readonly wait: (nextAt: number | null) => void
}

const OURS = {
  en: 'This source answered in a way that Sangfroid does not know. It is tried again; if it lasts, look for an update.',
  fr: 'Cette source a répondu d’une façon que Sangfroid ne connaît pas. Un nouvel essai suivra\u202f; si cela dure, cherchez une mise à jour.',
}

const problemOf = (error: unknown): SourceProblem => {
  if (error instanceof SourceProblem) return error
  const problem = new SourceProblem('ours', OURS)
  problem.cause = error
  return problem
}

/** What became of a reading that somebody asked for. */
export type Asked = 'read' | 'stopped' | SourceTrouble

/** Whoever asks for a reading does not ask sooner again what a person must mend. */
const MENDED_MS = 60_000

export const createLaneRunner = ({ lane, timing, context, take, fail, wait }: LaneRunnerParts) => {
  let stop = new AbortController()
  let turn = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let failureCount = 0
  let failedBy: SourceTrouble | null = null
  /** Who waits for a reading that begins after they asked. */
  let asking: ((asked: Asked) => void)[] = []
  /** The platform wants to be left alone, whoever asks. */
  let resting: { readonly trouble: SourceTrouble; readonly untilAt: number } | null = null

  const tellAll = (whom: readonly ((asked: Asked) => void)[], asked: Asked): void => {
    for (const answer of whom) answer(asked)
  }

  /** A stream is heard at its first page: it may never end. */
  const readOnce = async (signal: AbortSignal): Promise<number> => {
    let postCount = 0
    let isHeard = false
    for await (const page of lane.read(context(signal))) {
      if (signal.aborted) return postCount
      failureCount = 0
      isHeard = true
      postCount += page.posts.length
      take(page)
    }
    // A reading without a page found nothing: that too is an answer.
    if (!isHeard && !signal.aborted) take(EMPTY_PAGE)
    return postCount
  }

  const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
    turn = new AbortController()
    if (asking.length > 0) return
    wait(timing.now() + ms)
    await timing.wait(ms, AbortSignal.any([signal, turn.signal]))
  }

  const run = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const waiting = asking
      asking = []
      try {
        wait(null)
        const postCount = await readOnce(signal)
        resting = null
        tellAll(waiting, signal.aborted ? 'stopped' : 'read')
        if (signal.aborted) return
        failureCount = 0
        await pause(lane.kind === 'poll' ? (lane.nextInMs?.(postCount) ?? lane.normalIntervalMs) : 0, signal)
      } catch (error) {
        if (signal.aborted) {
          tellAll(waiting, 'stopped')
          return
        }
        const problem = problemOf(error)
        // An hour without a network says nothing about how long a refusal lasts.
        failureCount = problem.trouble === failedBy ? failureCount + 1 : 1
        failedBy = problem.trouble
        fail(problem)
        const pauseMs = pauseAfter(problem.trouble, failureCount, problem.untilAt, timing.now())
        const { trouble } = problem
        const restMs = trouble === 'limited' ? pauseMs : wantsAPerson(trouble) ? Math.min(pauseMs, MENDED_MS) : 0
        resting = { trouble, untilAt: timing.now() + restMs }
        tellAll(waiting, trouble)
        await pause(pauseMs, signal)
      }
    }
  }

  return {
    start: (): void => {
      stop = new AbortController()
      failureCount = 0
      running = run(stop.signal)
    },
    /** Resolves when nothing of it runs any more. */
    stop: async (): Promise<void> => {
      stop.abort()
      tellAll(asking, 'stopped')
      asking = []
      await running
    },
    /** Reads once more, from now. */
    readAgain: (): Promise<Asked> =>
      new Promise((resolve) => {
        if (stop.signal.aborted) return resolve('stopped')
        if (resting && timing.now() < resting.untilAt) return resolve(resting.trouble)
        asking.push(resolve)
        turn.abort()
      }),
    /** Does not wait for its turn. */
    readNow: (): void => turn.abort(),
  }
}

export type LaneRunner = ReturnType<typeof createLaneRunner>
