import { describe, expect, it } from 'vitest'
import { callX, idsIn, listIn, metaIn } from './test-calls.ts'

const setUp = async (count: number) => {
  const x = await callX()
  const { accounts } = await x.control.state()
  const { access_token: token } = await x.control.signIn('orvalys')
  const somebody = x.platform.world.addPerson(
    { username: 'somebody', name: 'S', followerCount: 1, follows: new Set([accounts.orvalys ?? '']) },
    0,
  )
  const ids = Array.from(
    { length: count },
    (_, at) => x.platform.publish({ author: somebody, text: `@orvalys number ${at}`, madeBy: 'test' }).id,
  )
  const all = async (path: string, tokenName: string): Promise<unknown[]> => {
    const found: unknown[] = []
    let next: unknown
    do {
      const answer = await x.get(next ? `${path}&${tokenName}=${next}` : path, token)
      found.push(...idsIn(answer))
      next = metaIn(answer).next_token
    } while (next)
    return found
  }
  return { ...x, id: accounts.orvalys ?? '', token, ids, all }
}

describe('reads', () => {
  it('catches a page that repeats or skips a post, or comes in another order than newest first', async () => {
    const { all, ids } = await setUp(137)
    const newestFirst = [...ids].reverse()
    expect(await all('/2/tweets/search/recent?query=number&max_results=25', 'next_token')).toEqual(newestFirst)
    const since = `/2/tweets/search/recent?query=number&max_results=10&since_id=${ids[99]}&until_id=${ids[130]}`
    expect(await all(since, 'next_token')).toEqual(ids.slice(100, 130).reverse())
  })

  it('catches mentions beyond the newest 800', async () => {
    const { all, ids, id } = await setUp(830)
    const found = await all(`/2/users/${id}/mentions?max_results=100`, 'pagination_token')
    expect(found).toEqual(ids.slice(30).reverse())
  })

  it('catches a post that is shown before the lag is over', async () => {
    const { get, control, ids, id, token } = await setUp(1)
    await control.set({ readLagMs: 120_000 })
    const count = async (path: string) => metaIn(await get(path, token)).result_count
    const mentions = `/2/users/${id}/mentions?max_results=5`
    expect(await count(mentions)).toBe(0)
    expect((await get(`/2/tweets?ids=${ids[0]}`, token)).json.errors).toHaveLength(1)
    await control.advance(120_000)
    expect(await count(mentions)).toBe(1)
    expect(idsIn(await get(`/2/tweets?ids=${ids[0]}`, token))).toHaveLength(1)
  })

  it('catches a deleted post that is still shown, and an edit that is not', async () => {
    const { get, control, ids, token } = await setUp(3)
    const [first = '', second = '', third = ''] = ids
    await control.remove(first)
    const edited = await control.edit(second, '@orvalys number one')
    const found = listIn(await get('/2/tweets/search/recent?query=number&post.fields=text', token))
    expect(found).toMatchObject([{ id: edited.id, edit_history_post_ids: [second, edited.id] }, { id: third }])
    const byId = await get(`/2/tweets?ids=${ids.join(',')}&tweet.fields=text`, token)
    expect(listIn(byId)).toMatchObject([{ id: second, edit_history_tweet_ids: [second] }, { id: third }])
    expect(byId.json.errors).toMatchObject([{ resource_id: first, resource_type: 'tweet' }])
  })

  it('catches who-follows-us told to a token that has no account', async () => {
    const { get, token } = await setUp(1)
    const path = '/2/tweets/search/recent?query=number&expansions=author_id&user.fields=connection_status'
    const seen = { users: [{ username: 'somebody', connection_status: ['followed_by'] }] }
    expect((await get(path, token)).json.includes).toMatchObject(seen)
    const byApp = await get(path)
    expect(byApp.json.includes).toMatchObject({ users: [{ username: 'somebody' }] })
    expect(JSON.stringify(byApp.json)).not.toContain('connection_status')
    expect((await get('/2/tweets/search/recent?query=number', token)).json).not.toHaveProperty('includes')
  })

  it('catches a cursor or a time that X refuses', async () => {
    const { get, control } = await setUp(1)
    const { now } = await control.state()
    const iso = (at: number) => new Date(at).toISOString()
    const search = (rest: string) => get(`/2/tweets/search/recent?query=number&${rest}`)
    expect((await search(`since_id=1000000000000000000`)).status).toBe(400)
    expect((await search(`start_time=${iso(now - 8 * 86_400_000)}`)).status).toBe(400)
    expect((await search(`end_time=${iso(now - 5_000)}`)).status).toBe(400)
    expect((await search('max_results=101')).status).toBe(400)
    expect((await search('next_token=made-up')).status).toBe(400)
    expect((await search(`start_time=${iso(now - 86_400_000)}`)).status).toBe(200)
  })

  it('catches counts that do not add up', async () => {
    const { platform, get, ids } = await setUp(2)
    const author = platform.world.post(ids[0] ?? '')?.author
    if (!author) throw new Error('nobody wrote the first post')
    const past = platform.clock.now() - 3 * 86_400_000
    for (let at = 0; at < 90; at++) {
      platform.publish({ author, text: `number ${at}`, madeBy: 'test' }, past + at * 10_000)
    }
    const counts = await get('/2/tweets/counts/recent?query=number&granularity=minute')
    expect(metaIn(counts).total_post_count).toBe(90)
    expect(listIn(counts).filter(({ post_count: count }) => count === 6).length).toBeGreaterThanOrEqual(14)
    expect(listIn(counts).length).toBeGreaterThan(10_000)
  })

  it('catches owned reads at the price of others', async () => {
    const { get, control, id, token } = await setUp(10)
    await get(`/2/users/${id}/mentions`, token)
    expect((await control.usage()).totalMicros).toBe(10_000)
    await get(`/2/users/${id}/mentions`)
    await get('/2/tweets/search/recent?query=number', token)
    expect((await control.usage()).totalMicros).toBe(10_000 + 2 * 50_000)
    await control.set({ spendLimitMicros: 110_000 })
    expect((await get('/2/tweets/search/recent?query=number', token)).status).toBe(402)
  })

  it('catches a clock that is wrong in one place only', async () => {
    const { control, get, token } = await setUp(0)
    await control.set({ clockSkewMs: -3_600_000 })
    const { id } = await control.post({ author: 'somebody', text: 'late' })
    const answer = await get(`/2/tweets?ids=${id}&tweet.fields=created_at`, token)
    const { now } = await control.state()
    const shown = [Date.parse(answer.headers.get('date') ?? ''), Date.parse(String(listIn(answer)[0]?.created_at))]
    for (const at of shown) expect(Math.abs(at + 3_600_000 - now)).toBeLessThan(5_000)
    expect((Number(id) / 4_194_304 + 1_288_834_974_657 + 3_600_000 - now) / 1000).toBeCloseTo(0, -1)
  })

  it('catches a compressed answer that was not, and half of an answer that is whole', async () => {
    const { control, get, token } = await setUp(2)
    await control.fault({ kind: 'gzip', times: 1 })
    await control.fault({ kind: 'partialErrors', times: 1 })
    const path = '/2/tweets/search/recent?query=number&expansions=author_id'
    const half = await get(path, token)
    expect(half.headers.get('content-encoding')).toBe('gzip')
    expect(half.json).toMatchObject({ data: [{}, {}], errors: [{ resource_type: 'user' }], includes: { users: [] } })
    expect((await get(path, token)).json).not.toHaveProperty('errors')
  })
})
