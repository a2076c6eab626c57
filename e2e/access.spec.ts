// Every screen, in every appearance and both languages: nothing for axe to find, and no control that needs a mouse.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { frameWords } from '../src/renderer/app/words.ts'
import { claimsWords } from '../src/renderer/panes/claims/words.ts'
import { connectionsWords } from '../src/renderer/panes/connections/words.ts'
import { drillWords } from '../src/renderer/panes/drill/words.ts'
import { membersWords } from '../src/renderer/panes/members/words.ts'
import { planWords } from '../src/renderer/panes/plan/words.ts'
import { pulseWords } from '../src/renderer/panes/pulse/words.ts'
import { timelineWords } from '../src/renderer/panes/timeline/words.ts'
import { welcomeWords } from '../src/renderer/panes/welcome/words.ts'
import { sourceWords } from '../src/renderer/ui/source-words.ts'
import type { Settings } from '../src/shared/contract/desk.ts'
import type { Lang } from '../src/shared/model.ts'
import { PLAN_SECTIONS } from '../src/shared/plan.ts'
import { CONNECTION_KINDS } from '../src/shared/sources.ts'
import { violationsOf, walkTabs } from './axe.ts'
import { type Launched, launch, untilReady } from './harness.ts'
import { BRAND, writePosts } from './made-posts.ts'
import { ask, openStorm, sitDown, topBar } from './story.ts'
import { test } from './story-test.ts'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-access-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

interface Screen {
  readonly name: string
  /** Shows it; what was open before is closed. */
  readonly show: (page: Page) => Promise<void>
  /** A door for every number of a long table: walking through it all would prove nothing more. */
  readonly isLong?: boolean
}

const dialog = async (page: Page): Promise<void> => {
  await expect(page.getByRole('dialog').first()).toBeVisible()
}
const byKey = (name: string, key: string): Screen => ({
  name,
  show: async (page) => {
    await page.keyboard.press(key)
    await dialog(page)
  },
})

const roomScreens = (lang: Lang): Screen[] => [
  { name: 'the room', show: async () => undefined },
  ...(['statements', 'facts', 'claims', 'people', 'report', 'timeline'] as const).map((tab) => ({
    name: `the room, ${tab}`,
    show: async (page: Page) => {
      await page.getByRole('tab', { name: frameWords[lang].tabs[tab] }).click()
      await expect(page.getByRole('tabpanel')).toBeVisible()
    },
  })),
  {
    name: 'the room, origin and spread',
    show: async (page) => {
      await page.getByRole('tab', { name: frameWords[lang].tabs.claims }).click()
      const face = page.getByText(claimsWords[lang].faces.spread, { exact: true })
      if ((await face.count()) > 0) await face.click()
    },
  },
  {
    name: 'the pulse as a table',
    isLong: true,
    show: async (page) => {
      await page.getByRole('tab', { name: frameWords[lang].tabs.timeline }).click()
      await page.getByRole('button', { name: pulseWords[lang].table, exact: true }).click()
      await expect(page.getByRole('columnheader', { name: pulseWords[lang].count })).toBeVisible()
    },
  },
  {
    name: 'posts behind a number, one to be read otherwise',
    show: async (page) => {
      await page.getByRole('button', { name: pulseWords[lang].chart, exact: true }).click()
      await page.getByRole('slider', { name: pulseWords[lang].scrub }).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('complementary')).toBeVisible()
      const reading = page.getByRole('complementary').locator('article button[aria-haspopup="dialog"]')
      if ((await reading.count()) > 0) {
        await reading.first().click()
        await dialog(page)
      }
    },
  },
  {
    name: 'watch of the brand',
    show: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: BRAND, exact: true }).click()
      await page.getByRole('menuitem', { name: frameWords[lang].watchOf(BRAND) }).click()
      await dialog(page)
    },
  },
  byKey('import', 'Control+i'),
  byKey('are we blind', 'Control+b'),
  byKey('the outbox', 'Control+o'),
  ...PLAN_SECTIONS.map((section) => ({
    name: `the plan, ${section}`,
    show: async (page: Page) => {
      await page.keyboard.press('Control+p')
      const words = planWords[lang]
      await page.getByRole('navigation', { name: words.sectionsLabel }).getByText(words.sections[section]).click()
      await expect(page.getByRole('heading', { name: words.sections[section] })).toBeVisible()
    },
  })),
  ...CONNECTION_KINDS.map((kind) => ({
    name: `accounts and feeds, ${kind}`,
    show: async (page: Page) => {
      await page.keyboard.press('Control+b')
      await page.getByRole('button', { name: sourceWords[lang].connect }).click()
      await page.getByRole('button', { name: connectionsWords[lang].takes[kind] }).click()
      await expect(page.getByRole('form', { name: connectionsWords[lang].formOf[kind] })).toBeVisible()
    },
  })),
  byKey('members', 'Control+m'),
  byKey('settings', 'Control+,'),
  byKey('command palette', 'Control+k'),
  byKey('search', '/'),
  {
    name: 'red button',
    show: async (page) => {
      await topBar(page, lang).getByRole('button', { name: frameWords[lang].redButton }).click()
      await dialog(page)
    },
  },
]

const rawLog = (lang: Lang): Screen => ({
  name: 'raw log',
  show: async (page) => {
    const words = timelineWords[lang]
    await page.getByRole('radiogroup', { name: words.viewLabel }).getByText(words.views.log).click()
    await expect(page.getByRole('listbox').last()).toBeVisible()
  },
})

/** Escape until nothing lies over the room: a key that leads in must lead out. */
const leave = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const scan = async (page: Page, screens: readonly Screen[], findings: string[], withTabs: boolean): Promise<void> => {
  for (const screen of screens) {
    await screen.show(page)
    await expect(page.getByRole('status', { name: /^(Loading|Chargement)$/ })).toHaveCount(0)
    findings.push(...(await violationsOf(page)).map((found) => `${screen.name}: ${found}`))
    if (withTabs && !screen.isLong) {
      const walk = await walkTabs(page)
      if (walk.isTrapped) findings.push(`${screen.name}: Tab does not come round`)
      findings.push(...walk.unreached.map((control) => `${screen.name}: never reached: ${control}`))
      findings.push(...walk.unmarked.map((control) => `${screen.name}: focus not seen: ${control}`))
    }
    await leave(page)
  }
}

const wear = async (room: Launched, settings: Settings): Promise<void> => {
  await ask(room.page, 'settings.set', settings)
  await room.page.reload()
  await untilReady(room.page)
  await expect(room.page.locator('html')).toHaveAttribute('data-theme', settings.theme)
}

const appearances: readonly Settings[] = [
  { lang: 'en', theme: 'dark', density: 'comfortable', startAtLogin: false, redShortcut: true },
  { lang: 'fr', theme: 'light', density: 'compact', startAtLogin: false, redShortcut: true },
  { lang: 'en', theme: 'contrast', density: 'comfortable', startAtLogin: false, redShortcut: true },
]

for (const settings of appearances) {
  const lang = settings.lang === 'fr' ? 'fr' : 'en'
  const withTabs = settings.theme === 'dark'
  test(`${settings.theme}, ${lang}: before the room stands, nothing shuts anybody out`, async () => {
    const findings: string[] = []
    const room = await launch({ lang })
    const { page } = room
    await wear(room, settings)
    await scan(page, [{ name: 'who sits here', show: async () => undefined }], findings, withTabs)
    await sitDown(room, lang)
    const doors = welcomeWords[lang]
    const door = (name: string): Screen => ({
      name,
      show: async () => {
        await page.getByRole('button', { name }).click()
        await dialog(page)
      },
    })
    const screens = [{ name: 'doors', show: async () => undefined }, door(doors.import), door(doors.drill)]
    await scan(page, screens, findings, withTabs)

    await page.getByRole('button', { name: doors.drill }).click()
    await page.getByLabel(drillWords[lang].speed).selectOption('1000')
    const opening = room.app.waitForEvent('window')
    await page.getByRole('button', { name: drillWords[lang].start }).click()
    const drill = await opening
    await untilReady(drill)
    await scan(drill, [{ name: 'drill, who sits here', show: async () => undefined }], findings, withTabs)
    await drill.getByRole('button', { name: membersWords[lang].sitShort }).first().click()
    await expect(drill.getByRole('tab').first()).toBeVisible()
    await scan(drill, [{ name: 'drill', show: async () => undefined }], findings, false)
    await room.close()
    expect(findings).toEqual([])
  })

  test(`${settings.theme}, ${lang}: no screen of the room needs a mouse or good eyes`, async () => {
    test.slow()
    const findings: string[] = []
    const calm = join(folder, 'calm.jsonl')
    const storm = join(folder, 'storm.jsonl')
    await writePosts(calm, { quietHours: 3, stormCount: 1 })
    await writePosts(storm, { quietHours: 30, stormCount: 150, stormHours: 1 })
    const quiet = await launch({ lang })
    await openStorm(quiet, { path: calm, lang })
    await wear(quiet, settings)
    await scan(quiet.page, roomScreens(lang).slice(0, 6), findings, false)
    await quiet.close()

    const room = await launch({ lang })
    await openStorm(room, { path: storm, lang })
    await wear(room, settings)
    await expect(room.page.getByRole('alert')).toBeVisible()
    await scan(room.page, [...roomScreens(lang), rawLog(lang)], findings, withTabs)
    await room.close()
    expect(findings).toEqual([])
  })
}
