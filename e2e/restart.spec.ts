// Closing the room is no way to lose anything, and opening it twice is no way to have two.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { feedWords } from '../src/renderer/panes/live-feed/words.ts'
import { membersWords } from '../src/renderer/panes/members/words.ts'
import { timelineWords } from '../src/renderer/panes/timeline/words.ts'
import { launch, untilReady } from './harness.ts'
import { writePosts } from './made-posts.ts'
import { ask, openStorm, rowsOf, WHO } from './story.ts'
import { test } from './story-test.ts'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-restart-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

/** What must be the same before and after; the log apart, which grows by the acts of sitting down. */
const factsOf = async (page: Page) => {
  const [brand] = await ask(page, 'brands.list', {})
  const brandId = brand?.id ?? 0
  const crises = await ask(page, 'crises.list', { brandId })
  const crisisId = crises[0]?.id ?? 0
  return {
    brand,
    crises,
    alerts: await ask(page, 'alerts.list', { brandId, count: 50 }),
    feed: await ask(page, 'mentions.feed', { brandId, fromKey: 1, count: 50 }),
    story: await ask(page, 'timeline.story', { crisisId }),
    queue: await ask(page, 'queue.page', { crisisId, show: 'all', from: 0, count: 100 }),
    imports: await ask(page, 'imports.list', {}),
    members: await ask(page, 'members.list', {}),
  }
}

test('everything is there after the room was closed and opened again, and the chain goes on unbroken', async () => {
  const path = join(folder, 'orvalys.jsonl')
  await writePosts(path, { quietHours: 30, stormCount: 240, stormHours: 1 })
  const homes = { workspace: join(folder, 'workspace'), userData: join(folder, 'user-data') }
  const first = await launch(homes)
  await openStorm(first, { path })
  await first.page.getByRole('textbox', { name: timelineWords.en.addLabel }).fill('The plant manager called')
  await first.page.keyboard.press('Control+Enter')
  await expect(first.page.getByRole('listitem').filter({ hasText: 'The plant manager called' })).toBeVisible()
  const before = await factsOf(first.page)
  const head = await ask(first.page, 'ledger.verify', {})
  await first.close()

  const second = await launch(homes)
  const { page } = second
  // Who sat here yesterday need not be who sits here today.
  await page.getByRole('button', { name: membersWords.en.sit(WHO) }).click()
  await untilReady(page)
  expect(await factsOf(page)).toEqual(before)
  await expect(page.getByText('The plant manager called')).toBeVisible()
  await expect(rowsOf(page, feedWords.en.title).first()).toBeVisible()
  const after = await ask(page, 'ledger.verify', {})
  expect(after).toMatchObject({ holds: true })
  expect(after.count).toBeGreaterThanOrEqual(head.count)
  await second.close()
})

/** A start as from a terminal; answers what it said when it ended by itself. */
const startAgain = (...args: string[]): Promise<{ code: number; error: string }> =>
  new Promise((done) => {
    const electron = resolve('node_modules/electron/dist', readFileSync('node_modules/electron/path.txt', 'utf8'))
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const child = execFile(
      electron,
      [...asRoot, '--log-level=3', '.', '--lang', 'en', ...args],
      { timeout: 40_000 },
      (_error, _out, error) => done({ code: child.exitCode ?? -1, error }),
    )
  })

test('a second person on the same workspace is told why it does not open, and the first loses nothing', async () => {
  const room = await launch()
  await untilReady(room.page)
  const run = ['--headless', '--user-data', join(folder, 'other-user'), '--workspace', room.workspace]
  const ended = await startAgain(...run, '--drill', 'food-hoax', '--seed', '1')
  expect(ended.code).toBe(2)
  expect(ended.error).toMatch(/^sangfroid: .*(open|use)/i)
  expect(await ask(room.page, 'members.list', {})).toEqual([])
  await room.close()
})

test('a damaged workspace is said to be damaged instead of being written over', async () => {
  const workspace = join(folder, 'workspace')
  const first = await launch({ workspace })
  await untilReady(first.page)
  await first.close()
  const noDatabase = 'This is no database, and it is longer than the hundred bytes of a header, so that it is read. '
  await writeFile(join(workspace, 'workspace.db'), noDatabase.repeat(3))
  const run = ['--headless', '--user-data', join(folder, 'user-data'), '--workspace', workspace]
  const ended = await startAgain(...run, '--brand', 'Orvalys', '--watch', 'orvalys')
  expect(ended).toMatchObject({ code: 4 })
  expect(ended.error.trim().split('\n')).toHaveLength(1)
  expect(await readFile(join(workspace, 'workspace.db'), 'utf8')).toBe(noDatabase.repeat(3))
})
