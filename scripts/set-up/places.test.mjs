import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mustCompile } from './addon.mjs'
import { buildOnce, cacheFolder, fingerprint } from './cache.mjs'
import { headerFolders } from './headers.mjs'
import { isWanted } from './registry-runtime.mjs'

describe('cacheFolder', () => {
  it('follows XDG_CACHE_HOME, and ignores a relative one as the specification demands', () => {
    expect(cacheFolder({ env: { XDG_CACHE_HOME: '/big/cache' }, home: '/home/lea' })).toBe('/big/cache/sangfroid')
    expect(cacheFolder({ env: { XDG_CACHE_HOME: 'cache' }, home: '/home/lea' })).toBe('/home/lea/.cache/sangfroid')
    expect(cacheFolder({ env: {}, home: '/home/lea' })).toBe('/home/lea/.cache/sangfroid')
  })
})

describe('buildOnce', () => {
  it('leaves nothing behind when a build fails, so that the next one starts clean', async () => {
    const base = await mkdtemp(join(tmpdir(), 'cache-'))
    const failing = buildOnce(join(base, 'entry'), async (folder) => {
      await writeFile(join(folder, 'half'), '')
      throw new Error('disk full')
    })
    await expect(failing).rejects.toThrow('disk full')
    expect(await readdir(base)).toEqual([])
  })

  it('lets two set-ups at once agree on the first one that finished', async () => {
    const entry = join(await mkdtemp(join(tmpdir(), 'cache-')), 'entry')
    const build = (/** @type {string} */ text) =>
      buildOnce(entry, async (folder) => {
        await writeFile(join(folder, 'who'), text)
      })
    await Promise.all([build('one'), build('two')])
    expect(existsSync(entry)).toBe(true)
    expect(['one', 'two']).toContain(await readFile(join(entry, 'who'), 'utf8'))
  })
})

it('fingerprints tell ["ab", "c"] from ["a", "bc"]', () => {
  expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']))
})

it('compiles SQLite as soon as one runtime is too old for the prebuilt one', () => {
  expect(mustCompile([10, 10])).toBe(false)
  expect(mustCompile([10, 9])).toBe(true)
})

it('looks for headers first where the person said, then beside Node', () => {
  const facts = { execPath: '/opt/node/bin/node', home: '/home/lea', cached: ['20.20.2'] }
  expect(headerFolders({ ...facts, env: { npm_config_nodedir: '/headers' } }).slice(0, 3)).toEqual([
    '/headers',
    '/opt/node',
    '/home/lea/.cache/node-gyp/20.20.2',
  ])
  expect(headerFolders({ ...facts, env: { npm_config_nodedir: '' } })[0]).toBe('/opt/node')
})

it('takes nothing of the product that the registry runtime was packed with', () => {
  expect(['electron', 'locales/fr.pak', 'icudtl.dat'].filter(isWanted)).toHaveLength(3)
  expect(['', 'resources/app.asar', 'browser_v8_context_snapshot.bin'].filter(isWanted)).toEqual([])
})
