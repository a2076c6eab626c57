import { describe, expect, it } from 'vitest'
import type { NewFault } from './faults.ts'
import { callX, listen, listIn, metaIn, type Seen } from './test-calls.ts'

const STREAM = '/2/tweets/search/stream'

const setUp = async () => {
  const x = await callX()
  await x.control.set({ heartbeatMs: 50 })
  const rules = await x.post(`${STREAM}/rules`, { add: [{ value: 'orvalys', tag: 'watch' }] })
  const connect = async () => {
    const heard = listen(`${x.url}${STREAM}?tweet.fields=created_at&expansions=author_id`)
    const status = await heard.status
    const posts = (): Seen[] => heard.lines().flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
    const ids = () => posts().map(({ data }) => String((data as Seen).id))
    return { ...heard, status, posts, ids }
  }
  const say = (text: string) => x.control.post({ author: 'somebody', text })
  return { ...x, ruleId: listIn(rules)[0]?.id, connect, say }
}

describe('the filtered stream', () => {
  it('catches a post that no rule wants, one of before, and a stream without heartbeat', async () => {
    const { connect, say, ruleId } = await setUp()
    await say('orvalys, before anybody listened')
    const stream = await connect()
    await say('something else')
    const wanted = await say('my Orvalys été 🔥')
    await expect.poll(stream.posts).toHaveLength(1)
    expect(stream.posts()[0]).toMatchObject({
      data: { id: wanted.id, text: 'my Orvalys été 🔥' },
      matching_rules: [{ id: ruleId, tag: 'watch' }],
      includes: { users: [{ username: 'somebody' }] },
    })
    await expect.poll(() => stream.lines().filter((line) => line === '').length).toBeGreaterThan(2)
  })

  it('catches a second connection', async () => {
    const { connect, get } = await setUp()
    await connect()
    const second = await get(STREAM)
    expect(second.status).toBe(429)
    expect(second.json).toMatchObject({ connection_issue: 'TooManyConnections' })
  })

  it('catches a rule twice, one that cannot be read, and one that is not taken away', async () => {
    const { post, get, ruleId } = await setUp()
    const again = await post(`${STREAM}/rules`, { add: [{ value: 'orvalys' }, { value: 'a AND b' }, { value: 'new' }] })
    expect(metaIn(again)).toMatchObject({ summary: { created: 1, not_created: 2 } })
    expect(again.json.errors).toMatchObject([{ title: 'DuplicateRule' }, { title: 'UnprocessableEntity' }])
    await post(`${STREAM}/rules`, { delete: { ids: [ruleId] } })
    expect(listIn(await get(`${STREAM}/rules`)).map(({ value }) => value)).toEqual(['new'])
  })

  it('catches chunks that never end within a character', async () => {
    const { connect, say, control } = await setUp()
    await control.fault({ kind: 'splitUtf8' })
    const stream = await connect()
    for (let post = 0; post < 5; post++) await say(`orvalys été gâché 🔥 ${post}`)
    await expect.poll(stream.posts).toHaveLength(5)
    const isBroken = (chunk: Buffer) => chunk.toString('utf8').includes('�')
    expect(stream.chunks.some(isBroken)).toBe(true)
    expect(stream.posts()[4]).toMatchObject({ data: { text: 'orvalys été gâché 🔥 4' } })
  })

  it.each<[NewFault['kind'], 'end' | 'reset']>([
    ['reset', 'reset'],
    ['operationalDisconnect', 'end'],
    ['tooManyConnections', 'end'],
  ])('catches a %s that does not cut, or strikes more often than told', async (kind, how) => {
    const { connect, control, url } = await setUp()
    const first = await connect()
    await control.fault({ kind, path: STREAM, times: 2 })
    expect(await first.ended).toBe(how)
    const second = listen(url + STREAM)
    expect(await second.ended).toBe(how)
    if (how === 'end') expect(JSON.parse(second.lines().at(-1) ?? '')).toBeTypeOf('object')
    const third = await connect()
    await expect.poll(() => third.lines().length).toBeGreaterThan(1)
    expect((await control.faults())[0]?.hitCount).toBe(2)
  })

  it('catches a stall that closes, or lets something through', async () => {
    const { connect, say, control } = await setUp()
    const stream = await connect()
    await control.fault({ kind: 'stall', path: STREAM, times: 1 })
    const before = stream.lines().length
    await say('orvalys')
    const outcome = await Promise.race([stream.ended, new Promise((resolve) => setTimeout(resolve, 300, 'silent'))])
    expect(outcome).toBe('silent')
    expect(stream.lines().length).toBeLessThanOrEqual(before + 1)
    expect(stream.posts()).toEqual([])
  })

  it('catches a duplicate and a change of order that lose a post', async () => {
    const { connect, say, control } = await setUp()
    await control.fault({ kind: 'outOfOrder', times: 2 })
    await control.fault({ kind: 'duplicate', times: 1 })
    const stream = await connect()
    const ids: string[] = []
    for (let post = 0; post < 4; post++) ids.push((await say(`orvalys ${post}`)).id)
    await expect.poll(stream.posts).toHaveLength(5)
    const given = stream.ids()
    expect(given).not.toEqual([...given].sort())
    expect([...new Set(given)].sort()).toEqual(ids)
  })

  it('catches a stream that goes on past the spending limit', async () => {
    const { connect, say, control, get } = await setUp()
    const stream = await connect()
    await control.set({ spendLimitMicros: 10_000 })
    await say('orvalys 1')
    await say('orvalys 2')
    expect(await stream.ended).toBe('end')
    expect(stream.posts()).toHaveLength(2)
    expect((await get(STREAM)).status).toBe(402)
  })

  it('catches a storm whose list is not what was given', async () => {
    const { connect, control } = await setUp()
    const stream = await connect()
    await control.storm({ perSecond: 400, durationMs: 500, words: ['orvalys'] })
    await expect.poll(async () => (await control.storms())[0]?.isRunning, { timeout: 5_000 }).toBe(false)
    const made = await control.posts('storm-1')
    expect(made.length).toBeGreaterThanOrEqual(200)
    expect(new Set(made.map(({ kind }) => kind)).size).toBe(4)
    await expect.poll(() => stream.posts().length).toBe(made.length)
    expect(stream.ids().sort()).toEqual(made.map(({ id }) => id).sort())
  })
})
