// The detector on real attacks and real ordinary weeks. The data are not in the repository: without them these tests are
// skipped aloud.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSpike } from './spike.ts'

const root = process.env.SANGFROID_DATA ?? join(import.meta.dirname, '../../../../../shared/data')
const corpora = join(root, 'corpora')
const present = existsSync(corpora)
if (!present) console.warn(`spike-real: no corpora in ${corpora}, tests on real data are skipped`)
const real = present ? it : it.skip

const MINUTE = 60_000

/** When it rings for the posts whose text matches, in minute bins, ISO. */
const alarms = (file: string, matches: (text: string) => boolean): string[] => {
  const counts = new Map<number, number>()
  for (const line of readFileSync(join(corpora, file), 'utf8').trim().split('\n')) {
    const post = JSON.parse(line) as { created_at: string; text: string }
    if (!matches(post.text)) continue
    const bin = Math.floor(Date.parse(post.created_at) / MINUTE) * MINUTE
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
  }
  const spike = createSpike({ binMs: MINUTE })
  return [...counts.keys()]
    .sort((a, b) => a - b)
    .flatMap((bin) => spike.push(bin, counts.get(bin) ?? 0).finding ?? [])
    .map((finding) => new Date(finding.at).toISOString())
}

const words = (list: string): RegExp => new RegExp(`(^|[^\\p{L}\\p{N}_])(${list})(?![\\p{L}\\p{N}_])`, 'iu')

describe('real series', () => {
  real('catches an attack on a silent brand that is heard late, or a second wave that is not', () => {
    const brand = words('kochfarms|koch farms|walmart')
    const [first = '', ...others] = alarms('kochfarms-2015.jsonl', (text) => brand.test(text))
    expect(first >= '2015-11-26T22:12' && first <= '2015-11-26T23:10').toBe(true)
    expect(others.some((at) => at.startsWith('2015-12-03T16'))).toBe(true)
    expect(others.length).toBeLessThanOrEqual(2)
  })

  real('catches a homonym that rings, or a stir on the evening of the attack that hides it', () => {
    const word = words('turkey')
    const other = words('russia|russian|russianplane|putin|syria|isis|nato|erdogan|turkeyaggressor')
    const rung = alarms('kochfarms-2015.jsonl', (text) => word.test(text) && !other.test(text))
    expect(rung.some((at) => at >= '2015-11-26T22:12' && at <= '2015-11-26T23:10')).toBe(true)
    expect(rung.some((at) => at.startsWith('2015-11-24'))).toBe(false)
  })

  real('catches a bad weekend that no hour shows, and a daily rhythm or a start of collection that rings', () => {
    const of = (handle: string): string[] =>
      alarms('us-airlines-2015.jsonl', (text) => text.toLowerCase().includes(handle))
    const rung = of('@usairways')
    const inside = rung.filter((at) => at >= '2015-02-21T20' && at <= '2015-02-23T12')
    expect(inside.length).toBeGreaterThan(0)
    expect(rung.length - inside.length).toBeLessThanOrEqual(2)
    const rest = ['@united', '@southwestair', '@virginamerica'].flatMap(of)
    expect(rest.filter((at) => !/^2015-02-2[23]/.test(at)).length).toBeLessThanOrEqual(2)
  })

  real('catches few posts over an afternoon that are never heard: a data leak at a quiet French brand', () => {
    const rung = alarms('freebox-autumn-2024.jsonl', () => true)
    expect(rung.some((at) => at >= '2024-10-22' && at <= '2024-10-22T14')).toBe(true)
    expect(rung.filter((at) => at < '2024-12').length).toBeLessThanOrEqual(6)
  })
})
