import { describe, expect, it } from 'vitest'
import { FOR_COMPILING, FOR_RUNNING, mayInstall, missingPackages, namesToInstall } from './system-packages.mjs'

const ldconfig = `3 libs found in cache
	libnss3.so (libc6,x86-64) => /lib/x86_64-linux-gnu/libnss3.so
	libgtk-3.so.0 (libc6,x86-64) => /lib/x86_64-linux-gnu/libgtk-3.so.0
	libgbm.so.1.0 (libc6,x86-64) => /lib/x86_64-linux-gnu/libgbm.so.1.0`

/** @param {readonly import('./system-packages.mjs').SystemPackage[]} packages */
const names = (packages) => packages.map((each) => each.names.at(-1))

describe('missingPackages', () => {
  it('takes a library only under its exact name: libgbm.so.1.0 is not libgbm.so.1', () => {
    const missing = missingPackages(FOR_RUNNING, { commands: () => true, libraries: ldconfig })
    expect(names(missing)).toEqual(['libasound2', 'libgbm1'])
  })

  it('asks for commands that are not on the path', () => {
    const missing = missingPackages(FOR_COMPILING, { commands: (name) => name !== 'g++', libraries: '' })
    expect(names(missing)).toEqual(['g++'])
  })
})

describe('namesToInstall', () => {
  const sound = FOR_RUNNING.filter(({ library }) => library === 'libasound.so.2')

  it('uses the name that this distribution knows', () => {
    expect(namesToInstall(sound, (name) => name === 'libasound2t64')).toEqual(['libasound2t64'])
    expect(namesToInstall(sound, (name) => name === 'libasound2')).toEqual(['libasound2'])
  })

  it('names the package even where nothing can be asked', () => {
    expect(namesToInstall(sound, () => false)).toEqual(['libasound2'])
  })
})

describe('mayInstall', () => {
  const root = { env: {}, isRoot: true, hasApt: true }

  it.each([
    ['root on Debian', root, true],
    ['not root', { ...root, isRoot: false }, false],
    ['no apt', { ...root, hasApt: false }, false],
    ['npm ci --no-apt', { ...root, env: { npm_config_apt: '' } }, false],
    ['npm ci --apt=false', { ...root, env: { npm_config_apt: 'false' } }, false],
    ['SANGFROID_NO_APT=1', { ...root, env: { SANGFROID_NO_APT: '1' } }, false],
    ['SANGFROID_NO_APT=0', { ...root, env: { SANGFROID_NO_APT: '0' } }, true],
  ])('%s', (_, facts, expected) => {
    expect(mayInstall(facts)).toBe(expected)
  })
})
