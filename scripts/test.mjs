// `npm test`: every gate, then the build, then the stories in a real Electron window; `--check` stops before the build,
// `--long` adds the long tests. The last line is `N passed, N failed` over all tests; a failed gate counts as one.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { lacksDisplay, openDisplay } from './display.mjs'
import { sum } from './gates/counts.mjs'
import { runAbreast, runStep } from './gates/run-step.mjs'
import { BUILD, checkSteps, PEERS, peerTests, STORIES } from './gates/steps.mjs'

if (process.argv.includes('--long')) process.env.SANGFROID_LONG = '1'
if (process.argv.includes('--check')) process.env.SANGFROID_QUICK = '1'

const folder = await mkdtemp(join(tmpdir(), 'sangfroid-test-'))
const unitFile = join(folder, 'unit.json')
const isCheck = process.argv.includes('--check')
const startedAt = Date.now()

async function stories() {
  const screen = lacksDisplay(process) ? await openDisplay() : undefined
  const env = screen === undefined ? process.env : { ...process.env, DISPLAY: screen.display }
  const result = await runStep(STORIES, { countsFile: join(folder, 'stories.json'), env, isLive: true })
  screen?.close()
  return result
}

// Installing waits for the network and for compilers: begun first, it costs the gates beside it little.
const steps = [...(isCheck ? [] : [PEERS]), ...checkSteps(unitFile)]
const results = await runAbreast(steps, availableParallelism(), (step) =>
  runStep(step, { countsFile: unitFile, isLive: step === PEERS }),
)
if (!isCheck) {
  const peersFile = join(folder, 'peers.json')
  const arePeersThere = results.some(({ name, isOk }) => name === PEERS.name && isOk)
  if (arePeersThere) results.push(await runStep(peerTests(peersFile), { countsFile: peersFile }))
  const build = await runStep(BUILD, { countsFile: '' })
  results.push(build)
  if (!existsSync('e2e')) console.log('no stories: there is no e2e folder')
  else if (build.isOk) results.push(await stories())
}
await rm(folder, { recursive: true, force: true })

const failed = results.filter(({ isOk }) => !isOk).map(({ name }) => name)
const total = sum(results)
console.log(
  `${((Date.now() - startedAt) / 1000).toFixed(0)} s${failed.length > 0 ? `, failed: ${failed.join(', ')}` : ''}`,
)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
