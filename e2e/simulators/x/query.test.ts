import { describe, expect, it } from 'vitest'
import { createPlatform } from './platform.ts'
import { matches } from './query-match.ts'
import { parseQuery, QueryProblem } from './query-parse.ts'

const platform = createPlatform()
const somebody = platform.world.addPerson({ username: 'somebody', name: 'S', followerCount: 1, follows: new Set() }, 0)
const brand = platform.world.person('orvalys') ?? somebody
const own = platform.publish({ author: brand, text: 'We know.', madeBy: 'test', lang: 'en' })
const post = platform.publish({
  author: somebody,
  text: '@orvalys Ma bouilloire Orvalys-K2 a fondu, été gâché #Rappel https://example.invalid/Photo',
  madeBy: 'test',
  lang: 'fr',
  kind: 'reply',
  referenced: own,
})

describe('queries', () => {
  it.each([
    ['orvalys', true],
    ['ORVALYS k2', true],
    ['orvaly', false],
    ['"orvalys k2"', true],
    ['"k2 orvalys"', false],
    ['gâché', true],
    ['gache', false],
    ['#rappel', true],
    ['#rap', false],
    ['@orvalys', true],
    ['@orvalys_aide', false],
    ['from:somebody', true],
    ['from:orvalys', false],
    ['to:orvalys', true],
    [`conversation_id:${own.id}`, true],
    [`conversation_id:${post.id}`, false],
    ['orvalys -fondu', false],
    ['orvalys -melted', true],
    ['nothing OR orvalys', true],
    ['orvalys nothing OR fondu', true],
    ['orvalys (nothing OR fondu)', true],
    ['(nothing OR never) fondu', false],
    ['orvalys -(nothing OR fondu)', false],
    ['orvalys -is:retweet', true],
    ['orvalys is:retweet', false],
    ['orvalys is:reply lang:fr has:links', true],
    ['orvalys has:media', false],
    ['url:example.invalid', true],
    ['orvalys sample:100', true],
    ['orvalys sample:0', false],
  ])('catches a wrong answer to %s', (query, expected) => {
    expect(matches(parseQuery(query), post)).toBe(expected)
  })

  it.each([
    '(orvalys',
    'orvalys)',
    'orvalys OR',
    'foo AND bar',
    'colour:red',
    '-orvalys',
    'lang:fr',
    'sample:10 -is:retweet',
    'orvalys OR -fondu',
    '"unclosed',
    '()',
  ])('catches %s, which X refuses', (query) => {
    expect(() => parseQuery(query)).toThrow(QueryProblem)
  })
})
