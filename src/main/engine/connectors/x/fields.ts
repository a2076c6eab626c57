// What every reading asks of a post and its author: all that a Post is made of, and nothing that is not kept.

const POST_FIELDS = [
  'author_id',
  'conversation_id',
  'created_at',
  'edit_history_tweet_ids',
  'lang',
  'note_tweet',
  'public_metrics',
  'referenced_tweets',
  'withheld',
]
const AUTHOR_FIELDS = ['created_at', 'name', 'protected', 'public_metrics', 'username']

/** Who follows us is told to our own account only: the app's token must not ask. */
export const fieldsFor = (as: 'user' | 'app'): Readonly<Record<string, string>> => ({
  expansions: 'author_id',
  'tweet.fields': POST_FIELDS.join(','),
  'user.fields': [...AUTHOR_FIELDS, ...(as === 'user' ? ['connection_status'] : [])].join(','),
})
