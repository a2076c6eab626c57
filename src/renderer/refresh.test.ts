import { describe, expect, it } from 'vitest'
import { createRefresher, isStaleBy, type Shown } from './refresh.ts'

const bench = (questions: Shown[]) => {
  let at = 10_000
  const timers: { at: number; run: () => void }[] = []
  const asked: string[] = []
  const changed = createRefresher({
    shown: () => questions,
    askAgain: (key) => asked.push(key),
    markStale: () => undefined,
    now: () => at,
    later: (run, delayMs) => timers.push({ at: at + delayMs, run }),
  })
  const pass = (ms: number) => {
    const end = at + ms
    for (;;) {
      const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      timers.splice(timers.indexOf(next), 1)
      at = Math.max(at, next.at)
      next.run()
    }
    at = end
  }
  return { changed, pass, asked, questions }
}

describe('createRefresher', () => {
  it('asks for the feed at most four times a second under a flood of hints', () => {
    const { changed, pass, asked } = bench([{ key: 'f', name: 'mentions.feed', isBusy: false }])
    for (let index = 0; index < 250; index += 1) {
      changed(['mentions'])
      pass(4)
    }
    pass(1000)
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.length).toBeLessThanOrEqual(5)
  })

  it('does not lose the hint that comes while an answer is under way', () => {
    const { changed, pass, asked, questions } = bench([{ key: 'f', name: 'mentions.feed', isBusy: true }])
    changed(['mentions'])
    pass(500)
    expect(asked).toEqual([])
    questions[0] = { key: 'f', name: 'mentions.feed', isBusy: false }
    pass(300)
    expect(asked).toEqual(['f'])
  })

  it('lets a slow question wait without holding back the quick ones', () => {
    const { changed, pass, asked } = bench([
      { key: 'r', name: 'report.get', isBusy: true },
      { key: 'q', name: 'queue.page', isBusy: false },
    ])
    changed(['queue'])
    pass(50)
    expect(asked).toEqual(['q'])
  })

  it('asks for the feed at its own pace while a calm question waits for its turn', () => {
    const { changed, pass, asked } = bench([
      { key: 'log', name: 'timeline.log', isBusy: false },
      { key: 'f', name: 'mentions.feed', isBusy: false },
    ])
    changed(['mentions'])
    pass(10)
    asked.length = 0
    // Not yet due again: both wait, the log much longer. The feed's hint comes after that wait has begun.
    changed(['timeline'])
    pass(300)
    changed(['mentions'])
    pass(10)
    expect(asked).toEqual(['f'])
  })

  it('forgets a question that left the screen, or the timer would run for ever', () => {
    const { changed, pass, asked, questions } = bench([{ key: 'f', name: 'mentions.feed', isBusy: true }])
    changed(['mentions'])
    pass(100)
    questions.length = 0
    pass(5000)
    expect(asked).toEqual([])
  })
})

describe('isStaleBy', () => {
  it('maps topics to the questions that show them', () => {
    expect(isStaleBy('mentions.feed', new Set(['mentions']))).toBe(true)
    expect(isStaleBy('mentions.feed', new Set(['members']))).toBe(false)
    expect(isStaleBy('settings.get', new Set(['members']))).toBe(false)
  })
})
