// Puts the servers and checkers that tests talk to (e2e/peers) where the tests look for them. They are large, compile
// for minutes and are of no use to whoever only runs the app, so that `npm ci` leaves them out and `npm test` asks for
// them. Installed once per machine and lock file, in the user's cache; the repository only has a link to it.
import { existsSync } from 'node:fs'
import { copyFile, lstat, readFile, readlink, rename, rm, symlink } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildOnce, cacheFolder, fingerprint } from './cache.mjs'
import { findHeaders } from './headers.mjs'
import { ensureSystemPackages } from './install-system-packages.mjs'
import { say, step } from './progress.mjs'
import { run } from './run.mjs'
import { FOR_COMPILING } from './system-packages.mjs'

const WITHIN_MS = 15 * 60_000
const peers = fileURLToPath(new URL('../../e2e/peers', import.meta.url))

/** @param {string} lockFile its text */
function entryOf(lockFile) {
  // What was compiled fits one Node only.
  const name = `peers-${process.platform}-${process.arch}-${fingerprint([lockFile, process.versions.modules])}`
  return join(cacheFolder({ env: process.env, home: homedir() }), name)
}

/** @param {string} folder */
async function install(folder) {
  for (const file of ['package.json', 'package-lock.json']) await copyFile(join(peers, file), join(folder, file))
  const headers = findHeaders()
  await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts=false'], {
    cwd: folder,
    timeoutMs: WITHIN_MS,
    env: {
      // The registry is enough: nothing prebuilt is asked of anybody else.
      npm_config_build_from_source: 'true',
      SHARP_IGNORE_GLOBAL_LIBVIPS: '1',
      ...(headers === undefined ? {} : { npm_config_nodedir: headers }),
      JOBS: 'max',
    },
  })
}

/** @param {string} target */
async function link(target) {
  const place = join(peers, 'node_modules')
  const there = await lstat(place).catch(() => undefined)
  if (there?.isSymbolicLink() && (await readlink(place)) === target) return
  const fresh = `${place}.${process.pid}`
  await symlink(target, fresh, 'junction')
  // A rename replaces a link, not a folder that somebody installed by hand.
  if (there?.isDirectory()) await rm(place, { recursive: true, force: true })
  await rename(fresh, place)
}

const entry = entryOf(await readFile(join(peers, 'package-lock.json'), 'utf8'))
try {
  if (!existsSync(entry)) {
    await ensureSystemPackages(FOR_COMPILING, 'to compile what the tests talk to')
    await step('installing the servers that tests talk to (once per machine, 370 MB, about 3 minutes)', () =>
      buildOnce(entry, install),
    )
  }
  await link(join(entry, 'node_modules'))
} catch (error) {
  say(`${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
