// Words of the accounts and feeds that are listened to, wherever they are named.
import type { ConnectionKind } from '../../shared/sources.ts'
import { defineWords } from '../../shared/words.ts'

interface SourceWords {
  readonly kinds: Record<ConnectionKind, string>
  readonly connect: string
}

export const sourceWords = defineWords<SourceWords>(
  {
    kinds: { x: 'X', bluesky: 'Bluesky', mastodon: 'Mastodon', feed: 'Feed' },
    connect: 'Connect an account or a feed',
  },
  { kinds: { x: 'X', bluesky: 'Bluesky', mastodon: 'Mastodon', feed: 'Flux' }, connect: 'Relier un compte ou un flux' },
)
