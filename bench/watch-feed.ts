// Notes in the page when the feed's newest row could first be read: the key is the mention's place among all that matched,
// so whatever has a smaller key lies below it by then.
import type { Page } from '@playwright/test'

export interface Mark {
  readonly key: number
  /** ms UTC of the frame after the row was there, when it has been painted. */
  readonly at: number
}

/** Answers the function that gives what was noted. */
export const watchFeed = async (page: Page): Promise<() => Promise<Mark[]>> => {
  // tsx gives functions their names back with a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named')
  await page.evaluate(() => {
    const marks: { key: number; at: number }[] = []
    Object.assign(globalThis, { benchMarks: marks })
    let newest = 0
    let waiting = 0
    const look = (): void => {
      if (waiting > newest) {
        newest = waiting
        marks.push({ key: newest, at: Date.now() })
      }
      for (const row of document.querySelectorAll('[role="option"][id][aria-posinset]')) {
        const key = Number(row.id.split('-').at(-1))
        if (key > waiting && row.textContent) waiting = key
      }
      requestAnimationFrame(look)
    }
    look()
  })
  return () => page.evaluate(() => (globalThis as unknown as { benchMarks: { key: number; at: number }[] }).benchMarks)
}
