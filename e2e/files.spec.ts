// Files of other kinds than ours become posts: a table whose columns a person names, files dropped on the window, and what
// was seen where no program may read, typed by hand with its picture.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { frameWords } from '../src/renderer/app/words.ts'
import { byHandWords } from '../src/renderer/panes/by-hand/words.ts'
import { importWords } from '../src/renderer/panes/import/words.ts'
import { welcomeWords } from '../src/renderer/panes/welcome/words.ts'
import { watchWords } from '../src/renderer/ui/watch-words.ts'
import { launch, untilReady } from './harness.ts'
import { writePosts } from './made-posts.ts'
import { ask, openStorm, sitDown, untilImported } from './story.ts'
import { test } from './story-test.ts'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-files-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

/** A picture of one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

/** Of a listening tool in a French office: semicolons, accents of Windows, no zone, and dates that could be either. */
const TABLE = [
  'Date;Heure;Auteur;Titre;Texte;Lien;Type de source;Abonnés',
  '03/04/2024;18:30;@lou;;La bouilloire Orvalys a fondu hier soir;https://x.com/lou/status/1775934812345678901;Twitter;1 200',
  '03/04/2024;18:45;Le Journal des Essais;Orvalys rappelle;"Trois lignes; un ""mot""\nentre guillemets";https://journal.test/a;Presse;',
  '03/04/2024;25:99;@max;;Orvalys ne répond pas;https://x.com/max/status/1775934812345678999;Twitter;12',
].join('\r\n')

const drop = async (page: Page, path: string): Promise<void> => {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'of-the-hand' })
    input.hidden = true
    document.body.append(input)
  })
  await page.setInputFiles('#of-the-hand', path)
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#of-the-hand')
    const dataTransfer = new DataTransfer()
    for (const file of input?.files ?? []) dataTransfer.items.add(file)
    input?.remove()
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
}

test('a table of another tool comes in once a person has said its zone and which number is the day', async () => {
  const path = join(folder, 'veille.csv')
  await writeFile(path, Buffer.from(TABLE, 'latin1'))
  const words = importWords.fr
  const room = await launch({ lang: 'fr' })
  const { page } = room
  await sitDown(room, 'fr')
  await page.getByRole('button', { name: welcomeWords.fr.import }).click()
  await room.answerDialogs({ open: path })
  await page.getByRole('button', { name: words.choose }).click()

  const mapper = page.getByRole('region', { name: words.mapper })
  await expect(mapper.getByLabel(words.columnOf(words.field.time))).toHaveValue('0')
  await expect(mapper.getByLabel(words.columnOf(words.field.followers))).toHaveValue('7')
  await expect(mapper).toContainText('La bouilloire Orvalys a fondu hier soir')
  await page.getByLabel(watchWords.fr.brandName).fill('Orvalys')
  await page.getByLabel(watchWords.fr.watch).fill('orvalys')
  const start = page.getByRole('button', { name: words.start })
  await expect(start).toBeDisabled()
  await expect(mapper).toContainText(words.doubt.timeZone)
  await room.screenshot('mapper-asks')

  await mapper.getByLabel(words.timeZone).selectOption('Europe/Paris')
  await mapper.getByLabel(words.dateOrder).selectOption('dayFirst')
  const examples = page.getByRole('region', { name: words.examples })
  await expect(examples).toContainText('3 avril 2024')
  await expect(examples).toContainText('@lou')
  await expect(page.getByText(words.wouldRefuse(4, '').trim())).toBeVisible()
  await room.screenshot('mapper-answered')

  await start.click()
  const done = await untilImported(page)
  expect(done).toMatchObject({ format: 'csv', lineCount: 3, acceptedCount: 2, rejectedCount: 1 })
  const { items } = await ask(page, 'mentions.feed', { brandId: done.brandId, fromKey: 1, count: 10 })
  expect(items).toMatchObject([
    {
      id: 'x:1775934812345678901',
      createdAt: Date.UTC(2024, 3, 3, 16, 30),
      author: { handle: 'lou', followers: 1200 },
    },
    { platform: 'news', text: 'Orvalys rappelle\n\nTrois lignes; un "mot"\nentre guillemets' },
  ])
  const refused = await ask(page, 'imports.rejections', { importId: done.id, from: 0, count: 10 })
  expect(refused.items).toMatchObject([{ line: 4 }])
  await room.close()
})

test('files that are dropped on the window come in, and the page can make up no file and no path', async () => {
  const path = join(folder, 'orvalys.jsonl')
  await writePosts(path, { quietHours: 1, stormCount: 3 })
  const words = importWords.en
  const room = await launch()
  const { page } = room
  await sitDown(room)

  const invented = await page.evaluate(async () => {
    const { desk } = window
    const made = [new File(['{}'], '/etc/passwd'), { path: '/etc/passwd' }, '/etc/passwd', null]
    return [
      await desk.takeDropped(made),
      await desk.request(
        'files.chooseDropped' as 'files.choose',
        { paths: ['/etc/passwd'] } as unknown as Record<string, never>,
      ),
    ]
  })
  expect(invented).toMatchObject([
    { ok: true, value: [] },
    { ok: false, code: 'notFound' },
  ])

  await drop(page, path)
  const chosen = page.getByRole('list', { name: words.files })
  await expect(chosen).toContainText('orvalys.jsonl')
  await expect(chosen).toContainText(words.format('interchange', null))
  await page.getByLabel(watchWords.en.brandName).fill('Orvalys')
  await page.getByLabel(watchWords.en.matchAll).check()
  await page.getByRole('button', { name: words.start }).click()
  expect(await untilImported(page)).toMatchObject({ rejectedCount: 0, fileName: 'orvalys.jsonl' })
  await room.close()
})

test('what was seen on TikTok is typed by hand, with its picture, and counts like any post', async () => {
  const posts = join(folder, 'orvalys.jsonl')
  const picture = join(folder, 'seen.png')
  await writePosts(posts, { quietHours: 1, stormCount: 3 })
  await writeFile(picture, Buffer.from(PNG, 'base64'))
  const words = byHandWords.en
  const room = await launch()
  const { page } = room
  const { brandId } = await openStorm(room, { path: posts })
  const before = await ask(page, 'mentions.feed', { brandId, fromKey: 1, count: 1 })

  await page.getByRole('button', { name: 'Orvalys', exact: true }).click()
  await page.getByRole('menuitem', { name: frameWords.en.enterByHand }).click()
  await page.getByLabel(words.link).fill('https://www.tiktok.com/@lou/video/17')
  await expect(page.getByLabel(words.author)).toHaveValue('@lou')
  await page.getByLabel(words.text).fill('She pours, and the base of it melts on camera')
  await drop(page, picture)
  await expect(page.getByText('seen.png')).toBeVisible()
  await room.screenshot('by-hand')
  await page.getByRole('button', { name: words.add, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: words.added })).toBeVisible()

  const after = await ask(page, 'mentions.feed', { brandId, fromKey: 1, count: 500 })
  expect(after.total).toBe(before.total + 1)
  const mention = after.items.at(-1)
  expect(mention).toMatchObject({ platform: 'other', matchReason: 'all', author: { handle: 'lou' } })
  const seqs = mention ? [mention.seq] : []
  const [shown] = await ask(page, 'mentions.pictures', { seqs })
  const width = await page.evaluate(async (sha256) => {
    const image = Object.assign(new Image(), { src: `app://media/${sha256}` })
    await image.decode()
    return image.naturalWidth
  }, shown?.pictures[0]?.sha256)
  expect(width).toBe(1)
  const { items } = await ask(page, 'timeline.log', { beforeSeq: null, count: 20 })
  expect(items.find(({ kind }) => kind === 'mention.addedByHand')?.memberId).not.toBe(0)
  await untilReady(page)
  await room.close()
})
