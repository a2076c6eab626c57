// `npm run pictures`: the main screens for the documentation, from a drill whose seed never changes. The storm is flown
// to its end first, so that nothing moves any more when the picture is taken.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { flyScenario } from '../../src/main/engine/drills/fly-scenario.ts'
import { frameWords } from '../../src/renderer/app/words.ts'
import { membersWords } from '../../src/renderer/panes/members/words.ts'
import type { Settings } from '../../src/shared/contract/desk.ts'
import type { Lang } from '../../src/shared/model.ts'
import { type Launched, launch, untilReady } from '../harness.ts'
import { ask, sitDown, topBar } from '../story.ts'
import { actAsTeam } from './acts.ts'
import { encodePng } from './palette-png.ts'

const TARGET = 'docs/pictures'
const SIZE = { width: 1440, height: 900 }
const DRILL = { scenario: 'food-hoax', seed: 7 } as const
const MOST_BYTES = 250_000

const bitmapOf = (app: ElectronApplication, png: Buffer) =>
  app.evaluate(({ nativeImage }, base64) => {
    const image = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'))
    return { ...image.getSize(), base64: image.toBitmap().toString('base64') }
  }, png.toString('base64'))

const take = async (app: ElectronApplication, page: Page, name: string): Promise<void> => {
  await page.mouse.move(1, 1)
  await expect(page.getByRole('status', { name: /^(Loading|Chargement)$/ })).toHaveCount(0)
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
  })
  const { width, height, base64 } = await bitmapOf(app, await page.screenshot({ caret: 'hide' }))
  if (width !== SIZE.width || height !== SIZE.height) throw new Error(`${name}: the window is ${width} by ${height}`)
  const picture = encodePng({ width, height, pixels: Buffer.from(base64, 'base64') })
  if (picture.length > MOST_BYTES) throw new Error(`${name}: ${picture.length} bytes`)
  await writeFile(join(TARGET, `${name}.png`), picture)
  console.log(`${name}.png ${Math.round(picture.length / 1000)} kB`)
}

const wear = async (page: Page, lang: Lang, theme: Settings['theme']): Promise<void> => {
  await ask(page, 'settings.set', { lang, theme, density: 'comfortable' })
  await page.reload()
  await untilReady(page)
  // What it says of this machine is true here and not on a reader's.
  const understood = page.getByRole('button', { name: frameWords[lang].dismiss })
  if ((await understood.count()) > 0) await understood.click()
}

const openDrill = async (room: Launched, lang: Lang): Promise<Page> => {
  const opening = room.app.waitForEvent('window')
  await ask(room.page, 'drills.start', { ...DRILL, speed: 1000 })
  const drill = await opening
  await untilReady(drill)
  await drill.getByRole('button', { name: membersWords[lang].sitShort }).first().click()
  return drill
}

const untilFlown = async (drill: Page, lang: Lang) => {
  const endAt = flyScenario({ ...DRILL, lang }).posts.at(-1)?.createdAt ?? 0
  const [brand] = await ask(drill, 'brands.list', {})
  if (!brand) throw new Error('the drill has no brand')
  const reached = async () =>
    (await ask(drill, 'pulse.get', { brandId: brand.id, fromAt: null, toAt: null })).nowAt ?? 0
  await expect.poll(reached, { timeout: 240_000, intervals: [500] }).toBeGreaterThanOrEqual(endAt - 60_000)
  return brand.id
}

const pictureIn = async (lang: Lang): Promise<void> => {
  const room = await launch({ lang })
  await sitDown(room, lang, 'Camille Roche')
  await wear(room.page, lang, 'dark')
  await take(room.app, room.page, `doors-dark-${lang}`)

  const drill = await openDrill(room, lang)
  const brandId = await untilFlown(drill, lang)
  await wear(drill, lang, 'dark')
  await expect(drill.getByRole('alert')).toBeVisible()
  await take(room.app, drill, `alarm-dark-${lang}`)
  await topBar(drill, lang).getByRole('button', { name: frameWords[lang].redButton }).click()
  await expect(drill.getByRole('dialog')).toBeVisible()
  await take(room.app, drill, `red-button-dark-${lang}`)
  await drill.keyboard.press('Escape')

  await actAsTeam(drill, lang, brandId)
  for (const theme of ['dark', 'light'] as const) {
    await wear(drill, lang, theme)
    await take(room.app, drill, `war-room-${theme}-${lang}`)
  }
  for (const tab of ['statements', 'claims', 'people', 'report'] as const) {
    await drill.getByRole('tab', { name: frameWords[lang].tabs[tab] }).click()
    await take(room.app, drill, `${tab}-light-${lang}`)
  }
  await wear(drill, lang, 'contrast')
  await take(room.app, drill, `war-room-contrast-${lang}`)
  await room.close()
}

await mkdir(TARGET, { recursive: true })
for (const lang of ['en', 'fr'] as const) await pictureIn(lang)
