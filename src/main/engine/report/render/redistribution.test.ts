import { expect, it } from 'vitest'
import { emptyModel, english, keyPostsOf, mention } from '../../../../../test/engine/report-models.ts'
import type { ReportModel } from '../../../../shared/report-model.ts'
import { sectionJson } from './json-sections.ts'
import { redistribution } from './redistribution.ts'
import { openPages } from './report-document.ts'

const passedOn = (...models: ReportModel[]) => {
  const pages = openPages(models, english)
  const blocks = sectionJson({ startsPage: false, blocks: redistribution(pages[0], pages) })
  const table = blocks.find(({ kind }) => kind === 'table')
  return table?.kind === 'table' ? table.rows.map((row) => ('group' in row ? [] : row.map(({ text }) => text))) : []
}
const withKeys = (...posts: Parameters<typeof keyPostsOf>): ReportModel => ({ ...emptyModel, ...keyPostsOf(...posts) })

it('catches a post that is shown and not counted, or counted and not shown', () => {
  const first = withKeys(
    mention(1, 'one'),
    mention(2, 'two', { platform: 'bluesky' }),
    mention(3, null),
    mention(4, 'secret', { visibility: 'direct' }),
  )
  const second = withKeys(mention(1, 'one'), mention(5, 'five'))
  expect(passedOn(first, second).map(([platform, count]) => [platform, count])).toEqual([
    ['X', '2'],
    ['Bluesky', '1'],
  ])
  expect(passedOn(withKeys(mention(3, null)))).toEqual([])
})

it('catches a report that passes on more of X than X allows, and does not say so', () => {
  const many = (count: number) => withKeys(...Array.from({ length: count }, (_, n) => mention(n + 1, `post ${n}`)))
  expect(passedOn(many(500))[0]?.[2]).not.toContain('more than that')
  expect(passedOn(many(501))[0]?.[2]).toContain('more than that')
})
