import { describe, expect, it } from 'vitest'
import { HOUR, heardPost, idOf, MINUTE, START_AT } from './heard.fixture.ts'
import { poisson, seeded } from './spike.fixture.ts'
import { createToneTurn, restoreToneTurn, type ToneTurn } from './tone-turn.ts'

const DAY = 24 * HOUR

interface Hours {
  readonly from: number
  readonly count: number
  readonly perHour: number
  readonly share: (hour: number) => number
}

/** Posts of so many hours, with a share of negatives; what it found. */
const live = (turn: ToneTurn, seed: number, { from, count, perHour, share }: Hours) => {
  const random = seeded(seed)
  const findings = []
  for (let hour = from; hour < from + count; hour += 1) {
    const posts = poisson(perHour, random)
    for (let k = 0; k < posts; k += 1) {
      const at = START_AT + hour * HOUR + Math.floor((k / posts) * HOUR)
      const tone = random() < share(hour) ? 'negative' : 'neutral'
      const finding = turn.push(heardPost(hour * 1_000 + k, { at, authorId: Math.floor(random() * 1e9), tone }))
      if (finding) findings.push(finding)
    }
  }
  return findings
}

describe('tone turn', () => {
  it('catches a turn that is not heard within three hours, with a baseline of its own', () => {
    for (const [usual, turned] of [
      [0.1, 0.5],
      [0.3, 0.7],
      [0.6, 0.9],
    ] as const) {
      const turn = createToneTurn()
      expect(live(turn, 1, { from: 0, count: 96, perHour: 30, share: () => usual })).toEqual([])
      const [finding, ...more] = live(turn, 2, { from: 96, count: 8, perHour: 40, share: () => turned })
      expect(more).toEqual([])
      expect(finding?.kind).toBe('tone')
      expect((finding?.at ?? 0) - START_AT - 96 * HOUR).toBeLessThan(3 * HOUR)
      expect(Math.abs((finding?.onsetAt ?? 0) - START_AT - 96 * HOUR)).toBeLessThan(HOUR)
      expect(Math.abs((finding?.why.usualShare ?? 0) - usual)).toBeLessThan(0.05)
      expect(finding?.evidence).toHaveLength(5)
    }
  })

  it('catches false alarms where hours differ by themselves: at most one in thirty ordinary weeks', () => {
    let alarms = 0
    for (let seed = 0; seed < 10; seed += 1) {
      const mood = seeded(seed + 100)
      const moods = Array.from({ length: 3 * 168 }, () => 0.25 + 0.5 * mood())
      const hours = { from: 0, count: moods.length, perHour: [5, 30, 120][seed % 3] ?? 30 }
      alarms += live(createToneTurn(), seed, { ...hours, share: (hour) => moods[hour] ?? 0.5 }).length
    }
    expect(alarms).toBeLessThanOrEqual(1)
  })

  it('catches an alarm by one furious author, by reposts of one text, or before there is a past', () => {
    const turn = createToneTurn()
    live(turn, 1, { from: 0, count: 96, perHour: 30, share: () => 0.1 })
    for (let k = 0; k < 300; k += 1) {
      const at = START_AT + 96 * HOUR + k * MINUTE
      expect(turn.push(heardPost(k, { at, authorId: 5, tone: 'negative' }))).toBeNull()
      expect(turn.push(heardPost(k, { at, authorId: k, tone: 'negative', repostOfId: idOf(1) }))).toBeNull()
      expect(turn.push(heardPost(k, { at, authorId: k, tone: 'negative', isOwn: true }))).toBeNull()
      expect(turn.push(heardPost(k, { at, authorId: k, tone: null }))).toBeNull()
    }
    expect(
      live(createToneTurn(), 2, { from: 0, count: 24, perHour: 60, share: (hour) => (hour < 12 ? 0.1 : 0.9) }),
    ).toEqual([])
  })

  it('catches a restored snapshot with another future than its original', () => {
    const turn = createToneTurn()
    live(turn, 1, { from: 0, count: 96, perHour: 30, share: () => 0.2 })
    const restored = restoreToneTurn(JSON.parse(JSON.stringify(turn.snapshot())))
    const storm = { from: 96, count: 3, perHour: 50, share: () => 0.9 }
    const [expected, got] = [live(turn, 3, storm), live(restored, 3, storm)]
    expect(expected).toHaveLength(1)
    expect(got).toEqual(expected)
  })

  it('catches memory that grows with the number of posts', () => {
    const turn = createToneTurn()
    live(turn, 4, { from: 0, count: 30, perHour: 5_000, share: () => 0.5 })
    expect(JSON.stringify(turn.snapshot()).length).toBeLessThan(20_000)
  })

  it('catches a gap of months, or a late post, that breaks the count of the day', () => {
    const turn = createToneTurn()
    live(turn, 1, { from: 0, count: 96, perHour: 30, share: () => 0.2 })
    expect(turn.push(heardPost(1, { at: START_AT + 90 * DAY, tone: 'negative' }))).toBeNull()
    expect(turn.push(heardPost(2, { at: START_AT, tone: 'negative' }))).toBeNull()
  })
})
