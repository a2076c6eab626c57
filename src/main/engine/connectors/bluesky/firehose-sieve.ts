// What of the firehose is for the brand. Cheap for what is not: a look at the text and at the index, no question to
// anybody.
import type { Post } from '../../../../shared/model.ts'
import type { LaneContext, Removal } from '../connector.ts'
import type { JetstreamEvent } from './jetstream-event.ts'
import { normaliseRecord, type SaidRecord, unknownPerson } from './normalise.ts'
import type { People } from './people.ts'

export interface FirehoseSieveParts {
  readonly account: { readonly did: string; readonly handle: string }
  readonly people: Pick<People, 'known' | 'forget'>
  readonly context: Pick<LaneContext, 'wants' | 'held'>
}

interface Kept {
  readonly posts: readonly Post[]
  readonly removals: readonly Removal[]
}

const NOTHING: Kept = { posts: [], removals: [] }
/** An answer may follow what it answers before that is saved. */
const MOST_GIVEN = 10_000
/** Posts of one account that is hidden. */
const MOST_HIDDEN = 10_000

export const createFirehoseSieve = ({ account, people, context: { wants, held } }: FirehoseSieveParts) => {
  const given = new Set<string>()

  const remember = (uri: string): void => {
    given.add(uri)
    const [oldest] = given
    if (given.size > MOST_GIVEN && oldest !== undefined) given.delete(oldest)
  }

  const say = (said: SaidRecord): Kept => {
    const handle = said.did === account.did ? account.handle : said.did
    const post = normaliseRecord(said, people.known(said.did) ?? unknownPerson(handle))
    if (!post) return NOTHING
    const isAnswer = [post.inReplyToId, post.quoteOfId, post.repostOfId].some((id) => id !== null && given.has(id))
    if (!isAnswer && wants(post) === null) return NOTHING
    remember(post.externalId)
    return { posts: [post], removals: [] }
  }

  const remove = (uris: Iterable<string>, removedAt: number): Kept => ({
    posts: [],
    removals: [...new Set(uris)].map((externalId) => ({ externalId, removedAt })),
  })

  return {
    take: (event: JetstreamEvent): Kept => {
      switch (event.kind) {
        case 'said':
          return say(event.said)
        case 'removed':
          return given.has(event.uri) || held.has(event.uri) ? remove([event.uri], event.at) : NOTHING
        case 'hidden': {
          const theirs = `at://${event.did}/`
          const recent = [...given].filter((uri) => uri.startsWith(theirs))
          return remove([...held.startingWith(theirs, MOST_HIDDEN), ...recent], event.at)
        }
        case 'renamed':
          people.forget(event.did)
          return NOTHING
      }
    },
  }
}
