// One outage is one line, however many questions of an account it left without an answer.
import type { BlindInterval, Source } from '../../../shared/sources.ts'

/** What became of what was said meanwhile. */
export type Fate = 'stillBlind' | 'beingRead' | 'readAfterwards' | 'lost'

export interface BlindGroup {
  readonly key: string
  readonly fate: Fate
  /** The widest of them: its sentence holds for all. */
  readonly facts: BlindInterval
  readonly sources: readonly Source[]
}

export const fateOf = ({ toAt, lostMs }: Pick<BlindInterval, 'toAt' | 'lostMs'>): Fate => {
  if (toAt === null) return 'stillBlind'
  if (lostMs === null) return 'beingRead'
  return lostMs === 0 ? 'readAfterwards' : 'lost'
}

/** Lanes of one account are asked minutes apart, and fall silent as far apart. */
const TOGETHER_MS = 5 * 60_000

const isNear = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= TOGETHER_MS

/** The latest first, as they come. */
export const groupBlind = (intervals: readonly BlindInterval[], sources: readonly Source[]): BlindGroup[] => {
  const groups: { facts: BlindInterval; sources: Source[] }[] = []
  for (const interval of intervals) {
    const source = sources.find(({ id }) => id === interval.sourceId)
    const group = groups.find(
      ({ facts, sources: [first] }) =>
        source?.connectionId != null &&
        first?.connectionId === source.connectionId &&
        facts.cause === interval.cause &&
        fateOf(facts) === fateOf(interval) &&
        isNear(facts.fromAt, interval.fromAt) &&
        isNear(facts.toAt, interval.toAt),
    )
    if (!group) {
      groups.push({ facts: interval, sources: source ? [source] : [] })
      continue
    }
    if (source) group.sources.push(source)
    const { facts } = group
    group.facts = {
      ...facts,
      fromAt: Math.min(facts.fromAt, interval.fromAt),
      toAt: facts.toAt === null || interval.toAt === null ? null : Math.max(facts.toAt, interval.toAt),
      lostMs: facts.lostMs === null || interval.lostMs === null ? null : Math.max(facts.lostMs, interval.lostMs),
    }
  }
  return groups.map(({ facts, sources: of }) => ({ key: String(facts.id), fate: fateOf(facts), facts, sources: of }))
}
