// The options of every window that shows our page, as data: secure settings are spelled out, not inherited from defaults,
// so that a change of a default or of a line here fails a test.
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'

/** What every page gets, report or room. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  safeDialogs: true,
  // The checker would download its dictionaries.
  spellcheck: false,
} as const satisfies WebPreferences

export const roomOptions = (preload: string, title: string, isDark: boolean): BrowserWindowConstructorOptions => ({
  title,
  width: 1440,
  height: 900,
  minWidth: 1100,
  minHeight: 700,
  show: false,
  // The page's own background, so that nothing flashes before the first paint.
  backgroundColor: isDark ? '#0b1015' : '#dfe4e9',
  autoHideMenuBar: true,
  webPreferences: { ...lockedPreferences, preload },
})

/** Drawn without a screen, so that a window that nobody sees can be taken a picture of. */
export const photographOptions = (partition: string): BrowserWindowConstructorOptions => ({
  show: false,
  width: 720,
  // Lower than any page, which then tells its own height.
  height: 100,
  webPreferences: { ...lockedPreferences, partition, javascript: false, offscreen: true },
})

export const printOptions = (partition: string): BrowserWindowConstructorOptions => ({
  show: false,
  width: 1000,
  height: 1400,
  // Margin boxes of pages are on by default from Chromium 131 on.
  webPreferences: { ...lockedPreferences, partition, javascript: false, enableBlinkFeatures: 'PageMarginBoxes' },
})
