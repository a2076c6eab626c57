import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postsOf } from './normalise.ts'
import { readFeed } from './read-feed.ts'

const outlet = { url: 'https://www.clairon.example/feed.xml', seenAt: Date.UTC(2026, 4, 1) }
const posts = (text: string) => {
  const feed = readFeed(text)
  return feed === null ? null : postsOf(feed, outlet).map(({ post }) => post)
}
const rss = (items: string): string => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`

describe('formats', () => {
  it('catches a format that is read as another', () => {
    const given = {
      rdf: '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>R</title></channel><item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><dc:date>2026-01-02</dc:date></item></rdf:RDF>',
      atom: '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>urn:1</id><title type="html">One</title><link href="/1"/><published>2026-01-02T00:00:00Z</published></entry></feed>',
      json: '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"https://j.example/1","title":"One","date_published":"2026-01-02T00:00:00Z"}]}',
    }
    expect(
      Object.values(given).map((text) =>
        posts(text)?.map(({ externalId, text: said, url, createdAt }) => [externalId, said, url, createdAt]),
      ),
    ).toEqual([
      [['https://r.example/1', 'One', 'https://r.example/1', Date.UTC(2026, 0, 2)]],
      [['urn:1', 'One', 'https://www.clairon.example/1', Date.UTC(2026, 0, 2)]],
      [['clairon.example/1', 'One', 'https://j.example/1', Date.UTC(2026, 0, 2)]],
    ])
  })

  it('catches markup that comes through as text, and text that is taken for markup', () => {
    expect(
      posts(
        rss(
          '<item><title>A &amp;amp; B &amp;lt;3</title><description><![CDATA[<p>Un <b>deux</b></p><script>alert(1)</script><p>trois&nbsp;!</p>]]></description></item>',
        ),
      )?.[0]?.text,
    ).toBe('A & B <3\n\nUn deux\n\ntrois\u00a0!')
    expect(
      posts(
        '{"version":"https://jsonfeed.org/version/1","title":"J","items":[{"id":"1","content_text":"1 < 2 <b>"}]}',
      )?.[0]?.text,
    ).toBe('1 < 2 <b>')
  })

  it('catches an end of the file in the middle of a feed, and what is no feed', () => {
    expect(posts('<html><body>x</body></html>')).toBeNull()
    expect(posts('')).toBeNull()
    expect(posts(rss('<item><title>Fish & chips</title><guid>urn:x</guid></item>'))?.[0]?.text).toBe('Fish & chips')
  })
})

describe('times and ids', () => {
  it('catches a time that is guessed', () => {
    const at = (written: string): number | undefined =>
      posts(rss(`<item><title>x</title><pubDate>${written}</pubDate></item>`))?.[0]?.createdAt
    expect(at('Tue, 03 Mar 2026 10:00:00 +0100')).toBe(Date.UTC(2026, 2, 3, 9))
    expect(at('Tue, 03 Mar 2026 10:00:00 GMT')).toBe(Date.UTC(2026, 2, 3, 10))
    for (const unreadable of ['mardi 3 mars', '2026-03-03 10:00:00', '', 'Tue, 03 Mar 2099 10:00:00 GMT'])
      expect(at(unreadable), unreadable).toBe(outlet.seenAt)
  })

  it('catches two entries that share an id, and one that has two', () => {
    const twice = rss(
      '<item><title>x</title></item><item><title>y</title></item><item><title>z</title><link>/z</link></item>',
    )
    const ids = posts(twice)?.map(({ externalId }) => externalId) ?? []
    expect(new Set(ids).size).toBe(3)
    expect(posts(twice)?.map(({ externalId }) => externalId)).toEqual(ids)
    expect(ids[2]).toBe('https://www.clairon.example/z')
  })

  it('catches a link that is no web page', () => {
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])
      expect(posts(rss(`<item><title>x</title><link>${link}</link></item>`))?.[0]?.url, link).toBeNull()
  })

  it('catches a feed that throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), fc.string({ maxLength: 50 }), (body, id) => {
        for (const text of [body, rss(body), rss(`<item><guid>${id}</guid><title>${body}</title></item>`)])
          for (const post of posts(text) ?? []) expect(post.externalId.length).toBeLessThanOrEqual(512)
      }),
      { numRuns: 40 },
    )
  })
})
