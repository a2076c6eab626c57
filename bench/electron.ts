// Starts Electron as a person does, without a debugger between: the built application, or the empty window that it is
// held against.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { lacksDisplay, openDisplay } from '../scripts/display.mjs'
import { mustBuild } from '../scripts/start/build-state.mjs'
import { say } from './row.ts'

const ROW_WITHIN_MS = 60_000
const here = dirname(fileURLToPath(import.meta.url))
export const root = dirname(here)

let hasScreen = false
/** A display, when the machine has none, and an application that is not older than its sources. */
export const prepare = async (): Promise<void> => {
  if (!hasScreen && lacksDisplay(process)) process.env.DISPLAY = (await openDisplay()).display
  hasScreen = true
  if (!(await mustBuild(root))) return
  say('building ...')
  const tool = spawn(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  )
  const [code] = (await once(tool, 'exit')) as [number]
  if (code !== 0) throw new Error('the build failed')
}

export interface Program {
  readonly path: string
  readonly args: readonly string[]
}

/** Answers the folder of a small Electron application; the caller removes it. */
export const buildEmptyWindow = async (): Promise<string> => {
  const dir = mkdtempSync(join(tmpdir(), 'sangfroid-empty-'))
  await build({
    configFile: false,
    root: join(here, 'empty-window'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { target: 'chrome130', outDir: join(dir, 'page'), emptyOutDir: true },
  })
  copyFileSync(join(here, 'empty-window/main.cjs'), join(dir, 'main.cjs'))
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }))
  return dir
}

export interface Running {
  readonly child: ChildProcess
  /** From the start of the process until its first row could be read. */
  readonly startMs: number
  close(): Promise<void>
}

export const run = async ({ path, args }: Program): Promise<Running> => {
  const electron = join(root, 'node_modules/electron')
  const executable = join(electron, 'dist', readFileSync(join(electron, 'path.txt'), 'utf8').trim())
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const startedAt = Date.now()
  const child = spawn(
    executable,
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--log-level=3',
      '-r',
      join(here, 'probe.cjs'),
      path,
      ...args,
    ],
    { env, stdio: ['ignore', 2, 2, 'ipc'] },
  )
  const ended = once(child, 'exit')
  const close = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
  }
  const limit = setTimeout(() => child.kill('SIGKILL'), ROW_WITHIN_MS)
  const shown = await Promise.race([once(child, 'message'), ended.then(() => null)])
  clearTimeout(limit)
  if (!shown) throw new Error(`${path} ended, or showed nothing in ${ROW_WITHIN_MS} ms`)
  return { child, startMs: (shown[0] as { rowAt: number }).rowAt - startedAt, close }
}

/** Folders of its own for each program, given back together. */
export const folders = () => {
  const dir = mkdtempSync(join(tmpdir(), 'sangfroid-bench-'))
  return {
    of: (name: string): string => {
      const path = join(dir, name)
      mkdirSync(path, { recursive: true })
      return path
    },
    remove: (): void => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }),
  }
}
