// Brings the application up, with windows or without, and takes it down. Whatever fails on the way is logged, said in
// one line, and never leaves a process that neither shows nor ends.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { pickLang } from '../../shared/words.ts'
import { ownArguments, parseArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { EXIT, exitCodeOf, sayLine, sentenceOf } from './exit-codes.ts'
import { createLog, type Log } from './log.ts'
import { registerScheme } from './protocol.ts'
import { runRoom } from './room.ts'
import { shellWords } from './words.ts'

const START_WITHIN_MS = 60_000

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * Chromium's own files, which a run beside an open room must not share. Chromium still writes there while it ends, so
 * that each run removes what former ones left.
 */
const ownSessionFolder = (sessions: string): string => {
  mkdirSync(sessions, { recursive: true })
  for (const name of readdirSync(sessions)) {
    if (!isAlive(Number(name))) rmSync(join(sessions, name), { recursive: true, force: true })
  }
  return join(sessions, String(process.pid))
}

/** Before Electron is ready: folders, before anything opens a file in them. */
const prepare = (command: Command): void => {
  if (command.userData !== null) app.setPath('userData', resolve(command.userData))
  if (command.kind === 'window') return
  // Nothing moves on a screen here, and a machine without a GPU would fill stderr.
  app.disableHardwareAcceleration()
  app.setPath('sessionData', ownSessionFolder(join(app.getPath('userData'), 'sessions')))
}

const catchAll = (log: Log, isHeadless: boolean, internal: string): void => {
  const caught = (what: string) => (error: unknown) => {
    log.error(what, error)
    if (!isHeadless) return
    sayLine(`sangfroid: ${internal}`)
    app.exit(EXIT.internal)
  }
  process.on('uncaughtException', caught('uncaught exception'))
  process.on('unhandledRejection', caught('unhandled rejection'))
}

/** Called once, before Electron is ready. */
export const start = (): void => {
  // It takes --no-sandbox back, without which Chromium refuses to run as root; the room shows a notice then.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  registerScheme()
  const systemLang = pickLang(app.getPreferredSystemLanguages()[0] ?? 'en')
  const parsed = parseArguments(ownArguments(process.argv, !app.isPackaged), systemLang)
  if (!parsed.ok) {
    sayLine(`sangfroid: ${parsed.message}`)
    process.exit(EXIT.unusable)
  }
  const { command } = parsed
  const osLang = command.lang ?? systemLang
  const words = shellWords[osLang]
  const isHeadless = command.kind === 'headless'
  prepare(command)
  const log = createLog(join(app.getPath('userData'), 'logs'), command.kind, isHeadless ? undefined : sayLine)
  catchAll(log, isHeadless, words.internal)

  if (command.kind === 'headless') {
    // Its hidden windows come and go.
    app.on('window-all-closed', () => undefined)
    // Loaded only here: a window needs nothing of the engine's own code on the main thread.
    const run = async (): Promise<void> => {
      const { runHeadlessCommand } = await import('./headless.ts')
      app.exit(await runHeadlessCommand(command, osLang, log))
    }
    void app.whenReady().then(run)
    return
  }
  if (!app.requestSingleInstanceLock()) {
    sayLine(`sangfroid: ${words.alreadyOpen}`)
    process.exit(EXIT.fine)
  }
  const fail = (message: string, code: number): void => {
    sayLine(`sangfroid: ${message}`)
    dialog.showErrorBox(words.cannotStart, message)
    app.exit(code)
  }
  void app.whenReady().then(() => {
    const limit = setTimeout(() => fail(words.slowStart, EXIT.internal), START_WITHIN_MS)
    return runRoom(command, osLang, log)
      .catch((error: unknown) => {
        log.warn('the start failed', error)
        fail(sentenceOf(error, osLang), exitCodeOf(error))
      })
      .finally(() => clearTimeout(limit))
  })
}
