// Whether a post answers a query. A sample is the same share of the same posts whoever asks: it goes by the id.
import { hashtagsIn, urlsIn } from './entities.ts'
import type { SimPost } from './post.ts'
import { type Query, wordsOf } from './query-parse.ts'

interface Readable {
  readonly post: SimPost
  readonly words: readonly string[]
}

const holdsPhrase = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, at) => phrase.every((word, offset) => words[at + offset] === word))

const isKind = (post: SimPost, kind: string): boolean =>
  kind === 'retweet' || kind === 'repost' ? post.kind === 'repost' : post.kind === kind

const has = (post: SimPost, what: string): boolean => {
  if (what === 'media' || what === 'images') return post.media.length > 0
  if (what === 'links') return urlsIn(post.text).length > 0
  if (what === 'mentions') return post.mentioned.length > 0
  if (what === 'hashtags') return hashtagsIn(post.text).length > 0
  return false
}

const operatorHolds = (post: SimPost, name: string, value: string): boolean => {
  const answered = post.kind === 'reply' ? post.referenced?.author.username.toLowerCase() : undefined
  switch (name) {
    case 'from':
      return post.author.username.toLowerCase() === value || post.author.id === value
    case 'to':
      return answered === value || (post.kind === 'reply' && post.referenced?.author.id === value)
    case 'conversation_id':
      return post.conversationId === value
    case 'is':
      return isKind(post, value)
    case 'has':
      return has(post, value)
    case 'lang':
      return post.lang === value
    case 'sample':
      return Number(BigInt(post.id) % 100n) < Number(value)
    case 'url':
      return urlsIn(post.text).some((url) => url.value.toLowerCase().includes(value))
    default:
      return false
  }
}

const holds = (query: Query, { post, words }: Readable): boolean => {
  switch (query.kind) {
    case 'all':
      return query.of.every((part) => holds(part, { post, words }))
    case 'any':
      return query.of.some((part) => holds(part, { post, words }))
    case 'not':
      return !holds(query.of, { post, words })
    case 'phrase':
      return holdsPhrase(words, query.words)
    case 'hashtag':
      return hashtagsIn(post.text).some((tag) => tag.value.toLowerCase() === query.value)
    case 'mention':
      return post.mentioned.some(({ username }) => username.toLowerCase() === query.value)
    case 'operator':
      return operatorHolds(post, query.name, query.value)
  }
}

/** A repost has the words of what it repeats. */
const textOf = (post: SimPost): string =>
  post.kind === 'repost' && post.referenced ? `@${post.referenced.author.username} ${post.referenced.text}` : post.text

export const matcherOf =
  (queries: readonly Query[]) =>
  (post: SimPost): boolean[] => {
    const words = wordsOf(textOf(post))
    return queries.map((query) => holds(query, { post, words }))
  }

export const matches = (query: Query, post: SimPost): boolean => matcherOf([query])(post)[0] === true
