// Every endpoint of /2/ that the simulator speaks: who may call it, which limit counts it, what answers it.
import type { Activity } from './activity.ts'
import type { Answer, Call } from './call.ts'
import type { Compliance } from './compliance.ts'
import type { OpenStream } from './filtered-stream.ts'
import type { LimitName } from './limits.ts'
import { createMediaRoom } from './media.ts'
import type { Platform } from './platform.ts'
import { createPost } from './posting.ts'
import { readByHandle, readById, readByIds, readMe, readMentions, readPosts } from './reads.ts'
import type { Rules } from './rules.ts'
import { countRecent, searchRecent } from './search.ts'

interface Entry {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: RegExp
  readonly limit: LimitName
  readonly takes: 'app' | 'user' | 'both'
}

export type Route = Entry & ({ readonly answer: (call: Call) => Answer } | { readonly stream: OpenStream })

export interface Parts {
  readonly platform: Platform
  readonly rules: Rules
  readonly activity: Activity
  readonly compliance: Compliance
  readonly filtered: OpenStream
}

type Reader = (platform: Platform, call: Call) => Answer

export const routesOf = ({ platform, rules, activity, compliance, filtered }: Parts): Route[] => {
  const media = createMediaRoom(platform.clock)
  const by = (reader: Reader) => (call: Call) => reader(platform, call)
  const on =
    (method: Route['method']) =>
    (path: RegExp, limit: LimitName, takes: Route['takes'], answer: (call: Call) => Answer): Route => ({
      method,
      path,
      limit,
      takes,
      answer,
    })
  const [get, post, remove] = [on('GET'), on('POST'), on('DELETE')]
  return [
    get(/^\/2\/users\/me$/, 'users.me', 'user', by(readMe)),
    get(/^\/2\/users\/by\/username\/(\w{1,15})$/, 'users.byHandle', 'both', by(readByHandle)),
    get(/^\/2\/users\/(\d+)\/mentions$/, 'users.mentions', 'both', by(readMentions)),
    get(/^\/2\/users\/(\d+)\/tweets$/, 'users.posts', 'both', by(readPosts)),
    get(/^\/2\/tweets$/, 'posts.byIds', 'both', by(readByIds)),
    get(/^\/2\/tweets\/(\d+)$/, 'posts.byId', 'both', by(readById)),
    get(/^\/2\/tweets\/search\/recent$/, 'posts.search', 'both', by(searchRecent)),
    get(/^\/2\/tweets\/counts\/recent$/, 'posts.counts', 'both', by(countRecent)),
    post(/^\/2\/tweets$/, 'posts.create', 'user', (call) => createPost(platform, media, call)),
    { method: 'GET', path: /^\/2\/tweets\/search\/stream$/, limit: 'stream.connect', takes: 'app', stream: filtered },
    get(/^\/2\/tweets\/search\/stream\/rules$/, 'rules.read', 'app', rules.read),
    post(/^\/2\/tweets\/search\/stream\/rules$/, 'rules.change', 'app', rules.change),
    { method: 'GET', path: /^\/2\/activity\/stream$/, limit: 'activity.connect', takes: 'app', stream: activity.open },
    get(/^\/2\/activity\/subscriptions$/, 'activity.subscriptions', 'both', activity.list),
    post(/^\/2\/activity\/subscriptions$/, 'activity.subscriptions', 'both', activity.create),
    remove(/^\/2\/activity\/subscriptions(?:\/(\d+))?$/, 'activity.subscriptions', 'app', activity.remove),
    get(/^\/2\/compliance\/jobs$/, 'compliance.jobs', 'app', compliance.list),
    post(/^\/2\/compliance\/jobs$/, 'compliance.jobs', 'app', compliance.create),
    get(/^\/2\/compliance\/jobs\/(\d+)$/, 'compliance.jobs', 'app', compliance.read),
    post(/^\/2\/media\/upload$/, 'media.upload', 'user', media.upload),
    get(/^\/2\/media\/upload$/, 'media.status', 'user', media.status),
    post(/^\/2\/media\/metadata$/, 'media.metadata', 'user', media.describe),
  ]
}
