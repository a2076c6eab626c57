// Names the Debian and Ubuntu packages that a bare machine lacks, from facts alone.
import { isOn } from './runtime-choice.mjs'

/**
 * `names`: the package under each name it has had, newest first. Ubuntu 24.04 renamed those with a 64-bit time.
 * @typedef {{ names: readonly string[], command?: string, library?: string }} SystemPackage
 * @typedef {{ commands: (name: string) => boolean, libraries: string }} Present `libraries` as printed by ldconfig -p
 */

/** @type {readonly SystemPackage[]} */
export const FOR_RUNNING = [
  { names: ['libgtk-3-0t64', 'libgtk-3-0'], library: 'libgtk-3.so.0' },
  { names: ['libnss3'], library: 'libnss3.so' },
  { names: ['libasound2t64', 'libasound2'], library: 'libasound.so.2' },
  { names: ['libgbm1'], library: 'libgbm.so.1' },
  { names: ['xvfb'], command: 'Xvfb' },
  { names: ['xauth'], command: 'xauth' },
  { names: ['poppler-utils'], command: 'pdfinfo' },
]

/** @type {readonly SystemPackage[]} */
export const FOR_COMPILING = [
  { names: ['python3'], command: 'python3' },
  { names: ['make'], command: 'make' },
  { names: ['g++'], command: 'g++' },
]

/**
 * What the index of a whole Bluesky network stands on (e2e/simulators/bluesky/databases.ts).
 * @type {readonly SystemPackage[]}
 */
export const FOR_FULL_NETWORK = [
  { names: ['postgresql'], command: 'pg_ctlcluster' },
  { names: ['redis-server'], command: 'redis-server' },
]

/**
 * @param {readonly SystemPackage[]} needed
 * @param {Present} present
 * @returns {SystemPackage[]}
 */
export function missingPackages(needed, { commands, libraries }) {
  const found = new Set(libraries.split('\n').map((line) => line.trim().split(' ')[0]))
  return needed.filter(({ command, library }) => {
    if (command !== undefined) return !commands(command)
    return library !== undefined && !found.has(library)
  })
}

/**
 * @param {readonly SystemPackage[]} missing
 * @param {(name: string) => boolean} isKnown whether this machine's distribution offers a package of that name
 * @returns {string[]}
 */
export function namesToInstall(missing, isKnown) {
  return missing.map(({ names }) => names.find(isKnown) ?? /** @type {string} */ (names.at(-1)))
}

/**
 * Installing needs an administrator on a Debian family machine who did not refuse (`npm ci --no-apt`, which npm hands
 * down as an empty npm_config_apt, or SANGFROID_NO_APT=1).
 * @param {{ env: NodeJS.ProcessEnv, isRoot: boolean, hasApt: boolean }} facts
 * @returns {boolean}
 */
export function mayInstall({ env, isRoot, hasApt }) {
  const asked = env.npm_config_apt
  const isRefused = isOn(env.SANGFROID_NO_APT) || asked === '' || asked === 'false'
  return isRoot && hasApt && !isRefused
}
