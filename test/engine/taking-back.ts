// Looks in a connector's source for a call that takes a post away, or does to one or to a person what this application
// never does (L4): delete, change, like, mute, block, hide. Where a platform's library has one verb for good and bad
// calls, only those are let through that are known to write posts.
import ts from 'typescript'

/** HTTP's verbs for it. */
const VERBS = new Set(['DELETE', 'PATCH', 'PUT'])
const LET_THROUGH = new Set([
  // A compliance job's list of ids is put to a store of files, without a token.
  'x/file-calls.ts PUT',
  // A part of ids of ours.
  'mastodon/ids.ts /reblog/',
])

/** Names of the AT protocol: what only asks, what signs in, what a post is made of, and the two calls that write. */
const PROTOCOL = /\b(?:com\.atproto|app\.bsky|chat\.bsky|tools\.ozone)\.\w+\.\w+/g
const ASKS = /\.(?:get|list|resolve|describe|search)[A-Z]\w*$/
const KNOWN = new Set([
  'com.atproto.server.createSession',
  'com.atproto.server.refreshSession',
  'com.atproto.repo.createRecord',
  'com.atproto.repo.uploadBlob',
  'app.bsky.feed.post',
  'app.bsky.feed.repost',
  'app.bsky.feed.defs',
  'app.bsky.embed.images',
  'app.bsky.richtext.facet',
])

/** What masto may be told: everything else there changes something. */
const MASTO_ASKS = /\.(?:fetch|list|verifyCredentials)$/
const MASTO_WRITES = new Set(['v1.statuses.create', 'v2.media.create'])

/** Of the libraries, whatever it is called on. */
const MEMBER =
  /^(?:remove|applyWrites|putRecord|upsertProfile|(?:delete|hide|un(?:like|mute|block|repost|retweet|favourite|reblog))[A-Z]?\w*|(?:mute|block|like|repost|retweet|favourite|reblog)(?:[A-Z]\w*)?)$/
const PATH =
  /\/(?:un)?(?:likes?|mut(?:e|ing)|block(?:ing)?|hid(?:e|den)|retweets?|favourite|reblog|bookmarks?|pin|destroy|notes|reports)(?=$|[/?"'])/

const textOf = (node: ts.Node): string | null =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? node.text : null

/** `v1.statuses.create` of `v1.statuses.$select(id).create.$raw(...)`; null = it begins elsewhere. */
const mastoCall = (node: ts.Expression): string | null => {
  if (ts.isCallExpression(node)) return mastoCall(node.expression)
  if (ts.isPropertyAccessExpression(node)) {
    const before = mastoCall(node.expression)
    return before === null ? null : node.name.text.startsWith('$') ? before : `${before}.${node.name.text}`
  }
  return ts.isIdentifier(node) && /^v[12]$/.test(node.text) ? node.text : null
}

const inText = (text: string): string[] => [
  ...(VERBS.has(text) || PATH.test(text) ? [text] : []),
  ...(text.match(PROTOCOL) ?? []).filter((name) => !ASKS.test(name) && !KNOWN.has(name)),
]

const inCall = (node: ts.CallExpression): string[] => {
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : null
  // It only names one of many: the call comes after.
  if (callee === '$select') return []
  const masto = mastoCall(node)
  if (masto !== null) return MASTO_ASKS.test(masto) || MASTO_WRITES.has(masto) ? [] : [masto]
  // A map or a set forgets what a variable names; a path in words is sent somewhere.
  const [what] = node.arguments
  if (callee === 'delete')
    return what && (ts.isStringLiteralLike(what) || ts.isTemplateExpression(what)) ? ['.delete'] : []
  return callee !== null && MEMBER.test(callee) ? [`.${callee}`] : []
}

/** What was found, as written. `file`: below the connectors, for the exceptions. */
export const findTakingBack = (file: string, source: string): string[] => {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== null) found.push(...inText(text))
    if (ts.isCallExpression(node)) found.push(...inCall(node))
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(file, source, ts.ScriptTarget.Latest))
  return [...new Set(found)].filter((what) => !LET_THROUGH.has(`${file} ${what}`))
}
