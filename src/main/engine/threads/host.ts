// Keeps an engine's threads alive: the writer first, then those that only read. A thread that dies is started again, what
// it was asked is answered `unavailable`, and the page is told.
import { Worker } from 'node:worker_threads'
import { type Asker, contract, type RequestName } from '../../../shared/contract/contract.ts'
import type { DrillFlight } from '../../../shared/contract/desk.ts'
import type { EventName } from '../../../shared/contract/events.ts'
import type { ChosenFile } from '../../../shared/contract/watch.ts'
import type { CrisisId, Lang } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { fail, Refusal, type Result } from '../../../shared/result.ts'
import type { FromThread, Question, ThreadRoom, ThreadStart } from './hop.ts'

export interface HostOptions {
  readonly workspaceDir: string
  readonly drill: DrillFlight | null
  /** A drill's workspace that is only looked at. */
  readonly isDrill?: boolean
  /** Signs the head of the ledger in exports; null = none. */
  readonly deviceKey?: string | null
  readonly log: (line: string) => void
  /** Where the built worker lies; tests give their own. */
  readonly workerUrl?: URL
}

type Listener = (event: EventName, payload: unknown) => void

const nobody: Asker = { memberId: null, lang: 'en' }
const RESTARTS_PER_MINUTE = 3

const openThread = (options: HostOptions, room: ThreadRoom, onEvent: Listener) => {
  const waiting = new Map<number, { settle: (result: Result<unknown>) => void; lang: Lang }>()
  const restarts: number[] = []
  let nextId = 1
  let closing = false
  let worker: Worker | null = null

  const giveUp = (): void => {
    for (const { settle, lang } of waiting.values()) settle(fail('unavailable', refusalWords.threadFailed[lang]))
    waiting.clear()
  }

  const hear = (message: FromThread): void => {
    if (message.kind === 'event') onEvent(message.event, message.payload)
    if (message.kind !== 'answer') return
    waiting.get(message.id)?.settle(message.result)
    waiting.delete(message.id)
  }

  const launch = (drill: DrillFlight | null): Promise<void> =>
    new Promise((resolve, reject) => {
      const workerData: ThreadStart = {
        room,
        workspaceDir: options.workspaceDir,
        isDrill: options.isDrill ?? options.drill !== null,
        drill,
      }
      const born = new Worker(options.workerUrl ?? new URL('./worker.js', import.meta.url), { workerData })
      worker = born
      born.on('message', (message: FromThread) => {
        if (message.kind === 'ready') resolve()
        else if (message.kind === 'refused') reject(new Refusal(message.code, message.words))
        else hear(message)
      })
      born.on('error', (error) => {
        options.log(`${room} thread failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        reject(
          new Refusal(
            'internal',
            `The ${room} thread failed: ${error instanceof Error ? error.message : String(error)}`,
          ),
        )
      })
      born.on('exit', () => {
        if (worker === born) worker = null
        giveUp()
        // Without effect once it was ready.
        reject(new Refusal('internal', refusalWords.threadFailed))
        // A tick later: a first start that failed is not tried again, and knows by then.
        setImmediate(() => {
          if (!closing) void restart()
        })
      })
    })

  const restart = async (): Promise<void> => {
    const now = Date.now()
    restarts.push(now)
    if (restarts.filter((at) => now - at < 60_000).length > RESTARTS_PER_MINUTE) {
      options.log(`${room} thread keeps failing: left down`)
      return
    }
    try {
      // A drill that was flying is not flown twice: its posts are in the workspace.
      await launch(null)
      onEvent('engine.restarted', { room })
    } catch (error) {
      options.log(`${room} thread did not start again: ${String(error)}`)
    }
  }

  const ask = (name: string, input: unknown, { memberId, lang }: Asker): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      if (!worker) return resolve(fail('unavailable', refusalWords.threadFailed[lang]))
      const question: Question = { id: nextId, name, input, memberId, lang }
      nextId += 1
      waiting.set(question.id, { settle: resolve, lang })
      worker.postMessage(question)
    })

  return {
    launch: () =>
      launch(options.drill).catch((error: unknown) => {
        closing = true
        throw error
      }),
    ask,
    close: async (): Promise<void> => {
      closing = true
      if (worker) await ask('thread.close', null, nobody)
      await worker?.terminate()
    },
  }
}

/** Rejects with Refusal: `unavailable` when another process holds the workspace, `damaged` when it cannot be read. */
export const startEngine = async (options: HostOptions) => {
  const listeners = new Set<Listener>()
  const onEvent: Listener = (event, payload) => {
    for (const listener of listeners) listener(event, payload)
  }
  const writer = openThread(options, 'writer', onEvent)
  const reader = openThread(options, 'reader', onEvent)
  const analyst = openThread(options, 'analyst', onEvent)
  const threads = { writer, reader, analyst }
  const close = async (): Promise<void> => {
    await Promise.all([reader.close(), analyst.close()])
    await writer.close()
  }
  await writer.launch()
  try {
    await Promise.all([reader.launch(), analyst.launch()])
  } catch (error) {
    // The writer would hold the workspace, and nobody could close it.
    await close()
    throw error
  }

  return {
    request: (name: RequestName, input: unknown, from: Asker): Promise<Result<unknown>> => {
      const { room } = contract[name]
      return room === 'shell'
        ? Promise.resolve(fail('invalidInput', `${name} is answered by the shell.`))
        : threads[room].ask(name, input, from)
    },
    grantFile: (path: string, lang: Lang) =>
      writer.ask('file.grant', path, { memberId: null, lang }) as Promise<Result<ChosenFile>>,
    reportHtml: (input: { crisisId: CrisisId; lang: Lang; showHandles: boolean }) =>
      analyst.ask(
        'report.html',
        { ...input, deviceKey: options.deviceKey ?? null },
        { memberId: null, lang: input.lang },
      ) as Promise<Result<string>>,
    on: (listener: Listener): (() => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close,
  }
}

export type EngineHandle = Awaited<ReturnType<typeof startEngine>>
