// The gates, each as the command that a person would type. `check` is what needs no window; `test` is all of them.

/**
 * `counts`: the step writes its results to the file named in the environment variable SANGFROID_COUNTS or by an
 * argument, in the form of that tool.
 * @typedef {{ name: string, command: readonly string[], counts?: 'unit' | 'stories' }} Step
 */

/**
 * @param {string} file where vitest leaves its counts
 * @param {readonly string[]} projects of vitest.config.ts
 */
function unitCommand(file, projects) {
  const only = projects.map((project) => `--project=${project}`)
  return ['vitest', 'run', ...only, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
}

/**
 * @param {string} unitFile
 * @returns {Step[]} they do not depend on one another; the slowest first, so that it does not wait
 */
export function checkSteps(unitFile) {
  return [
    { name: 'unit tests', command: unitCommand(unitFile, ['node', 'page']), counts: 'unit' },
    { name: 'types: node', command: ['tsc', '-p', 'tsconfig.node.json'] },
    { name: 'types: page', command: ['tsc', '-p', 'tsconfig.web.json'] },
    { name: 'types: stories', command: ['tsc', '-p', 'tsconfig.e2e.json'] },
    { name: 'format and lint', command: ['biome', 'ci', '.'] },
    { name: 'dead code', command: ['knip', '--no-progress'] },
    { name: 'layers', command: ['node', 'scripts/layers.mjs'] },
  ]
}

/**
 * Installs the servers that the next step and some stories talk to; minutes on a new machine, then nothing.
 * @type {Step}
 */
export const PEERS = { name: 'peers', command: ['node', 'scripts/set-up/peers.mjs'] }

/**
 * @param {string} file
 * @returns {Step}
 */
export function peerTests(file) {
  return { name: 'tests against peers', command: unitCommand(file, ['peers']), counts: 'unit' }
}

/** @type {Step} */
export const BUILD = { name: 'build', command: ['npm', 'run', '--silent', 'build'] }

/** @type {Step} */
export const STORIES = { name: 'stories in Electron', command: ['playwright', 'test'], counts: 'stories' }
