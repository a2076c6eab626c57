import { describe, expect, it } from 'vitest'
import type { CsvField, CsvMapping } from '../../../../shared/file-formats.ts'
import { mapRow } from './csv-lines.ts'
import { headEncoding, lookAtCsv } from './csv-look.ts'

const look = (text: string | Buffer, chosen: CsvMapping | null = null) => {
  const bytes = Buffer.from(text as string)
  const looked = lookAtCsv({ bytes, encoding: headEncoding(bytes), isWhole: true }, chosen)
  if (!looked) throw new Error('no table')
  return looked
}

/** Field and name of its column. */
const mapped = (text: string): Partial<Record<CsvField, string | null>> => {
  const { columns, mapping } = look(text)
  return Object.fromEntries(
    Object.entries(mapping.columns).map(([field, index]) => [field, columns[index ?? -1]?.name ?? null]),
  )
}

const table = (names: string, ...rows: string[]): string => [names, ...rows].join('\n')

describe('the guess of columns', () => {
  it('catches an export of Brandwatch whose table is sought in the lines above it', () => {
    const text = table(
      'Report:,Bulk Mentions Download',
      'Brand:,Acme',
      'From:,2024-03-01',
      '',
      'Query Id,Date,Title,Snippet,Url,Page Type,Language,Author,Full Name,Resource Id,X Followers,Full Text',
      '1,2024-03-04 18:30:00.0,,short,https://x.com/jo/status/17,twitter,fr,jo,Jo,900,12,the whole text',
    )
    expect(look(text).mapping.headerRows).toBe(5)
    expect(mapped(text)).toMatchObject({
      time: 'Date',
      text: 'Full Text',
      title: 'Title',
      url: 'Url',
      platform: 'Page Type',
      lang: 'Language',
      handle: 'Author',
      name: 'Full Name',
      id: 'Resource Id',
      followers: 'X Followers',
    })
  })

  it.each<[string, string, Partial<Record<CsvField, string>>]>([
    [
      'Talkwalker',
      table(
        'url,published,title,content,lang,source_type,extra_author_attributes.name,extra_author_attributes.short_name',
        'https://x.com/jo/status/17,2024-03-04T18:30:00Z,,a text,en,SOCIALMEDIA_TWITTER,Jo,jo',
      ),
      {
        time: 'published',
        text: 'content',
        platform: 'source_type',
        handle: 'extra_author_attributes.short_name',
        name: 'extra_author_attributes.name',
      },
    ],
    [
      'Meltwater',
      table(
        'Date\tHeadline\tURL\tOpening Text\tHit Sentence\tSource\tInfluencer\tDocument ID',
        '04-Mar-2024 06:30PM\tTitle\thttps://news.test/1\tOpening\tHit\tThe Paper\tJo\tabc',
      ),
      { time: 'Date', title: 'Headline', url: 'URL', text: 'Hit Sentence', handle: 'Influencer', id: 'Document ID' },
    ],
    [
      'analytics of X',
      table(
        '"Tweet id","Tweet permalink","Tweet text","time","impressions","retweets","likes"',
        '"17","https://twitter.com/jo/status/17","a text","2024-03-04 18:30 +0000","1.0","2.0","3.0"',
      ),
      { id: 'Tweet id', url: 'Tweet permalink', text: 'Tweet text', time: 'time', reposts: 'retweets', likes: 'likes' },
    ],
    [
      'a French table by hand',
      table(
        'Date;Heure;Auteur;Texte;Lien;Plateforme;Abonnés',
        '31/12/2024;18:30;jo;un texte;https://exemple.test/1;Presse;1 200',
      ),
      {
        time: 'Date',
        timeOfDay: 'Heure',
        handle: 'Auteur',
        text: 'Texte',
        url: 'Lien',
        platform: 'Plateforme',
        followers: 'Abonnés',
      },
    ],
  ])('catches a column of %s that is taken for another', (_, text, expected) => {
    expect(mapped(text)).toMatchObject(expected)
    expect(look(text).doubts.filter((doubt) => doubt.startsWith('no'))).toEqual([])
  })

  it('catches a file without names of columns whose first post is taken for them', () => {
    const text = table(
      '2024-03-04T18:30:00Z,@jo,https://x.com/jo/status/17,a text that is long enough',
      '2024-03-04T18:31:00Z,@al,https://x.com/al/status/18,another text that is long',
    )
    const { mapping, columns, doubts } = look(text)
    expect(mapping).toMatchObject({ headerRows: 0, columns: { time: 0, handle: 1, url: 2, text: 3 }, platform: 'x' })
    expect(columns[0]).toEqual({ name: null, samples: ['2024-03-04T18:30:00Z', '2024-03-04T18:31:00Z'] })
    expect(doubts).toEqual([])
  })

  it('catches a zone or an order of day and month that is guessed', () => {
    const rows = ['03/04/2024 10:00,jo,hello there', '05/06/2024 10:00,al,hello again']
    expect(look(table('date,author,text', ...rows)).doubts).toEqual(['dateOrder', 'timeZone'])
    expect(look(table('Date (UTC),author,text', ...rows)).doubts).toEqual(['dateOrder'])
    expect(look(table('date,author,text', ...rows, '25/06/2024 10:00,al,x')).doubts).toEqual(['timeZone'])
    expect(look(table('when,colour', '1,red', '2,blue')).doubts).toEqual(['noTime', 'noText', 'noAuthor'])
  })

  it('catches letters that are read in the wrong encoding', () => {
    const text = 'date;auteur;texte\n2024-03-04T18:30Z;zoé;ça brûle à Gênes\n'
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    const cases: [Buffer, string][] = [
      [Buffer.from(text), 'utf-8'],
      [Buffer.from(`\uFEFF${text}`), 'utf-8'],
      [Buffer.from(text, 'latin1'), 'windows-1252'],
      [utf16, 'utf-16le'],
      [utf16.subarray(2), 'utf-16le'],
      [Buffer.from(utf16).swap16(), 'utf-16be'],
    ]
    for (const [bytes, encoding] of cases) {
      const { mapping, columns } = look(bytes)
      expect(mapping.encoding).toBe(encoding)
      expect(columns.map((it) => [it.name, it.samples[0]])).toEqual([
        ['date', '2024-03-04T18:30Z'],
        ['auteur', 'zoé'],
        ['texte', 'ça brûle à Gênes'],
      ])
    }
  })

  it('catches the line of Excel that names the delimiter, taken for the table', () => {
    const { mapping } = look('sep=|\ndate|author|text\n2024-03-04T18:30Z|jo|a,b;c\n')
    expect(mapping).toMatchObject({ delimiter: '|', headerRows: 2 })
  })

  it('catches a text that is taken for a table', () => {
    for (const text of ['', 'bad\nbad\n', 'hello, world', 'one, two\nthree\nfour, five, six\nseven\n'])
      expect(lookAtCsv({ bytes: Buffer.from(text), encoding: 'utf-8', isWhole: true }, null)).toBe(null)
  })
})

describe('mapRow', () => {
  const names: CsvField[] = ['time', 'handle', 'text', 'url', 'platform', 'id', 'followers', 'title']
  const mapping: CsvMapping = {
    encoding: 'utf-8',
    delimiter: ',',
    headerRows: 0,
    columns: Object.fromEntries(names.map((name, index) => [name, index])),
    platform: 'other',
    dateOrder: null,
    timeZone: null,
  }
  const line = (cells: Partial<Record<CsvField, string>>): Record<string, unknown> => {
    const row = { time: '2024-03-04T18:30Z', handle: 'jo', text: 'a text', ...cells }
    const it = mapRow(
      names.map((name) => row[name as keyof typeof row] ?? ''),
      mapping,
    )
    return 'text' in it ? (JSON.parse(it.text) as Record<string, unknown>) : { problem: it.problem }
  }

  it('catches a post that is another one at every import', () => {
    expect(line({}).id).toBe(line({}).id)
    expect(line({}).id).not.toBe(line({ text: 'another' }).id)
    expect(line({ url: 'https://a.test/1' }).id).not.toBe(line({ url: 'https://a.test/2' }).id)
  })

  it('catches an id that a spreadsheet has ruined, where the link still has it', () => {
    const url = 'https://x.com/jo/status/1765432109876543210'
    expect(line({ id: '1.76543E+18', url, platform: 'Twitter' })).toMatchObject({
      platform: 'x',
      id: '1765432109876543210',
    })
    expect(line({ id: '="17"' }).id).toBe('17')
  })

  it.each([
    ['Online News', 'news'],
    ['X', 'x'],
    ['SOCIALMEDIA_TWITTER', 'x'],
    ['Instagram', 'other'],
    ['', 'other'],
  ])('catches %s on a wrong platform', (said, platform) => {
    expect(line({ platform: said }).platform).toBe(platform)
  })

  it.each([
    ['1 200', 1200],
    ['1,234,567', 1234567],
    ['1.2K', 1200],
    ['3.0', 3],
    ['many', null],
  ])('catches %s followers counted otherwise', (said, count) => {
    expect(line({ followers: said }).author_followers).toBe(count)
  })

  it('catches a row that comes in without what decides, and an article without its author', () => {
    expect(line({ time: '' })).toEqual({ problem: 'noTime' })
    expect(line({ time: 'soon' })).toEqual({ problem: 'badTime' })
    expect(line({ time: '2024-03-04 18:30' })).toEqual({ problem: 'noZone' })
    expect(line({ text: '' })).toEqual({ problem: 'noText' })
    expect(line({ handle: '' })).toEqual({ problem: 'noAuthor' })
    expect(line({ handle: '', url: 'https://www.paper.test/1' })).toMatchObject({ author_handle: 'paper.test' })
    expect(line({ title: 'Title' }).text).toBe('Title\n\na text')
  })
})
