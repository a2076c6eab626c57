// Makes the windows of the room: one function, so that no window can be made with other settings.
import { BrowserWindow, nativeTheme } from 'electron'
import type { Log } from './log.ts'
import { isOurPage } from './trust.ts'
import { roomOptions } from './window-options.ts'

/** On a busy machine Chromium now and then gives up on the very first request: nobody should start on its error page. */
const load = async (window: BrowserWindow, url: string, log: Log): Promise<void> => {
  try {
    await window.loadURL(url)
  } catch (error) {
    if (window.isDestroyed()) throw error
    log.warn('the page did not load, and is asked for again', { error: String(error) })
    await window.loadURL(url)
  }
}

/** Resolves when the page is loaded; the window shows itself at its first paint. */
export const openRoom = async (options: {
  preload: string
  url: string
  title: string
  log: Log
  /** Called before the page loads, so that its first request finds its seat. */
  seat: (window: BrowserWindow) => void
}): Promise<BrowserWindow> => {
  const { preload, url, title, log } = options
  const window = new BrowserWindow(roomOptions(preload, title, nativeTheme.shouldUseDarkColors))
  options.seat(window)
  window.once('ready-to-show', () => window.show())
  window.on('focus', () => window.flashFrame(false))
  // The title says drill or not: the page has no say in it.
  window.on('page-title-updated', (event) => event.preventDefault())
  const { webContents } = window
  webContents.on('preload-error', (_event, path, error) => log.error(`preload failed: ${path}`, error))
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('the page died', { reason, exitCode })
    if (reason !== 'clean-exit' && reason !== 'killed') webContents.reload()
  })
  // Chromium lets a page go to about:blank without asking: bring it back.
  webContents.on('did-navigate', (_event, to) => {
    if (isOurPage(to, url)) return
    log.warn('the page had left, and was brought back', { to: to.slice(0, 200) })
    void window.loadURL(url)
  })
  await load(window, url, log)
  return window
}
