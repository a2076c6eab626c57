// Whole headless runs on real posts that take longer: the airlines, an ordinary French autumn, a rumour from nothing.
import { describe, expect } from 'vitest'
import { alarmsOf, corpus, REAL_MS, real, runCorpus } from '../../../test/engine/corpora.ts'
import { runFiles } from '../../../test/engine/headless.ts'

describe('US airlines 2015', () => {
  const airline = (handle: string): ReturnType<typeof runCorpus> =>
    runCorpus('us-airlines-2015.jsonl', handle, `@${handle}`)

  real(
    'catches the bad weekend of US Airways that is not heard, or an ordinary day that is',
    async () => {
      const alarms = alarmsOf(await airline('USAirways'))
      const inside = alarms.filter((at) => at >= '2015-02-21T20' && at <= '2015-02-23T12')
      expect(inside.length, alarms.join(' ')).toBeGreaterThan(0)
      expect(alarms.length - inside.length, alarms.join(' ')).toBeLessThanOrEqual(2)
    },
    REAL_MS,
  )

  real(
    'catches alarms for airlines that had ordinary days',
    async () => {
      const alarms: string[] = []
      for (const handle of ['united', 'SouthwestAir', 'VirginAmerica']) alarms.push(...alarmsOf(await airline(handle)))
      expect(alarms.filter((at) => !/^2015-02-2[23]/.test(at)).length, alarms.join(' ')).toBeLessThanOrEqual(2)
    },
    REAL_MS,
  )
})

real(
  'catches a data leak at a quiet French brand that is heard in the afternoon, or an autumn full of alarms',
  async () => {
    const alarms = alarmsOf(
      await runFiles([corpus('freebox-autumn-2024.jsonl')], {
        brand: 'Free',
        watch: null,
        matchAll: true,
        ownHandles: ['free'],
      }),
    )
    expect(
      alarms.some((at) => at >= '2024-10-22T09:48' && at <= '2024-10-22T14:00'),
      alarms.join(' '),
    ).toBe(true)
    expect(alarms.filter((at) => at >= '2024-09' && at < '2025').length, alarms.join(' ')).toBeLessThanOrEqual(6)
  },
  REAL_MS,
)

real(
  'catches a rumour on the first day of a collection that is taken for its start',
  async () => {
    const alarms = alarmsOf(await runCorpus('weibo-carrefour-2012.jsonl', 'Carrefour', '家乐福,carrefour'))
    expect(
      alarms.some((at) => at.startsWith('2012-12-11')),
      alarms.join(' '),
    ).toBe(true)
  },
  REAL_MS,
)
