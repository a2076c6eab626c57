// `npm start [-- arguments]`: the application from these sources, built when out/ is older than they are. Without a
// screen and without arguments it flies a short drill and says where the report lies. Exits with the app's own code.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lacksDisplay, openDisplay } from './display.mjs'
import { drillArguments, drillFiles, electronArguments } from './start/arguments.mjs'
import { mustBuild } from './start/build-state.mjs'
import { runElectron } from './start/electron.mjs'

const INTERNAL_ERROR = 5
const root = fileURLToPath(new URL('..', import.meta.url))

async function findElectron() {
  const electronPackage = join(root, 'node_modules/electron')
  const named = await readFile(join(electronPackage, 'path.txt'), 'utf8').catch(() => 'electron')
  const executable = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronPackage, 'dist'), named)
  if (!existsSync(executable)) throw new Error('the application is not set up. What to do: npm ci')
  return executable
}

async function build() {
  if (!(await mustBuild(root))) return
  console.error('building ...')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // npm is a script on Windows.
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('the build failed, see above')
}

async function start() {
  const executable = await findElectron()
  await build()
  const given = process.argv.slice(2)
  const isBlind = lacksDisplay(process)
  const isDrill = isBlind && given.length === 0
  const folder = resolve('sangfroid-drill')
  if (isDrill) {
    await mkdir(folder, { recursive: true })
    console.error('there is no display: flying a short drill without a window')
  }
  const args = isDrill ? drillArguments(folder, await mkdtemp(join(tmpdir(), 'sangfroid-drill-'))) : given
  const screen = isBlind ? await openDisplay() : undefined
  // Set in the terminals of some editors; with it Electron would be a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  if (screen !== undefined) env.DISPLAY = screen.display
  const code = await runElectron(
    executable,
    electronArguments({
      application: root,
      announce: join(root, 'scripts/start/announce.cjs'),
      isRoot: process.getuid?.() === 0,
      args,
    }),
    env,
  )
  screen?.close()
  if (isDrill) {
    for (const [what, path] of Object.entries(drillFiles(folder))) {
      console.log(`${what}: ${existsSync(path) ? path : 'was not written'}`)
    }
  }
  return code
}

process.exit(
  await start().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return INTERNAL_ERROR
  }),
)
