// The text of a post with its links in full. Apps cut them for the screen ("example.com/a-long-pa...") and put the whole
// address into a facet, by UTF-8 bytes (docs.bsky.app, "Links, mentions, and rich text"). Pure.
// Words that somebody made into a link stay: what was said is kept, only what an app left out is put back.
import { z } from 'zod'

const Facet = z.object({
  index: z.object({ byteStart: z.int().nonnegative(), byteEnd: z.int().nonnegative() }),
  features: z.array(z.unknown()),
})
const LinkFeature = z.object({ $type: z.literal('app.bsky.richtext.facet#link'), uri: z.string().max(2_048) })

interface Link {
  readonly start: number
  readonly end: number
  readonly uri: string
}

const MAX_FACETS = 500
const ELLIPSIS = /(?:\u2026|\.{3})$/

const linksOf = (facets: readonly unknown[]): Link[] =>
  facets.slice(0, MAX_FACETS).flatMap((raw) => {
    const facet = Facet.safeParse(raw)
    if (!facet.success) return []
    const link = facet.data.features.map((feature) => LinkFeature.safeParse(feature)).find(({ success }) => success)
    const { byteStart, byteEnd } = facet.data.index
    return link?.data ? [{ start: byteStart, end: byteEnd, uri: link.data.uri }] : []
  })

const bare = (address: string): string => address.replace(/^https?:\/\/(www\.)?/i, '').toLowerCase()

const isCutOf = (shown: string, uri: string): boolean => {
  if (!ELLIPSIS.test(shown)) return false
  const start = bare(shown.replace(ELLIPSIS, ''))
  return start !== '' && bare(uri).startsWith(start)
}

/** `facets` as found in a record: whatever does not fit is left out. */
export const withFullLinks = (text: string, facets: readonly unknown[]): string => {
  const links = linksOf(facets).sort((a, b) => a.start - b.start)
  if (links.length === 0) return text
  const bytes = Buffer.from(text, 'utf8')
  let said = ''
  let at = 0
  for (const { start, end, uri } of links) {
    if (start < at || end <= start || end > bytes.length) continue
    const shown = bytes.toString('utf8', start, end)
    if (!isCutOf(shown, uri)) continue
    said += bytes.toString('utf8', at, start) + uri
    at = end
  }
  return at === 0 ? text : said + bytes.toString('utf8', at)
}
