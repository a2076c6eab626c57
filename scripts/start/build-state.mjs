// Knows whether out/ is what the sources would give now, so that a start neither runs old code nor builds for nothing.
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const PROGRAMS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const SOURCES = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

/**
 * @param {readonly number[]} sourceTimes
 * @param {readonly number[]} builtTimes one per program; fewer when one is missing
 * @param {number} programCount
 * @returns {boolean}
 */
export function isStale(sourceTimes, builtTimes, programCount) {
  return builtTimes.length < programCount || Math.max(...sourceTimes) > Math.min(...builtTimes)
}

/**
 * @param {string} path
 * @returns {Promise<number>} the newest modification below it, 0 when it is not there
 */
async function newest(path) {
  if (!existsSync(path)) return 0
  const own = await stat(path)
  if (!own.isDirectory()) return own.mtimeMs
  const inside = await readdir(path, { recursive: true, withFileTypes: true })
  // A folder's own time counts: it is what a removed file changes.
  const times = await Promise.all(inside.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs))
  return times.reduce((late, time) => Math.max(late, time), own.mtimeMs)
}

/** @param {string} root */
export async function mustBuild(root) {
  const sources = await Promise.all(SOURCES.map((path) => newest(join(root, path))))
  const programs = PROGRAMS.map((path) => join(root, path)).filter((path) => existsSync(path))
  const built = await Promise.all(programs.map(newest))
  return isStale(sources, built, PROGRAMS.length)
}
