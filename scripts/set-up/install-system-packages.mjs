// Installs missing system packages where that is allowed; elsewhere prints the one command that would, and goes on:
// what cannot work without them fails later with its own words.
import { say, step } from './progress.mjs'
import { ask, isOnPath, run } from './run.mjs'
import { mayInstall, missingPackages, namesToInstall } from './system-packages.mjs'

/** @param {string} name */
function isOffered(name) {
  return /Candidate: (?!\(none\))/.test(ask('apt-cache', ['policy', name]))
}

/**
 * @param {readonly import('./system-packages.mjs').SystemPackage[]} needed
 * @param {string} why
 */
export async function ensureSystemPackages(needed, why) {
  if (process.platform !== 'linux') return
  const libraries = ask('ldconfig', ['-p']) || ask('/sbin/ldconfig', ['-p'])
  const missing = missingPackages(needed, { commands: isOnPath, libraries })
  if (missing.length === 0) return
  const hasApt = isOnPath('apt-get')
  const isRoot = process.getuid?.() === 0
  if (!mayInstall({ env: process.env, isRoot, hasApt })) {
    const names = namesToInstall(missing, hasApt ? isOffered : () => false)
    say(`missing system packages (${why}): sudo apt-get install --no-install-recommends ${names.join(' ')}`)
    return
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await step(`installing system packages (${why}): ${missing.map(({ names }) => names.at(-1)).join(' ')}`, async () => {
    try {
      await run('apt-get', ['update', '-qq'], { env })
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...namesToInstall(missing, isOffered)], {
        env,
      })
    } catch (error) {
      say(`could not install them, going on without: ${error instanceof Error ? error.message : error}`)
    }
  })
}
