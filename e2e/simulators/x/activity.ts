// The Activity API: subscriptions to what happens to an account, and the stream that tells it.
import { askedBy } from './asked.ts'
import { type Answer, type Call, jsonOf, ok, withList } from './call.ts'
import type { Connections } from './connections.ts'
import type { OpenStream } from './filtered-stream.ts'
import { includesOf } from './includes.ts'
import type { Platform } from './platform.ts'
import type { SimPost } from './post.ts'
import { Refusal } from './problem.ts'
import { type Json, shapePost } from './shape-post.ts'
import { createIds } from './snowflake.ts'
import { POSTS, TWEETS } from './vocabulary.ts'
import type { Change } from './world.ts'

export const ACTIVITY_PATH = '/2/activity/stream'
const MAX_SUBSCRIPTIONS = 1_500
/** X pushes in under a second. */
const NEWS_MS = 1_000

const EVENTS = [
  'post.create',
  'post.delete',
  'post.mention.create',
  'post.reply.create',
  'post.quote.create',
  'post.repost.create',
] as const
type EventType = (typeof EVENTS)[number]

interface Subscription {
  readonly id: string
  readonly event: EventType
  readonly userId: string
  readonly tag: string | null
  readonly createdAt: number
}

export interface Activity {
  readonly open: OpenStream
  list(call: Call): Answer
  create(call: Call): Answer
  remove(call: Call): Answer
}

/** The stream gives whole posts, whatever was asked. */
const ALL = new URLSearchParams({
  'tweet.fields':
    'author_id,created_at,lang,conversation_id,entities,in_reply_to_user_id,referenced_tweets,note_tweet,attachments,public_metrics,edit_controls,display_text_range,reply_settings,possibly_sensitive',
  'user.fields': 'created_at,public_metrics,verified,protected',
  expansions: 'author_id,referenced_tweets.id,attachments.media_keys',
})

const ofReference = { reply: 'post.reply.create', quote: 'post.quote.create', repost: 'post.repost.create' } as const

/** Which events a change is, and to whom each happened. */
const eventsOf = ({ kind, post }: Change): { event: EventType; userId: string }[] => {
  if (kind === 'deleted') return [{ event: 'post.delete', userId: post.author.id }]
  const events: { event: EventType; userId: string }[] = [{ event: 'post.create', userId: post.author.id }]
  if (post.kind !== 'post' && post.referenced) {
    events.push({ event: ofReference[post.kind], userId: post.referenced.author.id })
  }
  const answeredId = post.kind === 'reply' ? post.referenced?.author.id : null
  for (const { id } of post.kind === 'repost' ? [] : post.mentioned) {
    if (id !== answeredId) events.push({ event: 'post.mention.create', userId: id })
  }
  return events
}

const shaped = ({ id, event, userId, tag, createdAt }: Subscription): Json => ({
  subscription_id: id,
  event_type: event,
  filter: { user_id: userId },
  created_at: new Date(createdAt).toISOString(),
  updated_at: new Date(createdAt).toISOString(),
  ...(tag === null ? {} : { tag }),
})

export const createActivity = (platform: Platform, connections: Connections): Activity => {
  const idOf = createIds()
  let subscriptions: Subscription[] = []

  const payloadOf = (change: Change, post: SimPost): { payload: Json; includes: Json } => {
    if (change.kind === 'deleted') return { payload: { id: post.id, author_id: post.author.id }, includes: {} }
    const words = platform.settings.vocabulary === 'posts' ? POSTS : TWEETS
    const asked = askedBy(ALL, words, null)
    return { payload: shapePost(post, asked), includes: includesOf([post], asked).includes }
  }

  const give = (change: Change): void => {
    const listeners = connections.on(ACTIVITY_PATH)
    if (listeners.length === 0) return
    for (const { event, userId } of eventsOf(change)) {
      for (const wanted of subscriptions.filter((one) => one.event === event && one.userId === userId)) {
        const data = {
          event_uuid: idOf(platform.clock.now()),
          filter: { user_id: userId },
          event_type: event,
          ...(wanted.tag === null ? {} : { tag: wanted.tag }),
          ...payloadOf(change, change.post),
        }
        for (const connection of listeners) connection.send({ data })
        platform.meter.charge('ownedRead')
      }
    }
    if (platform.meter.isSpent(platform.settings.spendLimitMicros)) for (const one of listeners) one.end()
  }

  platform.world.onChange((change) => {
    const happenedAt = change.kind === 'deleted' ? change.post.deletedAt : change.post.madeAt
    if (happenedAt === null || platform.clock.now() - happenedAt > NEWS_MS) return
    if (platform.settings.streamLagMs === 0) give(change)
    else setTimeout(() => give(change), platform.settings.streamLagMs)
  })

  return {
    open: (_, response) => {
      connections.open(ACTIVITY_PATH, response, 1)
    },
    list: () => ok(withList(subscriptions.map(shaped), { meta: { total_subscriptions: subscriptions.length } })),
    create: (call) => {
      const { event_type: type, filter, tag } = jsonOf(call)
      const event = EVENTS.find((known) => known === type)
      const userId = (filter as { user_id?: unknown } | undefined)?.user_id
      if (!event || typeof userId !== 'string') throw new Refusal('invalid', 'event_type and filter.user_id')
      if (subscriptions.some((one) => one.event === event && one.userId === userId)) {
        throw new Refusal('invalid', 'DuplicateSubscriptionFailed: there is one like it already.')
      }
      if (subscriptions.length >= MAX_SUBSCRIPTIONS) throw new Refusal('forbidden', 'SubscriptionLimitExceeded')
      const createdAt = platform.clock.now()
      const made = { id: idOf(createdAt), event, userId, tag: typeof tag === 'string' ? tag : null, createdAt }
      subscriptions = [...subscriptions, made]
      return ok({ data: { subscription: shaped(made) }, meta: { total_subscriptions: subscriptions.length } })
    },
    remove: (call) => {
      const one = call.parts[0]
      const ids = one === undefined ? (call.params.get('ids') ?? '').split(',') : [one]
      const gone = subscriptions.filter(({ id }) => ids.includes(id))
      subscriptions = subscriptions.filter(({ id }) => !ids.includes(id))
      if (one !== undefined) return ok({ data: { deleted: gone.length > 0 } })
      const data = gone.map(({ id }) => ({ deleted: true, subscription_id: id }))
      return ok({ data, meta: { total_subscriptions: subscriptions.length } })
    },
  }
}
