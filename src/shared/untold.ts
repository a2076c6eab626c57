// What a source that tells nothing of it leaves open of a post.
import type { Post } from './model.ts'

export const UNTOLD = {
  authorName: null,
  authorFollowers: null,
  authorCreatedAt: null,
  authorFollowsUs: null,
  lang: null,
  inReplyToId: null,
  repostOfId: null,
  quoteOfId: null,
  likeCount: null,
  repostCount: null,
  url: null,
  deletedAt: null,
  editedOfId: null,
} as const satisfies Partial<Post>
