// The plan in the real window: rewritten, read through, taken to a file, and taken in again over what was spoilt since.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { planWords } from '../src/renderer/panes/plan/words.ts'
import { libraryWords } from '../src/shared/library-words.ts'
import { type PlanFile, planFile } from '../src/shared/plan-file.ts'
import { launch } from './harness.ts'
import { writePosts } from './made-posts.ts'
import { openStorm } from './story.ts'
import { test } from './story-test.ts'

const words = planWords.fr
const OURS = '{brand} : nous savons. Prochain point à {next}.'

test('catches a plan that is lost between the page, the file and the next machine', async () => {
  const room = await launch({ lang: 'fr' })
  const { page } = room
  const posts = join(room.workspace, '..', 'calm.jsonl')
  await writePosts(posts, { quietHours: 3, stormCount: 1 })
  await openStorm(room, { path: posts, lang: 'fr' })

  await page.keyboard.press('Control+p')
  const sections = page.getByRole('navigation', { name: words.sectionsLabel })
  await sections.getByText(words.sections.statements).click()
  const short = page.getByRole('textbox', { name: libraryWords.fr.length.short })
  const save = page.getByRole('button', { name: words.of(words.save, libraryWords.fr.length.short) })
  await short.fill(OURS)
  await short.press('Control+Enter')
  await expect(save).toBeDisabled()
  await page.getByRole('button', { name: words.review }).click()
  await expect(page.getByText(words.neverReviewed)).toHaveCount(0)

  const path = join(room.workspace, '..', 'plan.json')
  await room.answerDialogs({ save: path, open: path })
  await page.getByRole('button', { name: words.export }).click()
  await expect(page.getByText(words.exported(path))).toBeVisible()
  const file: PlanFile = planFile.parse(JSON.parse(await readFile(path, 'utf8')))
  expect(file.statements?.find(({ text }) => text === OURS)).toMatchObject({ type: 'productHarm', stage: 'holding' })

  await short.fill('Rien à dire.')
  await save.click()
  await expect(save).toBeDisabled()
  await page.getByRole('button', { name: words.import }).click()
  await page.getByRole('button', { name: words.importDo }).click()
  await expect(short).toHaveValue(OURS)
  await room.screenshot('plan-statements')
  await sections.getByText(words.sections.team).click()
  await room.screenshot('plan-team')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await room.close()
})
