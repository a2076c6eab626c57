// Posts and people as whole answers: data, includes, errors and meta, in the words that were asked for.
import { type Asked, askedBy } from './asked.ts'
import { type Answer, type Call, ok, withList } from './call.ts'
import { includesOf } from './includes.ts'
import type { PostPage } from './page.ts'
import type { Platform } from './platform.ts'
import type { SimPost } from './post.ts'
import { type Json, shapePost } from './shape-post.ts'
import { vocabularyFor } from './vocabulary.ts'

export const askedOf = ({ settings }: Platform, call: Call, isStream = false): Asked =>
  askedBy(call.params, vocabularyFor(call.params, settings.vocabulary, isStream), call.viewer)

export const besides = (posts: readonly SimPost[], asked: Asked, moreErrors: readonly Json[] = []): Json => {
  const { includes, errors } = includesOf(posts, asked)
  const all = [...moreErrors, ...errors]
  return {
    ...(Object.keys(includes).length > 0 ? { includes } : {}),
    ...(all.length > 0 ? { errors: all } : {}),
  }
}

export const postsAnswer = (platform: Platform, call: Call, { posts, nextToken }: PostPage): Answer => {
  const asked = askedOf(platform, call)
  const newest = posts[0]
  const oldest = posts.at(-1)
  const meta = {
    result_count: posts.length,
    ...(newest && oldest ? { newest_id: newest.id, oldest_id: oldest.id } : {}),
    ...(nextToken ? { next_token: nextToken } : {}),
  }
  const data = posts.map((post) => shapePost(post, asked))
  return ok(withList(data, { ...besides(posts, asked), meta }))
}
