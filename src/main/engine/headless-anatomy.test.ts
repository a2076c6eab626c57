// What is behind a peak, in the files of a headless run (formats.md).
import { expect, it } from 'vitest'
import { runFiles } from '../../../test/engine/headless.ts'
import { evenly, MINUTE, postAt, START, STORM_AT, writePosts } from '../../../test/engine/posts.ts'
import { tempDir } from '../../../test/engine/workspace.ts'
import type { Post } from '../../shared/model.ts'

const STORIES = [
  ['soup', 'kitchen', 'sick', 'stomach', 'hospital', 'cook', 'plate', 'smell', 'doctor', 'night'],
  ['refund', 'card', 'money', 'charged', 'twice', 'bank', 'invoice', 'euros', 'account', 'paid'],
]
const tell = (n: number): string => {
  const story = STORIES[n % 2] ?? []
  return `acme ${[1, 3, 7, 11, 13, 17].map((step) => story[(Math.imul(n + 7, 0x9e3779b1 * step) >>> 20) % 10]).join(' ')}`
}
const FIRST = postAt(STORM_AT - 20 * MINUTE, 'first', {
  authorHandle: 'whistle',
  authorFollowers: 400,
  text: 'acme is the worst, the soup made me sick and they hide it',
})
/** A day of calm, a first complaint, what repeats it, and two stories in many words. */
const storm = (): Post[] => [
  ...evenly('calm', START, 29 * 60, 0.2),
  FIRST,
  ...Array.from({ length: 120 }, (_, n) =>
    postAt(STORM_AT + n * 3000, `rt${n}`, { repostOfId: 'pfirst', text: FIRST.text, authorFollowers: n }),
  ),
  ...Array.from({ length: 120 }, (_, n) => postAt(STORM_AT + n * 3000 + 1, `own${n}`, { text: tell(n) })),
  ...Array.from({ length: 6 }, (_, n) =>
    postAt(STORM_AT + n * 3000 + 2, `hidden${n}`, { visibility: 'direct', text: tell(n), authorHandle: `secret${n}` }),
  ),
]

interface Line {
  readonly id: string
  readonly claimId: string | null
  readonly parentId: string | null
}

const run = async () => {
  const ran = await runFiles([writePosts(tempDir(), 'a.jsonl', storm())], { withReport: true })
  const [crisis] = ran.analysis.crises
  if (!crisis) throw new Error('no crisis')
  return { ...ran, crisis, lines: ran.mentions.map((line) => JSON.parse(line) as Line) }
}

it('catches an origin, amplifiers or claims that are missing, of other posts, or not the same in both files', async () => {
  const { crisis, lines, analysis, models, html } = await run()
  expect(crisis.origin).toMatchObject({ mentionId: 'x:pfirst', why: expect.stringMatching(/^\d+% of the .* before/) })
  const [amplifier] = crisis.amplifiers
  expect(amplifier).toMatchObject({ handle: 'whistle', mentionId: 'x:pfirst' })
  // What was said before the onset is not of the crisis.
  expect(amplifier?.caused).toBeGreaterThan(100)
  expect(amplifier?.caused).toBeLessThanOrEqual(120)
  expect(amplifier?.reach).toBeGreaterThan(400)
  expect(crisis.claims.length).toBeGreaterThan(0)
  for (const { id, size, firstMentionId } of crisis.claims) {
    const claimed = lines.filter(({ claimId }) => claimId === id)
    expect(size).toBeLessThanOrEqual(claimed.length)
    expect(claimed.map((line) => line.id)).toContain(firstMentionId)
  }
  expect(lines.filter(({ parentId }) => parentId === 'x:pfirst')).toHaveLength(120)
  const { byTone, byLang, byStance, matched } = analysis.mentions
  for (const counts of [byTone, byLang, byStance])
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(matched)
  expect(models[0]?.chapters.behind?.origin?.value.handle).toBe('whistle')
  for (const text of [JSON.stringify(analysis), JSON.stringify(models), html]) expect(text).not.toContain('secret')
})

it('catches a handle in what is shared without names', async () => {
  const { analysis } = await runFiles([writePosts(tempDir(), 'b.jsonl', storm())], { showHandles: false })
  expect(JSON.stringify(analysis.crises)).not.toMatch(/whistle|"person/)
  expect(analysis.crises[0]?.amplifiers[0]?.handle).toMatch(/^account \d+$/)
})

it('catches what a person wrote in private in the reason, the age or the count of their line', async () => {
  const at = STORM_AT + 2 * MINUTE
  const authorHandle = 'both'
  const posts = [
    ...storm(),
    postAt(at - MINUTE, 'whisper', {
      authorHandle,
      visibility: 'direct',
      text: 'acme poisoned my child, who pays for it?',
    }),
    postAt(at, 'aloud', { authorHandle, text: 'acme opens at nine' }),
  ]
  const lineOf = async (all: readonly Post[]) => {
    const { analysis } = await runFiles([writePosts(tempDir(), 'c.jsonl', all)])
    const { rank: _order, ...line } = analysis.queue.find(({ handle }) => handle === authorHandle) ?? { rank: 0 }
    return line
  }
  const told = await lineOf(posts)
  expect(told).toMatchObject({ mentionIds: ['x:paloud'], why: expect.stringMatching(/1\spost$/) })
  expect(told).toEqual(await lineOf(posts.filter(({ externalId }) => externalId !== 'pwhisper')))
})
