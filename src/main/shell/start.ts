// Brings the application up, with windows or without, and takes it down. Whatever fails on the way is logged, said in
// one line, and never leaves a process that neither shows nor ends.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { pickLang } from '../../shared/words.ts'
import { ownArguments, parseArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { EXIT, exitCodeOf, sayLine } from './exit-codes.ts'
import { runHeadlessCommand } from './headless.ts'
import { createLog, type Log } from './log.ts'
import { registerScheme } from './protocol.ts'
import { runRoom } from './room.ts'
import { shellWords } from './words.ts'

const START_WITHIN_MS = 60_000

/** Before Electron is ready: folders, before anything opens a file in them. */
const prepare = (command: Command): void => {
  if (command.userData !== null) app.setPath('userData', resolve(command.userData))
  if (command.kind === 'window') return
  // Nothing moves on a screen here, and a machine without a GPU would fill stderr.
  app.disableHardwareAcceleration()
  // Chromium's own files: a run beside an open room must not share them.
  const own = mkdtempSync(join(tmpdir(), 'sangfroid-'))
  app.setPath('sessionData', own)
  process.once('exit', () => rmSync(own, { recursive: true, force: true }))
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
    void app.whenReady().then(async () => app.exit(await runHeadlessCommand(command, osLang, log)))
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
        log.error('the start failed', error)
        fail(error instanceof Error ? error.message : String(error), exitCodeOf(error))
      })
      .finally(() => clearTimeout(limit))
  })
}
