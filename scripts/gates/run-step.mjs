// Runs one gate: silent while it holds (one line with its time), its whole output when it does not.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countStories, countUnit } from './counts.mjs'

const bin = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url))

/**
 * @typedef {{ name: string, isOk: boolean, counts: import('./counts.mjs').Counts | undefined }} StepResult
 */

/**
 * @param {import('./steps.mjs').Step} step
 * @param {string} file
 */
async function readCounts(step, file) {
  if (step.counts === undefined) return undefined
  // A tool that crashed left none; its exit code says the rest.
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  return step.counts === 'unit' ? countUnit(JSON.parse(text)) : countStories(JSON.parse(text))
}

/**
 * @param {import('./steps.mjs').Step} step
 * @param {{ countsFile: string, env?: NodeJS.ProcessEnv, isLive?: boolean }} options `isLive` shows output as it comes
 * @returns {Promise<StepResult>}
 */
export async function runStep(step, { countsFile, env = process.env, isLive = false }) {
  const startedAt = Date.now()
  const [command = '', ...args] = step.command
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
  /** @type {Buffer[]} */
  const said = []
  const code = await new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...env, ...colour, PATH: `${bin}${delimiter}${env.PATH}`, SANGFROID_COUNTS: countsFile },
      stdio: ['ignore', isLive ? 'inherit' : 'pipe', isLive ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    })
    child.stdout?.on('data', (chunk) => said.push(chunk))
    child.stderr?.on('data', (chunk) => said.push(chunk))
    child.once('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`))
      resolve(1)
    })
    child.once('close', resolve)
  })
  const isOk = code === 0
  const counts = await readCounts(step, countsFile)
  const tally = counts === undefined ? '' : `, ${counts.passed} passed, ${counts.failed} failed`
  if (!isOk) process.stdout.write(Buffer.concat(said))
  console.log(`${isOk ? 'ok  ' : 'FAIL'} ${step.name}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s${tally}`)
  return { name: step.name, isOk, counts }
}

/**
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @param {number} width how many at once
 * @param {(step: import('./steps.mjs').Step) => Promise<StepResult>} run
 * @returns {Promise<StepResult[]>}
 */
export async function runAbreast(steps, width, run) {
  const waiting = [...steps]
  /** @type {StepResult[]} */
  const results = []
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) results.push(await run(step))
  }
  await Promise.all(Array.from({ length: width }, lane))
  return results
}
