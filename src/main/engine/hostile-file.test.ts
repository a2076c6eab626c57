// A file made to break the import (Must hold 4): nothing crashes, every refused line is reported, the others are in.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { runFiles } from '../../../test/engine/headless.ts'
import { lineOf, MINUTE, postAt, START } from '../../../test/engine/posts.ts'
import { rawDatabase, tempDir } from '../../../test/engine/workspace.ts'

const good = (n: number, text: string): string => lineOf(postAt(START + n * MINUTE, n, { text }))
const withTime = (n: number, created_at: string): string =>
  JSON.stringify({ ...(JSON.parse(good(n, 'acme')) as object), created_at })

const texts = {
  nul: 'acme before\u0000after',
  lone: 'acme \ud800 and \udfff',
  rtl: 'acme \u202egnirts desrever\u202c',
  script: '<script>alert(1)</script><img src=x onerror=alert(1)> acme & "quotes" \'too\'',
  marks: `acme ${'z\u0335\u0321\u0322'.repeat(200)}`,
  emoji: 'acme 👩‍👩‍👧‍👦 शुभ العربية 家乐福',
  separators: 'acme\u2028line\u2029paragraph\r\nand \t tab',
}

/** Each line as bytes, and whether it must be refused. */
const lines: readonly (readonly [Buffer | string, boolean])[] = [
  ...Object.values(texts).map((text, i) => [good(i + 1, text), false] as const),
  [`{"pad":"${'x'.repeat(1024 * 1024)}"}`, true],
  [Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('"}')]), true],
  [withTime(21, '0000-01-01T00:00:00Z'), true],
  [withTime(22, '9999-12-31T23:59:59Z'), true],
  [withTime(23, '2024-01-08T10:00:00'), true],
  ['{"platform":"x"', true],
  ['[]', true],
  ['null', true],
  [good(24, 'acme').replace('"x"', '"myspace"'), true],
  [good(25, 'acme').replace('"p25"', '"__proto__"'), false],
  [good(26, 'acme').replace('"person26"', '"constructor"'), false],
  ['\u0000\u0000\u0000', true],
  [good(27, 'acme'), false],
]

it('catches a line that crashes the import, is swallowed, or takes others with it', async () => {
  const workspaceDir = tempDir()
  const file = join(tempDir(), 'hostile.jsonl')
  writeFileSync(file, Buffer.concat(lines.flatMap(([line]) => [Buffer.from(line), Buffer.from('\n')])))
  const { analysis, mentions, html } = await runFiles([file], { workspaceDir, matchAll: true, withReport: true })
  const refused = lines.flatMap(([, isRefused], i) => (isRefused ? [i + 1] : []))
  expect(analysis.import.rejected.map(({ line }) => line)).toEqual(refused)
  for (const { reason } of analysis.import.rejected) expect(reason).toMatch(/^[^\p{Cc}]{5,300}$/u)
  expect(analysis.import).toMatchObject({ lines: lines.length, accepted: lines.length - refused.length, duplicates: 0 })
  expect(mentions).toHaveLength(lines.length - refused.length)
  expect(html).not.toMatch(/<script|<img[^>]*onerror/i)

  const kept = rawDatabase(workspaceDir).prepare<[], { body: string }>('SELECT body FROM texts').all()
  const bodies = kept.map(({ body }) => body)
  for (const whole of [texts.rtl, texts.script, texts.marks, texts.emoji, texts.separators])
    expect(bodies).toContain(whole)
  expect(bodies).toContain('acme before\ufffdafter')
  expect(bodies).toContain('acme \ufffd and \ufffd')
})

it('catches ten thousand duplicates that are kept, or that are reported as refused', async () => {
  const file = join(tempDir(), 'echo.jsonl')
  writeFileSync(file, `${good(1, 'acme')}\n`.repeat(10_001))
  const { analysis } = await runFiles([file])
  expect(analysis.import).toEqual({
    lines: 10_001,
    accepted: 1,
    duplicates: 10_000,
    rejectedCount: 0,
    rejected: [],
  })
  expect(analysis.mentions.count).toBe(1)
  expect(analysis.alerts).toEqual([])
})

it('catches a cut archive whose readable part is lost, or whose loss is not reported', async () => {
  const file = join(tempDir(), 'cut.jsonl.gz')
  const all = Array.from({ length: 2000 }, (_, n) => good(n, `acme ${n} ${(n * 7919) % 1000}`))
  const packed = gzipSync(all.join('\n'))
  writeFileSync(file, packed.subarray(0, Math.floor(packed.length / 2)))
  const { analysis } = await runFiles([file])
  expect(analysis.import.accepted).toBeGreaterThan(500)
  expect(analysis.import.accepted).toBeLessThan(2000)
  expect(analysis.import.rejected).toHaveLength(1)
})

it('catches refused lines past the ten thousandth that nobody counts, or that do not say in which file they are', async () => {
  const dir = tempDir()
  const [many, one, alone] = ['many.jsonl', 'one.jsonl', 'alone.jsonl'].map((name) => join(dir, name))
  if (!many || !one || !alone) return
  writeFileSync(many, 'no\n'.repeat(10_100))
  writeFileSync(one, `${lineOf(postAt(START, 1))}\nno\n`)
  writeFileSync(alone, `${lineOf(postAt(START, 1))}\nno\n`)
  const { rejectedCount, rejected } = (await runFiles([many, one])).analysis.import
  expect([rejectedCount, rejected.length]).toEqual([10_101, 10_001])
  expect(rejected.at(-2)).toMatchObject({ file: 'many.jsonl', line: 10_000 })
  expect(rejected.at(-1)).toMatchObject({ file: 'one.jsonl', line: 2 })
  const { import: single } = (await runFiles([alone])).analysis
  expect([single.rejectedCount, Object.keys(single.rejected[0] ?? {})]).toEqual([1, ['line', 'reason']])
})
