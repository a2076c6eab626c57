import { describe, expect, it } from 'vitest'
import { findSilent, type WatchedSource } from './silent-source.ts'

const MINUTE = 60_000
const source: WatchedSource = { id: 7, state: 'live', lastSuccessAt: 0, normalIntervalMs: 5 * MINUTE }

describe('silent source', () => {
  it('catches a silence that is not told at twice the normal interval, or that is told before', () => {
    expect(findSilent([source], 10 * MINUTE).findings).toEqual([])
    const [finding] = findSilent([source], 10 * MINUTE + 1).findings
    expect(finding).toMatchObject({
      kind: 'source',
      onsetAt: 0,
      why: { sourceId: 7, silentMs: 10 * MINUTE + 1, normalMs: 5 * MINUTE },
    })
  })

  it('catches one silence that rings twice, and the next one that does not', () => {
    const first = findSilent([source], 11 * MINUTE)
    const still = findSilent([{ ...source, state: 'blind' }], 60 * MINUTE, first.told)
    expect(still.findings).toEqual([])
    const back = { ...source, lastSuccessAt: 61 * MINUTE }
    const heard = findSilent([back], 62 * MINUTE, still.told)
    expect(heard).toEqual({ findings: [], told: {} })
    expect(findSilent([back], 90 * MINUTE, heard.told).findings).toHaveLength(1)
  })

  it('catches an alarm for a source that is off, reads what it missed, or never answered', () => {
    const sources: WatchedSource[] = [
      { ...source, state: 'off' },
      { ...source, state: 'catchingUp' },
      { ...source, lastSuccessAt: null },
      { ...source, normalIntervalMs: null },
    ]
    expect(findSilent(sources, 1_000 * MINUTE).findings).toEqual([])
  })

  it('catches a severity that does not grow with the silence, or leaves 0..1', () => {
    const severities = [11, 20, 60, 6_000].map(
      (minutes) => findSilent([source], minutes * MINUTE).findings[0]?.severity ?? -1,
    )
    expect(severities).toEqual([...severities].sort((a, b) => a - b))
    expect(severities[0]).toBeGreaterThan(0)
    expect(severities.at(-1)).toBe(1)
  })
})
