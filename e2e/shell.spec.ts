// The shell in the real application: choices kept, dialogs, drills apart, one room per person, the headless run.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import type { RequestName } from '../src/shared/contract/contract.ts'
import { type Launched, launch, untilReady } from './harness.ts'
import { test } from './story-test.ts'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-shell-story-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly error: string
}

const electron = resolve('node_modules/electron/dist', readFileSync('node_modules/electron/path.txt', 'utf8'))
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** A start as from a terminal, to its end. */
const runToEnd = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = execFile(
      electron,
      [...asRoot, '--log-level=3', '.', '--user-data', join(folder, 'user-data'), ...args],
      { timeout: 50_000 },
      (_error, out, error) => done({ code: child.exitCode ?? -1, out, error }),
    )
  })

const ask = ({ page }: Launched, name: RequestName, input: unknown) =>
  page.evaluate(([n, i]) => window.desk.request(n as 'settings.get', i as Record<string, never>), [
    name,
    input,
  ] as const)

const POST = { platform: 'x', created_at: '2024-01-01T00:00:00Z', author_handle: 'a', text: 'acme is fine' }

test('a choice made in the settings is there after a restart', async () => {
  const userData = join(folder, 'user-data')
  const first = await launch({ userData })
  const chosen = { lang: 'fr', theme: 'light', density: 'compact', startAtLogin: false, redShortcut: true }
  expect(await ask(first, 'settings.set', chosen)).toEqual({ ok: true, value: null })
  await first.close()
  const second = await launch({ userData })
  expect(await ask(second, 'settings.get', {})).toEqual({ ok: true, value: chosen })
  await second.close()
})

test('the page gets a name and a ticket for a chosen file, never its path', async () => {
  const file = join(folder, 'posts.jsonl')
  await writeFile(file, `${JSON.stringify({ ...POST, id: '1' })}\n`)
  const room = await launch()
  await room.answerDialogs({ open: file })
  const chosen = await ask(room, 'files.choose', {})
  expect(chosen).toMatchObject({ ok: true, value: [{ name: 'posts.jsonl' }] })
  expect(JSON.stringify(chosen)).not.toContain(folder)
  await room.answerDialogs({ open: null })
  expect(await ask(room, 'files.choose', {})).toEqual({ ok: true, value: [] })
  await room.close()
})

test('a drill opens a room of its own that says so, opens no link, and leaves the watch where it was', async () => {
  const room = await launch()
  const drill = room.app.waitForEvent('window')
  expect(await ask(room, 'drills.start', { scenario: 'food-hoax', seed: 3, speed: 1000 })).toMatchObject({ ok: true })
  const page = await drill
  await page.waitForLoadState('load')
  const status = await page.evaluate(() => window.desk.request('desk.status', {}))
  expect(status).toMatchObject({ ok: true, value: { drill: { scenario: 'food-hoax', seed: 3 } } })
  const link = await page.evaluate(() => window.desk.request('links.open', { url: 'https://example.org/' }))
  expect(link).toMatchObject({ ok: false, code: 'notAllowed' })
  await page.evaluate(() => void window.open('https://example.org/'))
  expect(await room.openedLinks()).toEqual([])
  expect(await ask(room, 'desk.status', {})).toMatchObject({ ok: true, value: { drill: null } })
  await page.close()
  expect(await ask(room, 'members.list', {})).toMatchObject({ ok: true })
  await room.close()
})

test('a second start brings the first room to the front and ends', async () => {
  const room = await launch({ userData: join(folder, 'user-data') })
  expect(await runToEnd('--lang', 'en')).toMatchObject({ code: 0, error: expect.stringContaining('already open') })
  expect(room.app.windows()).toHaveLength(1)
  await room.close()
})

test('a workspace that another process holds is not opened twice', async () => {
  const room = await launch()
  await untilReady(room.page)
  const args = ['--headless', '--workspace', room.workspace, '--drill', 'food-hoax', '--seed', '1']
  const ended = await runToEnd(...args)
  expect(ended.code).toBe(2)
  expect(ended.error.trim().split('\n')).toHaveLength(1)
  await room.close()
})

test('the drill without a window leaves report, figures and posts, and nothing half written', async () => {
  const file = (name: string) => join(folder, name)
  const ended = await runToEnd(
    ...['--headless', '--workspace', file('workspace'), '--drill', 'food-hoax', '--seed', '7', '--team', 'quick'],
    ...['--lang', 'fr', '--report', file('r.pdf'), '--analysis', file('a.json'), '--mentions', file('m.jsonl')],
  )
  expect(ended).toMatchObject({ code: 0, error: '' })
  expect((await readFile(file('r.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  expect(JSON.parse(await readFile(file('a.json'), 'utf8'))).toMatchObject({ schema: 1 })
  expect((await readFile(file('m.jsonl'), 'utf8')).split('\n').length).toBeGreaterThan(100)
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('each end without success has its code and one line', async () => {
  await writeFile(join(folder, 'rubbish.jsonl'), 'not a post\n')
  await writeFile(join(folder, 'workspace-file'), 'not a folder')
  await mkdir(join(folder, 'damaged'))
  await writeFile(join(folder, 'damaged', 'workspace.db'), 'not a database '.repeat(100))
  const brand = ['--headless', '--brand', 'Acme', '--watch', 'acme']
  const workspace = ['--workspace', join(folder, 'workspace')]
  const cases: readonly (readonly [readonly string[], number])[] = [
    [[...brand, ...workspace, '--nonsense'], 2],
    [[...brand], 2],
    [[...brand, ...workspace, '--report', join(folder, 'no-such-folder', 'r.pdf')], 2],
    [['--headless', '--brand', 'A', ...workspace, '--watch-file', join(folder, 'none.txt')], 2],
    [[...brand, ...workspace, '--import', join(folder, 'rubbish.jsonl')], 3],
    [[...brand, ...workspace, '--import', join(folder, 'not-there.jsonl')], 3],
    [[...brand, '--workspace', join(folder, 'workspace-file')], 4],
    [[...brand, '--workspace', join(folder, 'damaged')], 4],
  ]
  for (const [args, code] of cases) {
    const ended = await runToEnd(...args)
    expect(ended, args.join(' ')).toMatchObject({ code })
    expect(ended.error.trim().split('\n'), args.join(' ')).toHaveLength(1)
    expect(ended.error).toMatch(/^sangfroid: /)
  }
})

test('a report is saved where the person said, and a failed save says so', async () => {
  const workspace = join(folder, 'workspace')
  const flown = await runToEnd('--headless', '--workspace', workspace, '--drill', 'food-hoax', '--seed', '7')
  expect(flown.code).toBe(0)
  const room = await launch({ workspace })
  const brands = (await ask(room, 'brands.list', {})) as unknown as { value: { id: number }[] }
  const crises = (await ask(room, 'crises.list', { brandId: brands.value[0]?.id })) as unknown as {
    value: { id: number }[]
  }
  const input = { crisisId: crises.value[0]?.id, lang: 'en', showHandles: false }
  const path = join(folder, 'report.pdf')
  await room.answerDialogs({ save: path })
  expect(await ask(room, 'report.export', input)).toEqual({ ok: true, value: { path } })
  expect((await readFile(path)).byteLength).toBeGreaterThan(10_000)
  await room.answerDialogs({ save: join(folder, 'no-such-folder', 'r.pdf') })
  expect(await ask(room, 'report.export', input)).toMatchObject({ ok: false, code: 'unreadable' })
  await room.answerDialogs({ save: null })
  expect(await ask(room, 'report.export', input)).toEqual({ ok: true, value: null })
  await room.close()
})
