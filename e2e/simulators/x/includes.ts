// The people, posts and media that the posts of an answer speak of, each once. A referenced post that is gone is left
// out, and said in `errors`: a 200 that is only partly good.
import type { Asked } from './asked.ts'
import type { Media, Person, SimPost } from './post.ts'
import { isReferenceAsked, type Json, shapeMedia, shapePerson, shapePost } from './shape-post.ts'

const NOT_FOUND = 'https://api.x.com/2/problems/resource-not-found'

export const notFound = (resource: 'tweet' | 'user', parameter: string, value: string): Json => ({
  value,
  detail: `Could not find ${resource} with ${parameter}: [${value}].`,
  title: 'Not Found Error',
  resource_type: resource,
  parameter,
  resource_id: value,
  type: NOT_FOUND,
})

export interface Included {
  readonly includes: Json
  readonly errors: readonly Json[]
}

export const includesOf = (posts: readonly SimPost[], asked: Asked): Included => {
  const { expansions: of } = asked
  const people = new Map<string, Person>()
  const referenced = new Map<string, SimPost>()
  const media = new Map<string, Media>()
  const errors: Json[] = []
  const wantsReferenced = isReferenceAsked(asked)
  for (const post of posts) {
    if (of.has('author_id')) people.set(post.author.id, post.author)
    if (of.has('entities.mentions.username')) for (const person of post.mentioned) people.set(person.id, person)
    if (of.has('attachments.media_keys')) for (const one of post.media) media.set(one.key, one)
    const about = post.referenced
    if (!about) continue
    if (of.has('in_reply_to_user_id') && post.kind === 'reply') people.set(about.author.id, about.author)
    if (!wantsReferenced) continue
    if (about.deletedAt !== null) {
      errors.push(notFound('tweet', `${asked.vocabulary.referenced}.id`, about.id))
      continue
    }
    referenced.set(about.id, about)
    if (of.has('referenced_tweets.id.author_id')) people.set(about.author.id, about.author)
    if (of.has('referenced_tweets.id.attachments.media_keys')) for (const one of about.media) media.set(one.key, one)
  }
  const includes: Json = {}
  if (people.size > 0) includes.users = [...people.values()].map((person) => shapePerson(person, asked))
  if (referenced.size > 0) {
    includes[asked.vocabulary.includes] = [...referenced.values()].map((post) => shapePost(post, asked))
  }
  if (media.size > 0) includes.media = [...media.values()].map((one) => shapeMedia(one, asked))
  return { includes, errors }
}
