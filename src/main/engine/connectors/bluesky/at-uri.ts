// Addresses on the AT protocol (atproto.com/specs/at-uri-scheme). Pure. An address of a post is its id for us.

const DID = 'did:[a-z]+:[A-Za-z0-9._:%-]{1,256}'
const AT_URI = new RegExp(`^at://(${DID})/([a-zA-Z0-9.-]{1,317})/([A-Za-z0-9._~:-]{1,512})$`)
/** The store keeps no longer id. */
const MAX_LENGTH = 512

export const POST = 'app.bsky.feed.post'
export const REPOST = 'app.bsky.feed.repost'

export interface AtUri {
  readonly did: string
  readonly collection: string
  readonly rkey: string
}

export const isDid = (text: string): boolean => new RegExp(`^${DID}$`).test(text)

/** null = not the address of a record by its author's DID. */
export const parseAtUri = (uri: string): AtUri | null => {
  if (uri.length > MAX_LENGTH) return null
  const [, did, collection, rkey] = AT_URI.exec(uri) ?? []
  return did === undefined || collection === undefined || rkey === undefined ? null : { did, collection, rkey }
}

export const atUriOf = ({ did, collection, rkey }: AtUri): string => `at://${did}/${collection}/${rkey}`

/** null for anything but a post: quotes of lists and feeds are no conversation. */
export const postUri = (value: unknown): string | null =>
  typeof value === 'string' && parseAtUri(value)?.collection === POST ? value : null

/** Where a person sees it. `author`: handle or DID. */
export const pageOfPost = (author: string, rkey: string): string => `https://bsky.app/profile/${author}/post/${rkey}`
