// Accounts and feeds, by the buttons that a person presses: a feed is heard and switched off, a wrong password is told in
// one sentence, and what was typed as a key is nowhere afterwards.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'
import { frameWords } from '../src/renderer/app/words.ts'
import { connectionsWords } from '../src/renderer/panes/connections/words.ts'
import { feedWords } from '../src/renderer/panes/live-feed/words.ts'
import { sourcesWords } from '../src/renderer/panes/sources/words.ts'
import { welcomeWords } from '../src/renderer/panes/welcome/words.ts'
import { watchWords } from '../src/renderer/ui/watch-words.ts'
import { launch } from './harness.ts'
import { holdersOf } from './holders.ts'
import { type Bluesky, startBluesky } from './simulators/bluesky/start-bluesky.ts'
import { ask, sitDown, topBar } from './story.ts'
import { test } from './story-test.ts'

const words = connectionsWords.en

const item = (id: number, title: string): string =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://example.org/${id}</link>` +
  `<pubDate>${new Date().toUTCString()}</pubDate></item>`

/** A site with a feed; what is added is there at the next reading. */
const openSite = async () => {
  const titles = ['Orvalys recalls its kettle', 'Weather: rain']
  let readCount = 0
  const server: Server = createServer((_request, response) => {
    readCount += 1
    response.setHeader('content-type', 'application/rss+xml')
    const items = titles.map((title, index) => item(index, title)).join('')
    response.end(`<rss version="2.0"><channel><title>The Kettle Gazette</title>${items}</channel></rss>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/feed`,
    publish: (title: string) => titles.push(title),
    readCount: () => readCount,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Through the third door, past the name of the brand. */
const enterConnections = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: welcomeWords.en.connect }).click()
  await page.getByLabel(watchWords.en.brandName).fill('Orvalys')
  await page.getByLabel(watchWords.en.watch).fill('orvalys')
  await page.getByRole('button', { name: words.saveBrand }).click()
  await expect(page.getByRole('dialog', { name: frameWords.en.connectionsOf('Orvalys') })).toBeVisible()
}

test('a feed is heard from its address on, says how well it hears, and is silent once it is switched off', async () => {
  const site = await openSite()
  const room = await launch()
  const { page } = room
  await sitDown(room)
  await enterConnections(page)
  await page.getByRole('button', { name: words.takes.feed }).click()
  const address = page.getByLabel(words.feedUrl)
  await address.fill('no address')
  await page.keyboard.press('Enter')
  await expect(address).toHaveAccessibleDescription(new RegExp(words.noAddress.slice(0, 30)))
  await address.fill(site.url)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('The Kettle Gazette')).toBeVisible()
  await page.keyboard.press('Escape')
  const feed = page.getByRole('region', { name: feedWords.en.title })
  await expect(feed.getByText('Orvalys recalls its kettle')).toBeVisible()
  await expect(feed.getByText('Weather: rain')).toHaveCount(0)

  await page.keyboard.press('Control+b')
  await expect(dialog.getByText(sourcesWords.en.lead(1, 1))).toBeVisible()
  await expect(dialog.getByText(sourcesWords.en.nothingMissed)).toBeVisible()
  site.publish('Orvalys answers its clients')
  await dialog.getByRole('button', { name: sourcesWords.en.readNow }).click()
  await page.keyboard.press('Escape')
  await expect(feed.getByText('Orvalys answers its clients')).toBeVisible()

  await topBar(page).getByRole('button', { name: frameWords.en.sources }).click()
  await dialog.getByRole('button', { name: sourcesWords.en.toConnections }).click()
  await dialog.getByRole('button', { name: words.switchOffOf('The Kettle Gazette') }).click()
  await expect(dialog.getByRole('button', { name: words.switchOnOf('The Kettle Gazette') })).toBeVisible()
  const before = site.readCount()
  const [source] = await ask(page, 'sources.list', {})
  expect(source).toMatchObject({ state: 'off', nextAt: null })
  await ask(page, 'sources.readNow', { sourceId: source?.id ?? 0 })
  await page.keyboard.press('Escape')
  await expect(topBar(page).getByText(frameWords.en.noSource)).toBeVisible()
  expect(site.readCount()).toBe(before)
  await room.close()
  await site.close()
})

test.describe('keys', () => {
  let network: Bluesky
  test.beforeAll(async () => {
    network = await startBluesky()
  })
  test.afterAll(() => network.stop())

  test('catches a password that outlives its sending: in the page, in the workspace, in a log', async () => {
    const us = await network.account('orvalys')
    const [wrong, right] = ['wxyz-abcd-wxyz-abcd', await us.appPassword()]
    const room = await launch()
    const { page } = room
    await sitDown(room)
    await enterConnections(page)
    await page.getByRole('button', { name: words.takes.bluesky }).click()
    await page.getByText(words.advanced).click()
    await page.getByLabel(words.serviceUrl).fill(network.pdsUrl)
    await page.getByLabel(words.jetstreamUrl).fill(network.jetstreamUrl)
    await page.getByLabel(words.blueskyHandle).fill(us.handle)
    const password = page.getByLabel(words.appPassword)
    const connect = page.getByRole('button', { name: words.connect, exact: true })

    await password.fill(wrong)
    await connect.click()
    await expect(password).toHaveAccessibleDescription(/Bluesky does not know this handle with this app password/)
    await expect(password).toHaveValue('')
    await expect(password).toBeFocused()
    await expect(connect).toBeDisabled()
    await password.fill(right)
    await connect.click()
    await expect(page.getByRole('dialog').getByText(`@${us.handle}`)).toBeVisible()
    await expect
      .poll(async () => (await ask(page, 'sources.list', {})).some(({ state }) => state === 'live'))
      .toBe(true)

    const { workspace, userData } = room
    for (const secret of [wrong, right]) {
      expect(await page.content()).not.toContain(secret)
      for (const folder of [workspace, userData]) expect(await holdersOf(folder, secret)).toEqual([])
      expect(JSON.stringify(await ask(page, 'connections.list', {}))).not.toContain(secret)
    }
    await room.close()
  })
})
