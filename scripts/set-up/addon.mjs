// Sees to it that better-sqlite3's compiled part fits both runtimes. Its prebuilt one needs Node-API 10 and crashes a
// process that offers less (no exception, SIGSEGV), so where either runtime is older the same source is compiled here.
import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildOnce, cacheFolder, fingerprint } from './cache.mjs'
import { findHeaders } from './headers.mjs'
import { step } from './progress.mjs'
import { run } from './run.mjs'

const PREBUILT_NEEDS = 10
const ADDON = 'better_sqlite3.node'

// NAPI_VERSION=9 alone aborts at load; the experimental surface with its garbage-collection rules opted out is what
// works on 9 and later. Link-time optimisation triples the time and gains nothing measurable.
const FLAGS = {
  CFLAGS: '-O1 -fno-lto',
  CXXFLAGS: '-O1 -fno-lto -UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  LDFLAGS: '-fno-lto',
}

/** @param {readonly number[]} nodeApiVersions one per runtime that will load the addon */
export function mustCompile(nodeApiVersions) {
  return nodeApiVersions.some((version) => version < PREBUILT_NEEDS)
}

/** @param {string} addonPackage node_modules/better-sqlite3 */
export async function addonEntry(addonPackage) {
  const { version } = JSON.parse(await readFile(join(addonPackage, 'package.json'), 'utf8'))
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-${fingerprint(Object.values(FLAGS))}`
  return join(cacheFolder({ env: process.env, home: homedir() }), name)
}

/**
 * @param {string} addonPackage
 * @param {string} folder
 */
async function compile(addonPackage, folder) {
  const headers = findHeaders()
  if (headers === undefined) {
    throw new Error(
      `the C headers of Node are nowhere on this machine (include/node/node_api.h). What to do, any one of these:
  - install Node from nodejs.org or NodeSource (they bring the headers), or: apt-get install libnode-dev
  - unpack node-${process.version}-headers.tar.gz and run: npm config set nodedir FOLDER
then run: npm ci`,
    )
  }
  const require = createRequire(import.meta.url)
  const source = join(folder, 'source')
  await cp(addonPackage, source, { recursive: true })
  // The copy lies outside the repository: its one build dependency goes with it.
  const nodeAddonApi = dirname(createRequire(join(addonPackage, 'package.json')).resolve('node-addon-api/package.json'))
  await cp(nodeAddonApi, join(source, 'node_modules', 'node-addon-api'), { recursive: true })
  const gyp = [require.resolve('node-gyp/bin/node-gyp.js'), 'rebuild', '--release', '--force_build=1']
  await run(process.execPath, [...gyp, `--nodedir=${headers}`], { cwd: source, env: { ...FLAGS, JOBS: 'max' } })
  await rename(join(source, 'build', 'Release', ADDON), join(folder, ADDON))
  await rm(source, { recursive: true, force: true })
}

/**
 * @param {string} addonPackage
 * @param {boolean} isCompiled false takes the prebuilt one
 */
export async function ensureAddon(addonPackage, isCompiled) {
  const release = join(addonPackage, 'build', 'Release')
  if (!isCompiled) return rm(release, { recursive: true, force: true })
  const entry = await addonEntry(addonPackage)
  if (!existsSync(entry)) {
    await step('compiling better-sqlite3 (once per machine, about 45 s)', () =>
      buildOnce(entry, (empty) => compile(addonPackage, empty)),
    )
  }
  await mkdir(release, { recursive: true })
  // Renamed over the old one: a process that has it open keeps what it mapped.
  await copyFile(join(entry, ADDON), join(release, `${ADDON}.new`))
  await rename(join(release, `${ADDON}.new`), join(release, ADDON))
}
