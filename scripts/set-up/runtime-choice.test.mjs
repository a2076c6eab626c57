import { describe, expect, it } from 'vitest'
import { chooseRuntimes, isOn, noRuntimeMessage, upstreamHost } from './runtime-choice.mjs'

const bare = { isThere: false, skipsDownload: false, upstreamAnswers: false, platform: 'linux', arch: 'x64' }

describe('chooseRuntimes', () => {
  it.each([
    ['an Electron that is there is never replaced', { ...bare, isThere: true, upstreamAnswers: true }, ['keep']],
    ['upstream goes before the registry', { ...bare, upstreamAnswers: true }, ['upstream', 'registry']],
    ['an unreachable upstream is not waited for', bare, ['registry']],
    ['a refused download is respected', { ...bare, skipsDownload: true, upstreamAnswers: true }, ['registry']],
    ['the registry has nothing for macOS', { ...bare, platform: 'darwin' }, []],
    ['the registry has nothing for arm64', { ...bare, arch: 'arm64', upstreamAnswers: true }, ['upstream']],
  ])('%s', (_, facts, expected) => {
    expect(chooseRuntimes(facts)).toEqual(expected)
  })
})

describe('upstreamHost', () => {
  it('follows a mirror, and is not fooled by one that is no address', () => {
    expect(upstreamHost({})).toBe('github.com')
    expect(upstreamHost({ ELECTRON_MIRROR: 'https://mirror.example/electron/' })).toBe('mirror.example')
    expect(upstreamHost({ npm_config_electron_mirror: 'nonsense' })).toBe('github.com')
  })
})

describe('isOn', () => {
  it.each(['', '0', 'false', 'FALSE'])('takes %j as off', (value) => expect(isOn(value)).toBe(false))
  it.each(['1', 'true', 'yes'])('takes %j as on', (value) => expect(isOn(value)).toBe(true))
})

it('says why each source failed and what to do', () => {
  const message = noRuntimeMessage('github.com', ['github.com does not answer', 'registry: no disk'])
  expect(message).toContain('  - registry: no disk')
  expect(message).toContain('npm ci')
})
