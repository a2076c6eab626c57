// A small storm from the first hostile post to the last answer, as a team in French lives it, by keys alone: a real Bluesky
// network and the simulated X, nothing between them and the application but their own addresses.
import { writeFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { frameWords } from '../src/renderer/app/words.ts'
import { alarmWords } from '../src/renderer/panes/alarm/words.ts'
import { outboxWords } from '../src/renderer/panes/outbox/words.ts'
import { sheetWords } from '../src/renderer/panes/red-button/sheet-words.ts'
import { composerWords } from '../src/renderer/panes/reply-queue/composer-words.ts'
import { queueWords } from '../src/renderer/panes/reply-queue/words.ts'
import { searchWords } from '../src/renderer/panes/search/words.ts'
import type { BrandId, CrisisId, QueueLine } from '../src/shared/model.ts'
import { violationsOf } from './axe.ts'
import { type Launched, launch } from './harness.ts'
import { openEyes } from './simulators/bluesky/eyes.ts'
import { type Bluesky, startBluesky } from './simulators/bluesky/start-bluesky.ts'
import { FRONT_CERTIFICATE, type FrontOfX, openFrontOfX } from './simulators/x/in-front-of-x.ts'
import { startX, type XSimulator } from './simulators/x/start-x.ts'
import { ask, sitDown } from './story.ts'
import { test } from './story-test.ts'

let network: Bluesky
let x: XSimulator
let front: FrontOfX
test.beforeAll(async () => {
  ;[network, x] = await Promise.all([startBluesky(), startX()])
  front = await openFrontOfX(x)
})
test.afterAll(async () => {
  await front.close()
  await Promise.all([network.stop(), x.stop()])
})

const BLUESKY_PEOPLE = ['ines', 'marc', 'lou']
const X_PEOPLE = ['theo_b', 'nadia_k', 'paul_v', 'zoe_r']
const complaint = (who: string): string =>
  `@orvalys ma bouilloire orvalys a fondu sur la plaque, que dois-je faire ? (${who})`
const ANSWERS = [
  'Débranchez-la et gardez-la, nous vous appelons pour la suite.',
  'Ne l’utilisez plus. Un de nos techniciens passe la chercher chez vous.',
  'Merci de nous l’avoir dit. Laissez-la refroidir, puis écrivez-nous en privé.',
  'Vous n’avez rien à payer : le remboursement part aujourd’hui.',
  'Est-ce que tout le monde va bien chez vous ? C’est ce qui compte d’abord.',
  'Photographiez le socle et envoyez-le-nous, cela aide beaucoup nos équipes.',
  'Nous venons d’arrêter la vente de ce modèle, et votre message y est pour quelque chose.',
]

/** Presses Tab until the focus is there: a hand without a mouse has no other way. */
const tabTo = async (page: Page, isThere: () => Promise<boolean>, most = 80): Promise<void> => {
  for (let press = 0; press < most; press += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never came to it')
}

const focusHasText = (page: Page, text: string) => (): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.textContent?.includes(wanted) ?? false, text)

const connectX = async (room: Launched, brandId: BrandId): Promise<void> => {
  const { clientId, appToken } = await x.control.state()
  const connecting = ask(room.page, 'connections.connectX', {
    connectionId: null,
    brandId,
    clientId,
    bearerToken: appToken,
    plan: 'payPerUse',
    ownsApp: true,
    budgetMicroDollars: 100_000_000,
    reserveMicroDollars: 1_000_000,
  })
  // The person agrees in their own browser; the simulated X agrees by itself and sends them back.
  await expect.poll(async () => (await room.openedLinks()).length).toBe(1)
  const [consent = ''] = await room.openedLinks()
  const agreed = await fetch(consent.replace('https://x.com', x.url), { redirect: 'manual' })
  await fetch(agreed.headers.get('location') ?? '')
  await connecting
}

const linesOf = async (page: Page, crisisId: CrisisId): Promise<readonly QueueLine[]> =>
  (await ask(page, 'queue.page', { crisisId, show: 'all', from: 0, count: 100 })).items

test('catches a small storm that cannot be heard, spoken to and answered to the last person by keys alone', async () => {
  test.setTimeout(180_000)
  const certificate = test.info().outputPath('front-of-x.pem')
  await writeFile(certificate, FRONT_CERTIFICATE)
  const proxy = { https_proxy: front.proxyUrl, HTTPS_PROXY: front.proxyUrl, NODE_EXTRA_CA_CERTS: certificate }
  const room = await launch({ lang: 'fr', env: proxy })
  const { page } = room
  const us = await network.account('orvalys')
  const strangers = await Promise.all(BLUESKY_PEOPLE.map((name) => network.account(name)))
  await sitDown(room, 'fr')
  const watch = { name: 'Orvalys', watch: 'orvalys', matchAll: false, ownHandles: [] }
  const { brandId } = await ask(page, 'brands.save', { brandId: null, ...watch, redFlags: 'fondu' })
  await ask(page, 'connections.connectBluesky', {
    connectionId: null,
    brandId,
    identifier: us.handle,
    appPassword: await us.appPassword(),
    serviceUrl: network.pdsUrl,
    jetstreamUrl: network.jetstreamUrl,
  })
  await connectX(room, brandId)
  await expect
    .poll(async () => (await ask(page, 'sources.list', {})).filter(({ state }) => state === 'live').length, {
      timeout: 30_000,
    })
    .toBeGreaterThan(5)

  // The attack.
  for (const author of X_PEOPLE) await x.control.post({ author, text: complaint(author), lang: 'fr' })
  const said = await Promise.all(strangers.map((person, index) => person.post(complaint(BLUESKY_PEOPLE[index] ?? ''))))
  const alarm = page.getByRole('alert').filter({ hasText: alarmWords.fr.acknowledge })
  await expect(alarm).toBeVisible({ timeout: 40_000 })

  // Three acts: crisis; these words, from these accounts; publish.
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: searchWords.fr.palette })
  await expect(palette.getByRole('textbox')).toBeFocused()
  await page.keyboard.type(frameWords.fr.redButton)
  await expect(palette.getByRole('button')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText(sheetWords.fr.step(1, 3))).toBeVisible()
  await page.keyboard.press('2')
  await expect(sheet.getByText(sheetWords.fr.step(2, 3))).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('1')
  await expect(sheet.getByText(sheetWords.fr.step(3, 3))).toBeVisible()
  await expect(sheet.getByRole('article')).toHaveCount(2)
  await page.keyboard.press('Control+Enter')

  const eyes = await openEyes(network.pdsUrl, strangers[0] ?? us)
  await expect.poll(async () => (await eyes.postsOf(us.did)).length, { timeout: 30_000 }).toBe(1)
  await expect
    .poll(async () => (await x.control.posts()).filter(({ madeBy }) => madeBy === 'api').length, { timeout: 30_000 })
    .toBe(1)
  const [crisis] = await ask(page, 'crises.list', { brandId })
  if (!crisis) throw new Error('no crisis was opened')
  expect(crisis.state).toBe('initial')
  await expect.poll(async () => (await ask(page, 'crises.list', { brandId }))[0]?.firstStatementAt).not.toBeNull()

  // Stop was pressed by the red button: lifted with a look.
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await page.keyboard.press('Control+o')
  await tabTo(page, focusHasText(page, outboxWords.fr.resume))
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await ask(page, 'outbox.state', { brandId })).stoppedAt).toBeNull()
  await page.keyboard.press('Escape')

  // Everyone, one by one.
  await expect.poll(async () => (await linesOf(page, crisis.id)).length).toBe(BLUESKY_PEOPLE.length + X_PEOPLE.length)
  const list = page.getByRole('listbox', { name: queueWords.fr.listLabel })
  await tabTo(page, () =>
    list.evaluate((element) => element.contains(document.activeElement) || element === document.activeElement),
  )
  for (const [index, answer] of ANSWERS.entries()) {
    await page.keyboard.press('Home')
    const open = (await linesOf(page, crisis.id)).filter(({ state }) => state === 'new')
    expect(open).toHaveLength(ANSWERS.length - index)
    await page.keyboard.press('c')
    await page.keyboard.press('r')
    await expect(page.getByRole('textbox', { name: composerWords.fr.textLabel })).toBeFocused()
    await page.keyboard.type(answer)
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(async () => (await linesOf(page, crisis.id)).filter(({ state }) => state === 'new').length)
      .toBe(ANSWERS.length - index - 1)
    // The list has the keys back only once the page has heard that it is sent.
    await expect(list).toBeFocused()
  }
  await expect
    .poll(async () => (await linesOf(page, crisis.id)).map(({ state }) => state), { timeout: 60_000 })
    .toEqual(ANSWERS.map(() => 'answered'))
  const replies = await Promise.all(said.map(({ uri }) => eyes.repliesTo(us.did, uri)))
  expect(replies.map((of) => of.length)).toEqual(BLUESKY_PEOPLE.map(() => 1))
  const onX = (await x.control.posts()).filter(({ madeBy }) => madeBy === 'api')
  expect(onX).toHaveLength(1 + X_PEOPLE.length)
  expect(await violationsOf(page)).toEqual([])
  await room.close()
})
