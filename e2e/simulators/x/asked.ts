// What a read asked to be shown: fields and expansions, and in whose eyes.
import type { Person } from './post.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Asked {
  readonly vocabulary: Vocabulary
  readonly post: ReadonlySet<string>
  readonly user: ReadonlySet<string>
  readonly media: ReadonlySet<string>
  readonly expansions: ReadonlySet<string>
  /** The account whose token it is; null = the app's own, which has no relations to people. */
  readonly viewer: Person | null
}

const listed = (params: URLSearchParams, name: string): Set<string> =>
  new Set((params.get(name) ?? '').split(',').filter((part) => part !== ''))

export const askedBy = (params: URLSearchParams, vocabulary: Vocabulary, viewer: Person | null): Asked => ({
  vocabulary,
  post: new Set([...listed(params, 'tweet.fields'), ...listed(params, 'post.fields')]),
  user: listed(params, 'user.fields'),
  media: listed(params, 'media.fields'),
  expansions: listed(params, 'expansions'),
  viewer,
})
