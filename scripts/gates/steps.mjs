// The gates, each as the command that a person would type. `check` is what needs no window; `test` is all of them.

/**
 * `counts`: the step writes its results to the file named in the environment variable SANGFROID_COUNTS or by an
 * argument, in the form of that tool.
 * @typedef {{ name: string, command: readonly string[], counts?: 'unit' | 'stories' }} Step
 */

/** @param {string} file where vitest leaves its counts */
function unitCommand(file) {
  return ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
}

/**
 * @param {string} unitFile
 * @returns {Step[]} they do not depend on one another; the slowest first, so that it does not wait
 */
export function checkSteps(unitFile) {
  return [
    { name: 'unit tests', command: unitCommand(unitFile), counts: 'unit' },
    { name: 'types: node', command: ['tsc', '-p', 'tsconfig.node.json'] },
    { name: 'types: page', command: ['tsc', '-p', 'tsconfig.web.json'] },
    { name: 'types: stories', command: ['tsc', '-p', 'tsconfig.e2e.json'] },
    { name: 'format and lint', command: ['biome', 'ci', '.'] },
    { name: 'dead code', command: ['knip', '--no-progress'] },
    { name: 'layers', command: ['node', 'scripts/layers.mjs'] },
  ]
}

/** @type {Step} */
export const BUILD = { name: 'build', command: ['npm', 'run', '--silent', 'build'] }

/** @type {Step} */
export const STORIES = { name: 'stories in Electron', command: ['playwright', 'test'], counts: 'stories' }
