import { describe, expect, it } from 'vitest'
import { ACTIVITY_PATH } from './activity.ts'
import { callX, listen, type Seen } from './test-calls.ts'

const SUBSCRIPTIONS = '/2/activity/subscriptions'

const setUp = async () => {
  const x = await callX()
  const { accounts } = await x.control.state()
  const brand = accounts.orvalys ?? ''
  const subscribe = (event: string) => x.post(SUBSCRIPTIONS, { event_type: event, filter: { user_id: brand } })
  return { ...x, brand, subscribe }
}

describe('the activity stream', () => {
  it('catches an event that is told of somebody else, or of another kind than it was', async () => {
    const { control, subscribe, url, brand } = await setUp()
    for (const kind of ['mention', 'reply', 'quote', 'repost']) await subscribe(`post.${kind}.create`)
    await subscribe('post.delete')
    const heard = listen(url + ACTIVITY_PATH)
    await heard.status
    const own = await control.post({ author: 'orvalys', text: 'We know.' })
    const mention = await control.post({ author: 'somebody', text: 'hey @orvalys' })
    const reply = await control.post({ author: 'somebody', text: 'why?', replyTo: own.id })
    const quote = await control.post({ author: 'somebody', text: 'look', quoteOf: own.id })
    const repost = await control.post({ author: 'somebody', text: '', repostOf: own.id })
    await control.post({ author: 'somebody', text: 'of nobody', replyTo: mention.id })
    await control.remove(mention.id)
    await control.remove(own.id)
    const events = () =>
      heard.lines().flatMap((line) => {
        if (line === '') return []
        const { event_type: type, payload, filter } = JSON.parse(line).data as Record<string, Seen>
        expect(filter).toEqual({ user_id: brand })
        return [[type, payload?.id]]
      })
    await expect.poll(events).toEqual([
      ['post.mention.create', mention.id],
      ['post.reply.create', reply.id],
      ['post.quote.create', quote.id],
      ['post.repost.create', repost.id],
      ['post.delete', own.id],
    ])
  })

  it('catches the same subscription twice, and one of a kind that X does not have', async () => {
    const { subscribe, get } = await setUp()
    expect((await subscribe('post.mention.create')).status).toBe(200)
    expect((await subscribe('post.mention.create')).status).toBe(400)
    expect((await subscribe('post.shouted')).status).toBe(400)
    expect((await get(SUBSCRIPTIONS)).json.data).toHaveLength(1)
  })
})
