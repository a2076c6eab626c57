import { expect, it } from 'vitest'
import { AT, emptyModel, seq, statement } from '../../../../../test/engine/report-models.ts'
import type { SaidPosts, StatementAnswers } from '../../../../shared/answers.ts'
import { renderJson } from './render-json.ts'
import { renderMarkdown } from './render-markdown.ts'

const options = { lang: 'en', showHandles: false, zone: 'UTC' } as const
const said = (count: number, more: Partial<SaidPosts> = {}): SaidPosts => ({
  count,
  evidence: Array.from({ length: count }, (_, n) => seq(100 + n)),
  peopleCount: count,
  followerCount: count,
  followerEvidence: [seq(100)],
  ...more,
})
const around: StatementAnswers['around'] = {
  windowMs: 7_200_000,
  isOver: false,
  beforePeopleCount: 9,
  spokeAgain: said(2),
  claims: [{ label: '@person_9 ate glass', lang: 'en', before: said(4), after: said(1) }],
}
const thread: StatementAnswers['thread'] = {
  ours: [seq(90)],
  replies: said(4),
  quotes: said(0),
  answers: said(4, { peopleCount: 3, followerCount: null }),
  reposts: said(0, { followerEvidence: [] }),
  byTone: { negative: said(1), neutral: said(0), positive: said(0) },
  untonedCount: 2,
  byStance: { attack: said(1), defend: said(2), ask: said(0), neutral: said(0) },
  unstancedCount: 0,
  likeCount: null,
  repostCount: 12,
}
const modelOf = (answers: Omit<StatementAnswers, 'statementId' | 'publishedAt'>) => ({
  ...emptyModel,
  statements: [statement],
  chapters: {
    ...emptyModel.chapters,
    reactions: [{ statement, before: 1, after: 2 }],
    answers: [{ statementId: statement.id, publishedAt: AT, ...answers }],
  },
})

it('catches an unknown that is printed as nought, a share of what was not read, and a count without its posts', () => {
  const text = renderMarkdown(modelOf({ thread, around }), options).replaceAll('\u00a0', ' ')
  expect(text).toContain('4 posts by 3 people')
  expect(text).toMatch(/Attack us\s*\|\s*1 \(25%\)/)
  expect(text).toMatch(/Negative in tone\s*\|\s*1 \(50%\)/)
  expect(text).toMatch(/Followers who answered\s*\|\s*_?unknown/)
  expect(text).toMatch(/Likes the platform told\s*\|\s*_?unknown/)
  expect(text).toMatch(/Spoke again.*so far/)
  expect(text).toContain('Who saw it is unknown')
  expect(text).toContain('100')
})

it('catches "nobody answered" where it is unknown who did, and a name that the words of a claim let out', () => {
  const text = renderMarkdown(modelOf({ thread: null, around }), options)
  expect(text).toContain('no post of ours that says it came in')
  expect(text).not.toContain('person_9')
  const json = renderJson(modelOf({ thread: null, around }), options)
  expect(json).not.toContain('person_9')
  expect(JSON.parse(json).parts[0].statements[0].answers).toMatchObject({
    thread: null,
    around: { beforePeopleCount: 9 },
  })
})
