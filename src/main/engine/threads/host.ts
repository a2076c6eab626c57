// Keeps an engine's threads alive: the writer first, then those that only read. A thread that dies is started again, what
// it was asked is answered `unavailable`, and the page is told; also when one keeps dying and is left down.
import { Worker } from 'node:worker_threads'
import type { FlownDrill } from '../../../shared/compared-crises.ts'
import { type Asker, contract, type RequestName } from '../../../shared/contract/contract.ts'
import type { DrillFlight } from '../../../shared/contract/desk.ts'
import type { EventName } from '../../../shared/contract/events.ts'
import type { ChosenFile } from '../../../shared/contract/watch.ts'
import type { Lang, MemberId, StoryEntryId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import type { RenderedReport } from '../../../shared/report-formats.ts'
import { fail, Refusal, type Result } from '../../../shared/result.ts'
import type { HostServices } from '../connectors/host-services.ts'
import type { DrillRun, KeptDrill } from '../flown-drills.ts'
import type { KeepProofInput } from '../keep-proof.ts'
import type { BriefHtmlInput, BundleInput, ReportInput } from '../reader.ts'
import type { ProofInput, ProofPage } from '../report/proof.ts'
import type { FromThread, ThreadRoom, ThreadStart, ToThread } from './hop.ts'
import { answerAsk } from './host-asks.ts'

export interface HostOptions {
  readonly workspaceDir: string
  readonly drill: DrillFlight | null
  /** A drill's workspace that is only looked at. */
  readonly isDrill?: boolean
  /** Signs the head of the ledger in exports; null = none. */
  readonly deviceKey?: string | null
  /** What the writer may ask of the machine; a drill is given none, whoever hands them in. */
  readonly services?: HostServices | null
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
  let isDown = false
  let worker: Worker | null = null
  const isDrill = options.isDrill ?? options.drill !== null
  const services = isDrill || room !== 'writer' ? null : (options.services ?? null)

  const giveUp = (): void => {
    for (const { settle, lang } of waiting.values()) settle(fail('unavailable', refusalWords.threadFailed[lang]))
    waiting.clear()
  }

  const hear = (message: FromThread, from: Worker): void => {
    if (message.kind === 'ask')
      void answerAsk(services, message, options.log).then((answer) => from.postMessage(answer))
    if (message.kind === 'event') onEvent(message.event, message.payload)
    if (message.kind === 'log') options.log(message.line)
    if (message.kind !== 'answer') return
    waiting.get(message.id)?.settle(message.result)
    waiting.delete(message.id)
  }

  const launch = (drill: DrillFlight | null, mayOpen: Promise<void>): Promise<void> =>
    new Promise((resolve, reject) => {
      const gate = new Int32Array(new SharedArrayBuffer(4))
      const workerData: ThreadStart = {
        room,
        workspaceDir: options.workspaceDir,
        isDrill,
        drill,
        hasServices: services !== null,
        gate,
      }
      const born = new Worker(options.workerUrl ?? new URL('./worker.js', import.meta.url), { workerData })
      worker = born
      mayOpen.then(
        () => {
          Atomics.store(gate, 0, 1)
          Atomics.notify(gate, 0)
        },
        () => void born.terminate(),
      )
      born.on('message', (message: FromThread) => {
        if (message.kind === 'ready') resolve()
        else if (message.kind === 'refused') reject(new Refusal(message.code, message.words))
        else hear(message, born)
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
      isDown = true
      onEvent('engine.failed', { room })
      return
    }
    try {
      // A drill that was flying is not flown twice: its posts are in the workspace.
      await launch(null, Promise.resolve())
      onEvent('engine.restarted', { room })
    } catch (error) {
      options.log(`${room} thread did not start again: ${String(error)}`)
    }
  }

  const ask = (name: string, input: unknown, { memberId, lang }: Asker): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      if (!worker) {
        const words = isDown ? refusalWords.threadLeftDown : refusalWords.threadFailed
        return resolve(fail('unavailable', words[lang]))
      }
      const question: ToThread = { kind: 'question', id: nextId, name, input, memberId, lang }
      nextId += 1
      waiting.set(question.id, { settle: resolve, lang })
      worker.postMessage(question)
    })

  return {
    /** `mayOpen`: the thread loads its code at once and opens the workspace then. */
    launch: (mayOpen: Promise<void> = Promise.resolve()) =>
      launch(options.drill, mayOpen).catch((error: unknown) => {
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

/**
 * Answers at once, so that a window can load meanwhile: what is asked waits until the threads stand. `ready` rejects with
 * Refusal: `unavailable` when another process holds the workspace, `damaged` when it cannot be read.
 */
export const openEngine = (options: HostOptions) => {
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
  const launch = async (): Promise<void> => {
    // They load their code side by side; the reader opens the workspace when the writer has brought it up to date.
    const isWritten = writer.launch()
    try {
      await Promise.all([isWritten, reader.launch(isWritten)])
    } catch (error) {
      // The writer would hold the workspace, and nobody could close it.
      await close()
      throw error
    }
  }
  const ready = launch()
  // Whoever opened it hears of a failure through `ready`; what was asked meanwhile is answered below.
  ready.catch(() => undefined)
  let isAnalystAsked: Promise<void> | null = null
  /** Reports are rare: the third thread starts with the first question to it. */
  const analystReady = (): Promise<void> => {
    isAnalystAsked ??= analyst.launch().catch((error: unknown) => {
      isAnalystAsked = null
      throw error
    })
    return isAnalystAsked
  }
  const ask = (room: ThreadRoom, name: string, input: unknown, from: Asker): Promise<Result<unknown>> =>
    ready
      .then(() => (room === 'analyst' ? analystReady() : undefined))
      .then(
        () => threads[room].ask(name, input, from),
        () => fail('unavailable', refusalWords.threadFailed[from.lang]),
      )

  return {
    ready,
    request: (name: RequestName, input: unknown, from: Asker): Promise<Result<unknown>> => {
      const { room } = contract[name]
      return room === 'shell'
        ? Promise.resolve(fail('invalidInput', `${name} is answered by the shell.`))
        : ask(room, name, input, from)
    },
    /** ms UTC. What cannot be told is only less well known: nothing waits for it. */
    machineSlept: (at: number) => void ask('writer', 'machine.slept', at, nobody),
    machineWoke: (at: number) => void ask('writer', 'machine.woke', at, nobody),
    grantFile: (path: string, lang: Lang) =>
      ask('writer', 'file.grant', path, { memberId: null, lang }) as Promise<Result<ChosenFile>>,
    renderReport: (input: Omit<ReportInput, 'deviceKey'>) =>
      ask(
        'analyst',
        'report.render',
        { ...input, deviceKey: options.deviceKey ?? null },
        { memberId: null, lang: input.lang },
      ) as Promise<Result<RenderedReport>>,
    /** What a crisis left, as an evidence bundle at `path`. */
    writeBundle: (input: Omit<BundleInput, 'deviceKey'>, lang: Lang) =>
      ask(
        'analyst',
        'bundle.write',
        { ...input, deviceKey: options.deviceKey ?? null },
        { memberId: null, lang },
      ) as Promise<Result<null>>,
    proofPage: (input: Omit<ProofInput, 'isDrill'>) =>
      ask('analyst', 'proof.page', input, { memberId: null, lang: input.lang }) as Promise<Result<ProofPage>>,
    /** What a drill measured and taught, of its own workspace; null = nobody took its crisis up. */
    measureDrill: (run: DrillRun) => ask('writer', 'drill.measure', run, nobody) as Promise<Result<KeptDrill | null>>,
    /** Of the drills that are kept, the last ones. */
    flownDrills: (count: number) => ask('reader', 'drills.flown', count, nobody) as Promise<Result<FlownDrill[]>>,
    /** `memberId` null = the machine. */
    keepDrill: (kept: KeptDrill, memberId: MemberId | null) =>
      ask('writer', 'drill.keep', kept, { ...nobody, memberId }) as Promise<Result<null>>,
    keepProof: (input: KeepProofInput, from: Asker) =>
      ask('writer', 'proof.keep', input, from) as Promise<Result<{ entryId: StoryEntryId }>>,
    briefHtml: (input: BriefHtmlInput) =>
      ask('analyst', 'brief.html', input, { memberId: null, lang: input.lang }) as Promise<Result<string>>,
    on: (listener: Listener): (() => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close,
  }
}

export type EngineHandle = ReturnType<typeof openEngine>

/** The same, when the threads stand. */
export const startEngine = async (options: HostOptions): Promise<EngineHandle> => {
  const engine = openEngine(options)
  await engine.ready
  return engine
}
