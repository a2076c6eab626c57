// The room under a debugger, for what must be asked for by hand: sits down, and counts what held up a thread.
import type { ElectronApplication, Page } from '@playwright/test'
import { untilReady } from '../e2e/harness.ts'
import { membersWords } from '../src/renderer/panes/members/words.ts'

/** Every workspace of a bench has this member. */
export const WHO = 'Bench'
const LONG_MS = 50

export const sitDown = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: membersWords.en.sit(WHO) }).click()
  await untilReady(page)
}

interface Counted {
  benchLongTasks: number[]
}

/** From here on, tasks over 50 ms are counted: in the page as Chromium tells them, in the main process by a late timer. */
export const countLongTasks = async (app: ElectronApplication, page: Page): Promise<void> => {
  await page.evaluate(() => {
    const found: number[] = []
    Object.assign(globalThis, { benchLongTasks: found })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push(entry.duration)
    }).observe({ type: 'longtask' })
  })
  await app.evaluate((_electron, longMs) => {
    const found: number[] = []
    Object.assign(globalThis, { benchLongTasks: found })
    const everyMs = 10
    let expectedAt = performance.now() + everyMs
    setInterval(() => {
      const lateMs = performance.now() - expectedAt
      if (lateMs > longMs) found.push(lateMs)
      expectedAt = performance.now() + everyMs
    }, everyMs)
  }, LONG_MS)
}

export interface LongTasks {
  /** Durations, ms. */
  readonly page: readonly number[]
  readonly main: readonly number[]
}

export const longTasksOf = async (app: ElectronApplication, page: Page): Promise<LongTasks> => ({
  page: await page.evaluate(() => (globalThis as unknown as Counted).benchLongTasks),
  main: await app.evaluate(() => (globalThis as unknown as Counted).benchLongTasks),
})
