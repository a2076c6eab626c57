// An engine thread: opens its side of the workspace, then answers until it is closed.
import { parentPort, workerData } from 'node:worker_threads'
import type { RequestName } from '../../../shared/contract/contract.ts'
import type { MemberId } from '../../../shared/model.ts'
import { fail, ok, Refusal, type Result } from '../../../shared/result.ts'
import { flyDrill } from '../drill-desk.ts'
import { createEngine } from '../engine.ts'
import type { DrillRun, KeptDrill } from '../flown-drills.ts'
import type { KeepProofInput } from '../keep-proof.ts'
import { createReader } from '../reader.ts'
import type { FromThread, Question, ThreadStart, ToThread } from './hop.ts'
import { createHostLine } from './host-asks.ts'

const port = parentPort
if (!port) throw new Error('this file runs as a thread')
const start = workerData as ThreadStart
const send = (message: FromThread): void => port.postMessage(message)
const host = createHostLine(send)

interface Room {
  answer(question: Question): Promise<Result<unknown>>
  close(): Promise<void> | void
}

const openWriter = (): Room => {
  const engine = createEngine({
    workspaceDir: start.workspaceDir,
    services: start.hasServices ? host.services : null,
    log: (line) => send({ kind: 'log', line }),
    emit: (event, payload) => send({ kind: 'event', event, payload } as FromThread),
  })
  /** What only the shell asks: no page can name these. */
  const shellAsks: Record<string, (input: unknown, memberId: MemberId | null) => unknown> = {
    'file.grant': (input) => engine.files.grant(input as string),
    'proof.keep': (input, memberId) => engine.keepProof(input as KeepProofInput, memberId),
    'drill.measure': (input) => engine.measureDrill(input as DrillRun),
    'drill.keep': (input, memberId) => engine.keepDrill(input as KeptDrill, memberId),
    'machine.slept': (input) => engine.machineSlept(input as number),
    'machine.woke': (input) => engine.machineWoke(input as number),
  }
  const letTimeRun = start.drill ? flyDrill(engine, start.drill) : null
  return {
    answer: async ({ name, input, memberId, lang }) => {
      const ofShell = Object.hasOwn(shellAsks, name) ? shellAsks[name] : undefined
      if (!ofShell) {
        const result = await engine.command(name as RequestName, input, { memberId, lang })
        if (name === 'desk.sit' && result.ok) letTimeRun?.()
        return result
      }
      try {
        return ok(ofShell(input, memberId))
      } catch (error) {
        return error instanceof Refusal ? fail(error.code, error.words[lang]) : fail('internal', String(error))
      }
    },
    close: engine.close,
  }
}

const openReader = (): Room => {
  const reader = createReader(start.workspaceDir, start.isDrill)
  return {
    answer: ({ name, input, lang }) => reader.query(name as RequestName, input, lang),
    close: reader.close,
  }
}

const serve = (room: Room): void => {
  port.on('message', (message: ToThread) => {
    if (message.kind !== 'question') return host.hear(message)
    const question = message
    if (question.name === 'thread.close') {
      const close = async (): Promise<void> => room.close()
      const stumbled = (error: unknown): void =>
        send({ kind: 'log', line: `the thread did not close: ${String(error)}` })
      void close()
        .catch(stumbled)
        .then(() => {
          send({ kind: 'answer', id: question.id, result: ok(null) })
          port.close()
        })
      return
    }
    void room.answer(question).then((result) => send({ kind: 'answer', id: question.id, result }))
  })
  send({ kind: 'ready' })
}

Atomics.wait(start.gate, 0, 0)
try {
  serve(start.room === 'writer' ? openWriter() : openReader())
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  const refusal = error instanceof Refusal ? error : new Refusal('internal', message)
  send({ kind: 'refused', code: refusal.code, words: refusal.words })
  port.close()
}
