// A statement leaves from here: written, approved, said from an account in its own words as a thread, seen on its
// platform once, and noted where it stands.
import { expect } from '@playwright/test'
import { frameWords } from '../src/renderer/app/words.ts'
import { handWords } from '../src/renderer/asks/hand-words.ts'
import { publishWords } from '../src/renderer/panes/statements/publish-words.ts'
import { statementWords } from '../src/renderer/panes/statements/words.ts'
import { launch } from './harness.ts'
import { startMastodon } from './simulators/mastodon/start-mastodon.ts'
import { ask, sitDown } from './story.ts'
import { test } from './story-test.ts'

const words = publishWords.en
const writing = statementWords.en
const SAID = 'We are aware that some kettles overheat, and we are sorry for the worry. '.repeat(8).trim()

test('an approved statement is split, read once more, published once, and taken back while it may be', async () => {
  const mastodon = await startMastodon()
  const room = await launch()
  const { page } = room
  await sitDown(room)
  const brand = { name: 'Orvalys', watch: 'orvalys', matchAll: false, ownHandles: [] }
  const flags = { brandId: null, redFlags: null, influentialFollowers: null }
  const { brandId } = await ask(page, 'brands.save', { ...brand, ...flags })
  await ask(page, 'connections.connectMastodon', {
    connectionId: null,
    brandId,
    serverUrl: mastodon.url,
    accessToken: mastodon.accessToken,
  })
  const { crisisId } = await ask(page, 'crises.open', { brandId, as: 'crisis', why: 'kettles overheat' })
  if (crisisId === null) throw new Error('no crisis was opened')
  await page.reload()
  await page.getByRole('tab', { name: frameWords.en.tabs.statements }).click()
  await page.getByRole('button', { name: writing.write }).click()
  await page.getByRole('textbox', { name: writing.textLabel }).fill(SAID)
  await page.getByRole('button', { name: writing.save }).click()
  await page.getByRole('button', { name: writing.approve }).click()

  const publish = async (): Promise<void> => {
    await page.getByRole('button', { name: words.open }).click()
    await page.getByRole('checkbox').first().check()
    await expect(page.getByRole('button', { name: words.preview })).toBeDisabled()
    await page.getByRole('button', { name: words.split(2) }).click()
    await page.getByRole('checkbox', { name: words.number }).check()
    await page.getByRole('button', { name: words.preview }).click()
    await page
      .getByRole('button', { name: words.publish(1), exact: false })
      .last()
      .click()
  }
  const sends = () => ask(page, 'statements.sends', { crisisId })
  await publish()
  const mine = page.getByRole('list', { name: words.sends })
  await mine.getByRole('button', { name: handWords.en.takeBack }).click()
  await expect.poll(async () => (await sends()).map(({ state }) => state)).toEqual(['undone'])

  await publish()
  await expect
    .poll(async () => (await sends()).map(({ state }) => state), { timeout: 20_000 })
    .toEqual(['undone', 'sent'])
  const [, sent] = await sends()
  expect(sent?.parts.map(({ text }) => text?.slice(-4))).toEqual([' 1/2', ' 2/2'])
  expect(new Set(sent?.parts.map(({ externalId }) => externalId)).size).toBe(2)
  const [statement] = await ask(page, 'statements.list', { crisisId })
  expect(statement).toMatchObject({ state: 'published', url: sent?.parts[0]?.url })
  // The clock of the first word stands still, without anything else having happened.
  await expect.poll(async () => (await ask(page, 'crises.list', { brandId }))[0]?.firstStatementAt).not.toBeNull()
  await room.close()
  await mastodon.stop()
})
