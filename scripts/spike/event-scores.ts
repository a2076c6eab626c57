// What an evaluation reads of a series: a score in the row where an event rings, 0 in every other.
// Keeps true: one row an event, since that is what a person is told; causal; the detector is the one of the app.

import { createSpike } from '../../src/main/engine/analysis/spike.ts'
import { SPIKE_PARAMETERS, type SpikeParameters } from '../../src/main/engine/analysis/spike-parameters.ts'
import type { CountSeries } from './count-series.ts'

/** Down to a tenth: at the moment it rings a score says how fast the limit was passed, not how sure we are, and a threshold
 * tuned to its further digits would be tuned to chance. 0.5 is the limit at which the app rings. */
const tenth = (score: number): number => Math.floor(score * 10) / 10

export const eventScores = (
  { times, counts, binMs }: CountSeries,
  parameters: SpikeParameters = SPIKE_PARAMETERS,
): number[] => {
  const spike = createSpike({ binMs }, parameters)
  return times.map((at, row) => tenth(spike.push(at, counts[row] ?? 0).finding?.score ?? 0))
}
