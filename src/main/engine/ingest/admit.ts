// The gate for what a connector gives: the same rules as for a line of a file (normalise.ts), on a post that is one
// already. What decides who, where and when refuses the post; what decorates is dropped. Nothing a platform sends throws.
import { type Post, VISIBILITIES } from '../../../shared/model.ts'
import {
  isWebLink,
  MAX_HANDLE_LENGTH,
  MAX_NAME_LENGTH,
  MAX_TEXT_LENGTH,
  normaliseHandle,
  normaliseId,
  storable,
} from './normalise.ts'
import { isPostTime } from './post-time.ts'

const timeOrNull = (at: number | null): number | null => (at !== null && isPostTime(at) ? at : null)
const countOrNull = (count: number | null): number | null =>
  count !== null && Number.isSafeInteger(count) && count >= 0 ? count : null

/** null = it cannot be stored; the caller counts it. */
export const admit = (post: Post): Post | null => {
  const externalId = normaliseId(post.externalId)
  const authorHandle = normaliseHandle(post.authorHandle)
  if (externalId === null || !isPostTime(post.createdAt)) return null
  if (authorHandle === '' || /\p{Cc}/u.test(authorHandle) || authorHandle.length > MAX_HANDLE_LENGTH) return null
  if (post.text.length > MAX_TEXT_LENGTH) return null
  if (!VISIBILITIES.includes(post.visibility)) return null
  if (post.deletedAt !== null && !isPostTime(post.deletedAt)) return null
  const other = (id: string | null): string | null => {
    const linked = id === null ? null : normaliseId(id)
    return linked === externalId ? null : linked
  }
  return {
    platform: post.platform,
    externalId,
    createdAt: post.createdAt,
    authorHandle,
    text: storable(post.text),
    authorName: post.authorName === null ? null : storable(post.authorName.slice(0, MAX_NAME_LENGTH)).trim() || null,
    authorFollowers: countOrNull(post.authorFollowers),
    authorCreatedAt: timeOrNull(post.authorCreatedAt),
    authorFollowsUs: post.authorFollowsUs,
    lang: post.lang !== null && /^[a-z]{2,8}([-_][a-z0-9]{1,8}){0,4}$/i.test(post.lang) ? post.lang : null,
    inReplyToId: other(post.inReplyToId),
    repostOfId: other(post.repostOfId),
    quoteOfId: other(post.quoteOfId),
    likeCount: countOrNull(post.likeCount),
    repostCount: countOrNull(post.repostCount),
    url: post.url !== null && isWebLink(post.url) ? post.url : null,
    visibility: post.visibility,
    deletedAt: post.deletedAt,
    editedOfId: other(post.editedOfId),
  }
}
