// What each control call does.
import type { Connections } from './connections.ts'
import type { KnownPost, NewPostOrder, PersonOrder, State, Verbs } from './control-contract.ts'
import { OWN_ACCOUNTS } from './people.ts'
import { APP_TOKEN, CLIENT_ID, type Platform } from './platform.ts'
import type { Person, PostKind, SimPost } from './post.ts'
import type { Rules } from './rules.ts'
import type { Settings } from './settings.ts'
import type { Storms } from './storm.ts'

const SCOPE = 'tweet.read tweet.write users.read media.write offline.access'

const known = (post: SimPost): KnownPost => ({
  id: post.id,
  kind: post.kind,
  author: post.author.username,
  text: post.text,
  createdAt: post.createdAt,
  conversationId: post.conversationId,
  referencedId: post.referenced?.id ?? null,
  altTexts: post.media.map(({ altText }) => altText),
  versions: post.versions,
  isEdited: post.isEdited,
  isDeleted: post.deletedAt !== null,
  madeBy: post.madeBy,
})

export const createVerbs = (platform: Platform, connections: Connections, rules: Rules, storms: Storms): Verbs => {
  const { world, settings, clock, faults, tokens } = platform

  const state = (): State => ({
    clientId: CLIENT_ID,
    appToken: APP_TOKEN,
    accounts: Object.fromEntries(OWN_ACCOUNTS.map(({ username }) => [username, world.person(username)?.id ?? ''])),
    settings,
    now: clock.now(),
    postCount: world.posts.length,
    openStreams: ['/2/tweets/search/stream', '/2/activity/stream'].flatMap((path) =>
      connections.on(path).map(() => path),
    ),
    rules: rules.list().map(({ id, value }) => ({ id, value })),
    refusedReuses: tokens.refusedReuses(),
  })

  const addPerson = ({ username, name, followerCount, follows }: PersonOrder): Person =>
    world.addPerson(
      {
        username,
        name: name ?? username,
        followerCount: followerCount ?? 50,
        follows: new Set((follows ?? []).flatMap((handle) => world.person(handle)?.id ?? [])),
      },
      clock.now(),
    )

  const need = (id: string | undefined): SimPost => {
    const post = world.post(id ?? '')
    if (!post) throw new Error(`control: there is no post ${id}`)
    return post
  }

  const person = (handle: string): Person => {
    const found = world.person(handle)
    if (!found) throw new Error(`control: nobody is called ${handle}`)
    return found
  }

  const publish = (order: NewPostOrder): SimPost => {
    const author = world.person(order.author) ?? addPerson({ username: order.author })
    const aboutId = order.replyTo ?? order.quoteOf ?? order.repostOf
    const kind: PostKind = order.replyTo ? 'reply' : order.quoteOf ? 'quote' : order.repostOf ? 'repost' : 'post'
    const referenced = aboutId === undefined ? null : need(aboutId)
    const prefix = kind === 'reply' && referenced ? `@${referenced.author.username} ` : ''
    const text = order.text.startsWith(prefix) ? order.text : prefix + order.text
    const media = order.photoUrl
      ? [{ key: `3_${world.posts.length}`, type: 'photo' as const, url: order.photoUrl, altText: '' }]
      : []
    const draft = { author, text, kind, referenced, media, madeBy: 'control', lang: order.lang ?? 'en' }
    return platform.publish(draft, order.createdAt)
  }

  const set = (wanted: Partial<Settings>): State => {
    Object.assign(settings, wanted)
    clock.setSkew(settings.clockSkewMs)
    return state()
  }

  const forget = (): State => {
    platform.meter.reset()
    platform.limits.reset()
    platform.calls.length = 0
    return state()
  }

  return {
    state,
    set,
    forget,
    advance: (ms) => {
      clock.advance(ms)
      return state()
    },
    addPerson: (order) => ({ id: addPerson(order).id }),
    post: (order) => known(publish(order)),
    edit: (id, text) => known(platform.edit(need(id), text)),
    remove: (id) => {
      const post = need(id)
      world.remove(post, clock.now())
      return known(post)
    },
    posts: (madeBy) => world.posts.filter((post) => madeBy === undefined || post.madeBy === madeBy).map(known),
    storm: storms.begin,
    storms: storms.list,
    stopStorms: () => {
      storms.end()
      return storms.list()
    },
    signIn: (handle, scope = SCOPE) => tokens.grant({ clientId: CLIENT_ID, userId: person(handle).id, scope }),
    signOut: (handle) => {
      tokens.revokeAll(person(handle).id)
      return state()
    },
    fault: (order) => {
      const fault = faults.add(order)
      connections.strike()
      return fault
    },
    faults: faults.list,
    clearFaults: (kind) => {
      faults.clear(kind)
      return faults.list()
    },
    usage: platform.meter.spent,
    calls: () => platform.calls,
  }
}
