import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { BytesOptions } from './file-bytes.ts'
import { createValueCutter } from './json-values.ts'
import { lookAtFile, settleReading } from './look-at-file.ts'
import { readRecordBatches } from './read-records.ts'

const dir = mkdtempSync(join(tmpdir(), 'sangfroid-x-'))
afterAll(() => rmSync(dir, { recursive: true }))
let files = 0
const fileOf = (content: Buffer | string): string => {
  files += 1
  const path = join(dir, `${files}`)
  writeFileSync(path, content)
  return path
}

/** Lines as objects, problems as `!problem`. */
const read = async (path: string, options: BytesOptions = {}): Promise<unknown[]> => {
  const lines: unknown[] = []
  for await (const batch of readRecordBatches({ path, reading: await settleReading(path) }, options))
    for (const it of batch) lines.push('problem' in it ? `${it.line}!${it.problem}` : JSON.parse(it.text))
  return lines
}

const user = { id: '7', username: 'jo', name: 'Jo', public_metrics: { followers_count: 12 } }
const post = {
  id: '1765432109876543210',
  text: 'short &amp; cut',
  created_at: '2024-03-04T18:30:00.000Z',
  author_id: '7',
  public_metrics: { like_count: 3, retweet_count: 2 },
}
const answer = (...data: unknown[]) => ({ data, includes: { users: [user] }, meta: { result_count: data.length } })

describe('answers of the X API', () => {
  it('catches a field of a post that is lost or mistaken', async () => {
    const long = { ...post, note_tweet: { text: 'long & whole &lt;3' }, edit_history_tweet_ids: ['1', post.id] }
    const reply = {
      ...post,
      id: '9',
      referenced_tweets: [
        { type: 'replied_to', id: '1' },
        { type: 'quoted', id: '2' },
      ],
    }
    const [first, second] = await read(fileOf(JSON.stringify(answer(long, reply))))
    expect(first).toEqual({
      platform: 'x',
      id: post.id,
      created_at: post.created_at,
      author_handle: 'jo',
      author_name: 'Jo',
      author_followers: 12,
      text: 'long & whole <3',
      edited_of_id: '1',
      like_count: 3,
      retweet_count: 2,
      url: `https://x.com/jo/status/${post.id}`,
    })
    expect(second).toMatchObject({ in_reply_to_id: '1', quote_of_id: '2', text: 'short & cut' })
  })

  it('catches a repost whose text stays cut although the whole came along', async () => {
    const repost = { ...post, id: '9', text: 'RT @al: the beg…', referenced_tweets: [{ type: 'retweeted', id: '5' }] }
    const original = { ...post, id: '5', text: 'x', note_tweet: { text: 'the beginning and the end' } }
    const file = { ...answer(repost), includes: { users: [user], tweets: [original] } }
    expect(await read(fileOf(JSON.stringify(file)))).toMatchObject([
      { text: 'RT @al: the beginning and the end', retweet_of_id: '5' },
    ])
  })

  it('catches an author or a time that is lost when an answer has only numbers', async () => {
    // X's documentation says of this post that it was made at 19:26:16.
    const [line] = await read(
      fileOf(JSON.stringify({ data: [{ id: '1212092628029698048', text: 'a', author_id: '7' }] })),
    )
    expect(line).toMatchObject({ author_handle: '7', created_at: expect.stringMatching(/^2019-12-31T19:26:16/) })
  })

  it.each([
    ['one answer', JSON.stringify(answer(post))],
    ['one answer over many lines', JSON.stringify(answer(post), null, 2)],
    ['a list of answers', JSON.stringify([answer(post), { meta: { result_count: 0 } }])],
    ['one a line', `${JSON.stringify(answer(post))}\n${JSON.stringify({ errors: [{}] })}\n`],
    ['a single post of a stream', JSON.stringify({ data: post, includes: { users: [user] } })],
    ['posts that stand by themselves', JSON.stringify([{ ...post, author: user }])],
  ])('catches %s that is not understood', async (_, text) => {
    const path = fileOf(text)
    expect((await lookAtFile(path)).format).toBe('xJson')
    expect(await read(path)).toMatchObject([{ id: post.id, author_handle: 'jo' }])
  })

  it('catches one bad post that keeps the others out', async () => {
    const text = `[${JSON.stringify(answer({ id: 5 }, post))}, {"data": nonsense}, ${JSON.stringify(answer(post))}, {"data": [`
    expect(await read(fileOf(text))).toMatchObject([
      '1!notAPost',
      { id: post.id },
      '3!notJson',
      { id: post.id },
      '5!notJson',
    ])
  })

  it('catches a value that fills the memory, and what comes after it lost', () => {
    const cutter = createValueCutter(100)
    const pieces = cutter.push(Buffer.from('[{"a":"'))
    for (let i = 0; i < 1000; i += 1) pieces.push(...cutter.push(Buffer.alloc(1000, '{')))
    pieces.push(...cutter.push(Buffer.from('"},{"b":"]}\\""}]')))
    expect(pieces).toEqual([{ problem: 'tooLong' }, { text: '{"b":"]}\\""}' }])
  })

  it('catches values that are cut otherwise when the file comes in pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.object(), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (values, chunk) => {
        const bytes = Buffer.from(JSON.stringify(values))
        const cutter = createValueCutter()
        const pieces = []
        for (let at = 0; at < bytes.length; at += chunk) pieces.push(...cutter.push(bytes.subarray(at, at + chunk)))
        expect(pieces.map((it) => ('text' in it ? it.text : it.problem))).toEqual(
          values.map((it) => JSON.stringify(it)),
        )
      }),
    )
  })
})

interface Packed {
  readonly name: string
  readonly content: string | Buffer
  /** What the zip says of its length. */
  readonly saidBytes?: number
  readonly flags?: number
}

const zipOf = (...entries: Packed[]): Buffer => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, saidBytes, flags = 0 } of entries) {
    const plain = Buffer.from(content as string)
    const packed = deflateRawSync(plain)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(saidBytes ?? plain.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, central, Buffer.from(name))
    bodies.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listing, end])
}

const account: Packed = {
  name: 'data/account.js',
  content: `window.YTD.account.part0 = [ { "account" : { "username" : "acme", "accountDisplayName" : "Acme" } } ]`,
}
const tweet = (id: string, more: object = {}): string =>
  JSON.stringify({
    tweet: {
      id_str: id,
      full_text: `said ${id} &lt;3`,
      created_at: 'Wed Oct 10 20:19:24 +0000 2018',
      favorite_count: '3',
      retweet_count: '0',
      lang: 'en',
      ...more,
    },
  })
const tweets = (name: string, ...items: string[]): Packed => ({
  name,
  content: `window.YTD.tweets.part0 = [ ${items.join(' , ')} ]`,
})

describe('the archive of an X account', () => {
  it('catches a post, a part or the owner that is lost', async () => {
    const path = fileOf(
      zipOf(
        tweets('data/tweets-part1.js', tweet('2', { in_reply_to_status_id_str: '1' })),
        tweets('data/tweets.js', tweet('1'), '{"tweet":{}}'),
        tweets('data/deleted-tweets.js', tweet('666')),
        account,
      ),
    )
    expect(await lookAtFile(path)).toMatchObject({ format: 'xArchive', ownHandle: 'acme' })
    expect(await read(path)).toEqual([
      {
        platform: 'x',
        id: '1',
        created_at: '2018-10-10T20:19:24+0000',
        author_handle: 'acme',
        author_name: 'Acme',
        text: 'said 1 <3',
        lang: 'en',
        like_count: 3,
        retweet_count: 0,
        url: 'https://x.com/acme/status/1',
      },
      '2!notAPost',
      expect.objectContaining({ id: '2', in_reply_to_id: '1' }),
    ])
  })

  it('catches a zip that is no archive, has no owner, or is broken, told without saying what to do', async () => {
    for (const bytes of [
      zipOf({ name: 'photo.jpg', content: 'x' }),
      zipOf(tweets('data/tweets.js', tweet('1'))),
      zipOf(tweets('data/tweets.js', tweet('1')), account).subarray(0, 200),
      zipOf(tweets('data/tweets.js', tweet('1')), { ...account, content: 'nonsense' }),
      zipOf({ name: '../../data/tweets.js', content: '' }, account),
    ])
      await expect(lookAtFile(fileOf(bytes))).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('catches a bomb, a lying length, or a locked file that stops everything or fills the memory', async () => {
    const bomb = { name: 'data/tweets.js', content: Buffer.alloc(50_000_000, ' ') }
    expect(await read(fileOf(zipOf(bomb, account)), { maxUnpackedBytes: 1_000_000 })).toEqual(['1!tooBig'])
    const huge = { name: 'data/tweets.js', content: `[${' '.repeat(1_000_000)}`, saidBytes: 10 }
    expect(await read(fileOf(zipOf(huge, account)))).toEqual(['1!damagedArchive'])
    const locked = { ...tweets('data/tweets.js', tweet('1')), flags: 1 }
    expect(await read(fileOf(zipOf(locked, account)))).toEqual(['1!lockedArchive'])
  })

  it('catches bytes that are turned anywhere and end in a crash or in a post nobody wrote', async () => {
    const whole = zipOf(tweets('data/tweets.js', tweet('1'), tweet('2')), account)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(whole)
        bytes[at] = byte
        try {
          const lines = await read(fileOf(bytes))
          if (lines.some((it) => typeof it === 'string')) return
          expect(lines).toMatchObject([{ text: 'said 1 <3' }, { text: 'said 2 <3' }])
        } catch (error) {
          expect(error).toMatchObject({ name: 'Refusal' })
        }
      }),
    )
  })
})
