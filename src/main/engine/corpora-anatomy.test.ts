// What is behind real peaks (issue 3), through the whole headless run.
import { expect } from 'vitest'
import { REAL_MS, real, runCorpus } from '../../../test/engine/corpora.ts'

interface Line {
  readonly id: string
  readonly matched: boolean
  readonly parentId: string | null
  readonly coordinated: boolean
}
const linesOf = ({ mentions }: { readonly mentions: readonly string[] }) =>
  mentions.map((line) => JSON.parse(line) as Line)

real(
  'catches the account that set off the peak of a rumour missing among the first amplifiers, or an origin after them',
  async () => {
    const ran = await runCorpus('weibo-carrefour-2012.jsonl', 'Carrefour', '家乐福')
    const [crisis] = ran.analysis.crises
    const first = crisis?.amplifiers.slice(0, 3).map(({ at }) => at)
    expect(first).toContain('2012-12-11T03:17:51.000Z')
    expect(crisis?.origin?.why).toMatch(/ before the counts began to rise\.$/)
    const passedOn = linesOf(ran).filter(({ parentId }) => parentId !== null)
    expect(passedOn.length).toBeGreaterThan(3000)
    const joined = passedOn.filter(({ matched }) => matched).length
    expect(joined / passedOn.length).toBeGreaterThanOrEqual(0.95)
  },
  REAL_MS,
)

real(
  'catches a campaign whose first post, or whose making together, is not told',
  async () => {
    const ran = await runCorpus('kochfarms-2015.jsonl', 'Koch Farms', 'kochfarms,#KochFarms,koch farms,walmart')
    const [crisis] = ran.analysis.crises
    expect(crisis?.origin?.why).toMatch(/hashtag that 9\d% /)
    expect(crisis?.origin?.confidence).toBeGreaterThan(0.5)
    const [group] = crisis?.coordination ?? []
    expect(group?.accounts.length).toBeGreaterThan(50)
    const coordinated = new Set(linesOf(ran).flatMap(({ id, coordinated }) => (coordinated ? [id] : [])))
    expect(group?.mentionIds.filter((id) => !coordinated.has(id))).toEqual([])
  },
  REAL_MS,
)
