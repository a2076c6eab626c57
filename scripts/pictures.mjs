// `npm run pictures`: makes docs/pictures anew from a drill, on a screen of our own where there is none.
import { spawnSync } from 'node:child_process'
import { lacksDisplay, openDisplay } from './display.mjs'

const screen = lacksDisplay(process) ? await openDisplay() : undefined
const env = screen === undefined ? process.env : { ...process.env, DISPLAY: screen.display }
const { status } = spawnSync('npx', ['tsx', 'e2e/pictures/take.ts'], {
  stdio: 'inherit',
  env,
  shell: process.platform === 'win32',
})
screen?.close()
process.exitCode = status ?? 1
