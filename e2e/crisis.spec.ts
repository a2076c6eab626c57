// One crisis from the alarm to the report, as a person lives it: judged, answered by keyboard, told, stated, closed,
// printed. One room for all of it: each test leaves what the next one finds.
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { sheetWords } from '../src/renderer/panes/red-button/sheet-words.ts'
import { composerWords } from '../src/renderer/panes/reply-queue/composer-words.ts'
import { queueWords } from '../src/renderer/panes/reply-queue/words.ts'
import { reportWords } from '../src/renderer/panes/report/words.ts'
import { statementWords } from '../src/renderer/panes/statements/words.ts'
import { courseWords } from '../src/renderer/panes/timeline/crisis-words.ts'
import { logWords } from '../src/renderer/panes/timeline/log-words.ts'
import { timelineWords } from '../src/renderer/panes/timeline/words.ts'
import type { BrandId, CrisisId, QueueLine } from '../src/shared/model.ts'
import { routeWords } from '../src/shared/route-words.ts'
import { type Launched, launch } from './harness.ts'
import { FIRST_CRY, type MadePost, makePosts, STORM_FROM, writePosts } from './made-posts.ts'
import { BUNDLED_FAMILY, familyOf, pdfFonts, pdfInfo, pdfLetters, pdfStructure, pdfText } from './pdf.ts'
import { ask, openStorm, rowsOf, topBar, WHO } from './story.ts'
import { test } from './story-test.ts'

test.describe.configure({ mode: 'serial' })

const TITLE = 'Kettles that melt'
const ANSWER = 'We are sorry. Please unplug it and send us its number.'
const STATEMENT = 'We know that some K2 kettles melt. We are sorry. We are checking the base now. Next update at 18:00.'

/** People who follow us. Four wait for an answer, in the order in which the queue has them: harm goes before reach, reach
 * before none, and who presses alike by who spoke first. The fifth reaches far and asks nothing. */
const post = (author: string, minute: number, followers: number, text: string, more: Partial<MadePost> = {}) => ({
  platform: 'x',
  id: `${author}-${minute}`,
  created_at: new Date(STORM_FROM + minute * 60_000).toISOString(),
  author_handle: author,
  author_followers: followers,
  author_follows_us: true,
  text,
  lang: 'en',
  ...more,
})
const HER_QUESTION = 'Is my Orvalys dangerous with a child in the house?'
const people: MadePost[] = [
  post('marie_k', 15, 900, HER_QUESTION),
  post('marie_k', 16, 900, 'Still no answer from @orvalys'),
  post('marie_k', 19, 900, `RT @lea_cuisine: ${FIRST_CRY}`, { retweet_of_id: 'storm-first' }),
  post('only_echoes', 12, 6_000_000, `RT @lea_cuisine: ${FIRST_CRY}`, { retweet_of_id: 'storm-first' }),
  post('paul_b', 7, 7_000_000, 'Who pays me a new kitchen, Orvalys?'),
  post('nina_c', 8, 8_000_000, 'Where do I return my Orvalys?'),
  post('lea_cuisine', 4, 48_200, 'Where do I send my Orvalys?'),
  post('ines_v', 3, 9_000_000, 'Orvalys owes me a kitchen'),
]

const MADE = { quietHours: 30, stormCount: 240, stormHours: 1, more: people }
const made = makePosts(MADE)

let folder: string
let room: Launched
let brandId: BrandId
let crisisId: CrisisId

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-crisis-'))
  const path = join(folder, 'orvalys.jsonl')
  await writePosts(path, MADE)
  room = await launch()
  ;({ brandId } = await openStorm(room, { path }))
})
test.afterAll(async () => {
  await room?.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const crisisNow = async () => {
  const [crisis] = await ask(room.page, 'crises.list', { brandId })
  if (!crisis) throw new Error('there is no crisis')
  return crisis
}
const lineOf = async (handle: string): Promise<QueueLine> => {
  const { items } = await ask(room.page, 'queue.page', { crisisId, show: 'all', from: 0, count: 500 })
  const own = items.filter((line) => line.author.handle === handle && line.author.platform === 'x')
  expect(own, `lines of ${handle}`).toHaveLength(1)
  return own[0] as QueueLine
}
const tab = (name: string): Promise<void> => room.page.getByRole('tab', { name }).click()

test('the red button says what an issue and a crisis are, and does nothing before a person chose', async () => {
  const { page } = room
  await page.getByRole('button', { name: 'Red button' }).click()
  const dialog = page.getByRole('dialog')
  const { definitions } = await ask(page, 'red.propose', { brandId, type: null, lang: 'en' })
  await expect(dialog).toContainText(definitions.issue)
  await expect(dialog).toContainText(definitions.crisis)
  expect((await crisisNow()).state).toBe('suspected')
  await page.keyboard.press('2')
  await expect(dialog.getByRole('button', { name: sheetWords.en.accept })).toBeVisible()
  expect((await crisisNow()).state).toBe('suspected')
  await dialog.getByRole('button', { name: sheetWords.en.openOnly }).click()
  await expect(dialog).toHaveCount(0)
  const crisis = await crisisNow()
  crisisId = crisis.id
  expect(crisis.state).toBe('initial')
  await expect(topBar(page)).toContainText('Initial')
})

test('the queue has one line per person, their echoes folded, and reposts alone make no line to answer', async () => {
  const { items, total } = await ask(room.page, 'queue.page', { crisisId, show: 'all', from: 0, count: 500 })
  expect(total).toBe(items.length)
  expect(new Set(items.map((line) => `${line.author.platform}:${line.author.handle}`)).size).toBe(total)
  expect(await lineOf('marie_k')).toMatchObject({ mentionCount: 2, echoCount: 0, state: 'new' })
  // Whoever only repeats her is counted in her line.
  const echoCount = made.filter((one) => one.retweet_of_id === 'storm-first').length
  expect(echoCount).toBeGreaterThan(50)
  expect(await lineOf('lea_cuisine')).toMatchObject({ mentionCount: 2, echoCount })
  expect(items.some((line) => line.author.handle === 'only_echoes')).toBe(false)

  const rows = rowsOf(room.page, queueWords.en.listLabel)
  await expect(rows.filter({ hasText: '48,200' })).toContainText(queueWords.en.echoesShort(echoCount))
  await rows.filter({ hasText: '@marie_k' }).click()
  const composer = room.page.getByRole('region', { name: composerWords.en.label('@marie_k') })
  await expect(composer.getByText(HER_QUESTION)).toBeVisible()
  // Her own words stand alone: what she only repeated is nothing to answer.
  await expect(composer.getByRole('article')).toHaveCount(2)
  await expect(composer.getByText(`RT @lea_cuisine: ${FIRST_CRY}`)).toHaveCount(0)
  await expect(composer.getByText(routeWords.en.reason.noAccount)).toBeVisible()
})

test('the queue puts who waits for an answer first, of them who follows us, then harm and reach, then who spoke first', async () => {
  const { items } = await ask(room.page, 'queue.page', { crisisId, show: 'all', from: 0, count: 500 })
  const waiting = items.filter((line) => line.actionable)
  expect(items.slice(0, waiting.length)).toEqual(waiting)
  expect(waiting.length).toBeGreaterThan(20)
  expect(waiting.length).toBeLessThan(items.length)
  for (const group of [waiting, items.slice(waiting.length)]) {
    const followerCount = group.filter((line) => line.author.followsUs).length
    expect(followerCount).toBeGreaterThan(0)
    expect(followerCount).toBeLessThan(group.length)
    expect(group.slice(0, followerCount).every((line) => line.author.followsUs)).toBe(true)
  }
  const head = ['marie_k', 'paul_b', 'nina_c', 'lea_cuisine']
  expect(items.slice(0, head.length).map((line) => line.author.handle)).toEqual(head)
  expect((await lineOf('marie_k')).answerWhy).toMatchObject({ reason: 'asks', harm: 1 })
  expect(await lineOf('ines_v')).toMatchObject({ actionable: false, answerWhy: { reason: 'nothingAsked' } })
})

test('a person is claimed, drafted and planned without a mouse, and ends as unreachable with the reason', async () => {
  const { page } = room
  const rows = rowsOf(page, queueWords.en.listLabel)
  await rows.first().click()
  await expect(rows.first()).toContainText('@marie_k')
  await page.keyboard.press('j')
  await expect(rows.filter({ hasText: '@paul_b' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('k')
  await expect(rows.filter({ hasText: '@marie_k' })).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('c')
  await expect.poll(async () => (await lineOf('marie_k')).state).toBe('claimed')
  await page.keyboard.press('r')
  const composer = page.getByRole('region', { name: composerWords.en.label('@marie_k') })
  const field = composer.getByRole('textbox', { name: composerWords.en.textLabel })
  await expect(field).toBeFocused()
  // Letters that are commands elsewhere are only letters here.
  await page.keyboard.type(ANSWER)
  await expect(field).toHaveValue(ANSWER)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await lineOf('marie_k')).state).toBe('unreachable')
  // Who is seen to makes room for the next: no key is needed for it.
  await expect(rows.filter({ hasText: '@paul_b' })).toHaveAttribute('aria-selected', 'true')
  const detail = await ask(page, 'queue.get', { lineId: (await lineOf('marie_k')).id })
  expect(detail.drafts.at(-1)?.text ?? detail.drafts[0]?.text).toBe(ANSWER)
})

test('a person is left silent with a reason by keyboard; without a reason the line does not end', async () => {
  const { page } = room
  const rows = rowsOf(page, queueWords.en.listLabel)
  await expect(rows.filter({ hasText: '@paul_b' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: composerWords.en.endAs.silent })).toBeFocused()
  await expect(dialog.getByRole('button', { name: composerWords.en.endNow })).toBeDisabled()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Not about us')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await lineOf('paul_b')).state).toBe('silent')
  expect((await lineOf('paul_b')).reason).toBe('Not about us')
})

const storyRegion = (): Locator => room.page.getByRole('region', { name: timelineWords.en.views.story, exact: true })
const entry = (text: string): Locator => storyRegion().getByRole('listitem').filter({ hasText: text })

test('an entry is added, corrected, moved, marked and hidden, and every former version can be read', async () => {
  const { page } = room
  const words = timelineWords.en
  await tab('Timeline')
  await page.getByRole('textbox', { name: words.addLabel }).fill('The plant manager called: twelve returns.')
  await page.keyboard.press('Control+Enter')
  await expect(entry('twelve returns')).toBeVisible()
  await page.getByRole('textbox', { name: words.addLabel }).fill('We stop the second line.')
  await page.getByText(words.kind.decision, { exact: true }).first().click()
  await page.getByRole('textbox', { name: words.decidedWhy }).fill('Nobody knows the lot yet')
  await page.keyboard.press('Control+Enter')
  await expect(entry('stop the second line').getByText(/Nobody knows the lot yet/)).toBeVisible()

  await entry('twelve returns').getByRole('button', { name: words.act.correct }).click()
  await storyRegion()
    .getByRole('textbox', { name: words.textLabel })
    .fill('The plant manager called: fourteen returns.')
  await storyRegion().getByLabel(words.whyLabel).fill('He counted again')
  await page.keyboard.press('Control+Enter')
  const told = entry('fourteen returns')
  await expect(told).toBeVisible()
  await expect(entry('twelve returns')).toHaveCount(0)

  await told.getByRole('button', { name: words.act.mark, exact: true }).click()
  await expect(told.getByText(words.marked)).toBeVisible()
  await told.getByRole('button', { name: words.act.arrange }).click()
  await page.getByRole('menuitem', { name: 'Maintenance' }).click()
  const maintenance = storyRegion().getByRole('region', { name: 'Maintenance' })
  await expect(maintenance.getByText('fourteen returns')).toBeVisible()

  await told.getByRole('button', { name: words.act.hide }).click()
  await sayWhy('Told twice')
  await expect(told).toHaveCount(0)
  await page.getByRole('button', { name: words.act.show }).click()
  await told.getByRole('button', { name: words.versions(5) }).click()
  const panel = page.getByRole('complementary', { name: words.historyTitle })
  await expect(panel.getByRole('listitem')).toHaveCount(5)
  await expect(panel).toContainText('twelve')
  await expect(panel).toContainText('He counted again')
  await page.keyboard.press('Escape')
  await told.getByRole('button', { name: words.act.show }).click()
  await expect
    .poll(async () => (await ask(page, 'timeline.story', { crisisId })).every((one) => !one.hidden))
    .toBe(true)
})

test('the raw log stands apart from the story, names who acted, and its chain holds', async () => {
  const { page } = room
  await page.getByRole('radiogroup', { name: timelineWords.en.viewLabel }).getByText(timelineWords.en.views.log).click()
  const rows = rowsOf(page, logWords.en.label)
  await expect(rows.first()).toContainText(WHO)
  // Acts, not words: what a person wrote is in the one table that can be redacted.
  const { items } = await ask(page, 'timeline.log', { beforeSeq: null, count: 100 })
  expect(items.map((item) => item.payload).join()).not.toContain('fourteen')
  await page.getByRole('button', { name: logWords.en.verify }).click()
  const verdict = await ask(page, 'ledger.verify', {})
  expect(verdict).toMatchObject({ holds: true, firstBreak: null })
  await expect(page.getByText(logWords.en.holds(verdict.count))).toBeVisible()
  await page
    .getByRole('radiogroup', { name: timelineWords.en.viewLabel })
    .getByText(timelineWords.en.views.story)
    .click()
  await expect(storyRegion()).toBeVisible()
})

test('a statement goes from draft to approved to published by hand, and stops the clock of the first word', async () => {
  const { page } = room
  const words = statementWords.en
  await tab('Statements')
  await page.getByRole('button', { name: words.write }).click()
  await page.getByRole('textbox', { name: words.textLabel }).fill(STATEMENT)
  await page.getByRole('button', { name: words.save }).click()
  // Nobody may note as published what nobody approved.
  await expect(page.getByRole('button', { name: words.publish })).toHaveCount(0)
  await page.getByRole('button', { name: words.approve }).click()
  await page.getByRole('button', { name: words.publish }).click()
  await page.getByLabel(words.channel).fill('X @orvalys')
  await page.getByRole('button', { name: words.confirmPublished }).click()
  await expect.poll(async () => (await ask(page, 'statements.list', { crisisId }))[0]?.state).toBe('published')
  expect((await crisisNow()).firstStatementAt).not.toBeNull()
  const story = await ask(page, 'timeline.story', { crisisId })
  expect(story.some((one) => one.kind === 'statement')).toBe(true)
})

/** Ends an act that asks why; the next one begins when its question is gone. */
const sayWhy = async (why: string): Promise<void> => {
  const dialog = room.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Why' }).fill(why)
  await room.page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
}

test('the crisis is named, its first post corrected, moved and closed, each with its reason', async () => {
  const { page } = room
  const words = courseWords.en
  await tab('Timeline')
  await page.getByRole('button', { name: words.giveName }).click()
  await page.getByLabel(words.nameLabel).fill(TITLE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(topBar(page)).toContainText(TITLE)

  await page.getByRole('button', { name: words.firstPostSet }).click()
  await page.getByRole('dialog').getByLabel(words.firstPost).fill('2025-03-05T05:45')
  await sayWhy('Found on a forum')
  await expect.poll(async () => new Date((await crisisNow()).firstPostAt ?? 0).getUTCMinutes()).toBe(45)

  await page.getByRole('button', { name: words.move }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Resolution' }).check()
  await sayWhy('The K2 is recalled')
  await expect.poll(async () => (await crisisNow()).state).toBe('resolution')

  await page.getByRole('button', { name: words.close }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: words.close })).toBeDisabled()
  await sayWhy('Calm for a day')
  await expect.poll(async () => (await crisisNow()).state).toBe('closed')
  await expect(page.getByRole('button', { name: words.close })).toHaveCount(0)
})

test('the report is a tagged PDF with five chapters, what is unknown, the posts word for word, and only our fonts', async () => {
  const { page } = room
  const path = join(folder, 'report.pdf')
  await room.answerDialogs({ save: path })
  await tab('Report')
  await expect(page.getByText(reportWords.en.closed)).toBeVisible()
  await page.getByRole('button', { name: reportWords.en.exportReport }).click()
  await expect(page.getByText(reportWords.en.exported(path))).toBeVisible({ timeout: 30_000 })

  const wordFile = join(folder, 'report.docx')
  await room.answerDialogs({ save: wordFile })
  await page.getByRole('button', { name: reportWords.en.exportReport }).click()
  await expect(page.getByText(reportWords.en.exported(wordFile))).toBeVisible({ timeout: 30_000 })

  const bundle = join(folder, 'evidence.zip')
  await room.answerDialogs({ save: bundle })
  await page.getByRole('button', { name: reportWords.en.bundle }).click()
  await expect(page.getByText(reportWords.en.exported(bundle))).toBeVisible({ timeout: 30_000 })
  execFileSync('node', ['resources/verifier/verify.js', bundle])

  expect(pdfInfo(path)).toMatch(/Tagged:\s+yes/)
  expect(pdfInfo(path)).toMatch(/Page size:.*A4/)
  expect(pdfStructure(path)).toMatch(/H1/)
  expect(pdfStructure(path)).toMatch(/Table/)
  const text = pdfText(path)
  const { chapters } = reportWords.en
  let from = 0
  for (const chapter of [
    chapters.origin,
    chapters.amplification,
    chapters.interveners,
    chapters.defenders,
    chapters.reactions,
  ]) {
    expect(text.indexOf(chapter, from), chapter).toBeGreaterThan(from)
    from = text.indexOf(chapter, from)
  }
  expect(text).toContain(TITLE)
  expect(text).toContain('In one page')
  expect(text).toMatch(/unknown/i)
  expect(pdfLetters(path)).toContain(STATEMENT.replace(/\s+/g, ''))
  expect(pdfLetters(path)).toContain(FIRST_CRY.replace(/\s+/g, ''))
  expect(pdfLetters(path)).toContain('fourteenreturns')
  // Masked unless a person says otherwise.
  expect(text).not.toContain('marie_k')
  for (const font of pdfFonts(path)) {
    expect(font.isEmbedded, font.name).toBe(true)
    expect(familyOf(font)).toMatch(BUNDLED_FAMILY)
  }
  expect(await readFile(path, 'latin1'), 'an outline to jump by').toMatch(/\/Outlines \d+ 0 R/)
})
