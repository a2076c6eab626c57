// From a closed crisis of 50,000 mentions to its PDF on disk, asked for in the room like a person would.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from '../e2e/harness.ts'
import { ask } from '../e2e/story.ts'
import { runHeadless } from '../src/main/engine/headless.ts'
import { addMember } from '../src/main/engine/member-desk.ts'
import { openStore } from '../src/main/engine/store/store.ts'
import { prepare } from './electron.ts'
import { BRAND, inventPosts, lineOf, WATCH } from './invent.ts'
import { sitDown, WHO } from './room.ts'
import { atMost, type Bench, round, say } from './row.ts'

const COUNT = 50_000
const FROM_AT = Date.UTC(2025, 1, 3)
const DAY_MS = 86_400_000
const BUDGET_S = 60

/** A crisis that begins with the first post and ends with the last one, two days later. */
const makeWorkspace = async (dir: string): Promise<void> => {
  const file = join(dir, 'crisis.jsonl')
  const posts = inventPosts({
    seed: 7,
    count: COUNT,
    fromAt: FROM_AT,
    gapMs: (2 * DAY_MS) / COUNT,
    authorCount: 15_000,
  })
  writeFileSync(file, [...posts].map(lineOf).join('\n'))
  const outcome = await runHeadless(
    {
      kind: 'import',
      workspaceDir: join(dir, 'workspace'),
      brand: BRAND,
      watch: WATCH,
      matchAll: false,
      ownHandles: ['marlo_help'],
      files: [file],
      untilAt: null,
      forcedCrisis: { fromAt: FROM_AT, toAt: FROM_AT + 3 * DAY_MS },
      lang: 'en',
    },
    { log: say, onProgress: () => undefined },
  )
  const { mentions, crises } = outcome.summary
  await outcome.close()
  const store = openStore(join(dir, 'workspace'))
  addMember(store, { name: WHO, roles: [], reach: [], backupId: null }, null, Date.now())
  store.close()
  say(`report: ${mentions} mentions, ${crises} crisis`)
}

export const report: Bench = async () => {
  await prepare()
  const dir = mkdtempSync(join(tmpdir(), 'sangfroid-bench-'))
  await makeWorkspace(dir)
  const room = await launch({ workspace: join(dir, 'workspace') })
  try {
    await sitDown(room.page)
    const path = join(dir, 'report.pdf')
    await room.answerDialogs({ save: path })
    const [brand] = await ask(room.page, 'brands.list', {})
    const [crisis] = brand ? await ask(room.page, 'crises.list', { brandId: brand.id }) : []
    if (crisis?.state !== 'closed') throw new Error('the crisis is not closed')
    const startedAt = performance.now()
    await ask(room.page, 'report.export', { crisisId: crisis.id, lang: 'en', showHandles: true })
    const seconds = (performance.now() - startedAt) / 1000
    say(`report: ${round(statSync(path).size / 1024)} kB`)
    return atMost({ name: 'report', value: seconds, unit: 's', budget: BUDGET_S })
  } finally {
    await room.app.close()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}
