// Runs Electron as a child: signals go in, the exit code comes out, and one that never becomes ready is ended.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const READY_WITHIN_MS = 60_000
const LEAVES_WITHIN_MS = 5_000
const INTERNAL_ERROR = 5

/**
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code; 128 plus the signal's number when a signal ended it
 */
export function runElectron(executable, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    let isLate = false
    const limit = setTimeout(() => {
      isLate = true
      console.error(
        `Electron was not ready after ${READY_WITHIN_MS / 1000} s and was ended; npm run build, then try again`,
      )
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), LEAVES_WITHIN_MS).unref()
    }, READY_WITHIN_MS)
    child.once('message', () => clearTimeout(limit))
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal))
    }
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(limit)
      if (isLate) resolve(INTERNAL_ERROR)
      else resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}
