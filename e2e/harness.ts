// Launches the built application for a story: folders of its own, dialogs answered beforehand, no link leaving the
// machine, and everything that the page complained about kept for the end.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test'

export interface LaunchOptions {
  /** `system` = whatever the machine speaks; default: en. */
  readonly lang?: 'fr' | 'en' | 'system'
  /** A workspace to open again; default: an empty one. */
  readonly workspace?: string
  readonly userData?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Another copy of the application than the one just built here. */
  readonly installed?: { readonly executable: string; readonly application: string }
  /** Chromium's sandbox: off by default, since tests mostly run as root, where it refuses to start. */
  readonly isSandboxed?: boolean
}

export interface Launched {
  readonly app: ElectronApplication
  /** The first window, its page loaded. */
  readonly page: Page
  readonly workspace: string
  readonly userData: string
  /** Errors and policy violations that any page said so far. */
  readonly complaints: readonly string[]
  /** https addresses that would have gone to the browser. */
  openedLinks(): Promise<string[]>
  /** The next file dialogs answer these paths; null = cancelled. */
  answerDialogs(answers: { readonly open?: string | null; readonly save?: string | null }): Promise<void>
  screenshot(name: string): Promise<string>
  /** Fails when a page complained. Removes the folders that were made here. */
  close(): Promise<void>
}

const READY_WITHIN_MS = 20_000

/** Launched and not closed yet. */
export const openRooms = new Set<Launched>()

const hear = (page: Page, complaints: string[]): void => {
  page.on('console', (message) => {
    const isPolicy = /content security policy|refused to/i.test(message.text())
    if (message.type() === 'error' || isPolicy) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  page.on('crash', () => complaints.push('the page crashed'))
}

/** The room says so itself when everything is mounted and shown. */
export const untilReady = (page: Page): Promise<void> =>
  page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: READY_WITHIN_MS })

/** The main process may collect its answer while it is still starting: then it is asked again. */
const quiet = async (app: ElectronApplication, triesLeft = 3): Promise<void> => {
  try {
    await app.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { openedLinks: opened })
      shell.openExternal = async (url) => {
        opened.push(url)
      }
    })
  } catch (error) {
    if (triesLeft > 0 && /garbage collected/.test(String(error))) return quiet(app, triesLeft - 1)
    await app.close()
    throw error
  }
}

export const launch = async (options: LaunchOptions = {}): Promise<Launched> => {
  const folder = await mkdtemp(join(tmpdir(), 'sangfroid-story-'))
  const workspace = options.workspace ?? join(folder, 'workspace')
  const userData = options.userData ?? join(folder, 'user-data')
  const complaints: string[] = []
  const app = await electron.launch({
    args: [
      ...[
        options.installed?.application ?? '.',
        '--workspace',
        workspace,
        '--user-data',
        userData,
        ...(options.lang === 'system' ? [] : ['--lang', options.lang ?? 'en']),
      ],
      ...(options.args ?? []),
    ],
    ...(options.installed ? { executablePath: options.installed.executable } : {}),
    chromiumSandbox: options.isSandboxed ?? false,
    env: { ...(process.env as Record<string, string>), ...options.env },
  })
  app.on('window', (page) => hear(page, complaints))
  await quiet(app)
  const page = await app.firstWindow()
  hear(page, complaints)
  await page.waitForURL(/^app:\/\/desk\//)
  await page.waitForLoadState('load')

  const room: Launched = {
    app,
    page,
    workspace,
    userData,
    complaints,
    openedLinks: () => app.evaluate(() => (globalThis as unknown as { openedLinks: string[] }).openedLinks),
    answerDialogs: async (answers) => {
      await app.evaluate(({ dialog }, { open, save }) => {
        dialog.showOpenDialog = async () => ({ canceled: !open, filePaths: open ? [open] : [] })
        dialog.showSaveDialog = async () => ({ canceled: !save, filePath: save ?? '' })
      }, answers)
    },
    screenshot: async (name) => {
      await mkdir('test-results/screens', { recursive: true })
      const path = join('test-results/screens', `${name}.png`)
      await page.screenshot({ path })
      return path
    },
    close: async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
      expect(complaints, 'what the page complained about').toEqual([])
    },
  }
  openRooms.add(room)
  app.on('close', () => openRooms.delete(room))
  return room
}
