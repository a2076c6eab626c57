import { expect, it } from 'vitest'
import { printOptions, roomOptions } from './window-options.ts'

const wanted = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  spellcheck: false,
}

it('a window that could reach Node, or that leaves the sandbox, is noticed before it ships', () => {
  expect(roomOptions('/p.cjs', 'x', true).webPreferences).toMatchObject({ ...wanted, preload: '/p.cjs' })
  expect(printOptions('print').webPreferences).toMatchObject({ ...wanted, javascript: false, partition: 'print' })
})

it('a report, made of hostile text, is printed without our bridge', () => {
  expect(printOptions('print').webPreferences).not.toHaveProperty('preload')
})

it('the room stays usable when made small', () => {
  expect(roomOptions('/p.cjs', 'x', false)).toMatchObject({ minWidth: 1100, minHeight: 700, show: false })
})
