// The test of a story. One that fails says in the log what every open window showed: on a machine that nobody can look
// into, the log is all there is.
import { test as base } from '@playwright/test'
import { type Launched, openRooms } from './harness.ts'

const MOST_LINES = 60

const whatWasShown = async ({ page, complaints }: Launched): Promise<string> => {
  // What lies over the room is what the story was about.
  const over = page.getByRole('dialog')
  const place = (await over.count().catch(() => 0)) > 0 ? over.last() : page.locator('body')
  const shown = await place
    .ariaSnapshot({ timeout: 5_000 })
    .catch((error: unknown) => `the page does not answer: ${String(error)}`)
  const lines = shown.split('\n')
  const rest = lines.length > MOST_LINES ? [`… ${lines.length - MOST_LINES} lines more`] : []
  return [...lines.slice(0, MOST_LINES), ...rest, ...complaints.map((one) => `complaint: ${one}`)].join('\n')
}

export const test = base.extend<{ showWhatFailed: undefined }>({
  showWhatFailed: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures out of this pattern.
    async ({}, use, info) => {
      await use(undefined)
      if (info.status === info.expectedStatus) return
      for (const room of openRooms) console.log(`on screen when "${info.title}" failed:\n${await whatWasShown(room)}`)
    },
    { auto: true },
  ],
})
