// What a Mastodon post is called here: `117020576916218297@mastodon.example`, the id as that server counts it. Pure.
//
// A status has a name that holds everywhere (its `uri`) and a number on each server. Replies name their parent by the
// number, deletions name nothing but the number, and a deleted status can be asked for no uri any more: with the uri as
// the id a conversation would cost one call a post and a deletion would be missed (L5). The price: a brand with accounts
// on two servers keeps a post that both show twice, once as each of them numbers it.
//
// A repost is `STATUS/reblog/ACCOUNT@host`: the same by whatever way we hear of it, since a notification tells who passed
// on which post and not the number of the reblog. An edit is `STATUS@host/edit/MS`, as it stood from that time on.

export const statusIdOn = (host: string, id: string): string => `${id}@${host}`
export const repostIdOn = (host: string, statusId: string, accountId: string): string =>
  `${statusId}/reblog/${accountId}@${host}`
export const editIdOf = (externalId: string, editedAt: number): string => `${externalId}/edit/${editedAt}`

/** How the ids of all edits and of all reposts of a status begin. */
export const editIdsBegin = (host: string, statusId: string): string => `${statusIdOn(host, statusId)}/edit/`
export const repostIdsBegin = (statusId: string): string => `${statusId}/reblog/`

/** The number on this server of the status behind a post, its repost or its edit; null = it came another way. */
export const localIdOn = (host: string, externalId: string): string | null => {
  const [named = ''] = externalId.split('/edit/')
  if (!named.endsWith(`@${host}`)) return null
  const [statusId = ''] = named.slice(0, -host.length - 1).split('/reblog/')
  return /^[\w-]+$/.test(statusId) ? statusId : null
}

/** By the order of making: numbers count up, and grow longer. */
export const isNewer = (id: string, than: string): boolean =>
  id.length === than.length ? id > than : id.length > than.length

export const newest = (ids: readonly string[]): string | null =>
  ids.reduce<string | null>((latest, id) => (latest === null || isNewer(id, latest) ? id : latest), null)

const SNOWFLAKE_LENGTH = 17

/**
 * A status from elsewhere is numbered by when it was written, not by when it arrived: reading on from the newest number
 * would miss it. So readings go back by `ms`. Ids that are no Mastodon snowflake (milliseconds and 16 bits) stay.
 */
export const rewind = (id: string, ms: number): string => {
  if (!/^\d+$/.test(id) || id.length < SNOWFLAKE_LENGTH) return id
  const earlier = BigInt(id) - (BigInt(ms) << 16n)
  return earlier > 0n ? String(earlier) : '0'
}
