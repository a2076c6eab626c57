// The headless run of formats.md on files of our own.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { runFiles } from '../../../test/engine/headless.ts'
import { DAY, HOUR, lineOf, MINUTE, postAt, START, STORM_AT, storm, writePosts } from '../../../test/engine/posts.ts'
import { tempDir } from '../../../test/engine/workspace.ts'
import type { Post } from '../../shared/model.ts'

const posts = storm()
const iso = (at: number): string => new Date(at).toISOString()

describe('a replay', () => {
  it('catches an import that changes something when it is done twice', async () => {
    const workspaceDir = tempDir()
    const file = writePosts(tempDir(), 'a.jsonl', posts)
    const first = await runFiles([file], { workspaceDir })
    const second = await runFiles([file], { workspaceDir })
    expect(first.analysis.import).toMatchObject({ accepted: posts.length, duplicates: 0 })
    expect(second.analysis.import).toMatchObject({ accepted: 0, duplicates: posts.length })
    expect({ ...second.analysis, import: null }).toEqual({ ...first.analysis, import: null })
    expect(second.mentions).toEqual(first.mentions)
    expect(first.analysis.alerts).toHaveLength(1)
    expect(first.analysis.crises).toHaveLength(1)
    expect(first.mentions).toHaveLength(posts.length)
  })

  it('catches an order of lines, a gzip, or a cut into files that changes what is heard', async () => {
    const dir = tempDir()
    const sorted = await runFiles([writePosts(dir, 'sorted.jsonl', posts)])
    const shuffled = posts.map((post, i) => ({ post, key: (i * 7919) % posts.length })).sort((a, b) => a.key - b.key)
    const unsorted = await runFiles([
      writePosts(
        dir,
        'unsorted.jsonl',
        shuffled.map(({ post }) => post),
      ),
    ])
    const parts = [0, 1, 2].map((part) =>
      writePosts(
        dir,
        `${part}.jsonl`,
        posts.filter((_, i) => i % 3 === part),
      ),
    )
    const packed = join(dir, 'packed.jsonl.gz')
    writeFileSync(packed, gzipSync(posts.map(lineOf).join('\n')))
    for (const run of [unsorted, await runFiles(parts), await runFiles([packed])]) {
      expect(run.analysis.alerts).toEqual(sorted.analysis.alerts)
      expect(run.analysis.crises).toEqual(sorted.analysis.crises)
      expect(run.analysis.mentions).toEqual(sorted.analysis.mentions)
    }
  })

  it('catches a look ahead: what comes after --until changes what was rung before', async () => {
    const file = writePosts(tempDir(), 'a.jsonl', posts)
    const whole = await runFiles([file])
    const at = Date.parse(whole.analysis.alerts[0]?.at ?? '')
    const cut = await runFiles([file], { untilAt: at })
    const before = await runFiles([file], { untilAt: at - 2 * MINUTE })
    const { why, ...alert } = whole.analysis.alerts[0] ?? { why: '' }
    expect(cut.analysis.alerts).toEqual([{ ...alert, why }])
    expect(before.analysis.alerts).toEqual([])
    expect(before.analysis.mentions.count).toBe(posts.filter(({ createdAt }) => createdAt <= at - 2 * MINUTE).length)
    expect(before.analysis.import.lines).toBe(posts.length)
  })

  it('catches a run in two parts that rings otherwise than one', async () => {
    const file = writePosts(tempDir(), 'a.jsonl', posts)
    const workspaceDir = tempDir()
    await runFiles([file], { workspaceDir, untilAt: STORM_AT + 30_000 })
    const second = await runFiles([file], { workspaceDir })
    expect(second.analysis.alerts).toEqual((await runFiles([file])).analysis.alerts)
  })
})

describe('--crisis', () => {
  const bounds = { fromAt: START + HOUR, toAt: START + 29 * HOUR }
  const calm = posts.filter(({ createdAt }) => createdAt < STORM_AT)

  it('catches a forced crisis that ends early, late, or not', async () => {
    const { analysis } = await runFiles([writePosts(tempDir(), 'a.jsonl', calm)], { forcedCrisis: bounds })
    expect(analysis.crises.map(({ openedAt, closedAt }) => [openedAt, closedAt])).toEqual([
      [iso(bounds.fromAt), iso(bounds.toAt)],
    ])
    const asked = calm.filter(({ createdAt }) => createdAt >= bounds.fromAt && createdAt < bounds.toAt)
    expect(analysis.queue.length).toBe(asked.length)
  })

  it('catches a forced crisis on what an earlier run brought in, or one that is opened twice', async () => {
    const file = writePosts(tempDir(), 'a.jsonl', calm)
    const workspaceDir = tempDir()
    await runFiles([file], { workspaceDir })
    const late = await runFiles([file], { workspaceDir, forcedCrisis: bounds })
    const fresh = await runFiles([file], { forcedCrisis: bounds })
    expect(late.analysis.crises).toEqual(fresh.analysis.crises)
    const handles = (run: typeof late): string[] => run.analysis.queue.map(({ handle }) => handle).sort()
    expect(handles(late)).toEqual(handles(fresh))
    const again = await runFiles([file], { workspaceDir, forcedCrisis: bounds })
    expect(again.analysis.crises).toEqual(late.analysis.crises)
  })

  it('catches the end of a forced crisis that closes another one', async () => {
    const early = { fromAt: STORM_AT - DAY, toAt: STORM_AT - HOUR }
    const { analysis } = await runFiles([writePosts(tempDir(), 'a.jsonl', posts)], { forcedCrisis: early })
    expect(analysis.crises.map(({ openedAt }) => openedAt)).toEqual([iso(early.fromAt), analysis.alerts[0]?.at])
    expect(analysis.crises[0]?.closedAt).toBe(iso(early.toAt))
  })
})

describe('files that cannot be read', () => {
  it('catches a crash, or a success, where nothing could be imported', async () => {
    const dir = tempDir()
    const empty = join(dir, 'empty.jsonl')
    writeFileSync(empty, '')
    const binary = join(dir, 'binary.jsonl')
    writeFileSync(binary, Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 73) % 256)))
    for (const file of [join(dir, 'missing.jsonl'), dir, empty, binary])
      await expect(runFiles([file]), file).rejects.toMatchObject({
        code: 'unreadable',
        message: expect.stringMatching(/ .+\./),
      })
  })

  it('catches a run with nothing to watch, or watch terms that cannot be read, that takes everything or nothing', async () => {
    const file = writePosts(tempDir(), 'a.jsonl', posts.slice(0, 3))
    for (const watch of ['', ' , ', '-acme', '"unclosed'])
      await expect(runFiles([file], { watch }), watch).rejects.toMatchObject({ code: 'invalidInput' })
  })

  it('catches an --until before the first post that blames the lines', async () => {
    const file = writePosts(tempDir(), 'a.jsonl', posts.slice(0, 3))
    await expect(runFiles([file], { untilAt: START - DAY })).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.not.stringMatching(/refused/),
    })
  })
})

it('catches a private post that a public figure, alarm or key post of the report rests on', async () => {
  const hidden = posts.map(
    (post, i): Post => (i % 2 === 0 ? post : { ...post, visibility: i % 4 === 1 ? 'direct' : 'followers' }),
  )
  const first = {
    ...postAt(STORM_AT - MINUTE, 'secret', { authorFollowers: 9_000_000, text: 'acme zanzibarquark' }),
    visibility: 'direct',
  } as const
  const all = [...hidden, first].sort((a, b) => a.createdAt - b.createdAt)
  const { analysis, models, html } = await runFiles([writePosts(tempDir(), 'a.jsonl', all)], { withReport: true })
  const isPublic = new Set(
    all.filter(({ visibility }) => visibility === 'public').map(({ externalId }) => `x:${externalId}`),
  )
  expect(analysis.alerts.length).toBeGreaterThan(0)
  expect(analysis.alerts.flatMap(({ evidence }) => evidence).filter((id) => !isPublic.has(id))).toEqual([])
  const [alarm] = analysis.alerts
  const inWindow = all.filter(
    ({ createdAt, externalId }) => createdAt < Date.parse(alarm?.at ?? '') && isPublic.has(`x:${externalId}`),
  )
  expect(alarm?.observed).toBeLessThanOrEqual(inWindow.length)
  expect(alarm?.why).toContain(`${alarm?.observed}\u00a0mention`)
  expect(analysis.mentions).toMatchObject({
    count: isPublic.size,
    matched: isPublic.size,
    byLang: { en: isPublic.size },
  })
  const [model] = models
  if (!model) throw new Error('no report')
  const seen = new Set(analysis.queue.map(({ handle }) => handle))
  const people = Object.values(model.numbers.peopleByState).reduce((sum, count) => sum + count, 0)
  expect(people).toBe(seen.size)
  expect(model.keyPosts.map(({ mention }) => mention.id).filter((id) => !isPublic.has(id))).toEqual([])
  const within = all.filter(
    (p) => isPublic.has(`x:${p.externalId}`) && p.createdAt >= model.fromAt && p.createdAt < model.toAt,
  )
  expect(model.numbers.mentionCount).toBe(within.length)
  expect(model.numbers.peakPerHour?.count).toBeLessThanOrEqual(within.length)
  expect(model.pulse.bins.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(isPublic.size)
  for (const text of [JSON.stringify(model), html]) {
    expect(text).not.toContain('zanzibarquark')
    expect(text).not.toContain('personsecret')
  }
})
