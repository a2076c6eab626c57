// What most stories begin with, by the same buttons that a person presses; and questions to the engine for what the
// screen cannot show.
import { expect, type Locator, type Page } from '@playwright/test'
import { frameWords } from '../src/renderer/app/words.ts'
import { importWords } from '../src/renderer/panes/import/words.ts'
import { membersWords } from '../src/renderer/panes/members/words.ts'
import { welcomeWords } from '../src/renderer/panes/welcome/words.ts'
import { watchWords } from '../src/renderer/ui/watch-words.ts'
import type { RequestInput, RequestName, RequestOutput } from '../src/shared/contract/contract.ts'
import type { Import, Lang } from '../src/shared/model.ts'
import { type Launched, untilReady } from './harness.ts'
import { BRAND, OWN_HANDLE, WATCH } from './made-posts.ts'

export const WHO = 'Camille Roche'

/** Asks the engine as the page would; a refusal fails the story. */
export const ask = async <N extends RequestName>(
  page: Page,
  name: N,
  input: RequestInput<N>,
): Promise<RequestOutput<N>> => {
  const answer = await page.evaluate(([n, i]) => window.desk.request(n as 'settings.get', i as Record<string, never>), [
    name,
    input,
  ] as const)
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.code} ${answer.message}`)
  return answer.value as unknown as RequestOutput<N>
}

/** From an empty workspace to the three doors. */
export const sitDown = async ({ page }: Launched, lang: Lang = 'en', name = WHO): Promise<void> => {
  const words = membersWords[lang]
  await page.getByLabel(words.name).fill(name)
  await page.getByRole('button', { name: words.saveAndSit }).click()
  await expect(page.getByRole('heading', { name: welcomeWords[lang].doorsTitle })).toBeVisible()
}

export interface ImportChoice {
  readonly path: string
  readonly lang?: Lang
  readonly brand?: string
  readonly watch?: string
  readonly handles?: string
  readonly matchAll?: boolean
  /** As the form lists it; default: as fast as it goes. */
  readonly speed?: string
}

/** Fills the open form and starts. */
export const fillImport = async (room: Launched, choice: ImportChoice): Promise<void> => {
  const { page } = room
  const words = importWords[choice.lang ?? 'en']
  const watch = watchWords[choice.lang ?? 'en']
  await room.answerDialogs({ open: choice.path })
  await page.getByRole('button', { name: words.choose }).click()
  await page.getByLabel(watch.brandName).fill(choice.brand ?? BRAND)
  if (choice.matchAll) await page.getByLabel(watch.matchAll).check()
  else await page.getByLabel(watch.watch).fill(choice.watch ?? WATCH)
  await page.getByLabel(watch.handles).fill(choice.handles ?? OWN_HANDLE)
  if (choice.speed !== undefined) await page.getByLabel(words.speed).selectOption(choice.speed)
  await page.getByRole('button', { name: words.start }).click()
}

export const latestImport = async (page: Page): Promise<Import | undefined> =>
  (await ask(page, 'imports.list', {})).toSorted((a, b) => b.id - a.id)[0]

export const untilImported = async (page: Page): Promise<Import> => {
  await expect.poll(async () => (await latestImport(page))?.state, { timeout: 30_000 }).toBe('done')
  const done = await latestImport(page)
  if (!done) throw new Error('the import is gone')
  return done
}

/** Sit down, import through the first door, wait for the end. */
export const openStorm = async (room: Launched, choice: ImportChoice): Promise<Import> => {
  const lang = choice.lang ?? 'en'
  await sitDown(room, lang)
  await room.page.getByRole('button', { name: welcomeWords[lang].import }).click()
  await fillImport(room, choice)
  const done = await untilImported(room.page)
  await untilReady(room.page)
  return done
}

/** The line that says in one glance how the brand stands. */
export const topBar = (page: Page, lang: Lang = 'en'): Locator =>
  page.getByRole('region', { name: frameWords[lang].situation })

/** The queue, the feed and other long lists hold only what is seen. */
export const rowsOf = (page: Page, listLabel: string): Locator =>
  page.getByRole('listbox', { name: listLabel }).getByRole('option')
