// Must hold 2 and 4 of the spine (issue 2), and the conversations of 3 of "See" (issue 3), on real posts, through the whole
// headless run.
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { alarmsOf, corpus, REAL_MS, real, runCorpus } from '../../../test/engine/corpora.ts'
import { runFiles } from '../../../test/engine/headless.ts'

describe('Koch Farms 2015', () => {
  real(
    'catches an attack that is heard late, a second wave that is not, or alarms for nothing',
    async () => {
      const ran = await runCorpus('kochfarms-2015.jsonl', 'Koch Farms', 'kochfarms,#KochFarms,koch farms,walmart')
      const [first = '', ...others] = alarmsOf(ran)
      expect(first >= '2015-11-26T22:12' && first <= '2015-11-26T23:10', first).toBe(true)
      const wave = others.filter((at) => at.startsWith('2015-12-03T16'))
      expect(wave.length, others.join(' ')).toBeGreaterThan(0)
      expect(others.length, others.join(' ')).toBeLessThanOrEqual(2)
      expect(ran.analysis.import.rejected).toEqual([])
    },
    REAL_MS,
  )

  real(
    'catches the homonym of the day before that rings, or hides the attack',
    async () => {
      const watch = 'turkey,-russia,-russian,-russianplane,-putin,-syria,-isis,-nato,-erdogan,-#TurkeyAggressor'
      const alarms = alarmsOf(await runCorpus('kochfarms-2015.jsonl', 'Koch Farms', watch))
      expect(
        alarms.some((at) => at >= '2015-11-26T22:12' && at <= '2015-11-26T23:10'),
        alarms.join(' '),
      ).toBe(true)
      expect(alarms.filter((at) => at.startsWith('2015-11-24'))).toEqual([])
    },
    REAL_MS,
  )
})

real(
  'catches reposts of a matched post that are lost, or join another conversation',
  async () => {
    const file = 'weibo-carrefour-2012.jsonl'
    const { mentions } = await runCorpus(file, 'Carrefour', '家乐福')
    const heard = new Map(
      mentions
        .map((line) => JSON.parse(line) as { id: string; matched: boolean; parentId: string | null })
        .map((it) => [it.id, it]),
    )
    const links = readFileSync(corpus(file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; retweet_of_id?: string; quote_of_id?: string })
      .map(({ id, retweet_of_id, quote_of_id }) => [`weibo:${id}`, `weibo:${retweet_of_id ?? quote_of_id}`] as const)
      .filter(([, parent]) => heard.get(parent)?.matched)
    expect(links.length).toBeGreaterThan(3_000)
    const joined = links.filter(([id, parent]) => heard.get(id)?.matched && heard.get(id)?.parentId === parent)
    expect(joined.length).toBeGreaterThanOrEqual(0.95 * links.length)
  },
  REAL_MS,
)

real(
  'catches a real post with awkward text that is refused, lost or crashes the run',
  async () => {
    const { analysis, mentions, html } = await runFiles([corpus('nasty-real.jsonl')], {
      brand: 'Nasty',
      watch: null,
      matchAll: true,
      withReport: true,
    })
    const { lines, accepted, duplicates, rejected } = analysis.import
    expect(rejected).toEqual([])
    expect(accepted + duplicates).toBe(lines)
    expect(mentions).toHaveLength(accepted)
    expect(html).not.toMatch(/<script/i)
  },
  REAL_MS,
)
