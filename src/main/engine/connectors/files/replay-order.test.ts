import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Post } from '../../../../shared/model.ts'
import { problemReason } from './line-problem.ts'
import type { FileToRead } from './read-records.ts'
import { openInOrder } from './replay-order.ts'
import { type FileScan, MAX_REJECTED_KEPT, type ParseLine, scanFile } from './scan.ts'

const dir = mkdtempSync(join(tmpdir(), 'sangfroid-replay-'))
afterAll(() => rmSync(dir, { recursive: true }))

let files = 0
const write = (content: Buffer | string): string => {
  files += 1
  const path = join(dir, `${files}.jsonl`)
  writeFileSync(path, content)
  return path
}

const plain = (path: string): FileToRead => ({ path, reading: { format: 'interchange' } })

/** Lines here are `time name`: what the fields mean is another stage's matter. */
const parse: ParseLine = (line) => {
  const [time, name = ''] = line.split(' ')
  const at = Number(time)
  if (!Number.isInteger(at))
    return { ok: false, code: 'notJson', detail: '', reason: { en: 'No time.', fr: 'Pas de date.' } }
  return { ok: true, post: { createdAt: at, externalId: name } as Post }
}

const scans = (paths: string[]): Promise<FileScan[]> => Promise.all(paths.map((path) => scanFile(plain(path), parse)))

const replay = async (paths: string[]): Promise<string[]> => {
  const names: string[] = []
  for await (const batch of openInOrder(paths.map(plain), await scans(paths), parse)) {
    expect(batch.length).toBeLessThanOrEqual(500)
    names.push(...batch.map((post) => `${post.createdAt} ${post.externalId}`))
  }
  return names
}

describe('scanFile', () => {
  it('counts, dates and fingerprints a file, and reports each refused line', async () => {
    const path = write('')
    writeFileSync(
      path,
      Buffer.concat([Buffer.from('5 a\n\nbad\n3 b\n'), Buffer.from([0xff, 0x0a]), Buffer.from('9 c')]),
    )
    expect(await scanFile(plain(path), parse)).toEqual({
      lineCount: 5,
      acceptedCount: 3,
      rejectedCount: 2,
      rejected: [
        { line: 3, code: 'notJson', detail: '', reason: { en: 'No time.', fr: 'Pas de date.' } },
        { line: 5, code: 'invalidUtf8', detail: '', reason: problemReason('invalidUtf8') },
      ],
      firstAt: 3,
      lastAt: 9,
      sorted: false,
      sizeBytes: 18,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('keeps the first refusals and counts the rest (a wrong file that fills the memory)', async () => {
    const scan = await scanFile(plain(write('bad\n'.repeat(MAX_REJECTED_KEPT + 5))), parse)
    expect([scan.rejected.length, scan.rejectedCount, scan.firstAt]).toEqual([10_000, 10_005, null])
  })

  it('fingerprints all bytes of a broken archive (two different files taken for one)', async () => {
    const packed = gzipSync('1 a\n')
    packed.fill(0, 10, 14)
    const one = await scanFile(plain(write(Buffer.concat([packed, Buffer.alloc(50_000, 1)]))), parse)
    const two = await scanFile(plain(write(Buffer.concat([packed, Buffer.alloc(50_000, 2)]))), parse)
    expect(one.sizeBytes).toBe(packed.length + 50_000)
    expect(one.fingerprint).not.toBe(two.fingerprint)
  })

  it('tells progress to the end and stops when asked', async () => {
    const path = write('1 a\n'.repeat(200_000))
    const told: number[] = []
    await scanFile(plain(path), parse, { onProgress: (p) => told.push(p.readBytes / p.sizeBytes) })
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toBe(1)
    const stop = new AbortController()
    const stopped = scanFile(plain(path), parse, { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('openInOrder', () => {
  it('gives what a stable sort of all lines gives, sorted or not, packed or not (a look ahead, a lost post)', async () => {
    const file = fc.record({
      times: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 1_500 }),
      shape: fc.constantFrom('sorted', 'reversed', 'mixed'),
      packed: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 4 }), async (made) => {
        const lines = made.map(({ times, shape }, f) => {
          const ordered = shape === 'mixed' ? times : times.toSorted((a, b) => a - b)
          return (shape === 'reversed' ? ordered.toReversed() : ordered).map((at, i) => `${at} ${f}-${i}é`)
        })
        const paths = made.map(({ packed }, f) => {
          const text = `\uFEFF${(lines[f] ?? []).map((it) => `${it}\r\nbad\n`).join('\n')}`
          return write(packed ? gzipSync(text) : text)
        })
        const expected = lines.flat().toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
        expect(await replay(paths)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps 10,000 duplicates: telling them apart is the store’s matter', async () => {
    expect(await replay([write('7 same\n'.repeat(10_000))])).toHaveLength(10_000)
  })

  it('refuses a file that changed after its scan (posts replayed out of order)', async () => {
    const path = write('1 a\n2 b\n')
    const before = await scans([path])
    writeFileSync(path, '2 b\n1 a\n')
    const reading = (async () => {
      for await (const _ of openInOrder([plain(path)], before, parse)) void _
    })()
    await expect(reading).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('stops when asked, between two batches', async () => {
    const path = write(Array.from({ length: 5_000 }, (_, i) => `${-i} x`).join('\n'))
    const stop = new AbortController()
    let batches = 0
    const reading = (async () => {
      for await (const _ of openInOrder([plain(path)], await scans([path]), parse, { signal: stop.signal })) {
        batches += 1
        stop.abort()
      }
    })()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(batches).toBe(1)
  })
})
