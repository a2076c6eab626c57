// Points a second through the detectors of 1,000 series on one core, a day of minutes each with a wave in it.
import { createSpike } from '../src/main/engine/analysis/spike.ts'
import { seededRandom } from '../src/main/engine/drills/random.ts'
import { median } from './figures.ts'
import { atLeast, type Bench, say } from './row.ts'

const SERIES = 1_000
const MINUTES = 600
const MINUTE_MS = 60_000
/** Minutes of one measurement. */
const TURN = 60
const BUDGET = 100_000

export const spike: Bench = async () => {
  const random = seededRandom(3, 'spike')
  const series = Array.from({ length: SERIES }, () => ({
    spike: createSpike({ binMs: MINUTE_MS }),
    mean: random.logNormal(3, 1.5),
    waveAt: random.below(MINUTES),
  }))
  const rates: number[] = []
  let found = 0
  for (let from = 0; from < MINUTES; from += TURN) {
    const counts = Array.from({ length: TURN }, (_, step) =>
      series.map(({ mean, waveAt }) => {
        const inWave = from + step >= waveAt && from + step < waveAt + 90
        return Math.round(Math.max(0, mean * (inWave ? 12 : 1) + Math.sqrt(mean) * random.normal()))
      }),
    )
    const startedAt = performance.now()
    for (let step = 0; step < TURN; step += 1)
      for (let one = 0; one < SERIES; one += 1)
        if (series[one]?.spike.push((from + step) * MINUTE_MS, counts[step]?.[one] ?? 0).finding) found += 1
    rates.push(((SERIES * TURN) / (performance.now() - startedAt)) * 1000)
  }
  say(`spike: ${found} alarms in ${SERIES} series`)
  return atLeast({ name: 'spike', value: median(rates), unit: 'points/s', budget: BUDGET })
}
