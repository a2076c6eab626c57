// A person on the test network, who does what people do there.

export interface Posted {
  readonly uri: string
  readonly cid: string
}

export interface BlueskyAccount {
  readonly did: string
  readonly handle: string
  readonly password: string
  /** A new one each time. */
  appPassword(): Promise<string>
  post(text: string, more?: object): Promise<Posted>
  reply(text: string, to: Posted, root?: Posted): Promise<Posted>
  quote(text: string, of: Posted): Promise<Posted>
  repost(of: Posted): Promise<Posted>
  follow(did: string): Promise<Posted>
  block(did: string): Promise<Posted>
  remove(uri: string): Promise<void>
  /** The whole account is hidden, with all it said. */
  deactivate(): Promise<void>
}

const PASSWORD = 'a long main password of a test'

const call = async (pdsUrl: string, method: string, token: string | null, body: object): Promise<unknown> => {
  const answer = await fetch(`${pdsUrl}/xrpc/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} answered ${answer.status}: ${text}`)
  return text === '' ? null : JSON.parse(text)
}

/** @param name becomes `NAME.test`; at least three letters */
export const openAccount = async (pdsUrl: string, name: string): Promise<BlueskyAccount> => {
  const handle = `${name}.test`
  const opening = { handle, email: `${name}@mail.test`, password: PASSWORD }
  const opened = await call(pdsUrl, 'com.atproto.server.createAccount', null, opening)
  const { did, accessJwt } = opened as { did: string; accessJwt: string }
  const act = (method: string, body: object) => call(pdsUrl, method, accessJwt, body)
  const say = async (collection: string, more: object): Promise<Posted> => {
    const record = { $type: collection, createdAt: new Date().toISOString(), ...more }
    const { uri, cid } = (await act('com.atproto.repo.createRecord', { repo: did, collection, record })) as Posted
    return { uri, cid }
  }
  const post = (text: string, more: object = {}) => say('app.bsky.feed.post', { text, ...more })
  return {
    did,
    handle,
    password: PASSWORD,
    appPassword: async () => {
      const made = await act('com.atproto.server.createAppPassword', { name: `key ${Math.random()}`.slice(0, 12) })
      return (made as { password: string }).password
    },
    post,
    reply: (text, to, root = to) => post(text, { reply: { parent: to, root } }),
    quote: (text, of) => post(text, { embed: { $type: 'app.bsky.embed.record', record: of } }),
    repost: (of) => say('app.bsky.feed.repost', { subject: of }),
    follow: (subject) => say('app.bsky.graph.follow', { subject }),
    block: (subject) => say('app.bsky.graph.block', { subject }),
    remove: async (uri) => {
      const [repo, collection, rkey] = uri.replace('at://', '').split('/')
      await act('com.atproto.repo.deleteRecord', { repo, collection, rkey })
    },
    deactivate: async () => {
      await act('com.atproto.server.deactivateAccount', {})
    },
  }
}
