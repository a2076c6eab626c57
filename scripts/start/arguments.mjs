// What Electron is started with. Pure, so that the cases can be read as a table.
import { join } from 'node:path'

const SCENARIO = 'food-hoax'
const SEED = '7'

/** @param {string} folder */
export function drillFiles(folder) {
  return { report: join(folder, 'report.pdf'), screenshot: join(folder, 'war-room.png') }
}

/**
 * A drill that needs nobody: what `npm start` does where there is no screen and nothing else was asked.
 * @param {string} folder
 * @param {string} workspace
 * @returns {string[]}
 */
export function drillArguments(folder, workspace) {
  const { report, screenshot } = drillFiles(folder)
  const drill = ['--headless', '--workspace', workspace, '--drill', SCENARIO, '--seed', SEED, '--team', 'quick']
  return [...drill, '--report', report, '--screenshot', screenshot]
}

/**
 * @param {{ application: string, announce: string, isRoot: boolean, args: readonly string[] }} start
 * @returns {string[]}
 */
export function electronArguments({ application, announce, isRoot, args }) {
  return [
    // Chromium's sandbox refuses to run as root. Nothing that ships passes this.
    ...(isRoot ? ['--no-sandbox'] : []),
    // Hides what Chromium says about D-Bus and the GPU on machines that have neither.
    '--log-level=3',
    '-r',
    announce,
    application,
    ...args,
  ]
}
