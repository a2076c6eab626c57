// The run without a window as outsiders start it: `npm start -- --headless`, its files to the letter of formats.md, its
// exit codes, and one line that says what went wrong and what to do.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { launch, untilReady } from './harness.ts'
import { analysisFile, mentionLine } from './headless-formats.ts'
import { WATCH, writePosts } from './made-posts.ts'
import { BUNDLED_FAMILY, familyOf, pdfFonts, pdfInfo, pdfText } from './pdf.ts'
import { test } from './story-test.ts'

let folder: string
const file = (name: string): string => join(folder, name)
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-headless-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

interface Ended {
  readonly code: number
  readonly out: string
  /** What it said beside what npm and the start script say. */
  readonly said: readonly string[]
}

const npmStart = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    const given = ['start', '--silent', '--', '--headless', '--user-data', file('user-data'), ...args]
    const child = execFile('npm', given, { timeout: 55_000 }, (_error, out, error) => {
      const said = error.split('\n').filter((line) => line.trim() !== '' && !/^npm |^building/.test(line))
      done({ code: child.exitCode ?? -1, out, said })
    })
  })
const brand = ['--brand', 'Orvalys', '--watch', WATCH.replaceAll('\n', ','), '--own-handles', 'orvalys']

test('an imported storm leaves analysis and posts to the letter of the format, and a report with our letters', async () => {
  const unreadable = [
    '{"platform": "x"',
    JSON.stringify({ platform: 'x', id: '1', author_handle: 'a', text: 'orvalys' }),
  ]
  const lines = await writePosts(file('posts.jsonl'), { quietHours: 30, stormCount: 240, stormHours: 1, unreadable })
  const reports = ['r.pdf', 'r.docx', 'r.md', 'r.json'].flatMap((name) => ['--report', file(name)])
  const outs = ['--analysis', file('a.json'), '--mentions', file('m.jsonl'), ...reports, '--lang', 'fr']
  const workspace = ['--workspace', file('workspace')]
  const ended = await npmStart(...workspace, ...brand, '--import', file('posts.jsonl'), ...outs)
  expect(ended).toMatchObject({ code: 0, said: [] })

  const analysis = analysisFile.parse(JSON.parse(await readFile(file('a.json'), 'utf8')))
  expect(analysis.import).toMatchObject({ lines, accepted: lines - 2, duplicates: 0 })
  expect(analysis.import.rejected.map(({ line }) => line)).toEqual([lines - 1, lines])
  expect(new Set(analysis.alerts.map(({ eventId }) => eventId)).size).toBe(1)
  expect(analysis.crises).toHaveLength(1)
  // No look-ahead: it rang after the rise began, and by posts that were there.
  const [alert] = analysis.alerts
  expect(Date.parse(alert?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(alert?.onsetAt ?? ''))

  const posts = (await readFile(file('m.jsonl'), 'utf8')).trimEnd().split('\n')
  expect(posts).toHaveLength(lines - 2)
  const read = posts.map((line) => mentionLine.parse(JSON.parse(line)))
  expect(read.filter(({ matched }) => matched)).toHaveLength(analysis.mentions.matched)
  const known = new Set(read.map(({ id }) => id))
  expect(alert?.evidence.every((id) => known.has(id))).toBe(true)

  expect(pdfInfo(file('r.pdf'))).toMatch(/Tagged:\s+yes/)
  expect(pdfText(file('r.pdf'))).toContain('Les cinq chapitres')
  for (const font of pdfFonts(file('r.pdf'))) expect(familyOf(font)).toMatch(BUNDLED_FAMILY)
  expect(await readFile(file('r.md'), 'utf8')).toContain('## Les cinq chapitres')
  expect(JSON.parse(await readFile(file('r.json'), 'utf8'))).toMatchObject({ schema: 1, lang: 'fr' })
  expect((await readFile(file('r.docx'))).subarray(0, 2).toString()).toBe('PK')

  // Once more into the same workspace: nothing twice.
  const again = await npmStart(...workspace, ...brand, '--import', file('posts.jsonl'), '--analysis', file('b.json'))
  expect(again).toMatchObject({ code: 0 })
  const second = analysisFile.parse(JSON.parse(await readFile(file('b.json'), 'utf8')))
  expect(second.import).toMatchObject({ accepted: 0, duplicates: lines - 2 })
  expect(second.alerts).toEqual(analysis.alerts.map((one) => ({ ...one, why: expect.any(String) })))
})

test('unusable arguments end with 2, an empty import with 3, a damaged workspace with 4, each with one line and no file', async () => {
  await writeFile(file('rubbish.jsonl'), 'not a post\n')
  const first = await launch({ workspace: file('damaged') })
  await untilReady(first.page)
  await first.close()
  await writeFile(join(file('damaged'), 'workspace.db'), 'no database, '.repeat(40))
  const report = ['--report', file('r.pdf')]
  const cases: readonly (readonly [number, readonly string[]])[] = [
    [2, ['--workspace', file('w'), ...brand, '--whatever']],
    [3, ['--workspace', file('w'), ...brand, '--import', file('rubbish.jsonl'), ...report]],
    [4, ['--workspace', file('damaged'), ...brand, ...report]],
  ]
  for (const [code, args] of cases) {
    const ended = await npmStart(...args, '--lang', 'en')
    expect(ended, args.join(' ')).toMatchObject({ code })
    expect(ended.said, args.join(' ')).toHaveLength(1)
    expect(ended.said[0]).toMatch(/^sangfroid: \S/)
    expect(existsSync(file('r.pdf'))).toBe(false)
  }
})
