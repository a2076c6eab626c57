// A drill from the door: a window of its own that says so all the time, a storm that moves, and no way out.
import { expect } from '@playwright/test'
import { frameWords } from '../src/renderer/app/words.ts'
import { drillWords } from '../src/renderer/panes/drill/words.ts'
import { feedWords } from '../src/renderer/panes/live-feed/words.ts'
import { membersWords } from '../src/renderer/panes/members/words.ts'
import { welcomeWords } from '../src/renderer/panes/welcome/words.ts'
import { debriefWords } from '../src/shared/debrief-words.ts'
import { scenarioNames } from '../src/shared/scenario-names.ts'
import { launch, untilReady } from './harness.ts'
import { ask, rowsOf, sitDown } from './story.ts'
import { test } from './story-test.ts'

for (const lang of ['en', 'fr'] as const) {
  test(`${lang}: a drill is marked as one in title and room, moves, lets nothing out, and leaves the watch as it was`, async () => {
    const room = await launch({ lang })
    await sitDown(room, lang)
    const form = drillWords[lang]
    await room.page.getByRole('button', { name: welcomeWords[lang].drill }).click()
    await room.page.getByRole('radio', { name: scenarioNames[lang]['food-hoax'] }).check()
    await room.page.getByLabel(form.seed).fill('3')
    await room.page.getByLabel(form.speed).selectOption('1000')
    const opening = room.app.waitForEvent('window')
    await room.page.getByRole('button', { name: form.start }).click()
    const drill = await opening
    await untilReady(drill)

    const title = await room.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.getTitle()),
    )
    expect(title.some((one) => /food-hoax|Drill|Exercice/.test(one))).toBe(true)
    // Said before the first question, and still when the room stands.
    const mark = drill.getByText(lang === 'fr' ? 'EXERCICE' : 'DRILL').first()
    await expect(mark).toBeVisible()
    await expect(drill.getByText(frameWords[lang].drillHint)).toBeVisible()
    await drill.getByRole('button', { name: membersWords[lang].sitShort }).first().click()
    await expect(drill.getByRole('main')).toBeVisible()
    await expect(mark).toBeVisible()

    const brandId = (await ask(drill, 'brands.list', {}))[0]?.id ?? 0
    const total = async () => (await ask(drill, 'mentions.feed', { brandId, fromKey: 1, count: 1 })).total
    await expect.poll(total).toBeGreaterThan(0)
    const before = await total()
    await expect.poll(total).toBeGreaterThan(before)
    await expect(rowsOf(drill, feedWords[lang].title).first()).toBeVisible()
    await expect
      .poll(
        async () => new Set((await ask(drill, 'alerts.list', { brandId, count: 5 })).map((one) => one.eventId)).size,
        { timeout: 30_000 },
      )
      .toBe(1)
    await expect(drill.getByRole('alert')).toBeVisible()

    const link = await drill.evaluate(() => window.desk.request('links.open', { url: 'https://example.org/' }))
    expect(link).toMatchObject({ ok: false, code: 'notAllowed' })
    expect(await room.openedLinks()).toEqual([])

    // Nothing of the storm reached the real workspace.
    expect(await ask(room.page, 'brands.list', {})).toEqual([])
    expect((await ask(room.page, 'desk.status', {})).drill).toBeNull()
    await drill.close()
    await expect(room.page.getByRole('button', { name: welcomeWords[lang].import })).toBeVisible()
    expect(await ask(room.page, 'members.list', {})).toHaveLength(1)
    await room.close()
  })
}

test('what a drill measured and taught stands beside the next one, and on the plan page of the watch', async () => {
  const room = await launch({ lang: 'en' })
  await sitDown(room)
  const fly = async (seed: number) => {
    const opening = room.app.waitForEvent('window')
    await ask(room.page, 'drills.start', { scenario: 'food-hoax', seed, speed: 1000 })
    const drill = await opening
    await untilReady(drill)
    await drill.getByRole('button', { name: membersWords.en.sitShort }).first().click()
    await expect(drill.getByRole('main')).toBeVisible()
    const brandId = (await ask(drill, 'brands.list', {}))[0]?.id ?? 0
    const crises = () => ask(drill, 'crises.list', { brandId })
    await expect.poll(async () => (await crises()).length, { timeout: 30_000 }).toBe(1)
    const crisisId = (await crises())[0]?.id ?? 0
    return { drill, crisisId }
  }

  const first = await fly(3)
  await ask(first.drill, 'crises.move', { crisisId: first.crisisId, to: 'initial', why: 'we take it up' })
  await first.drill.getByRole('tab', { name: frameWords.en.tabs.report }).click()
  // The window is closed while the field is still being written in.
  await first.drill.getByRole('textbox', { name: debriefWords.en.prompt.change }).fill('Call the lab first.')
  await room.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => /drill/i.test(one.getTitle()))
      ?.close(),
  )
  const brand = { brandId: null, name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }
  const { brandId } = await ask(room.page, 'brands.save', brand)
  await expect
    .poll(async () => (await ask(room.page, 'debrief.carried', { brandId })).drillLessons)
    .toMatchObject([{ scenario: 'food-hoax', text: 'Call the lab first.' }])
  expect(await ask(room.page, 'ledger.verify', {})).toMatchObject({ holds: true })

  const second = await fly(4)
  const compared = await ask(second.drill, 'crises.compare', { crisisId: second.crisisId })
  expect(compared).toMatchObject([{ kind: 'crisis' }, { kind: 'drill', scenario: 'food-hoax', seed: 3, isOver: false }])
  expect(await ask(second.drill, 'ledger.verify', {})).toMatchObject({ holds: true })
  await room.close()
})
