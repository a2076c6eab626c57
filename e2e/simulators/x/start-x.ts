// Starts the simulator in a child process and gives its port and the control calls.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { controlOf } from './control-client.ts'
import type { XControl } from './control-contract.ts'

export interface XSimulator {
  readonly port: number
  /** http://127.0.0.1:PORT */
  readonly url: string
  readonly control: XControl
  /** As if the platform were gone: connections die with it. */
  stop(): Promise<void>
}

const START_WITHIN_MS = 15_000

/** @param port a port to come back on after a stop; default: any free one. */
export const startX = async (port = 0): Promise<XSimulator> => {
  const child = fork(join(import.meta.dirname, 'main.ts'), [String(port)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = once(child, 'exit')
  const started = await Promise.race([
    once(child, 'message', { signal: AbortSignal.timeout(START_WITHIN_MS) }),
    gone.then(() => null),
  ])
  if (!started) throw new Error('the simulator of X ended before it listened')
  const taken = (started[0] as { port: number }).port
  return {
    port: taken,
    url: `http://127.0.0.1:${taken}`,
    control: controlOf(taken),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await gone
    },
  }
}
