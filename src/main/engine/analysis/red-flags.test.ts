import { describe, expect, it } from 'vitest'
import { HOUR, heardPost, idOf, MINUTE, START_AT } from './heard.fixture.ts'
import { createRedFlags, type RedFlags, restoreRedFlags } from './red-flags.ts'

const DAY = 24 * HOUR
const WORDS = ['boycott', 'danger']
let seq = 0

/** One post per author, a minute apart; how often it rang. */
const say = (flags: RedFlags, word: string, at: number, authorCount: number, firstAuthor = 100) => {
  const findings = Array.from({ length: authorCount }, (_, k) => {
    seq += 1
    const post = heardPost(seq, { at: at + k * MINUTE, authorId: firstAuthor + k, followers: 10 * k })
    return flags.push(post, [word])
  })
  return findings.filter((finding) => finding !== null)
}

/** A day in which nothing of the kind was said. */
const quiet = (): RedFlags => {
  const flags = createRedFlags(WORDS)
  for (let hour = 0; hour < 30; hour += 1) flags.push(heardPost(1_000_000 + hour, { at: START_AT + hour * HOUR }), [])
  return flags
}

describe('red flags', () => {
  it('catches a word that three people say within an hour and nobody hears of', () => {
    const [finding] = say(quiet(), 'boycott', START_AT + 30 * HOUR, 3)
    expect(finding).toMatchObject({
      kind: 'redflag',
      onsetAt: START_AT + 30 * HOUR,
      why: { word: 'boycott', authorCount: 3, windowMs: HOUR },
    })
    expect(finding?.evidence).toEqual([seq, seq - 1, seq - 2])
  })

  it('catches an alarm for one person who repeats it, for us, for reposts, or for two in an afternoon', () => {
    const flags = quiet()
    const at = START_AT + 30 * HOUR
    for (let k = 0; k < 50; k += 1) {
      const one = { at: at + k * MINUTE, authorId: 1 }
      expect(flags.push(heardPost(k, one), ['danger'])).toBeNull()
      expect(flags.push(heardPost(k, { ...one, authorId: k, isOwn: true }), ['danger'])).toBeNull()
      expect(flags.push(heardPost(k, { ...one, authorId: k, repostOfId: idOf(9) }), ['danger'])).toBeNull()
    }
    const slow = quiet()
    for (let k = 0; k < 20; k += 1) expect(say(slow, 'danger', at + 31 * k * MINUTE, 1, k)).toEqual([])
  })

  it('catches a word of every day that rings, and its storm that does not', () => {
    const flags = quiet()
    const alarms = Array.from({ length: 28 }, (_, day) => say(flags, 'danger', START_AT + (2 + day) * DAY, 4).length)
    expect(alarms.slice(1).every((count) => count === 0)).toBe(true)
    expect(say(flags, 'danger', START_AT + 31 * DAY, 30)).toHaveLength(1)
  })

  it('catches an event that rings twice, and one storm that hides the next for months', () => {
    const flags = quiet()
    const at = START_AT + 2 * DAY
    expect(say(flags, 'boycott', at, 200)).toHaveLength(1)
    expect(say(flags, 'boycott', at + 12 * HOUR, 200)).toHaveLength(0)
    expect(say(flags, 'danger', at + 12 * HOUR, 10)).toHaveLength(0)
    expect(say(flags, 'boycott', at + 30 * DAY, 20)).toHaveLength(1)
  })

  it('catches a restored snapshot with another future than its original', () => {
    const flags = quiet()
    say(flags, 'boycott', START_AT + 30 * HOUR, 2)
    const restored = restoreRedFlags(WORDS, JSON.parse(JSON.stringify(flags.snapshot())))
    const more = (of: RedFlags) => say(of, 'boycott', START_AT + 30 * HOUR + 5 * MINUTE, 1, 500).map(({ why }) => why)
    expect(more(restored)).toEqual(more(flags))
    expect(more(restored)).toEqual([])
  })

  it('catches memory that grows with the storm', () => {
    const flags = quiet()
    for (let k = 0; k < 5_000; k += 1)
      flags.push(heardPost(k, { at: START_AT + 30 * HOUR + k * 10, authorId: k }), ['danger'])
    expect(JSON.stringify(flags.snapshot()).length).toBeLessThan(60_000)
  })

  it('catches a word of the list that is also a name of the language, and stops every post', () => {
    const words = ['constructor', '__proto__']
    const flags = restoreRedFlags(words, JSON.parse(JSON.stringify(createRedFlags(words).snapshot())))
    for (const word of words) expect(say(flags, word, START_AT + words.indexOf(word) * DAY * 3, 6)).toHaveLength(1)
  })
})
