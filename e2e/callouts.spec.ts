// An alarm reaches somebody who is not at the desk, from the list that was typed in the window, and ends with an answer.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { frameWords } from '../src/renderer/app/words.ts'
import { calloutWords } from '../src/renderer/panes/callouts/words.ts'
import { launch } from './harness.ts'
import { BRAND } from './made-posts.ts'
import { ask, sitDown, topBar, WHO } from './story.ts'
import { test } from './story-test.ts'

const words = calloutWords.en
const MINUTE_MS = 60_000

let folder: string
let server: Server
let bodies: Record<string, unknown>[]
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-callouts-'))
  bodies = []
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8')
    })
    request.on('end', () => {
      bodies.push(JSON.parse(text) as Record<string, unknown>)
      response.end('ok')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
test.afterEach(async () => {
  server.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** A day of calm and an attack of ten minutes that goes on now: an alarm of today, unlike those of the other stories. */
const freshStorm = async (): Promise<string> => {
  const attackAt = Date.now() - 10 * MINUTE_MS
  const post = (id: string, at: number) => ({
    platform: 'x',
    id,
    created_at: new Date(at).toISOString(),
    author_handle: `person${id}`,
    text: `orvalys, number ${id}`,
  })
  const calm = Array.from({ length: 360 }, (_, i) => post(`calm${i}`, attackAt - (360 - i) * 5 * MINUTE_MS))
  const attack = Array.from({ length: 300 }, (_, i) => post(`attack${i}`, attackAt + i * 2000))
  const path = join(folder, 'posts.jsonl')
  await writeFile(path, `${[...calm, ...attack].map((one) => JSON.stringify(one)).join('\n')}\n`)
  return path
}

/** Files under the folder that hold the text, wherever in them. */
const holding = async (folder: string, text: string): Promise<string[]> => {
  const found: string[] = []
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name)
    // Chromium removes files of its own at any time.
    const bytes = file.isFile() ? await readFile(path).catch(() => null) : null
    if (bytes?.includes(text)) found.push(path)
  }
  return found
}

test('an alarm calls the one on the list, and an answer in the window ends the calls', async () => {
  const room = await launch()
  const { page } = room
  await sitDown(room)
  const brand = { name: BRAND, watch: 'orvalys', matchAll: false, ownHandles: [] }
  const { brandId } = await ask(page, 'brands.save', { brandId: null, ...brand })
  await page.reload()

  await topBar(page).getByRole('button', { name: BRAND }).click()
  await page.getByRole('menuitem', { name: frameWords.en.callouts }).click()
  const dialog = page.getByRole('dialog')
  const { port } = server.address() as AddressInfo
  await dialog.getByLabel(words.url).fill(`http://127.0.0.1:${port}/hooks/T0PSECRETpath`)
  await dialog.getByRole('button', { name: words.add }).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: WHO })).toContainText(`127.0.0.1:${port}`)
  await dialog.getByRole('button', { name: words.testOf(WHO, `127.0.0.1:${port}`) }).click()
  await expect(dialog.getByText(words.gotThrough)).toBeVisible()
  expect(bodies).toMatchObject([{ isTest: true }])
  expect(await page.content()).not.toContain('T0PSECRET')

  await room.answerDialogs({ open: await freshStorm() })
  const [file] = await ask(page, 'files.choose', {})
  await ask(page, 'imports.start', { files: [{ fileId: file?.fileId ?? '' }], brandId, speed: null })
  await expect.poll(() => bodies.length, { timeout: 20_000 }).toBe(2)
  expect(bodies[1]).toMatchObject({ isTest: false, brand: BRAND })
  await expect(dialog.getByRole('article')).toContainText(words.callStates.sent)

  // A crisis is suspected: this machine must not fall asleep now. Electron numbers its blockers from 0 or 1.
  const staysAwake = () =>
    room.app.evaluate(({ powerSaveBlocker }) => [0, 1].some((id) => powerSaveBlocker.isStarted(id)))
  await expect.poll(staysAwake).toBe(true)

  const [alarm] = await ask(page, 'alerts.unseen', { count: 1 })
  await ask(page, 'alerts.acknowledge', { alertId: alarm?.id ?? 0 })
  await expect(dialog.getByText(words.answeredBy(WHO))).toBeVisible()
  expect(bodies).toHaveLength(2)

  const [crisis] = await ask(page, 'crises.list', { brandId })
  await ask(page, 'crises.move', { crisisId: crisis?.id ?? 0, to: 'closed', why: 'A test.' })
  await expect.poll(staysAwake).toBe(false)

  expect(await holding(room.workspace, WHO)).not.toEqual([])
  for (const kept of [room.workspace, room.userData]) expect(await holding(kept, 'T0PSECRET')).toEqual([])
  await room.close()
})
