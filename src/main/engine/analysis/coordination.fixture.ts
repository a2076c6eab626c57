// A real campaign and what was found of it.
import { createCoordination } from './coordination.ts'
import type { Heard } from './heard.ts'
import { createNearDuplicates } from './near-duplicates.ts'

interface Labelled {
  readonly heard: Heard
  readonly gold: Readonly<Record<string, unknown>>
}

export const REAL_MS = 60_000
export const CAMPAIGN_WATCH = 'kochfarms,#KochFarms,koch farms,walmart'
/** Posts of the campaign in the whole file, matched or not. */
const CAMPAIGN_COUNT = 4_228

export const hearCoordination = (posts: readonly Labelled[]): { flagged: readonly Labelled[]; rungCount: number } => {
  const near = createNearDuplicates()
  const coordination = createCoordination(near)
  let rungCount = 0
  for (const { heard } of posts) {
    near.add({ seq: heard.seq, text: heard.text ?? '' })
    if (coordination.add(heard)) rungCount += 1
  }
  return { rungCount, flagged: posts.filter(({ heard }) => coordination.isCoordinated(heard.seq)) }
}

export const precisionAndRecall = (flagged: readonly Labelled[]): { precision: number; recall: number } => {
  const hitCount = flagged.filter(({ gold }) => gold.campaign === 'kochfarms').length
  return { precision: hitCount / flagged.length, recall: hitCount / CAMPAIGN_COUNT }
}
