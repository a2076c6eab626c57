// RSS, RDF, Atom and JSON Feed to one shape, with the texts as a person reads them. Pure.
import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import { assertNever } from '../../../../shared/result.ts'
import { htmlToText } from '../html-text.ts'

export interface Entry {
  /** As the feed names it; null = it does not. */
  readonly id: string | null
  /** May be relative. */
  readonly link: string | null
  readonly title: string
  readonly body: string
  readonly author: string | null
  /** As written. */
  readonly publishedAt: string | null
}

export interface Feed {
  readonly title: string
  readonly lang: string | null
  readonly entries: readonly Entry[]
}

const html = (text: string | undefined): string => htmlToText(text ?? '')
const orNull = (text: string | undefined): string | null => text?.trim() || null

/** Words of a feed's title and names: on one line. */
const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

const rssEntry = ({ guid, link, title, content, description, dc, authors, pubDate }: RssFeed.Item<string>): Entry => ({
  id: orNull(guid?.value),
  link: orNull(link) ?? (guid?.isPermaLink === false ? null : orNull(guid?.value)),
  title: line(html(title)),
  body: html(content?.encoded ?? description),
  author: orNull(dc?.creators?.[0] ?? authors?.[0]?.name),
  publishedAt: orNull(pubDate ?? dc?.dates?.[0]),
})

const rdfEntry = ({ rdf, link, title, content, description, dc }: RdfFeed.Item<string>): Entry => ({
  id: orNull(rdf?.about),
  link: orNull(link),
  title: line(html(title)),
  body: html(content?.encoded ?? description),
  author: orNull(dc?.creators?.[0]),
  publishedAt: orNull(dc?.dates?.[0]),
})

const atomText = (text: { value?: string; type?: string } | undefined): string => {
  const value = text?.value ?? ''
  return text?.type === 'html' || text?.type === 'xhtml' ? html(value) : value.trim()
}

const atomLink = (links: AtomFeed.Entry<string>['links'] = []): string | null => {
  const alternate = links.find(({ rel = 'alternate' }) => rel === 'alternate')
  return orNull((alternate ?? links[0])?.href)
}

const atomEntry = ({
  id,
  links,
  title,
  content,
  summary,
  authors,
  dc,
  published,
  updated,
}: AtomFeed.Entry<string>): Entry => ({
  id: orNull(id),
  link: atomLink(links),
  title: line(atomText(title)),
  body: atomText(content) || atomText(summary),
  author: orNull(authors?.[0]?.name ?? dc?.creators?.[0]),
  publishedAt: orNull(published ?? updated),
})

const jsonEntry = (item: JsonFeed.Item<string>): Entry => ({
  id: orNull(item.id),
  link: orNull(item.url ?? item.external_url),
  title: line(item.title ?? ''),
  body: (item.content_text ?? html(item.content_html)).trim() || (item.summary ?? '').trim(),
  author: orNull(item.authors?.[0]?.name),
  publishedAt: orNull(item.date_published ?? item.date_modified),
})

/** null = no feed. Malformed ones are read as far as they can be. */
export const readFeed = (text: string): Feed | null => {
  try {
    const { format, feed } = parseFeed(text)
    switch (format) {
      case 'rss':
        return { title: line(html(feed.title)), lang: orNull(feed.language), entries: (feed.items ?? []).map(rssEntry) }
      case 'rdf':
        return { title: line(html(feed.title)), lang: null, entries: (feed.items ?? []).map(rdfEntry) }
      case 'atom':
        return { title: line(atomText(feed.title)), lang: null, entries: (feed.entries ?? []).map(atomEntry) }
      case 'json':
        return {
          title: line(feed.title ?? ''),
          lang: orNull(feed.language),
          entries: (feed.items ?? []).map(jsonEntry),
        }
      default:
        return assertNever(format)
    }
  } catch {
    return null
  }
}
