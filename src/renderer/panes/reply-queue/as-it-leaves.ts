// The words as the platform will show them: what it puts in front counts and is read too.
import type { Mention, Platform } from '../../../shared/model.ts'
import type { Route } from '../../../shared/outbox.ts'

/** Mastodon tells only those who are named: who is not is put in front when it leaves. */
export const asItLeaves = (
  platform: Platform,
  text: string,
  mentions: readonly Pick<Mention, 'seq' | 'author'>[],
  { replyTo }: Pick<Route, 'replyTo'>,
): string => {
  const handle = mentions.find(({ seq }) => seq === replyTo)?.author.handle
  if (platform !== 'mastodon' || handle === undefined || text.trim() === '' || text.includes(`@${handle}`)) return text
  return `@${handle} ${text}`
}
