// A real Bluesky, on loopback, in the real window: what a stranger says is on screen within two seconds, what we say from
// a phone is known as ours, what is deleted there goes here, and our keys are nowhere to be found.
import { expect } from '@playwright/test'
import { feedWords } from '../src/renderer/panes/live-feed/words.ts'
import type { BrandId } from '../src/shared/model.ts'
import { launch } from './harness.ts'
import { holdersOf } from './holders.ts'
import { type Bluesky, startBluesky } from './simulators/bluesky/start-bluesky.ts'
import { ask, sitDown } from './story.ts'
import { test } from './story-test.ts'

let network: Bluesky
test.beforeAll(async () => {
  network = await startBluesky()
})
test.afterAll(() => network.stop())

test('catches a stranger’s word on Bluesky that takes over two seconds to the screen, or keys that lie about', async () => {
  const [us, stranger] = [await network.account('orvalys'), await network.account('ines')]
  const appPassword = await us.appPassword()
  const room = await launch()
  const { page } = room
  await sitDown(room)
  const brand = { name: 'Orvalys', watch: 'orvalys', matchAll: false, ownHandles: [] }
  const { brandId }: { brandId: BrandId } = await ask(page, 'brands.save', { brandId: null, ...brand })
  await ask(page, 'connections.connectBluesky', {
    brandId,
    identifier: us.handle,
    appPassword,
    serviceUrl: network.pdsUrl,
    jetstreamUrl: network.jetstreamUrl,
  })
  const feed = page.getByRole('region', { name: feedWords.en.title })
  const sources = () => ask(page, 'sources.list', {})
  await expect.poll(async () => (await sources()).some(({ state }) => state === 'live')).toBe(true)

  const words = 'My orvalys kettle has just melted, nobody answers'
  const said = await stranger.post(words)
  const saidAt = Date.now()
  await expect(feed.getByText(words)).toBeVisible({ timeout: 5_000 })
  expect(Date.now() - saidAt).toBeLessThan(2_000)

  const answer = 'We know, and we are looking into it.'
  await us.reply(answer, said)
  await expect(feed.getByText(answer)).toBeVisible()
  await stranger.remove(said.uri)
  await expect(feed.getByText(words)).toHaveCount(0)

  const shown = await page.content()
  expect(shown).not.toContain(appPassword)
  await room.app.evaluate(() => undefined)
  const { workspace, userData } = room
  for (const secret of [appPassword, us.password])
    for (const folder of [workspace, userData]) expect(await holdersOf(folder, secret)).toEqual([])
  await room.close()
})
