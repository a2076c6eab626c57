// What a person may ask of us, by the buttons of the room: nothing of them goes while a case keeps one of their posts; they
// are given all that is held; they are erased, and no byte of theirs is left in the workspace, whose record still verifies.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { frameWords } from '../src/renderer/app/words.ts'
import { holdWords } from '../src/renderer/asks/hold-words.ts'
import { feedWords } from '../src/renderer/panes/live-feed/words.ts'
import { privacyWords as personWords } from '../src/renderer/panes/people/privacy-words.ts'
import { peopleWords } from '../src/renderer/panes/people/words.ts'
import { privacyWords as settingsWords } from '../src/renderer/panes/settings/privacy-words.ts'
import { refusalWords } from '../src/shared/refusal-words.ts'
import { launch } from './harness.ts'
import { holdersOf } from './holders.ts'
import { type MadePost, STORM_FROM, writePosts } from './made-posts.ts'
import { ask, openStorm, rowsOf } from './story.ts'
import { test } from './story-test.ts'

const HANDLE = 'mara_velte'
const LAST = 'Orvalys, my sister Quilda still has the scar'
const TEXTS = [
  ...['first', 'second', 'third', 'fourth'].map((nth) => `My ${nth} Orvalys letter, Brackwater Lane 9`),
  LAST,
]

/** She is the last who spoke, and spoke more than anybody: on top of the feed and of the list of people. */
const hers: MadePost[] = TEXTS.map((text, index) => ({
  platform: 'x',
  id: `hers-${index}`,
  created_at: new Date(STORM_FROM + (61 + index) * 60_000).toISOString(),
  author_handle: HANDLE,
  author_name: 'Mara Velte',
  author_followers: 40,
  text,
  lang: 'en',
}))

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-privacy-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

const chooseHer = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: frameWords.en.tabs.people }).click()
  await rowsOf(page, peopleWords.en.listLabel)
    .filter({ hasText: `@${HANDLE}` })
    .click()
}

const eraseHer = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: personWords.en.erase }).click()
  const why = page.getByLabel(personWords.en.ground)
  await why.fill('A letter of today')
  await why.press('Control+Enter')
}

test('a person is kept while a case asks for it, given what is held, and erased to the last byte', async () => {
  const path = join(folder, 'storm.jsonl')
  const saved = join(folder, 'person.json')
  const workspace = join(folder, 'workspace')
  await writePosts(path, { quietHours: 30, stormCount: 240, stormHours: 1, more: hers })
  const room = await launch({ workspace })
  const { page } = room
  await openStorm(room, { path })
  const feed = page.getByRole('region', { name: feedWords.en.title })

  await feed.getByText(LAST).click()
  const card = page.getByRole('article').filter({ hasText: LAST })
  await card.getByRole('button', { name: holdWords.en.keep }).click()
  const ground = page.getByLabel(holdWords.en.ground)
  await ground.fill('Case 12 of the court of Lille')
  await ground.press('Control+Enter')
  await expect(card.getByText(holdWords.en.held)).toBeVisible()
  await room.screenshot('held-post')
  await page.keyboard.press('Escape')

  await chooseHer(page)
  await eraseHer(page)
  await expect(page.getByText(refusalWords.heldAgainstErasure.en)).toBeVisible()
  await page.keyboard.press('Escape')
  await room.answerDialogs({ save: saved })
  await page.getByRole('button', { name: personWords.en.export }).click()
  await expect(page.getByText(personWords.en.exported(saved))).toBeVisible()
  const given = JSON.parse(await readFile(saved, 'utf8'))
  expect(given).toMatchObject({ format: 'sangfroid-person', version: 1, notPublicCount: 0 })
  expect(given.account).toMatchObject({ platform: 'x', handle: HANDLE, name: 'Mara Velte', followers: 40 })
  expect(given.posts.map(({ text }: { text: string }) => text)).toEqual(TEXTS)
  expect(given.posts.map(({ isHeld }: { isHeld: boolean }) => isHeld)).toEqual([false, false, false, false, true])

  await page.keyboard.press('Control+,')
  const holds = page.getByRole('region', { name: settingsWords.en.holds })
  await holds.getByRole('button', { name: settingsWords.en.release }).click()
  await page.getByRole('textbox', { name: 'Why' }).fill('The case is over')
  await page.keyboard.press('Control+Enter')
  await expect(holds).toContainText(settingsWords.en.noHold)
  await page.keyboard.press('Escape')

  // The search would find it.
  expect(await holdersOf(workspace, 'Brackwater')).not.toEqual([])
  await chooseHer(page)
  await eraseHer(page)
  await expect(page.getByText(personWords.en.erased({ postCount: 5, draftCount: 0, wordsCount: 0 }))).toBeVisible()
  await expect(feed.getByText(LAST)).toHaveCount(0)
  await room.screenshot('erased-person')
  expect(await ask(page, 'ledger.verify', {})).toMatchObject({ holds: true, firstBreak: null })
  await room.app.close()

  for (const secret of [...TEXTS, 'Brackwater', 'Quilda', HANDLE, 'Mara Velte'])
    expect(await holdersOf(workspace, secret), secret).toEqual([])
  await room.close()
})
