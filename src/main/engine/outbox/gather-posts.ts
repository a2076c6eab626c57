// The posts of one person as the router needs them: what each answers and quotes, and which are gone, ours or answered.
import type { BrandId, Mention, MentionId, Platform, QueueLine } from '../../../shared/model.ts'
import type { Store } from '../store/store.ts'
import { sameHandle } from './named-handles.ts'
import type { OtherPost, PostFact } from './route-facts.ts'

/** An answer is chosen among so many; whoever said more said the same. */
const MOST_POSTS = 30

const externalIdOf = (platform: Platform, id: MentionId): string => id.slice(platform.length + 1)

/** For one question: what it has read it does not read again. `handles`: all of ours, bare. */
export const createPostGatherer = (store: Store, brandId: BrandId, handles: readonly string[]) => {
  const isOurs = ({ matchReason, author }: Mention): boolean =>
    matchReason === 'own' || handles.some((handle) => sameHandle(handle, author.handle))

  // Most answers stand below the same few posts.
  const others = new Map<MentionId, OtherPost | null>()
  const read = (platform: Platform, id: MentionId): OtherPost | null => {
    const known = store.mentions.find(brandId, platform, externalIdOf(platform, id))
    const [mention] = known ? store.mentions.get([known.seq]) : []
    return mention ? { authorHandle: mention.author.handle, text: mention.text, isOurs: isOurs(mention) } : null
  }
  const other = (platform: Platform, id: MentionId | null): OtherPost | null => {
    if (id === null) return null
    const known = others.get(id)
    if (known !== undefined) return known
    const found = read(platform, id)
    others.set(id, found)
    return found
  }

  const factOf = (mention: Mention, isAnswered: boolean): PostFact => ({
    seq: mention.seq,
    externalId: externalIdOf(mention.platform, mention.id),
    createdAt: mention.createdAt,
    authorHandle: mention.author.handle,
    text: mention.text,
    lang: mention.lang,
    visibility: mention.visibility,
    isGone: mention.text === null || mention.removedAt !== null,
    isOurs: isOurs(mention),
    isAnswered,
    isReply: mention.inReplyToId !== null,
    answers: other(mention.platform, mention.inReplyToId),
    quotes: other(mention.platform, mention.quoteOfId),
  })

  return {
    factOf,
    /** The newest first. */
    ofLine: (line: QueueLine): PostFact[] => {
      const answered = new Set(store.sends.answered(line.id))
      return store.mentions
        .get(store.queueLines.mentionsOf(line.id).slice(0, MOST_POSTS))
        .sort((a, b) => b.createdAt - a.createdAt || b.seq - a.seq)
        .map((mention) => factOf(mention, answered.has(mention.seq)))
    },
  }
}
