// The evidence bundle as a stranger gets it: written without a window, verified by its own verifier, on a command line
// and in a page that was opened from a folder.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron, expect } from '@playwright/test'
import { WATCH, writePosts } from './made-posts.ts'
import { test } from './story-test.ts'

let folder: string
const file = (name: string): string => join(folder, name)
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-bundle-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

const npm = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8', timeout: 55_000 })
  return { code: status, out: stdout, said: stderr }
}
const verify = (...args: string[]) => npm('run', '--silent', 'verify', '--', ...args)

/** A page without our application around it. */
const openVerifier = async () => {
  const main = file('main.cjs')
  const page = join(process.cwd(), 'resources/verifier/index.html')
  await writeFile(
    main,
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => new BrowserWindow({ show: false }).loadFile(${JSON.stringify(page)}))`,
  )
  const app = await electron.launch({ args: [main, '--user-data-dir', file('browser')], chromiumSandbox: false })
  return { page: await app.firstWindow(), close: () => app.close() }
}

test('catches a bundle that a stranger cannot verify, or that verifies after a letter was changed', async () => {
  await writePosts(file('posts.jsonl'), { quietHours: 30, stormCount: 240, stormHours: 1 })
  const ended = npm(
    ...['start', '--silent', '--', '--headless', '--user-data', file('user-data'), '--workspace', file('workspace')],
    ...['--brand', 'Orvalys', '--watch', WATCH.replaceAll('\n', ','), '--own-handles', 'orvalys', '--lang', 'en'],
    ...['--import', file('posts.jsonl'), '--bundle', file('b.zip')],
  )
  expect(ended).toMatchObject({ code: 0 })
  const alone = verify(file('b.zip'))
  expect(alone).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ entries hold, head [0-9a-f]{64}$/m) })
  const head = /head ([0-9a-f]{64})/.exec(alone.out)?.[1] ?? ''
  expect(verify(file('b.zip'), '--head', head)).toMatchObject({
    code: 0,
    out: expect.stringContaining('the head you gave'),
  })

  const bytes = await readFile(file('b.zip'))
  const at = bytes.indexOf('"text":"') + 9
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file('changed.zip'), bytes)
  const changed = verify(file('changed.zip'), '--head', head)
  expect(changed).toMatchObject({ code: 1 })
  expect(changed.out).toMatch(/Does not hold\. post \S+, listed by ledger entry \d+: was changed/)
  expect(verify(file('nowhere.zip'))).toMatchObject({ code: 2, said: expect.stringContaining('cannot be read') })

  const { page, close } = await openVerifier()
  await page.getByLabel('Bundle (.zip)').setInputFiles(file('b.zip'))
  await page.getByLabel('Head that you know').fill(head)
  await page.getByLabel('Head that you know').blur()
  await expect(page.getByRole('status')).toContainText('It ends in the head you gave')
  await page.getByLabel('Bundle (.zip)').setInputFiles(file('changed.zip'))
  await expect(page.getByRole('status')).toContainText('Does not hold')
  await close()
})
