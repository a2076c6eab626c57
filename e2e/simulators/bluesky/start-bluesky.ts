// Starts a real Bluesky on loopback, in a process of its own: for unit tests and stories alike.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type BlueskyAccount, openAccount } from './account.ts'
import { startDatabases } from './databases.ts'
import type { Addresses, Deed, FromParent, ToParent } from './network.ts'

export interface Bluesky extends Addresses {
  account(name: string): Promise<BlueskyAccount>
  /** Resolves when it is done. */
  does(deed: Deed): Promise<void>
  stop(): Promise<void>
}

const PROGRAM = fileURLToPath(new URL('network.ts', import.meta.url))
const SAID_CHARS = 4_000

/** With an index: notifications, threads, profiles, who follows whom. Needs what only long tests install. */
export const startFullBluesky = async (): Promise<Bluesky> => {
  const databases = await startDatabases()
  const bluesky = await startBluesky(databases.env).catch(async (error: unknown) => {
    await databases.stop()
    throw error
  })
  return {
    ...bluesky,
    stop: async () => {
      await bluesky.stop()
      await databases.stop()
    },
  }
}

/** Up in some seconds. There are accounts, posts and a firehose; what needs an index answers 502. */
export const startBluesky = async (more: NodeJS.ProcessEnv = {}): Promise<Bluesky> => {
  const child = fork(PROGRAM, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...more, LOG_ENABLED: 'false', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  const hear = (chunk: Buffer): void => {
    said = (said + chunk).slice(-SAID_CHARS)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))

  const waiting = new Map<number, () => void>()
  const addresses = await new Promise<Addresses>((resolve, reject) => {
    child.on('message', (message: ToParent) => {
      if ('addresses' in message) return resolve(message.addresses)
      waiting.get(message.done)?.()
      waiting.delete(message.done)
    })
    child.once('exit', (code) => reject(new Error(`the test network ended with ${code}\n${said}`)))
  })

  let lastId = 0
  return {
    ...addresses,
    account: (name) => openAccount(addresses.pdsUrl, name),
    does: (deed) =>
      new Promise((resolve) => {
        lastId += 1
        waiting.set(lastId, resolve)
        child.send({ id: lastId, deed } satisfies FromParent)
      }),
    stop: async () => {
      child.disconnect()
      await ended
    },
  }
}
