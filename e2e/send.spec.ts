// An answer from the window to a stranger on a real Bluesky, on loopback: they see it once, whatever happens to the
// application around the moment at which it leaves.
import { expect, type Page } from '@playwright/test'
import { composerWords } from '../src/renderer/panes/reply-queue/composer-words.ts'
import { queueWords } from '../src/renderer/panes/reply-queue/words.ts'
import type { BrandId, CrisisId, MemberId, QueueLine } from '../src/shared/model.ts'
import { LIVE_SEND_STATES } from '../src/shared/outbox.ts'
import { layCable } from '../test/engine/cuttable.ts'
import { type Launched, launch, untilReady } from './harness.ts'
import type { BlueskyAccount } from './simulators/bluesky/account.ts'
import { openEyes } from './simulators/bluesky/eyes.ts'
import { type Bluesky, startBluesky } from './simulators/bluesky/start-bluesky.ts'
import { ask, rowsOf, sitDown } from './story.ts'
import { test } from './story-test.ts'

let network: Bluesky
let us: BlueskyAccount
test.beforeAll(async () => {
  network = await startBluesky()
  us = await network.account('orvalys')
})
test.afterAll(() => network.stop())

const ANSWER = 'We are sorry. Please unplug it and write to us.'

const connect = async (page: Page, brandId: BrandId, serviceUrl = network.pdsUrl): Promise<void> => {
  await ask(page, 'connections.connectBluesky', {
    brandId,
    identifier: us.handle,
    appPassword: await us.appPassword(),
    serviceUrl,
    jetstreamUrl: network.jetstreamUrl,
  })
  await expect.poll(async () => (await ask(page, 'sources.list', {})).some(({ state }) => state === 'live')).toBe(true)
}

/** A brand on Bluesky, a crisis opened by hand. */
const openCrisis = async (room: Launched, serviceUrl?: string): Promise<{ brandId: BrandId; crisisId: CrisisId }> => {
  const { page } = room
  await sitDown(room)
  const brand = { name: 'Orvalys', watch: 'orvalys', matchAll: false, ownHandles: [] }
  const { brandId }: { brandId: BrandId } = await ask(page, 'brands.save', { brandId: null, ...brand })
  await connect(page, brandId, serviceUrl)
  const { crisisId } = await ask(page, 'crises.open', { brandId, as: 'crisis', why: 'Somebody was burnt.' })
  if (crisisId === null) throw new Error('no crisis was opened')
  return { brandId, crisisId }
}

const lineOf = async (page: Page, crisisId: CrisisId, handle: string): Promise<QueueLine | undefined> => {
  const { items } = await ask(page, 'queue.page', { crisisId, show: 'all', from: 0, count: 100 })
  return items.find(({ author }) => author.handle === handle)
}

const untilHeard = async (page: Page, crisisId: CrisisId, handle: string): Promise<QueueLine> => {
  await expect.poll(async () => (await lineOf(page, crisisId, handle))?.author.handle).toBe(handle)
  return (await lineOf(page, crisisId, handle)) as QueueLine
}

test('catches an answer from the queue that its reader sees twice, below another post, or not at all', async () => {
  const ines = await network.account('ines')
  const eyes = await openEyes(network.pdsUrl, ines)
  const room = await launch()
  const { page } = room
  const { brandId, crisisId } = await openCrisis(room)
  const said = await ines.post('My orvalys kettle has just melted, what shall I do?')
  await untilHeard(page, crisisId, ines.handle)

  await rowsOf(page, queueWords.en.listLabel).filter({ hasText: '@ines.test' }).click()
  const composer = page.getByRole('region', { name: composerWords.en.label('@ines.test') })
  await page.keyboard.press('r')
  await expect(composer.getByRole('textbox', { name: composerWords.en.textLabel })).toBeFocused()
  await page.keyboard.type(ANSWER)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await eyes.repliesTo(us.did, said.uri)).length, { timeout: 20_000 }).toBe(1)
  expect(await eyes.repliesTo(us.did, said.uri)).toMatchObject([{ text: ANSWER, root: said.uri }])
  await expect.poll(async () => (await lineOf(page, crisisId, ines.handle))?.state).toBe('answered')
  // Our own timeline brings it too: it is the same answer.
  await page.waitForTimeout(3_000)
  expect(await eyes.repliesTo(us.did, said.uri)).toHaveLength(1)
  const { items } = await ask(page, 'outbox.page', { brandId, show: 'all', from: 0, count: 10 })
  expect(items.map(({ state }) => state)).toEqual(['sent'])
  await room.close()
})

const POINTS = 20
/** A long line stretches the call: from the click over two questions and the call to its answer and a little more. */
const LAG_MS = 80
const SPAN_MS = 700

const settle = async (page: Page, brandId: BrandId, lineId: QueueLine['id']): Promise<void> => {
  await expect
    .poll(
      async () => {
        // What was due while nothing ran waits for a person, who finds it still right.
        const held = (await ask(page, 'outbox.review', { brandId })).map(({ send }) => send.id)
        if (held.length > 0) await ask(page, 'outbox.release', { sendIds: held })
        const [last] = (await ask(page, 'queue.get', { lineId })).sends
        return last === undefined || LIVE_SEND_STATES.some((state) => state === last.state) ? 'open' : last.state
      },
      { timeout: 60_000 },
    )
    .toBe('sent')
}

test('catches an answer that is doubled or lost by a kill at any of twenty points around its call @long', async () => {
  const homes = { workspace: test.info().outputPath('workspace'), userData: test.info().outputPath('user-data') }
  const line = await layCable(network.pdsUrl, LAG_MS)
  let room = await launch(homes)
  const { brandId, crisisId } = await openCrisis(room, line.url)
  const [{ id: memberId } = { id: 0 as MemberId }] = await ask(room.page, 'members.list', {})
  await ask(room.page, 'outbox.setUndo', { brandId, undoMs: 0 })
  const seen: number[] = []
  const reached: string[] = []
  for (let point = 0; point < POINTS; point += 1) {
    const person = await network.account(`person${point}`)
    const eyes = await openEyes(network.pdsUrl, person)
    const said = await person.post(`My orvalys kettle has just melted, number ${point}. What shall I do?`)
    const { id: lineId } = await untilHeard(room.page, crisisId, person.handle)
    await ask(room.page, 'queue.draft', { lineId, text: ANSWER })
    // Points without a pattern, spread over the span.
    const atMs = ((point + Math.random()) / POINTS) * SPAN_MS
    const planned = ask(room.page, 'queue.plan', { lineId }).catch(() => null)
    await room.page.waitForTimeout(atMs).catch(() => undefined)
    room.app.process().kill('SIGKILL')
    await planned

    room = await launch(homes)
    await untilReady(room.page)
    await ask(room.page, 'desk.sit', { memberId })
    const { sends } = await ask(room.page, 'queue.get', { lineId })
    const arrived = (await eyes.repliesTo(us.did, said.uri)).length
    reached.push(`${Math.round(atMs)} ms: ${sends[0]?.state ?? 'not planned'}, ${arrived} arrived`)
    // Without a keyring the keys are gone with the application.
    await connect(room.page, brandId, line.url)
    if (sends.length === 0) await ask(room.page, 'queue.plan', { lineId })
    await settle(room.page, brandId, lineId)
    seen.push((await eyes.repliesTo(us.did, said.uri)).length)
  }
  test.info().annotations.push({ type: 'found after the kill', description: reached.join('; ') })
  expect(seen).toEqual(Array.from({ length: POINTS }, () => 1))
  await room.close()
  await line.close()
})
