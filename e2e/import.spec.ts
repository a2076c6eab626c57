// A file becomes a storm in the room: the feed moves, the pulse rises, the alarm rings with its reason and its proof, a
// crisis opens and writes its own story. The file can be stopped, resumed, and says what it refused.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { alarmWords } from '../src/renderer/panes/alarm/words.ts'
import { importWords } from '../src/renderer/panes/import/words.ts'
import { feedWords } from '../src/renderer/panes/live-feed/words.ts'
import { sheetWords } from '../src/renderer/panes/red-button/sheet-words.ts'
import { timelineWords } from '../src/renderer/panes/timeline/words.ts'
import { welcomeWords } from '../src/renderer/panes/welcome/words.ts'
import { anatomyWords } from '../src/shared/anatomy-words.ts'
import { crisisWords } from '../src/shared/crisis-words.ts'
import { launch } from './harness.ts'
import { FIRST_CRY, writePosts } from './made-posts.ts'
import { ask, fillImport, latestImport, openStorm, rowsOf, sitDown, topBar, untilImported } from './story.ts'
import { test } from './story-test.ts'

let folder: string
let path: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-import-'))
  path = join(folder, 'orvalys.jsonl')
})
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

const words = importWords.en

test('a storm in a file rings once, says why in one sentence, shows the posts that prove it, and opens a crisis', async () => {
  await writePosts(path)
  const room = await launch()
  const { page } = room
  const done = await openStorm(room, { path })
  expect(done).toMatchObject({ state: 'done', lineCount: 1788, acceptedCount: 1788, rejectedCount: 0 })

  const alerts = await ask(page, 'alerts.list', { brandId: done.brandId, count: 50 })
  expect(new Set(alerts.map((alert) => alert.eventId)).size).toBe(1)
  // The first alert of an event is the one that rings; others join it.
  const inTurn = alerts.toSorted((a, b) => a.at - b.at || a.id - b.id)
  expect(inTurn.map(({ kind }) => kind)).toEqual(['tone', 'coordination', 'volume'])
  const [alert, ...joined] = inTurn
  if (!alert) throw new Error('nothing rang')
  const sentence = crisisWords.en.alertSentence(alert.why)
  const alarm = page.getByRole('alert')
  await expect(alarm).toContainText(sentence)

  await alarm.getByRole('button', { name: `${alert.evidence.length} posts` }).click()
  const proof = page.getByRole('complementary', { name: alarmWords.en.evidence })
  await expect(proof.getByRole('article')).toHaveCount(alert.evidence.length)
  await expect(proof.getByRole('article').filter({ hasText: anatomyWords.en.tone.negative })).toHaveCount(
    alert.evidence.length,
  )
  await page.keyboard.press('Escape')
  await expect(proof).toHaveCount(0)

  // What joined has its own door: the rise is proved by the post that everyone repeats.
  const { alertKind, alertSentence } = crisisWords.en
  for (const { kind, why, evidence } of joined) {
    await alarm.getByRole('button', { name: `${alertKind[kind].toLowerCase()}: ${alertSentence(why)}` }).click()
    const posts = page.getByRole('complementary', { name: alertSentence(why) })
    await expect(posts.getByRole('article')).toHaveCount(evidence.length)
    if (kind === 'volume') await expect(posts.getByText(FIRST_CRY).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(posts).toHaveCount(0)
  }

  // The crisis stands in the top bar, and its story has begun without a hand.
  await expect(topBar(page)).toContainText(crisisWords.en.crisisState.suspected)
  const story = page.getByRole('region', { name: timelineWords.en.views.story, exact: true })
  await expect(story.getByText(sentence)).toBeVisible()
  const told = await ask(page, 'timeline.story', { crisisId: alert.crisisId ?? 0 })
  expect(told.map((entry) => entry.kind)).toEqual(expect.arrayContaining(['alert', 'crisis']))

  // Feed and pulse show the storm.
  await expect(page.getByText(feedWords.en.total(1788))).toBeVisible()
  await expect(rowsOf(page, feedWords.en.title).first()).toBeVisible()
  const pulse = await ask(page, 'pulse.get', { brandId: done.brandId, fromAt: null, toAt: null })
  expect(pulse.peak?.perHourCount).toBeGreaterThan(600)

  await alarm.getByRole('button', { name: alarmWords.en.acknowledge }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  const { items } = await ask(page, 'timeline.log', { beforeSeq: null, count: 20 })
  expect(items.some((entry) => entry.kind.includes('alert') && entry.memberId !== 0)).toBe(true)

  // Every answer that the alarm offered leads to the definitions.
  await page.getByRole('button', { name: 'Red button' }).click()
  await expect(page.getByRole('dialog')).toContainText(sheetWords.en.does.crisis)
  await room.close()
})

test('an import at a speed shows how far and how long still, stops where it is, and goes on from there', async () => {
  // Two hours at 1000 times: about seven seconds.
  await writePosts(path, { quietHours: 1, stormCount: 400, stormHours: 1 })
  const room = await launch()
  const { page } = room
  await sitDown(room)
  await page.getByRole('button', { name: welcomeWords.en.import }).click()
  await fillImport(room, { path, speed: '1000' })

  await page.getByRole('button', { name: /^orvalys\.jsonl/ }).click()
  const runs = page.getByRole('region', { name: words.runs })
  await expect(runs.getByText(words.state.running)).toBeVisible()
  await expect(runs.getByText(/\d+ (s|min) left|left$/)).toBeVisible()
  await expect(runs.getByText(/reached/)).toBeVisible()
  await expect.poll(async () => (await latestImport(page))?.doneCount ?? 0).toBeGreaterThan(20)

  await runs.getByRole('button', { name: words.stop, exact: true }).click()
  await expect(runs.getByText(words.state.stopped)).toBeVisible()
  const stopped = await latestImport(page)
  if (!stopped) throw new Error('the import is gone')
  expect(stopped.doneCount).toBeLessThan(stopped.lineCount)
  const total = async () => (await ask(page, 'mentions.feed', { brandId: stopped.brandId, fromKey: 1, count: 1 })).total
  const held = await total()
  await runs.getByRole('button', { name: words.resume }).click()
  await expect(runs.getByText(words.state.running)).toBeVisible()
  await expect.poll(total).toBeGreaterThan(held)
  const done = await untilImported(page)
  expect(done).toMatchObject({ acceptedCount: 406, rejectedCount: 0 })
  expect(await total()).toBe(406)
  await expect(runs.getByText(words.state.done)).toBeVisible()
  await room.close()
})

test('a line that cannot be read is shown with its number and its reason, and the same file twice adds nothing', async () => {
  const unreadable = [
    '{"platform": "x", "id": ',
    JSON.stringify({ platform: 'x', id: '77', author_handle: 'a', text: 'orvalys' }),
    JSON.stringify({ platform: 'x', id: '78', created_at: 'yesterday', author_handle: 'a', text: 'orvalys' }),
  ]
  const lineCount = await writePosts(path, { quietHours: 2, stormCount: 20, unreadable })
  const room = await launch()
  const { page } = room
  const done = await openStorm(room, { path })
  expect(done).toMatchObject({ lineCount, acceptedCount: lineCount - 3, rejectedCount: 3 })

  await page.keyboard.press('Control+i')
  const runs = page.getByRole('region', { name: words.runs })
  await runs.getByRole('button', { name: words.rejected(3) }).click()
  const rows = runs.getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText(`${lineCount - 2}`)
  await expect(rows.nth(1)).toContainText('The line is not JSON.')
  await expect(rows.nth(2)).toContainText('The field created_at is missing.')
  await expect(rows.nth(3)).toContainText(`${lineCount}`)
  await expect(rows.nth(3)).toContainText('yesterday')

  await page.getByLabel(words.brand, { exact: true }).selectOption(String(done.brandId))
  await fillImport(room, { path })
  await expect.poll(async () => (await latestImport(page))?.id).not.toBe(done.id)
  const again = await untilImported(page)
  expect(again).toMatchObject({ acceptedCount: 0, duplicateCount: lineCount - 3, rejectedCount: 3 })
  expect((await ask(page, 'brands.list', {})).length).toBe(1)
  await room.close()
})
