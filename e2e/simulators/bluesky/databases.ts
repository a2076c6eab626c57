// PostgreSQL and Redis of the distribution, installed when they are missing, run from a folder that is thrown away: on
// ports of their own, keeping nothing.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureSystemPackages } from '../../../scripts/set-up/install-system-packages.mjs'
import { FOR_FULL_NETWORK } from '../../../scripts/set-up/system-packages.mjs'

export interface Databases {
  /** For the program of the test network. */
  readonly env: { readonly POSTGRES_URL: string; readonly REDIS_HOST: string }
  stop(): Promise<void>
}

const UP_WITHIN_MS = 30_000
const VERSIONS = '/usr/lib/postgresql'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (isUp: boolean): void => {
      socket.destroy()
      resolve(isUp)
    }
    socket.once('connect', () => end(true)).once('error', () => end(false))
  })

const isUp = async (name: string, program: ChildProcess, port: number): Promise<void> => {
  for (const endAt = Date.now() + UP_WITHIN_MS; !(await answers(port)); await sleep(50))
    if (Date.now() > endAt || program.exitCode !== null) throw new Error(`${name} did not come up`)
}

const binaries = (): string => {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  if (newest === undefined) throw new Error('PostgreSQL is not there, run: apt-get install postgresql redis-server')
  return join(VERSIONS, newest, 'bin')
}

/** PostgreSQL refuses to be run by root: the package made a user for it. */
const ids = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const idOf = (option: string): number => Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

const startPostgres = async (folder: string, port: number): Promise<ChildProcess> => {
  const bin = binaries()
  const user = ids()
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'warroom', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...user,
    cwd: folder,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const options = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F']
  const program = spawn(join(bin, 'postgres'), options, { ...user, cwd: folder, stdio: 'ignore' })
  await isUp('PostgreSQL', program, port)
  return program
}

const startRedis = async (folder: string, port: number): Promise<ChildProcess> => {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const program = spawn('redis-server', options, { stdio: 'ignore' })
  await isUp('Redis', program, port)
  return program
}

const end = (program: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (program.exitCode !== null || program.signalCode !== null) return resolve()
    program.once('exit', () => resolve())
    program.kill(signal)
  })

export const startDatabases = async (): Promise<Databases> => {
  await ensureSystemPackages(FOR_FULL_NETWORK, 'for the index of a Bluesky network')
  const folder = mkdtempSync(join(tmpdir(), 'bluesky-databases-'))
  const [postgresPort, redisPort] = [await freePort(), await freePort()]
  const redis = await startRedis(tmpdir(), redisPort)
  // SIGINT: at once, without waiting for whoever is connected.
  const postgres = await startPostgres(folder, postgresPort).catch(async (error: unknown) => {
    await end(redis, 'SIGTERM')
    throw error
  })
  return {
    env: {
      POSTGRES_URL: `postgresql://warroom@127.0.0.1:${postgresPort}/postgres`,
      REDIS_HOST: `127.0.0.1:${redisPort}`,
    },
    stop: async () => {
      await Promise.all([end(postgres, 'SIGINT'), end(redis, 'SIGTERM')])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
