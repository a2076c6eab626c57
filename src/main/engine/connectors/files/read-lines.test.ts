import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { BytesOptions } from './file-bytes.ts'
import { MAX_LINE_BYTES, type NumberedLine, readLines } from './read-lines.ts'

const dir = mkdtempSync(join(tmpdir(), 'sangfroid-lines-'))
afterAll(() => rmSync(dir, { recursive: true }))

let files = 0
const fileOf = (content: Buffer | string, name = '.jsonl'): string => {
  files += 1
  const path = join(dir, `${files}${name}`)
  writeFileSync(path, content)
  return path
}

const all = async (path: string, options?: BytesOptions): Promise<NumberedLine[]> => {
  const lines: NumberedLine[] = []
  for await (const line of readLines(path, options)) lines.push(line)
  return lines
}

const show = (lines: NumberedLine[]): string[] =>
  lines.map((it) => `${it.line}:${'problem' in it ? `!${it.problem}` : it.text.slice(0, 20)}`)

const read = async (content: Buffer | string, name?: string): Promise<string[]> =>
  show(await all(fileOf(content, name)))

/** Does not compress, so that a cut falls where the test means it to. */
const incompressible = (lines: number): string => {
  let seed = 1
  return Array.from({ length: lines }, (_, i) => {
    seed = Math.imul(seed, 1_103_515_245) + 12_345
    return `${i + 1}-${(seed >>> 0).toString(36)}\n`
  }).join('')
}

describe('readLines', () => {
  it('numbers lines as an editor does, over blank ones, CRLF, a byte order mark and a last line without LF', async () => {
    expect(await read('\uFEFFa\r\n\n  \r\nb\u2028c\nd')).toEqual(['1:a', '4:b\u2028c', '5:d'])
    expect(await read('')).toEqual([])
    expect(await read('\n\n')).toEqual([])
  })

  it('skips a line over 1 MiB and goes on (a file that fills the memory)', async () => {
    const [fits, over] = ['x'.repeat(MAX_LINE_BYTES), 'y'.repeat(MAX_LINE_BYTES + 1)]
    const huge = Buffer.alloc(40 * MAX_LINE_BYTES, 'z')
    const lines = await all(fileOf(Buffer.concat([Buffer.from(`${fits}\r\n${over}\n`), huge, Buffer.from('\nend')])))
    expect(lines.map((it) => ('problem' in it ? it.problem : it.text.length))).toEqual([
      MAX_LINE_BYTES,
      'tooLong',
      'tooLong',
      3,
    ])
  })

  it('reports bytes that are not UTF-8 on their line alone (a text silently changed)', async () => {
    const bad = Buffer.from([0x61, 0xff, 0x0a, 0xed, 0xa0, 0x80, 0x0a, 0xc0, 0x80, 0x0a])
    const content = Buffer.concat([Buffer.from('ok\n'), bad, Buffer.from('é\n')])
    expect(await read(content)).toEqual(['1:ok', '2:!invalidUtf8', '3:!invalidUtf8', '4:!invalidUtf8', '5:é'])
  })

  it('cuts lines at the same places whatever the chunks (a character or line split at a border)', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\r\n\uFEFF]/g, '_'))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 50 }), fc.boolean(), async (lines, packed) => {
        const text = lines.map((it) => `${it}${'pad'.repeat(3000)}`).join('\n')
        const found = await all(fileOf(packed ? gzipSync(text) : text))
        expect(found.map((it) => 'text' in it && it.text)).toEqual(text === '' ? [] : text.split('\n'))
      }),
      { numRuns: 20 },
    )
  })

  it('knows gzip by its bytes, not its name, and reads members as one stream', async () => {
    expect(await read('plain\n', '.jsonl.gz')).toEqual(['1:plain'])
    expect(await read(gzipSync('packed\n'))).toEqual(['1:packed'])
    expect(await read(Buffer.concat([gzipSync('a\nb'), gzipSync('c\nd')]), '.gz')).toEqual(['1:a', '2:bc', '3:d'])
    expect(await read(Buffer.concat([gzipSync('a\n'), Buffer.from('junk')]), '.gz')).toEqual([
      '1:a',
      '2:!damagedArchive',
    ])
    expect(await read(Buffer.concat([gzipSync('a\n'), Buffer.alloc(512)]), '.gz')).toEqual(['1:a'])
    expect(await read(gzipSync(''), '.gz')).toEqual([])
  })

  it('keeps what a cut archive still gives and says once that the rest is lost', async () => {
    const packed = gzipSync(incompressible(20_000))
    for (const part of [0.1, 0.5, 0.9]) {
      const lines = await all(fileOf(packed.subarray(0, Math.floor(packed.length * part)), '.gz'))
      const last = lines.at(-1)
      expect(lines.length).toBeGreaterThan(20_000 * part * 0.8)
      expect(last).toEqual({ line: lines.length, problem: 'truncatedArchive' })
      expect(lines.slice(0, -1).every((it) => 'text' in it && it.text.startsWith(`${it.line}-`))).toBe(true)
    }
    expect(show(await all(fileOf(packed.subarray(0, packed.length - 4), '.gz'))).at(-1)).toBe('20001:!truncatedArchive')
    expect(await read(packed.subarray(0, 5), '.gz')).toEqual(['1:!truncatedArchive'])
  })

  it('keeps what a damaged archive gives before the damage', async () => {
    const packed = gzipSync(incompressible(20_000))
    const middle = Math.floor(packed.length / 2)
    packed.fill(0xff, middle, middle + 100)
    const lines = await all(fileOf(packed, '.gz'))
    expect(lines.length).toBeGreaterThan(9_000)
    expect(lines.at(-1)).toMatchObject({ problem: 'damagedArchive' })
    expect(await read(Buffer.from([0x1f, 0x8b, 9, 9, 9]), '.gz')).toEqual(['1:!damagedArchive'])
  })

  it('stops a gzip bomb at the limit (a small file that unpacks for hours)', async () => {
    const bomb = fileOf(gzipSync(Buffer.alloc(30_000_000, 'a\n')), '.gz')
    const lines = await all(bomb, { maxUnpackedBytes: 1_000_000 })
    expect(lines.at(-1)).toMatchObject({ problem: 'tooBig' })
    expect(lines.length).toBeLessThan(600_000)
  })

  it('refuses with a sentence what is no readable file (a pipe or device would never end)', async () => {
    for (const path of [join(dir, 'absent'), dir, '/dev/zero', 'a\0b']) {
      await expect(all(path)).rejects.toMatchObject({ code: 'unreadable' })
    }
  })

  it('stops when asked (an import that cannot be stopped)', async () => {
    const path = fileOf(incompressible(100_000))
    const stop = new AbortController()
    let seen = 0
    const reading = (async () => {
      for await (const _ of readLines(path, { signal: stop.signal })) if (++seen === 10) stop.abort()
    })()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(seen).toBeLessThan(100_000)
  })
})
