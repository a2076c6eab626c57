import { describe, expect, it } from 'vitest'
import { SUMMON_TEXTS } from './posting.ts'
import { callX, oneIn } from './test-calls.ts'

const setUp = async () => {
  const x = await callX()
  const { access_token: token } = await x.control.signIn('orvalys')
  const say = (text: string, inReplyTo?: string) =>
    x.post('/2/tweets', { text, ...(inReplyTo ? { reply: { in_reply_to_tweet_id: inReplyTo } } : {}) }, token)
  return { ...x, token, say }
}

describe('answering on X', () => {
  it('catches an answer to somebody who did not call', async () => {
    const { control, say } = await setUp()
    const stranger = await control.post({ author: 'somebody', text: 'Orvalys kettles are bad' })
    const refused = await say('Sorry to hear it', stranger.id)
    expect(refused.status).toBe(403)
    expect(refused.json).toMatchObject({ title: 'Forbidden', status: 403, detail: SUMMON_TEXTS.notEngaged })
    await control.set({ summonText: 'notMentioned' })
    expect((await say('Sorry to hear it', stranger.id)).json.detail).toBe(SUMMON_TEXTS.notMentioned)
    expect(await control.posts('api')).toEqual([])
    await control.set({ isEnterprise: true })
    expect((await say('Sorry to hear it', stranger.id)).status).toBe(201)
  })

  it('catches a refusal where the author called, or quoted us, or is us', async () => {
    const { control, say } = await setUp()
    const own = String(oneIn(await say('We are looking into it')).id)
    const caller = await control.post({ author: 'somebody', text: 'hello @Orvalys?' })
    const quoter = await control.post({ author: 'somebody', text: 'look at this', quoteOf: own })
    for (const [at, id] of [caller.id, quoter.id, own].entries()) {
      expect((await say(`Answer ${at}`, id)).status).toBe(201)
    }
    const [answer] = (await control.posts('api')).filter(({ referencedId }) => referencedId === caller.id)
    expect(answer).toMatchObject({ kind: 'reply', text: '@somebody Answer 0', conversationId: caller.conversationId })
  })

  it('catches a plain reply under our post that calls us without being told to', async () => {
    const { control, say } = await setUp()
    const own = String(oneIn(await say('We are looking into it')).id)
    const plain = await control.post({ author: 'somebody', text: 'too late', replyTo: own })
    expect(plain.text).toBe('@orvalys too late')
    expect((await say('We hear you', plain.id)).status).toBe(403)
    await control.set({ replySummons: true })
    expect((await say('We hear you', plain.id)).status).toBe(201)
  })

  it('catches the same words twice, but not to somebody else or a day later', async () => {
    const { control, say, post } = await setUp()
    expect((await say('We are looking into it')).status).toBe(201)
    const again = await say('we are looking into it ')
    expect(again.status).toBe(403)
    expect(again.json.detail).toMatch(/duplicate content/)
    const caller = await control.post({ author: 'somebody', text: '@orvalys?' })
    expect((await say('We are looking into it', caller.id)).status).toBe(201)
    await control.advance(86_400_001)
    const { access_token: later } = await control.signIn('orvalys')
    expect((await post('/2/tweets', { text: 'We are looking into it' }, later)).status).toBe(201)
  })

  it('catches a quote, and a post by the app itself', async () => {
    const { control, post, token } = await setUp()
    const other = await control.post({ author: 'somebody', text: '@orvalys hello' })
    expect((await post('/2/tweets', { text: 'Look', quote_tweet_id: other.id }, token)).status).toBe(403)
    expect((await post('/2/tweets', { text: 'Look' })).status).toBe(403)
    expect((await post('/2/tweets', { text: 'Look' }, 'made up')).status).toBe(401)
  })

  it('catches a post that is not there although its answer was lost', async () => {
    const { control, say } = await setUp()
    await control.fault({ kind: 'answerLost', path: '/2/tweets', method: 'POST', times: 1 })
    await expect(say('We are looking into it')).rejects.toThrow()
    expect(await control.posts('api')).toHaveLength(1)
    await control.fault({ kind: 'reset', path: '/2/tweets', method: 'POST', times: 1 })
    await expect(say('And again')).rejects.toThrow()
    expect(await control.posts('api')).toHaveLength(1)
    expect((await control.faults()).map(({ hitCount }) => hitCount)).toEqual([1, 1])
  })

  it('catches prices that are not those of the list', async () => {
    const { control, say } = await setUp()
    const caller = await control.post({ author: 'somebody', text: '@orvalys?' })
    await say('We know')
    await say('See https://example.invalid/recall')
    await say('Yes', caller.id)
    const { totalMicros, counts } = await control.usage()
    expect(counts).toMatchObject({ post: 1, postWithUrl: 1, summonedReply: 1 })
    expect(totalMicros).toBe(15_000 + 200_000 + 10_000)
    await control.set({ spendLimitMicros: totalMicros })
    expect((await say('One more')).status).toBe(402)
  })
})
