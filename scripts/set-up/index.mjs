// Makes a fresh clone able to run: after `npm ci` there is an Electron, a SQLite that works in it and in Node, and the
// system libraries both need. Run by npm (postinstall); running it again does only what is missing.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addonEntry, ensureAddon, mustCompile } from './addon.mjs'
import { ensureSystemPackages } from './install-system-packages.mjs'
import { say } from './progress.mjs'
import { ensureRuntime } from './runtime.mjs'
import { FOR_COMPILING, FOR_RUNNING } from './system-packages.mjs'
import { nodeApiOf, verifyRuntimes } from './verify.mjs'

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
const electronPackage = join(modules, 'electron')
const addonPackage = join(modules, 'better-sqlite3')

async function setUp() {
  await ensureSystemPackages(FOR_RUNNING, 'to run and test')
  const electron = await ensureRuntime(electronPackage)
  const isCompiled = mustCompile([Number(process.versions.napi), await nodeApiOf(electron)])
  const cachedAddon = await addonEntry(addonPackage)
  if (isCompiled && !existsSync(cachedAddon)) await ensureSystemPackages(FOR_COMPILING, 'to compile SQLite')
  await ensureAddon(addonPackage, isCompiled)
  say(`ready: ${await verifyRuntimes(electron, cachedAddon)}`)
}

if (!existsSync(electronPackage)) {
  say('nothing to do: development dependencies were left out')
} else {
  await setUp().catch((error) => {
    process.stderr.write(`set-up: ${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  })
}
