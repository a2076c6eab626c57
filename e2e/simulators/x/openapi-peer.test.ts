// Questions and answers against X's own OpenAPI document, with prism between both. Streams are not REST, and the sign-in
// is not in the document.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentedTypes, missingForPrism, type Prism, startPrism } from './start-prism.ts'
import { startX, type XSimulator } from './start-x.ts'

const missing = missingForPrism()
if (missing.length > 0) console.warn(`X's document is not checked, missing: ${missing.join(', ')}`)
const checked = missing.length > 0 ? describe.skip : describe

const FIELDS =
  'post.fields=conversation_id,created_at,edit_controls,entities,lang,note_post,public_metrics,reply_settings,attachments,display_text_range' +
  '&expansions=author_id,referenced_posts,edit_history_post_ids,attachments.media_keys,in_reply_to_user_id' +
  '&user.fields=connection_status,created_at,name,protected,public_metrics,username,verified' +
  '&media.fields=alt_text,url'
const GONE = '1234567890123456789'

checked("X's document", () => {
  let x: XSimulator
  let prism: Prism
  let tokens: { user: string; app: string }
  let ids: { brand: string; called: string; stranger: string; long: string; rule: string; job: string; own: string }

  const call = async (as: 'user' | 'app', method: string, path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${prism.port}${path}`, {
      method,
      headers: { authorization: `Bearer ${tokens[as]}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const json = JSON.parse((await answer.text()) || '{}') as Record<string, unknown>
    return { status: answer.status, broken: answer.headers.get('sl-violations') ?? json.validation ?? null, json }
  }

  beforeAll(async () => {
    x = await startX()
    prism = await startPrism(x.url)
    await x.control.set({ vocabulary: 'posts', problemTypes: 'documented' })
    const { accounts, appToken } = await x.control.state()
    tokens = { user: (await x.control.signIn('orvalys')).access_token, app: appToken }
    const { control } = x
    const called = await control.post({
      author: 'lea_moulin_0',
      text: '@orvalys ma bouilloire Orvalys a fondu #rappel https://example.invalid/a',
      lang: 'fr',
      photoUrl: 'https://example.invalid/a.png',
    })
    const stranger = await control.post({ author: 'owen_pell_0', text: 'Orvalys again', quoteOf: called.id })
    const long = await control.post({ author: 'owen_pell_0', text: 'Orvalys. '.repeat(60), replyTo: called.id })
    const own = (await call('user', 'POST', '/2/tweets', { text: 'We are looking into it.' })).json.data as {
      id: string
    }
    const rules = await call('app', 'POST', '/2/tweets/search/stream/rules', { add: [{ value: 'orvalys', tag: 'w' }] })
    const job = (await call('app', 'POST', '/2/compliance/jobs', { type: 'tweets', name: 'daily' })).json.data
    ids = {
      brand: accounts.orvalys ?? '',
      called: called.id,
      stranger: stranger.id,
      long: long.id,
      own: own.id,
      rule: (rules.json.data as { id: string }[])[0]?.id ?? '',
      job: (job as { id: string }).id,
    }
  })
  afterAll(async () => {
    await prism?.stop()
    await x?.stop()
  })

  it.each<['user' | 'app', () => string]>([
    ['user', () => `/2/users/me?user.fields=public_metrics,username`],
    ['app', () => '/2/users/by/username/orvalys?user.fields=public_metrics,created_at'],
    ['user', () => `/2/users/by/username/nobody_0`],
    ['user', () => `/2/users/${ids.brand}/mentions?max_results=100&${FIELDS}`],
    ['app', () => `/2/users/${ids.brand}/tweets?max_results=5&since_id=${ids.called}&exclude=retweets&${FIELDS}`],
    ['app', () => `/2/tweets?ids=${ids.called},${ids.long},${GONE}&${FIELDS}`],
    ['user', () => `/2/tweets/${ids.stranger}?${FIELDS}`],
    ['user', () => `/2/tweets/${GONE}?${FIELDS}`],
    ['user', () => `/2/tweets/search/recent?query=orvalys%20-is:retweet&max_results=100&${FIELDS}`],
    ['app', () => `/2/tweets/search/recent?query=conversation_id:${ids.called}&max_results=10&since_id=${ids.called}`],
    ['app', () => '/2/tweets/counts/recent?query=orvalys&granularity=minute'],
    ['app', () => '/2/tweets/search/stream/rules'],
    ['app', () => `/2/tweets/search/stream/rules?ids=${ids.rule}`],
    ['app', () => '/2/activity/subscriptions'],
    ['app', () => '/2/compliance/jobs?type=tweets&status=created'],
    ['app', () => `/2/compliance/jobs/${ids.job}`],
  ])(
    'catches a read as %s that the document does not know, or an answer that it would not give: %s',
    async (as, path) => {
      expect(await call(as, 'GET', path())).toMatchObject({ status: 200, broken: null })
    },
  )

  it('catches a write that the document does not know, or an answer that it would not give', async () => {
    const say = (text: string, to: string) => ({ text, reply: { in_reply_to_tweet_id: to } })
    const rules = '/2/tweets/search/stream/rules'
    const writes: ['user' | 'app', string, object, number][] = [
      ['user', '/2/tweets', say('We are sorry, and on it.', ids.called), 201],
      ['user', '/2/tweets', say('We are sorry, and on it.', ids.called), 403],
      ['user', '/2/tweets', say('And to you.', ids.long), 403],
      ['user', '/2/tweets', { text: 'Recall: https://example.invalid/recall' }, 201],
      ['app', rules, { add: [{ value: 'orvalys' }, { value: 'a AND b' }, { value: 'bouilloire', tag: 't' }] }, 200],
      ['app', rules, { delete: { ids: [ids.rule] } }, 200],
      ['app', '/2/activity/subscriptions', { event_type: 'post.mention.create', filter: { user_id: ids.brand } }, 200],
      ['app', '/2/compliance/jobs', { type: 'users' }, 200],
    ]
    for (const [as, path, body, status] of writes) {
      expect(await call(as, 'POST', path, body), `${path} ${JSON.stringify(body)}`).toMatchObject({
        status,
        broken: null,
      })
    }
    const uploaded = await call('user', 'POST', '/2/media/upload', { media: 'aGVsbG8=', media_category: 'tweet_gif' })
    expect(uploaded).toMatchObject({ status: 200, broken: null })
    const { id } = uploaded.json.data as { id: string }
    const metadata = { id, metadata: { alt_text: { text: 'A kettle, melted.' } } }
    expect(await call('user', 'POST', '/2/media/metadata', metadata)).toMatchObject({ status: 200, broken: null })
    const asked = `/2/media/upload?command=STATUS&media_id=${id}`
    expect(await call('user', 'GET', asked)).toMatchObject({ status: 200, broken: null })
    await x.control.advance(1_000)
    const shown = await call('user', 'POST', '/2/tweets', { text: 'Look', media: { media_ids: [id] } })
    expect(shown).toMatchObject({ status: 201, broken: null })

    const listed = await call('app', 'GET', '/2/activity/subscriptions')
    const [one] = listed.json.data as { subscription_id: string }[]
    const gone = await call('app', 'DELETE', `/2/activity/subscriptions?ids=${one?.subscription_id}`)
    expect(gone).toMatchObject({ status: 200, broken: null })
  })

  it.each([
    ['rateLimited', 429],
    ['unavailable', 503],
    ['unpaid', 402],
    ['partialErrors', 200],
  ] as const)('catches a %s that X would not word so', async (kind, status) => {
    await x.control.fault({ kind, times: 1 })
    const answer = await call('user', 'GET', `/2/tweets/search/recent?query=orvalys&${FIELDS}`)
    expect(answer).toMatchObject({ status, broken: null })
    if (status >= 400) expect(await documentedTypes()).toContain(answer.json.type)
    expect((await x.control.faults()).at(-1)?.hitCount).toBe(1)
  })

  it('catches a checker that lets everything through', async () => {
    const wrong = await call('app', 'GET', '/2/tweets/search/recent?query=orvalys&max_results=1000')
    expect(wrong.status).toBe(422)
    expect(wrong.broken).not.toBeNull()
    await x.control.set({ vocabulary: 'tweets' })
    const old = await call('app', 'GET', `/2/tweets/search/recent?query=orvalys&${FIELDS}`)
    await x.control.set({ vocabulary: 'posts' })
    expect(JSON.stringify(old.broken)).toContain('repost_count')
  })
})
