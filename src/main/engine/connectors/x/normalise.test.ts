import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPosts } from './normalise.ts'

const SEEN_AT = Date.UTC(2026, 7, 20)

const status = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: '1900000000000000002',
  text: 'hello',
  created_at: '2026-08-12T18:00:00.000Z',
  author_id: '7',
  edit_history_tweet_ids: ['1900000000000000002'],
  ...more,
})
const author = (more: Readonly<Record<string, unknown>> = {}) => ({ id: '7', username: 'ines', ...more })
const answer = (post: unknown, user: unknown = author()) => ({ data: [post], includes: { users: [user] } })
const only = (body: unknown) => readPosts(body, SEEN_AT).posts[0]

describe('a post of X', () => {
  it.each([
    [
      'a long post that is cut',
      { text: 'a cut…', note_tweet: { text: 'a cut text, whole' } },
      { text: 'a cut text, whole' },
    ],
    ['the same in X’s new words', { text: 'a cut…', note_post: { text: 'whole' } }, { text: 'whole' }],
    ['escapes that stay', { text: '1 &lt; 2 &amp; 3 &gt; 2' }, { text: '1 < 2 & 3 > 2' }],
    ['escapes undone twice', { text: '&amp;lt;b&amp;gt;' }, { text: '&lt;b&gt;' }],
    ['a reply', { referenced_tweets: [{ type: 'replied_to', id: '5' }] }, { inReplyToId: '5', quoteOfId: null }],
    ['a quote in new words', { referenced_posts: [{ type: 'quoted', id: '5' }] }, { quoteOfId: '5' }],
    ['a repost', { referenced_tweets: [{ type: 'retweeted', id: '5' }] }, { repostOfId: '5' }],
    [
      'an edit taken for a new post',
      { edit_history_tweet_ids: ['1', '2', '1900000000000000002'] },
      { editedOfId: '1' },
    ],
    ['a post that edits itself', {}, { editedOfId: null }],
    ['counts', { public_metrics: { like_count: 3, retweet_count: 2 } }, { likeCount: 3, repostCount: 2 }],
    ['counts in new words', { public_metrics: { repost_count: 4 } }, { repostCount: 4, likeCount: null }],
    ['a count that is no number', { public_metrics: { like_count: -1 } }, { likeCount: null }],
    ['no language, given as one', { lang: 'und' }, { lang: null }],
    ['only media, given as a language', { lang: 'qme' }, { lang: null }],
    ['a language', { lang: 'fr' }, { lang: 'fr' }],
    ['a withheld post that is kept', { withheld: { country_codes: ['FR'] } }, { deletedAt: SEEN_AT }],
  ])('catches %s', (_, post, expected) => {
    expect(only(answer(status(post)))).toMatchObject(expected)
  })

  it.each([
    ['a follower who is not seen', { connection_status: ['followed_by'] }, { authorFollowsUs: true }],
    ['“not told” taken for “does not follow”', {}, { authorFollowsUs: null }],
    ['a protected account that becomes public', { protected: true }, { visibility: 'followers' }],
    ['followers', { public_metrics: { followers_count: 9 } }, { authorFollowers: 9 }],
  ])('catches %s', (_, user, expected) => {
    expect(only(answer(status(), author(user)))).toMatchObject(expected)
  })

  it('catches a post that is stored without its author, or dropped with them', () => {
    expect(readPosts({ data: [status()] }, SEEN_AT)).toMatchObject({
      posts: [],
      authorlessIds: ['1900000000000000002'],
      refusedCount: 0,
    })
  })

  it.each([
    ['an id as a number, which is another post’s', { id: 190000000000 }],
    ['a time that is none', { created_at: 'yesterday' }],
    ['no text', { text: null }],
  ])('catches %s', (_, post) => {
    expect(readPosts(answer(status(post)), SEEN_AT)).toMatchObject({ posts: [], refusedCount: 1 })
  })

  it('catches a deleted post that a partly good answer tells, and a missing user taken for one', () => {
    const problem = (resource_type: string, resource_id: string, type: string) => ({
      resource_type,
      resource_id,
      type: `https://api.x.com/2/problems/${type}`,
    })
    const errors = [
      problem('tweet', '5', 'resource-not-found'),
      problem('tweet', '6', 'not-authorized-for-resource'),
      problem('user', '7', 'resource-not-found'),
      problem('tweet', '8', 'client-forbidden'),
    ]
    expect(readPosts({ errors }, SEEN_AT).goneIds).toEqual(['5', '6'])
  })

  it('catches a shape that throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, includes) => {
        readPosts({ data, includes }, SEEN_AT)
        readPosts(data, SEEN_AT)
      }),
    )
  })
})

const samples = join(process.env.SANGFROID_DATA ?? '../shared/data', 'xapi', 'samples')
const withSamples = existsSync(samples) ? it : it.skip
if (!existsSync(samples)) console.warn(`X's own samples are not read: ${samples} is not there`)

withSamples('catches one of X’s own samples that throws', () => {
  const names = readdirSync(samples)
  for (const name of names) readPosts(JSON.parse(readFileSync(join(samples, name), 'utf8')), SEEN_AT)
  expect(names.length).toBeGreaterThan(80)
})
