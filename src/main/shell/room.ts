// A run with windows: one per person and machine; a second start brings the first to the front.
import { join, resolve } from 'node:path'
import { app, globalShortcut } from 'electron'
import type { Lang } from '../../shared/model.ts'
import type { WindowCommand } from './command.ts'
import { EXIT } from './exit-codes.ts'
import type { Log } from './log.ts'
import { createShell } from './shell.ts'

const CLOSE_WITHIN_MS = 10_000

/** Resolves when the room is on screen. */
export const runRoom = async (command: WindowCommand, osLang: Lang, log: Log): Promise<void> => {
  const shell = createShell({ osLang, log, shortcuts: globalShortcut })
  const workspace = command.workspace === null ? join(app.getPath('userData'), 'workspace') : resolve(command.workspace)

  app.on('will-quit', (event) => {
    event.preventDefault()
    const limit = new Promise((done) => setTimeout(done, CLOSE_WITHIN_MS))
    void Promise.race([shell.closeAll(), limit]).then(() => app.exit(EXIT.fine))
  })
  app.on('window-all-closed', () => app.quit())

  const desk = await shell.openDesk(workspace, null)
  app.on('second-instance', () => shell.showDesk(desk))
  // The page loads while the threads open the workspace: what it asks waits for them.
  await Promise.all([desk.engine.ready, shell.openWindow(desk)])
}
