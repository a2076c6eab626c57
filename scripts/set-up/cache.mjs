// The user's cache folder. An entry is there whole or not at all: it is built in a temporary folder beside it and
// renamed into place, and its name changes with everything that shaped it, so that a stale one is never taken.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * @param {{ env: NodeJS.ProcessEnv, home: string }} where
 * @returns {string}
 */
export function cacheFolder({ env, home }) {
  const base = env.XDG_CACHE_HOME
  return join(base?.startsWith('/') ? base : join(home, '.cache'), 'sangfroid')
}

/**
 * @param {readonly (string | Buffer)[]} ingredients everything that decides what the entry contains
 * @returns {string} ten hexadecimal digits
 */
export function fingerprint(ingredients) {
  const hash = createHash('sha256')
  for (const ingredient of ingredients) hash.update(ingredient).update('\0')
  return hash.digest('hex').slice(0, 10)
}

/**
 * @param {string} entry absolute path of the wanted folder
 * @param {(folder: string) => Promise<void>} build fills an empty folder
 */
export async function buildOnce(entry, build) {
  if (existsSync(entry)) return
  await mkdir(join(entry, '..'), { recursive: true })
  const temporary = await mkdtemp(`${entry}.part-`)
  try {
    await build(temporary)
    await rename(temporary, entry)
  } catch (error) {
    // Two set-ups at once: the slower one finds the finished entry and uses it.
    if (!existsSync(entry)) throw error
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
