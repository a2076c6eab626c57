// A row of a CSV file as a line of the interchange format, by the mapping of its columns. What a line means is decided in
// one place for every format (ingest/normalise.ts); here is only what exports do differently. Pure.
import { createHash } from 'node:crypto'
import type { CsvField, CsvMapping } from '../../../../shared/file-formats.ts'
import { PLATFORMS, type Platform } from '../../../../shared/model.ts'
import { hostOf, idInLink } from '../../../../shared/post-links.ts'
import { readTime } from './csv-time.ts'
import type { LineProblem } from './line-problem.ts'

export type MappedRow = { readonly text: string } | { readonly problem: LineProblem; readonly detail: string }

const KINDS: readonly (readonly [Platform, RegExp])[] = [
  ['x', /twitter|^x$|^x\.com|tweet/],
  ['bluesky', /bluesky|bsky/],
  ['mastodon', /mastodon|fediverse/],
  ['weibo', /weibo/],
  ['reddit', /reddit/],
  ['youtube', /youtube/],
  ['news', /news|press|print|article|^web$|^site|magazine|radio|^tv$|television/],
]

const platformOf = (said: string, usual: Platform): Platform => {
  const name = said.toLowerCase()
  if (name === '') return usual
  return PLATFORMS.find((one) => one === name) ?? KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
}

/** `12,345`, `12 345` and `1.2K` are counts; what is none is left out. */
const countOf = (said: string): number | null => {
  const m = /^(\d+(?:[.,]\d+)?) ?([km])$/i.exec(said)
  if (m) return Math.round(Number((m[1] ?? '').replace(',', '.')) * (m[2]?.toLowerCase() === 'k' ? 1e3 : 1e6))
  const digits = said.replace(/(?<=\d)[,.\s\u00a0\u202f'’](?=\d{3}(\D|$))/g, '').replace(/\.0+$/, '')
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null
}

/** What a spreadsheet has made a number of: the post's id is lost. */
const isRuined = (id: string): boolean => /^\d([.,]\d+)?e\+?\d+$/i.test(id)

/** Excel guards long numbers with `="123"` or an apostrophe. */
const bare = (id: string): string => id.replace(/^="(.*)"$/, '$1').replace(/^'/, '')

/** The same row has the same id whenever it is imported. */
const madeId = (parts: readonly string[]): string =>
  `row-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`

export const mapRow = (cells: readonly string[], mapping: CsvMapping): MappedRow => {
  const cell = (field: CsvField): string => {
    const index = mapping.columns[field]
    return index === undefined ? '' : (cells[index]?.trim() ?? '')
  }
  const said = `${cell('time')} ${cell('timeOfDay')}`.trim()
  if (said === '') return { problem: 'noTime', detail: '' }
  const at = readTime(said, mapping.dateOrder, mapping.timeZone)
  if (typeof at !== 'number') return { problem: at, detail: said }
  const createdAt = new Date(at)
  if (Number.isNaN(createdAt.getTime())) return { problem: 'badTime', detail: said }
  const url = cell('url')
  const handle = cell('handle') || cell('name') || (hostOf(url) ?? '')
  if (handle === '') return { problem: 'noAuthor', detail: '' }
  const [title, body] = [cell('title'), cell('text')]
  const text = title === '' || body.startsWith(title) ? body : `${title}\n\n${body}`.trim()
  if (text === '') return { problem: 'noText', detail: '' }
  const platform = platformOf(cell('platform'), mapping.platform)
  const told = bare(cell('id'))
  const id =
    (isRuined(told) ? '' : told) ||
    (idInLink(platform, url) ?? madeId(url === '' ? [platform, handle, said, text] : [platform, url, said]))
  const linked = (field: CsvField): string | undefined => {
    const other = bare(cell(field))
    return other === '' || isRuined(other) ? undefined : other
  }
  return {
    text: JSON.stringify({
      platform,
      id,
      created_at: createdAt.toISOString(),
      author_handle: handle,
      text,
      author_name: cell('name') || undefined,
      author_followers: countOf(cell('followers')),
      lang: cell('lang').toLowerCase(),
      url,
      like_count: countOf(cell('likes')),
      retweet_count: countOf(cell('reposts')),
      in_reply_to_id: linked('replyToId'),
      retweet_of_id: linked('repostOfId'),
      quote_of_id: linked('quoteOfId'),
      visibility: cell('visibility').toLowerCase() || undefined,
    }),
  }
}
