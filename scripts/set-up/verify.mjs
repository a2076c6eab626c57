// The last word of set-up: SQLite with full-text search works in Node (unit tests) and in Electron (the product), on
// the main thread and on another one, or set-up fails and says what to do.
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

const PROBE = fileURLToPath(new URL('probe.cjs', import.meta.url))
const WITHIN_MS = 30_000

/**
 * @param {string} executable
 * @returns {Promise<number>} the Node-API version that this Electron offers
 */
export async function nodeApiOf(executable) {
  const env = { ELECTRON_RUN_AS_NODE: '1' }
  return Number(await run(executable, ['-p', 'process.versions.napi'], { env, timeoutMs: WITHIN_MS }))
}

/**
 * @param {string} electron the executable
 * @param {string} cachedAddon named when the addon is at fault
 * @returns {Promise<string>} one line that says what was proved
 */
export async function verifyRuntimes(electron, cachedAddon) {
  const runtimes = [
    { name: 'Node', executable: process.execPath, env: {} },
    { name: 'Electron', executable: electron, env: { ELECTRON_RUN_AS_NODE: '1' } },
  ]
  const said = await Promise.all(
    runtimes.map(async ({ name, executable, env }) => {
      try {
        const proof = JSON.parse(await run(executable, [PROBE], { env, timeoutMs: WITHIN_MS }))
        return `${name} ${proof.electron ?? proof.node} with SQLite ${proof.sqlite}`
      } catch (error) {
        throw new Error(
          `SQLite does not work in ${name}. Delete node_modules and ${cachedAddon}, then run: npm ci
${error instanceof Error ? error.message : error}`,
        )
      }
    }),
  )
  return said.join(', ')
}
