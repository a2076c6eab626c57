import { expect, it } from 'vitest'
import { lacksDisplay } from '../display.mjs'
import { drillArguments, electronArguments } from './arguments.mjs'
import { isStale } from './build-state.mjs'

it('passes --no-sandbox to root only', () => {
  const start = { application: '/app', announce: '/announce.cjs', args: ['--headless'] }
  expect(electronArguments({ ...start, isRoot: false })).not.toContain('--no-sandbox')
  expect(electronArguments({ ...start, isRoot: true })).toContain('--no-sandbox')
})

it("keeps the person's arguments behind the application, where Electron does not read them as its own", () => {
  const args = electronArguments({ application: '/app', announce: '/a.cjs', isRoot: true, args: ['-r', 'x.md'] })
  expect(args.slice(args.indexOf('/app'))).toEqual(['/app', '-r', 'x.md'])
})

it('flies the same drill every time', () => {
  expect(drillArguments('/here', '/workspace')).toEqual(
    '--headless --workspace /workspace --drill food-hoax --seed 7 --team quick --report /here/report.pdf --screenshot /here/war-room.png'.split(
      ' ',
    ),
  )
})

it.each([
  ['nothing built', [10], [], true],
  ['one program missing', [10], [20], true],
  ['a source newer than the oldest program', [10, 30], [20, 40], true],
  ['all programs newer than all sources', [10, 15], [20, 40], false],
])('build state: %s', (_, sources, built, expected) => {
  expect(isStale(sources, built, 2)).toBe(expected)
})

it.each([
  ['Linux without a screen', { platform: 'linux', env: {} }, true],
  ['X11', { platform: 'linux', env: { DISPLAY: ':0' } }, false],
  ['Wayland', { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }, false],
  ['macOS has its own', { platform: 'darwin', env: {} }, false],
])('display: %s', (_, facts, expected) => {
  expect(lacksDisplay(facts)).toBe(expected)
})
