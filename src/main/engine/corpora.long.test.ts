// Must hold 3 of the spine (issue 2) on real posts, through the whole headless run: a run for each airline.
import { describe, expect } from 'vitest'
import { alarmsOf, REAL_MS, real, runCorpus } from '../../../test/engine/corpora.ts'

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
