// From the alarm to a published statement in three acts, by keyboard, with nothing typed: the sheet proposes, the outbox
// stops, and one statement leaves, seen on a real Bluesky on loopback.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { frameWords } from '../src/renderer/app/words.ts'
import { clockWords } from '../src/renderer/asks/clock-words.ts'
import { alarmWords } from '../src/renderer/panes/alarm/words.ts'
import { sheetWords } from '../src/renderer/panes/red-button/sheet-words.ts'
import type { BrandId, Lang } from '../src/shared/model.ts'
import { violationsOf } from './axe.ts'
import { type Launched, launch } from './harness.ts'
import { writePosts } from './made-posts.ts'
import type { BlueskyAccount } from './simulators/bluesky/account.ts'
import { openEyes } from './simulators/bluesky/eyes.ts'
import { type Bluesky, startBluesky } from './simulators/bluesky/start-bluesky.ts'
import { ask, openStorm, topBar } from './story.ts'
import { test } from './story-test.ts'

let folder: string
let path: string
let network: Bluesky
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-red-'))
  path = join(folder, 'orvalys.jsonl')
  await writePosts(path, { quietHours: 30, stormCount: 240, stormHours: 1 })
  network = await startBluesky()
})
test.afterAll(async () => {
  await network.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const connect = async (page: Page, brandId: BrandId, us: BlueskyAccount): Promise<void> => {
  await ask(page, 'connections.connectBluesky', {
    brandId,
    identifier: us.handle,
    appPassword: await us.appPassword(),
    serviceUrl: network.pdsUrl,
    jetstreamUrl: network.jetstreamUrl,
  })
  await expect.poll(async () => (await ask(page, 'sources.list', {})).some(({ state }) => state === 'live')).toBe(true)
}

/** Something that is about to leave, and must not any more. */
const planSomething = async (page: Page, brandId: BrandId): Promise<void> => {
  const [crisis] = await ask(page, 'crises.list', { brandId })
  const [account] = await ask(page, 'connections.list', {})
  if (!crisis || !account) throw new Error('there is no crisis or no account')
  await ask(page, 'outbox.setUndo', { brandId, undoMs: 60_000 })
  const text = 'Our summer kettles are here.'
  const { statementId } = await ask(page, 'statements.draft', { crisisId: crisis.id, statementId: null, text })
  await ask(page, 'statements.approve', { statementId, text })
  await ask(page, 'statements.send', { statementId, to: [{ connectionId: account.id, parts: [{ text }] }] })
  await ask(page, 'outbox.setUndo', { brandId, undoMs: 0 })
}

/** The storm has rung; one account can speak, and something was planned from it before. */
const openAlarm = async (
  name: string,
  lang: Lang,
): Promise<{ room: Launched; brandId: BrandId; us: BlueskyAccount }> => {
  const us = await network.account(name)
  const room = await launch({ lang })
  const { brandId } = await openStorm(room, { path, lang })
  await connect(room.page, brandId, us)
  await planSomething(room.page, brandId)
  return { room, brandId, us }
}

/** However much the clocks have to say. */
const untilInEverySize = async ({ app, page }: Launched, lang: Lang): Promise<void> => {
  for (const width of [1100, 1280, 1440]) {
    await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 900), width)
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
    const button = topBar(page, lang).getByRole('button', { name: frameWords[lang].redButton })
    await expect(button, `red button at ${width}`).toBeInViewport({ ratio: 1 })
    const clock = topBar(page, lang).getByText(clockWords[lang].statement, { exact: true })
    await expect(clock, `clock of the statement at ${width}`).toBeInViewport({ ratio: 1 })
  }
}

const nextAct = (dialog: Locator): Locator => dialog.locator('[data-red-next]:focus')

test('catches a way from the alarm to the published statement of more than three acts, or anything else that leaves', async () => {
  const { room, brandId, us } = await openAlarm('orvalysfr', 'fr')
  const { page } = room
  const words = sheetWords.fr
  const eyes = await openEyes(network.pdsUrl, us)
  const proposal = await ask(page, 'red.propose', { brandId, type: null, lang: 'fr' })
  expect(proposal.type).toBe('productHarm')

  await untilInEverySize(room, 'fr')
  // One: the button of the alarm, and what it is.
  await page.getByRole('alert').getByRole('button', { name: alarmWords.fr.openCrisis }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(nextAct(dialog)).toBeVisible()
  await expect(dialog).toContainText(proposal.definitions.crisis)
  expect(await violationsOf(page, '[role="dialog"]')).toEqual([])
  await page.keyboard.press('2')

  // Two: the words as they are proposed.
  await expect(nextAct(dialog)).toHaveText(new RegExp(words.accept))
  expect(await violationsOf(page, '[role="dialog"]')).toEqual([])
  await page.keyboard.press('Enter')

  // Three: read once more, and said.
  await expect(nextAct(dialog)).toHaveText(new RegExp(words.publish(1)))
  await expect(dialog).toContainText(words.stop(1))
  expect(await violationsOf(page, '[role="dialog"]')).toEqual([])
  await page.keyboard.press('Control+Enter')

  await expect(dialog).toContainText(words.done.published)
  await expect(dialog).toContainText(words.heldNow(1))
  await expect(dialog).toContainText(clockWords.fr.statement)
  const [proposed] = proposal.accounts
  const said = async () => (await eyes.postsOf(us.did)).map(({ text }) => text)
  await expect.poll(said, { timeout: 20_000 }).toEqual([proposed?.text])
  expect(await violationsOf(page, '[role="dialog"]')).toEqual([])

  const [crisis] = await ask(page, 'crises.list', { brandId })
  expect(crisis).toMatchObject({ state: 'initial' })
  await expect.poll(async () => (await ask(page, 'crises.list', { brandId }))[0]?.firstStatementAt).not.toBeNull()
  const held = await ask(page, 'outbox.review', { brandId })
  expect(held.map(({ send }) => [send.heldWhy, send.parts[0]?.text])).toEqual([
    ['stopped', 'Our summer kettles are here.'],
  ])
  await page.waitForTimeout(3_000)
  expect(await said()).toEqual([proposed?.text])
  expect(await ask(page, 'ledger.verify', {})).toMatchObject({ holds: true })
  await page.keyboard.press('Escape')
  await untilInEverySize(room, 'fr')
  await room.close()
})

test('catches a shortcut of the system that opens nothing, or a sheet that holds the way out', async () => {
  const room = await launch()
  const { page } = room
  await openStorm(room, { path })
  // What the system does when the keys are pressed elsewhere.
  await room.app.evaluate(({ BrowserWindow, Menu }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
    const [file] = Menu.getApplicationMenu()?.items ?? []
    file?.submenu?.items[0]?.click()
  })
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(sheetWords.en.does.crisis)
  expect(await room.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(topBar(page)).toBeVisible()
  await room.close()
})
