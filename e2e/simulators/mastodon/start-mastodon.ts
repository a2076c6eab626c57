// Starts the simulator in a child process and gives its address and the control calls.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ACCESS_TOKEN } from './access-token.ts'
import type { MastodonControl } from './control-contract.ts'

export interface MastodonSimulator {
  readonly port: number
  /** http://127.0.0.1:PORT */
  readonly url: string
  readonly accessToken: string
  readonly control: MastodonControl
  /** As if the server were gone: connections die with it. */
  stop(): Promise<void>
}

const START_WITHIN_MS = 15_000

const controlOf = (url: string): MastodonControl =>
  new Proxy({} as MastodonControl, {
    get: (_, name) => async (made: unknown) => {
      const response = await fetch(`${url}/control/${String(name)}`, {
        method: 'POST',
        body: JSON.stringify(made ?? {}),
      })
      return response.json()
    },
  })

/** @param port a port to come back on after a stop; default: any free one. */
export const startMastodon = async (port = 0): Promise<MastodonSimulator> => {
  const child = fork(join(import.meta.dirname, 'main.ts'), [String(port)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = once(child, 'exit')
  const started = await Promise.race([
    once(child, 'message', { signal: AbortSignal.timeout(START_WITHIN_MS) }),
    gone.then(() => null),
  ])
  if (!started) throw new Error('the simulator of Mastodon ended before it listened')
  const taken = (started[0] as { port: number }).port
  const url = `http://127.0.0.1:${taken}`
  return {
    port: taken,
    url,
    accessToken: ACCESS_TOKEN,
    control: controlOf(url),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await gone
    },
  }
}
