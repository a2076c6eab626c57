// Hostile and awkward posts stay text: in the feed, in the queue, behind a door and on paper, in bundled letters only.
// Real people wrote some of them, so this file leaves no trace, no picture and no page text behind, even when it fails.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { feedWords } from '../src/renderer/panes/live-feed/words.ts'
import { queueWords } from '../src/renderer/panes/reply-queue/words.ts'
import { welcomeWords } from '../src/renderer/panes/welcome/words.ts'
import { walkFeed } from './feed-walk.ts'
import { type Launched, launch } from './harness.ts'
import { HOSTILE, hostilePosts, MARKUP, SCRIPTS } from './hostile-posts.ts'
import { BRAND, writePosts } from './made-posts.ts'
import { BUNDLED_FAMILY, familyOf, pdfFonts, pdfInfo, pdfLetters } from './pdf.ts'
import { ask, fillImport, openStorm, rowsOf, sitDown, untilImported } from './story.ts'
import { test } from './story-test.ts'

test.use({ trace: 'off', screenshot: 'off', video: 'off' })

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-nasty-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

/** A failing story would write what the page shows into its report: the page is closed before anybody may look. */
const discreetly = async <T>(room: Launched, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    await room.app.close()
    throw new Error(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'failed')
  }
}

const openHostile = async (room: Launched, texts: readonly string[] = HOSTILE): Promise<number> => {
  const path = join(folder, 'hostile.jsonl')
  await writePosts(path, { quietHours: 30, stormCount: 150, stormHours: 1, more: hostilePosts(texts) })
  return (await openStorm(room, { path })).brandId
}

const clean = { withMarkup: [], changed: [], spilling: [], isScrollingSideways: false }
const wasRun = (room: Launched) => room.page.evaluate(() => 'wasRun' in window)

test('a post full of markup, turned signs or floods is text in feed, queue and side panel, inside its own place', async () => {
  const room = await launch()
  const brandId = await openHostile(room)
  expect(await walkFeed(room.page, feedWords.en.title, brandId)).toMatchObject({
    ...clean,
    rowCount: 330 + HOSTILE.length,
  })

  const lines = rowsOf(room.page, queueWords.en.listLabel)
  await lines.first().click()
  const crisisId = (await ask(room.page, 'crises.list', { brandId }))[0]?.id ?? 0
  const { items } = await ask(room.page, 'queue.page', { crisisId, show: 'all', from: 0, count: HOSTILE.length })
  expect(items.filter((line) => line.author.followers !== null && line.author.followers > 8_000_000).length).toBe(
    HOSTILE.length,
  )
  // Every one of them once in the composer, where the whole text stands.
  for (let index = 0; index < HOSTILE.length; index += 1) {
    const composer = room.page.getByRole('region', { name: /^Answer to/ })
    await expect(composer.getByRole('article').first()).toBeVisible()
    const isSound = await composer.evaluate((element) => {
      const box = element.getBoundingClientRect()
      const posts = [...element.querySelectorAll('article')]
      return (
        element.querySelector('article :is(script,img,svg,iframe,a,style,b)') === null &&
        posts.every(
          (post) => post.scrollWidth <= post.clientWidth + 1 && post.getBoundingClientRect().right <= box.right + 1,
        )
      )
    })
    expect(isSound, HOSTILE[index]).toBe(true)
    await room.page.keyboard.press('j')
  }
  // Behind a door, found by its own markup.
  await room.page.keyboard.press('/')
  await room.page.getByRole('combobox').fill('wasRun')
  await room.page.getByRole('dialog').getByRole('option').filter({ hasText: '<script>' }).first().click()
  await expect(room.page.getByRole('complementary').getByRole('article')).toContainText('<script>')
  expect(await wasRun(room)).toBe(false)
  await room.close()
})

test('Arabic, Hebrew, Devanagari, Thai, Chinese and emoji are drawn by bundled letters, not by what the machine has', async () => {
  const room = await launch()
  const scripts = Object.entries(SCRIPTS)
  await openHostile(room, Object.values(SCRIPTS))
  const session = await room.page.context().newCDPSession(room.page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  await rowsOf(room.page, queueWords.en.listLabel).first().click()
  for (const [index, [script, text]] of scripts.entries()) {
    if (index > 0) await room.page.keyboard.press('j')
    const post = room.page
      .getByRole('region', { name: /^Answer to/ })
      .getByRole('article')
      .first()
    await expect(post).toContainText(text)
    const foreign = async (): Promise<string[]> => {
      await room.page.evaluate(() => document.fonts.ready.then(() => undefined))
      const { root } = await session.send('DOM.getDocument', { depth: 0 })
      const selector = 'section[aria-label^="Answer to"] article bdi'
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      return fonts.filter((font) => !font.isCustomFont).map((font) => `${script}: ${font.familyName}`)
    }
    await expect.poll(foreign).toEqual([])
  }
  await room.close()
})

/** Prints a report in which every one of these posts is key, and answers its path. */
const printHostile = async (room: Launched, texts: readonly string[]): Promise<string> => {
  const { page } = room
  const brandId = await openHostile(room, texts)
  const crisisId = (await ask(page, 'crises.list', { brandId }))[0]?.id ?? 0
  const found = await ask(page, 'mentions.search', { brandId, query: BRAND, beforeSeq: null, count: 500 })
  const evidence = found.items.filter((item) => (item.author.followers ?? 0) > 8_000_000)
  expect(evidence).toHaveLength(texts.length)
  const { entryId } = await ask(page, 'timeline.add', {
    crisisId,
    kind: 'note',
    phase: 'initial',
    happenedAt: evidence[0]?.createdAt ?? 0,
    text: MARKUP.join(' '),
    evidence: evidence.map((item) => item.seq),
  })
  await ask(page, 'timeline.mark', { entryId, marked: true })
  await ask(page, 'crises.name', { crisisId, title: '<img src=x onerror="window.wasRun = true"> "&amp;' })
  const path = join(folder, 'hostile.pdf')
  await room.answerDialogs({ save: path })
  await ask(page, 'report.export', { crisisId, lang: 'fr', showHandles: true })
  return path
}

test('the report prints markup, turned signs and floods word for word as text that leads nowhere', async () => {
  const room = await launch()
  const path = await printHostile(room, HOSTILE)
  const letters = pdfLetters(path)
  for (const text of MARKUP) expect(letters).toContain(text.replace(/\s+/g, ''))
  expect(letters).toContain('U+202E')
  expect(pdfFonts(path).every((font) => font.isEmbedded)).toBe(true)
  expect(pdfInfo(path)).toMatch(/JavaScript:\s+no/)
  await room.close()
})

test('the report prints every script in embedded bundled letters, whatever the machine has', async () => {
  const room = await launch()
  const path = await printHostile(room, Object.values(SCRIPTS))
  const letters = pdfLetters(path)
  for (const script of ['chinese', 'cyrillic', 'greek', 'latin'] as const) {
    expect(letters).toContain((SCRIPTS[script] ?? '').replace(/\s+/g, ''))
  }
  for (const font of pdfFonts(path)) {
    expect(font.isEmbedded, font.name).toBe(true)
    expect(familyOf(font)).toMatch(BUNDLED_FAMILY)
  }
  await room.close()
})

const real = resolve(process.env.SANGFROID_DATA ?? '../shared/data', 'corpora/nasty-real.jsonl')
const hasReal = existsSync(real)
if (!hasReal) console.warn(`skipped: real awkward posts, there is no ${real} (set SANGFROID_DATA)`)

if (hasReal) {
  test('1,242 real awkward posts are drawn as they were written, each in its own row', async () => {
    const room = await launch()
    const walk = await discreetly(room, async () => {
      await sitDown(room)
      await room.page.getByRole('button', { name: welcomeWords.en.import }).click()
      await fillImport(room, { path: real, brand: 'Anything', matchAll: true, handles: '' })
      const done = await untilImported(room.page)
      return { ...(await walkFeed(room.page, feedWords.en.title, done.brandId)), accepted: done.acceptedCount }
    })
    await room.app.close()
    expect(walk).toMatchObject({ ...clean, rowCount: walk.accepted })
    expect(walk.accepted).toBeGreaterThan(1200)
    expect(room.complaints.length).toBe(0)
  })
}
