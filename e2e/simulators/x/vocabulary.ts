// X is renaming tweets to posts: the OpenAPI document 2.167 has post.fields, repost_count and referenced_posts for REST,
// and tweet.fields for streams; the pages of the same week have tweets everywhere. The simulator answers in the words
// that it was asked in, or always in one of them, since nobody here knows which one an account will meet.
import type { Settings } from './settings.ts'

export interface Vocabulary {
  readonly fields: 'tweet.fields' | 'post.fields'
  readonly includes: 'tweets' | 'posts'
  readonly history: 'edit_history_tweet_ids' | 'edit_history_post_ids'
  readonly referenced: 'referenced_tweets' | 'referenced_posts'
  readonly note: 'note_tweet' | 'note_post'
  readonly repostCount: 'retweet_count' | 'repost_count'
  readonly postCount: 'tweet_count' | 'post_count'
  readonly totalCount: 'total_tweet_count' | 'total_post_count'
}

export const TWEETS: Vocabulary = {
  fields: 'tweet.fields',
  includes: 'tweets',
  history: 'edit_history_tweet_ids',
  referenced: 'referenced_tweets',
  note: 'note_tweet',
  repostCount: 'retweet_count',
  postCount: 'tweet_count',
  totalCount: 'total_tweet_count',
}

export const POSTS: Vocabulary = {
  fields: 'post.fields',
  includes: 'posts',
  history: 'edit_history_post_ids',
  referenced: 'referenced_posts',
  note: 'note_post',
  repostCount: 'repost_count',
  postCount: 'post_count',
  totalCount: 'total_post_count',
}

const speaksOfTweets = (params: URLSearchParams): boolean =>
  params.has('tweet.fields') || /tweet/.test(params.get('expansions') ?? '')

/** A question that says neither gets what the document has for it: tweets on streams, posts elsewhere. */
export const vocabularyFor = (
  params: URLSearchParams,
  setting: Settings['vocabulary'],
  isStream: boolean,
): Vocabulary => {
  if (setting === 'posts') return POSTS
  if (setting === 'tweets') return TWEETS
  if (params.has('post.fields')) return POSTS
  return isStream || speaksOfTweets(params) ? TWEETS : POSTS
}
