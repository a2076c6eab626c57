// The first minute: who sits here, then three doors, in the language of the machine.
import { expect, type Page } from '@playwright/test'
import { connectionsWords } from '../src/renderer/panes/connections/words.ts'
import { drillWords } from '../src/renderer/panes/drill/words.ts'
import { importWords } from '../src/renderer/panes/import/words.ts'
import { membersWords } from '../src/renderer/panes/members/words.ts'
import { welcomeWords } from '../src/renderer/panes/welcome/words.ts'
import { type LaunchOptions, launch, untilReady } from './harness.ts'
import { ask, sitDown, WHO } from './story.ts'
import { test } from './story-test.ts'

const machine = (name: string): LaunchOptions => ({ lang: 'system', env: { LANGUAGE: '', LC_ALL: name, LANG: name } })

const starts: readonly (readonly [string, 'fr' | 'en', LaunchOptions])[] = [
  ['en', 'en', { lang: 'en' }],
  ['fr', 'fr', { lang: 'fr' }],
  ['a machine that speaks French', 'fr', machine('fr_FR.UTF-8')],
]

for (const [how, lang, options] of starts) {
  test(`${how}: a newcomer is asked who they are before anything else, and no string is in the other language`, async () => {
    const room = await launch(options)
    const { page } = room
    await untilReady(page)
    const people = membersWords[lang]
    const doors = welcomeWords[lang]
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang)
    // No way round the question: nothing may be done that would carry nobody's name.
    await expect(page.getByRole('button', { name: doors.import })).toHaveCount(0)
    await expect(page.getByRole('button', { name: people.saveAndSit })).toBeDisabled()
    await page.getByLabel(people.roles).fill(lang === 'fr' ? 'rédige, valide' : 'writes, approves')
    await sitDown(room, lang)

    const [member] = await ask(page, 'members.list', {})
    expect(member).toMatchObject({ name: WHO, roles: [expect.any(String), expect.any(String)] })
    expect((await ask(page, 'desk.status', {})).memberId).toBe(member?.id)
    const { items } = await ask(page, 'timeline.log', { beforeSeq: null, count: 50 })
    expect(items.some((entry) => entry.memberId === member?.id)).toBe(true)

    const spoken = await page.locator('body').innerText()
    const other = lang === 'fr' ? 'en' : 'fr'
    for (const key of ['doorsTitle', 'drill', 'import', 'connect'] as const) {
      expect(spoken).toContain(doors[key])
      expect(spoken).not.toContain(welcomeWords[other][key])
    }
    await room.close()
  })
}

test('each door opens what it says, and none leads nowhere', async () => {
  const room = await launch()
  const { page } = room
  await sitDown(room)
  const doors = welcomeWords.en
  await page.getByRole('button', { name: doors.drill }).click()
  await expect(page.getByRole('dialog').getByText(drillWords.en.intro)).toBeVisible()
  await leaveDialog(page)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: doors.import }).click()
  await expect(page.getByRole('dialog').getByText(importWords.en.chooseWhy)).toBeVisible()
  await expect(page.getByRole('button', { name: importWords.en.start })).toBeDisabled()
  await leaveDialog(page)
  await expect(page.getByRole('button', { name: doors.import })).toBeFocused()

  await page.getByRole('button', { name: doors.connect }).click()
  await expect(page.getByRole('dialog').getByText(connectionsWords.en.brandFirst)).toBeVisible()
  await leaveDialog(page)
  await expect(page.getByRole('button', { name: doors.connect })).toBeFocused()
  await room.close()
})

/** A dialog takes the focus a moment after it is seen, and gives it back only if it had it. */
const leaveDialog = async (page: Page): Promise<void> => {
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
}
