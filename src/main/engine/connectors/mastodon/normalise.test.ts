import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VISIBILITIES } from '../../../../shared/model.ts'
import { asEdit, readNotification, readStatus } from './normalise.ts'

const server = { host: 'api.invented.example', domain: 'invented.example' }

const account = (acct: string, id = '9') => ({
  id,
  acct,
  displayName: 'Ines',
  followersCount: 3,
  createdAt: '2020-01-01T00:00:00.000Z',
})
const status = (some: object = {}) => ({
  id: '117',
  createdAt: '2026-03-03T10:00:00.000Z',
  content: '<p>hello</p>',
  visibility: 'public',
  account: account('ines'),
  ...some,
})
const first = (raw: unknown) => readStatus(server, raw)?.[0]?.post

describe('who, where, when', () => {
  it('catches a handle without its server, and an id without its own', () => {
    expect(first(status())).toMatchObject({
      externalId: '117@api.invented.example',
      authorHandle: 'ines@invented.example',
    })
    expect(first(status({ account: account('omar@far.example') }))?.authorHandle).toBe('omar@far.example')
    expect(
      first(status({ inReplyToId: '116', quote: { state: 'accepted', quotedStatus: { id: '115' } } })),
    ).toMatchObject({
      inReplyToId: '116@api.invented.example',
      quoteOfId: '115@api.invented.example',
    })
  })

  it('catches a status that is lost because of what merely decorates it', () => {
    const odd = status({
      language: 7,
      url: null,
      favouritesCount: -1,
      mentions: 'x',
      editedAt: 'yesterday',
      quote: [],
      inReplyToId: {},
    })
    expect(first(odd)).toMatchObject({ text: 'hello', likeCount: null, lang: null, url: null, inReplyToId: null })
  })

  it.each([[{ id: 117 }], [{ createdAt: '2026-03-03' }], [{ content: null }], [{ account: {} }], [{ id: '1/../2' }]])(
    'catches a status without what decides: %o',
    (wrong) => {
      expect(readStatus(server, status(wrong))).toBeNull()
    },
  )
})

describe('visibility', () => {
  it('catches one that widens, known or not', () => {
    const narrowness = (name: string | undefined): number => VISIBILITIES.indexOf(name as (typeof VISIBILITIES)[number])
    const known = new Map(Object.entries({ public: 0, unlisted: 1, private: 2, direct: 3 }))
    const name = fc.oneof(
      fc.constantFrom('public', 'unlisted', 'private', 'direct', 'limited', 'Public', ''),
      fc.string(),
    )
    fc.assert(
      fc.property(name, name, (inner, outer) => {
        const told =
          readStatus(server, status({ visibility: outer, reblog: status({ id: '5', visibility: inner }) })) ?? []
        const [innerIs, outerIs] = [known.get(inner) ?? 3, known.get(outer) ?? 3]
        expect(narrowness(told[0]?.post.visibility)).toBe(innerIs)
        expect(narrowness(told[1]?.post.visibility)).toBe(Math.max(innerIs, outerIs))
      }),
    )
    expect(first({ ...status(), visibility: undefined })?.visibility).toBe('direct')
  })
})

describe('reposts and edits', () => {
  it('catches a repost that is another by each way of hearing of it', () => {
    const original = status({ id: '5', account: account('brand', '1') })
    const passedOn = readStatus(server, status({ content: '', reblog: original }))
    const notified = readNotification(server, {
      id: '20',
      type: 'reblog',
      createdAt: '2026-03-03T10:00:00.000Z',
      account: account('ines'),
      status: original,
    })
    expect(notified?.map(({ post }) => post)).toEqual(passedOn?.map(({ post }) => post))
    expect(passedOn?.[1]?.post).toMatchObject({
      externalId: '5/reblog/9@api.invented.example',
      repostOfId: '5@api.invented.example',
      authorHandle: 'ines@invented.example',
      text: 'hello',
    })
  })

  it('catches an edit that takes the place of what was said', () => {
    const [told] = readStatus(server, status({ editedAt: '2026-03-03T11:00:00.000Z' })) ?? []
    const at = Date.UTC(2026, 2, 3, 11)
    expect(told && asEdit(told, at)).toMatchObject({
      externalId: `117@api.invented.example/edit/${at}`,
      editedOfId: '117@api.invented.example',
      createdAt: at,
    })
  })

  it('catches a follow or a favourite that becomes a post', () => {
    const about = { id: '20', createdAt: '2026-03-03T10:00:00.000Z', account: account('ines') }
    expect(readNotification(server, { ...about, type: 'follow' })).toEqual([])
    expect(readNotification(server, { ...about, type: 'favourite', status: status() })).toEqual([])
  })
})

describe('text', () => {
  const mentions = [
    { acct: 'brand', url: 'https://invented.example/@brand' },
    { acct: 'omar@far.example', url: 'https://far.example/@omar' },
  ]
  const said = (content: string, some: object = {}) => first(status({ content, mentions, ...some }))?.text

  it.each([
    [
      'a mention without its server',
      '<p><span class="h-card"><a href="https://invented.example/@brand" class="u-url mention">@<span>brand</span></a></span> hi</p>',
      '@brand@invented.example hi',
    ],
    [
      'a far mention without its server',
      '<a href="https://far.example/@omar" class="u-url mention">@<span>omar</span></a>',
      '@omar@far.example',
    ],
    [
      'a mention that the server did not list',
      '<a href="https://else.example/@zoe" class="mention">@zoe</a>',
      '@zoe@else.example',
    ],
    [
      'a hashtag as a link',
      '<a href="https://invented.example/tags/x" class="mention hashtag" rel="tag">#<span>x</span></a>',
      '#x',
    ],
    [
      'an address that is cut',
      '<a href="https://www.clairon.example/a/very/long/path?q=1&amp;r=2"><span class="invisible">https://www.</span><span class="ellipsis">clairon.example/a/very/lo</span><span class="invisible">ng/path?q=1&amp;r=2</span></a>',
      'https://www.clairon.example/a/very/long/path?q=1&r=2',
    ],
    [
      'an address that is cut by dots',
      '<a href="https://clairon.example/abc/def">clairon.example/abc…</a>',
      'https://clairon.example/abc/def',
    ],
    [
      'an address behind other words',
      '<a href="https://evil.example/">your bank</a>',
      'your bank (https://evil.example/)',
    ],
    ['an address that runs code', '<a href="javascript:alert(1)">x</a>', 'x'],
    ['lines and spaces', '<p>a  b<br />c</p><p>d</p>', 'a  b\nc\n\nd'],
    ['markup that was typed', '<p>&lt;b&gt; &amp;amp; it&#39;s</p>', "<b> &amp; it's"],
  ])('catches %s', (_, content, text) => {
    expect(said(content)).toBe(text)
  })

  it('catches a warning before a post that is left out', () => {
    expect(said('<p>b</p>', { spoilerText: 'about a' })).toBe('about a\n\nb')
  })
})
