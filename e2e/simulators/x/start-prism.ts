// The checker between client and simulator: what X's own document does not allow it refuses, in both directions.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const program = join(root, 'e2e/peers/node_modules/@stoplight/prism-cli/dist/index.js')
const document = join(process.env.SANGFROID_DATA ?? join(root, '../shared/data'), 'xapi/openapi.json')
const START_WITHIN_MS = 30_000

/** What is not there to start it; empty = it can be. */
export const missingForPrism = (): string[] => [program, document].filter((file) => !existsSync(file))

/** The addresses that the document has for a problem: prism does not look at them. */
export const documentedTypes = async (): Promise<string[]> => {
  const { components } = JSON.parse(await readFile(document, 'utf8'))
  return Object.keys(components.schemas.Problem.discriminator.mapping)
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

const untilOpen = async (child: ChildProcess, port: number): Promise<void> => {
  const until = Date.now() + START_WITHIN_MS
  while (Date.now() < until && child.exitCode === null) {
    if (await isOpen(port)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill('SIGKILL')
  throw new Error('prism did not listen')
}

export interface Prism {
  readonly port: number
  stop(): Promise<void>
}

/** @param url of the simulator. */
export const startPrism = async (url: string): Promise<Prism> => {
  const port = await freePort()
  const args = [program, 'proxy', '--errors', '--port', String(port), document, url]
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  await untilOpen(child, port)
  return {
    port,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
