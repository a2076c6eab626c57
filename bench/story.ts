// A story of 20,000 entries in the real room: read from its end to its beginning, searched, and marked meanwhile. How often
// a thread was held up while somebody did that, how soon a mark is seen, and how long the story takes to come in.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launch } from '../e2e/harness.ts'
import { createEngine } from '../src/main/engine/engine.ts'
import { frameWords } from '../src/renderer/app/words.ts'
import { timelineWords } from '../src/renderer/panes/timeline/words.ts'
import type { CrisisId, MemberId } from '../src/shared/model.ts'
import { prepare } from './electron.ts'
import { percentile } from './figures.ts'
import { BRAND, WATCH } from './invent.ts'
import { countLongTasks, longTasksOf, sitDown, WHO } from './room.ts'
import { atMost, type Bench, round, say } from './row.ts'

const ENTRIES = 20_000
const WHEEL_TURNS = 150
const MARKS = 15
/** As in a storm: what an empty window has, none on a machine of its own, and two. */
const MOST_LONG_TASKS = 2
const words = timelineWords.en

const writeStory = async (workspaceDir: string): Promise<void> => {
  const engine = createEngine({ workspaceDir })
  const order = async <T>(name: Parameters<typeof engine.command>[0], input: unknown, memberId: number | null) => {
    const result = await engine.command(name, input, { memberId: memberId as MemberId | null, lang: 'en' })
    if (!result.ok) throw new Error(`${name}: ${result.message}`)
    return result.value as T
  }
  const member = { name: WHO, roles: [], reach: [], backupId: null }
  const { memberId } = await order<{ memberId: MemberId }>('members.add', member, null)
  const brand = { name: BRAND, watch: WATCH, matchAll: false, ownHandles: [], brandId: null, redFlags: '' }
  const { brandId } = await order<{ brandId: number }>(
    'brands.save',
    { ...brand, influentialFollowers: null },
    memberId,
  )
  const opened = await order<{ crisisId: CrisisId }>(
    'crises.open',
    { brandId, as: 'crisis', why: 'it is one' },
    memberId,
  )
  const at = Date.now()
  const by = { memberId, happenedAt: at, recordedAt: at }
  engine.store.transaction(() => {
    for (let n = 0; n < ENTRIES; n += 1) {
      const text = `Call ${n}: the shop in the ${n % 40}th street asks what to tell people. ${'It waits. '.repeat(n % 7)}`
      const phase = n < ENTRIES / 2 ? 'initial' : 'maintenance'
      const entry = {
        kind: 'note',
        phase,
        happenedAt: at - (ENTRIES - n) * 1000,
        text,
        evidence: [],
        why: null,
      } as const
      engine.pipeline.story.add(opened.crisisId, entry, by)
    }
  })
  await engine.close()
}

/** ms from the act until the entry shows it. */
const marksOf = async (page: Page): Promise<number[]> => {
  await page.evaluate('globalThis.__name = (named) => named')
  const list: number[] = []
  for (let turn = 0; turn < MARKS; turn += 1)
    list.push(
      await page.evaluate(
        async ([acts, marked]) => {
          const isSeen = (one: Element): boolean => {
            const { top, bottom } = one.getBoundingClientRect()
            return top > 200 && bottom < innerHeight - 100
          }
          const item = [...document.querySelectorAll('li[data-index]')].find(isSeen)
          const button = [...(item?.querySelectorAll('button') ?? [])].find((one) => acts.includes(one.textContent))
          if (!item || !button) throw new Error('there is nothing to mark')
          const isMarked = (): boolean => item.textContent.includes(marked)
          const was = isMarked()
          const startedAt = performance.now()
          button.click()
          while (isMarked() === was) await new Promise(requestAnimationFrame)
          return performance.now() - startedAt
        },
        [[words.act.mark, words.act.unmark], words.marked] as const,
      ),
    )
  return list
}

export const story: Bench = async () => {
  await prepare()
  const dir = mkdtempSync(join(tmpdir(), 'sangfroid-bench-'))
  const workspace = join(dir, 'workspace')
  await writeStory(workspace)
  const room = await launch({ workspace })
  const { app, page } = room
  try {
    await sitDown(page)
    await page.waitForTimeout(2_000)
    await countLongTasks(app, page)
    const since = async (from: { page: number; main: number }) => {
      const { page: inPage, main } = await longTasksOf(app, page)
      return { page: inPage.slice(from.page), main: main.slice(from.main) }
    }
    const ms = (tasks: readonly number[]): string => `${tasks.length} (${tasks.map(Math.round).join(' ')})`
    const startedAt = performance.now()
    await page.getByRole('tab', { name: frameWords.en.tabs.timeline }).click()
    await page.getByText(`Call ${ENTRIES - 1}:`).waitFor()
    const opened = await since({ page: 0, main: 0 })
    say(
      `story: came in after ${round(performance.now() - startedAt)} ms; long tasks: page ${ms(opened.page)}, main ${ms(opened.main)}`,
    )
    await page.waitForTimeout(1_000)
    const before = await longTasksOf(app, page)
    const from = { page: before.page.length, main: before.main.length }

    const list = page.getByRole('region', { name: words.views.story, exact: true })
    const box = await list.boundingBox()
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 300)
    for (let turn = 0; turn < WHEEL_TURNS; turn += 1) {
      await page.mouse.wheel(0, -1_200)
      await page.waitForTimeout(16)
    }
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2))
    await page.waitForTimeout(500)
    const scrolled = await since(from)
    const marks = await marksOf(page)
    const marked = await since({ page: from.page + scrolled.page.length, main: from.main + scrolled.main.length })
    await page.getByRole('searchbox', { name: words.find }).pressSequentially('call 19999', { delay: 60 })
    await page.getByText('Call 19999:').waitFor()
    const all = await since(from)
    const found = {
      page: all.page.slice(scrolled.page.length + marked.page.length),
      main: all.main.slice(scrolled.main.length + marked.main.length),
    }
    for (const [what, tasks] of Object.entries({ scrolled, marked, found }))
      say(`story: ${what}: long tasks: page ${ms(tasks.page)}, main ${ms(tasks.main)}`)
    say(`story: a mark is seen after p50 ${round(percentile(marks, 0.5))} ms, p95 ${round(percentile(marks, 0.95))} ms`)
    return atMost({ name: 'story', value: all.page.length + all.main.length, unit: 'tasks', budget: MOST_LONG_TASKS })
  } finally {
    await app.close()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}
