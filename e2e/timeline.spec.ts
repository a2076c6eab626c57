// The story of a crisis brought in order: entries merged and split, an act of the log told, files and proof copies beside it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { wallWords } from '../src/renderer/app/wall-words.ts'
import { proofWords } from '../src/renderer/asks/proof-words.ts'
import { planWords } from '../src/renderer/panes/plan/words.ts'
import { debriefPageWords } from '../src/renderer/panes/report/debrief-words.ts'
import { attachmentWords } from '../src/renderer/panes/timeline/attachment-words.ts'
import { logWords } from '../src/renderer/panes/timeline/log-words.ts'
import { timelineWords } from '../src/renderer/panes/timeline/words.ts'
import { crisisWords } from '../src/shared/crisis-words.ts'
import { debriefWords } from '../src/shared/debrief-words.ts'
import type { CrisisId } from '../src/shared/model.ts'
import { violationsOf } from './axe.ts'
import { type Launched, launch } from './harness.ts'
import { writePosts } from './made-posts.ts'
import { ask, openStorm, rowsOf } from './story.ts'
import { test } from './story-test.ts'

test.describe.configure({ mode: 'serial' })

let folder: string
let room: Launched
let crisisId: CrisisId

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-timeline-'))
  const path = join(folder, 'orvalys.jsonl')
  await writePosts(path, { quietHours: 30, stormCount: 240, stormHours: 1 })
  room = await launch()
  const { brandId } = await openStorm(room, { path })
  const [crisis] = await ask(room.page, 'crises.list', { brandId })
  if (!crisis) throw new Error('the storm opened no crisis')
  crisisId = crisis.id
  await room.page.getByRole('tab', { name: 'Timeline' }).click()
})
test.afterAll(async () => {
  await room?.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const storyRegion = (): Locator => room.page.getByRole('region', { name: timelineWords.en.views.story, exact: true })
const entry = (text: string): Locator => storyRegion().getByRole('listitem').filter({ hasText: text })

test('two entries are merged and split again, and an act of the log enters the story', async () => {
  const { page } = room
  const words = timelineWords.en
  const add = async (text: string): Promise<void> => {
    await page.getByRole('textbox', { name: words.addLabel }).fill(text)
    await page.keyboard.press('Control+Enter')
    await expect(entry(text)).toBeVisible()
  }
  const arrange = async (text: string, how: string): Promise<void> => {
    await entry(text).getByRole('button', { name: words.act.arrange }).click()
    await page.getByRole('menuitem', { name: how }).click()
  }
  await add('The line was stopped.')
  await add('The lab was called.')
  await arrange('The lab was called', words.act.merge)
  await storyRegion().getByRole('combobox', { name: words.mergeOther }).click()
  await page.getByRole('option', { name: /The line was stopped/ }).click()
  await expect(storyRegion().getByRole('textbox', { name: words.mergeText })).toHaveValue(/line was.*\n.*lab was/)
  await storyRegion().getByRole('textbox', { name: words.mergeText }).fill('The line was stopped, the lab called.')
  await page.keyboard.press('Control+Enter')
  await expect(entry('the lab called')).toBeVisible()
  await expect(entry('The line was stopped.')).toHaveCount(0)

  await arrange('the lab called', words.act.split)
  await storyRegion().getByRole('textbox', { name: words.splitStays }).fill('The line stands still.')
  const part = storyRegion().getByRole('textbox', { name: words.splitPart })
  await part.fill('The lab knows.')
  // Another view is not a bin.
  const views = page.getByRole('radiogroup', { name: words.viewLabel })
  await views.getByText(words.views.log).click()
  await expect(part).toHaveCount(0)
  await views.getByText(words.views.story).click()
  await expect(part).toHaveValue('The lab knows.')
  await storyRegion().getByRole('button', { name: words.act.save }).click()
  await expect(storyRegion()).toBeFocused()
  await expect(entry('The line stands still.')).toBeVisible()
  await expect(entry('The lab knows.')).toBeVisible()

  await views.getByText(words.views.log).click()
  await rowsOf(page, logWords.en.label).first().click()
  await page.getByRole('button', { name: logWords.en.promote.label }).click()
  await page.getByRole('textbox', { name: logWords.en.promote.question }).fill('Here we brought the story in order.')
  await page.keyboard.press('Control+Enter')
  await views.getByText(words.views.story).click()
  await expect(entry('brought the story in order')).toContainText('from the raw log')
  expect(await ask(page, 'ledger.verify', {})).toMatchObject({ holds: true })
})

test('a file and a proof copy of a post stand beside the story, and can be taken out again', async () => {
  const { page } = room
  const words = timelineWords.en
  const letter = join(folder, 'letter of the lab.txt')
  await writeFile(letter, 'no glass was found')
  await room.answerDialogs({ open: letter })
  await entry('The lab knows.').getByRole('button', { name: words.act.arrange }).click()
  await page.getByRole('menuitem', { name: attachmentWords.en.attach }).click()
  const copy = join(folder, 'copy.txt')
  await room.answerDialogs({ save: copy })
  await entry('The lab knows.').getByRole('button', { name: 'letter of the lab.txt' }).click()
  await expect.poll(() => readFile(copy, 'utf8').catch(() => null)).toBe('no glass was found')

  await storyRegion().getByRole('button', { name: /post/ }).first().click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: proofWords.en.act }).first().click()
  await expect(panel.getByText(proofWords.en.done)).toBeVisible({ timeout: 20_000 })
  // The act took its own button away: the focus rests near it a moment later.
  await expect.poll(() => panel.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  const proof = entry(crisisWords.en.proofTaken)
  await expect(proof.getByRole('button', { name: /\.png$/ })).toBeVisible()
  const [told] = (await ask(page, 'timeline.story', { crisisId })).filter(({ facts }) => facts?.kind === 'proof')
  expect(told?.attachments.map(({ kind }) => kind)).toEqual(['png', null])
  const picture = join(folder, 'proof.png')
  await room.answerDialogs({ save: picture })
  await proof.getByRole('button', { name: /\.png$/ }).click()
  await expect
    .poll(() =>
      readFile(picture).then(
        ({ length }) => length,
        () => 0,
      ),
    )
    .toBeGreaterThan(5_000)
  expect(await ask(page, 'ledger.verify', {})).toMatchObject({ holds: true })
  expect(await violationsOf(page)).toEqual([])
})

test('the wall shows how the crisis stands and what happened last, nobody by name, and Escape leaves it', async () => {
  const { page } = room
  await storyRegion().focus()
  await page.keyboard.press('w')
  const wall = page.getByRole('dialog', { name: wallWords.en.title })
  await expect(wall.getByRole('listitem').first()).toBeVisible()
  await expect(wall.getByRole('region', { name: wallWords.en.latest })).toContainText('The line stands still.')
  await expect(wall.getByText(wallWords.en.dealtWith)).toBeVisible()
  expect(await wall.innerText()).not.toContain('voice_')
  expect(await violationsOf(page, '[role="dialog"]')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(wall).toHaveCount(0)
})

test('what was learnt is kept as it is typed, and an action waits on the plan page until it is done', async () => {
  const { page } = room
  const words = debriefWords.en
  await page.getByRole('tab', { name: 'Report' }).click()
  const answer = page.getByRole('textbox', { name: words.prompt.change })
  await answer.fill('The depot is called first.')
  await page.keyboard.press('Control+s')
  await expect.poll(async () => (await ask(page, 'debrief.get', { crisisId })).answers).toHaveLength(1)
  const actions = page.getByRole('region', { name: words.actions })
  await actions.getByRole('button', { name: debriefPageWords.en.add }).click()
  await page.keyboard.type('Write the number of the depot into the plan')
  await page.keyboard.press('Control+Enter')
  await expect(actions.getByRole('listitem')).toContainText(words.open)
  expect(await violationsOf(page)).toEqual([])

  await page.keyboard.press('Control+p')
  const carried = page.getByRole('region', { name: planWords.en.carried })
  await expect(carried).toContainText('The depot is called first.')
  await expect(carried).toContainText('Write the number of the depot')
  await carried.getByRole('button', { name: planWords.en.fromCrisis }).first().click()
  await actions.getByRole('button', { name: debriefPageWords.en.done, exact: true }).click()
  await expect(actions.getByRole('listitem')).toContainText(words.done(''))
})
