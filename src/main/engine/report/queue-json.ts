// The reply queue in analysis.json: who waits for an answer, in the order of the queue, and why there.
import { anatomyWords } from '../../../shared/anatomy-words.ts'
import type { Crisis, Lang, QueueLine } from '../../../shared/model.ts'
import { defineWords, formatCount, plural } from '../../../shared/words.ts'
import type { Store } from '../store/store.ts'
import { idsOf } from './crisis-json.ts'

const ALL = Number.MAX_SAFE_INTEGER

const queueWords = defineWords(
  {
    follows: 'follows us',
    reach: (followers: number | null) =>
      followers === null ? 'reach unknown' : `reach ${formatCount('en', followers)}`,
    posts: (count: number) => plural('en', count, 'post', 'posts'),
  },
  {
    follows: 'nous suit',
    reach: (followers) => (followers === null ? 'portée inconnue' : `portée ${formatCount('fr', followers)}`),
    posts: (count) => plural('fr', count, 'message', 'messages'),
  },
)

/** `nowAt`: how long somebody has waited is counted up to here, or up to the close. */
export const queueJson = (
  store: Store,
  crises: readonly Crisis[],
  lang: Lang,
  nameOf: (handle: string) => string,
  nowAt: number,
) => {
  const { follows, reach, posts } = queueWords[lang]
  const sentence = ({ answerWhy, author, firstAt }: QueueLine, endAt: number): string =>
    answerWhy === null
      ? reach(author.followers)
      : anatomyWords[lang].answerSentence(answerWhy, Math.max(0, endAt - firstAt))
  return crises.flatMap((crisis) =>
    store.queueLines.page(crisis.id, 'all', 0, ALL).flatMap((line) => {
      const { id, author, actionable, rank } = line
      const mentionIds = idsOf(store, store.queueLines.mentionsOf(id))
      if (mentionIds.length === 0) return []
      const why = [
        ...(author.followsUs === true ? [follows] : []),
        sentence(line, crisis.closedAt ?? nowAt),
        posts(store.queueLines.publicCount(id)),
      ]
      return [
        {
          handle: nameOf(author.handle),
          mentionIds,
          followsUs: author.followsUs,
          actionable,
          rank,
          why: why.join(', '),
        },
      ]
    }),
  )
}
