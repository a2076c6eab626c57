// The reply queue in analysis.json: who waits for an answer, in the order of the queue, and why there.
// Keeps true: of a person who also wrote in private only what is public is told, reason and waiting time included (L10).
import { anatomyWords } from '../../../shared/anatomy-words.ts'
import type { Crisis, Lang, QueueLine } from '../../../shared/model.ts'
import { isPublic } from '../../../shared/public-posts.ts'
import { defineWords, formatCount, plural } from '../../../shared/words.ts'
import type { SavedMention } from '../store/mentions.ts'
import type { LineWeight } from '../store/queue-lines.ts'
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

export interface QueueJsonOptions {
  readonly lang: Lang
  /** How an account is called. */
  readonly nameOf: (handle: string) => string
  /** How much posts of one person press together. */
  readonly weighAll: (posts: readonly SavedMention[]) => LineWeight | null
  /** How long somebody has waited is counted up to here, or up to the close. */
  readonly nowAt: number
}

type Told = Pick<QueueLine, 'actionable' | 'answerWhy' | 'firstAt'>

export const queueJson = (
  store: Store,
  crises: readonly Crisis[],
  { lang, nameOf, weighAll, nowAt }: QueueJsonOptions,
) => {
  const { follows, reach, posts } = queueWords[lang]

  const inPublic = (line: QueueLine, publicCount: number): Told => {
    if (publicCount === line.mentionCount) return line
    const said = store.mentions.savedOfLine(line.id).filter(isPublic)
    const weight = weighAll(said)
    return {
      actionable: weight?.actionable ?? false,
      answerWhy: weight?.why ?? null,
      firstAt: said[0]?.createdAt ?? line.firstAt,
    }
  }

  const sentence = ({ answerWhy, firstAt }: Told, followers: number | null, endAt: number): string =>
    answerWhy === null ? reach(followers) : anatomyWords[lang].answerSentence(answerWhy, Math.max(0, endAt - firstAt))

  return crises.flatMap((crisis) =>
    store.queueLines.page(crisis.id, 'all', 0, ALL).flatMap((line) => {
      const { id, author, rank } = line
      const mentionIds = idsOf(store, store.queueLines.mentionsOf(id))
      if (mentionIds.length === 0) return []
      const publicCount = store.queueLines.publicCount(id)
      const told = inPublic(line, publicCount)
      const why = [
        ...(author.followsUs === true ? [follows] : []),
        sentence(told, author.followers, crisis.closedAt ?? nowAt),
        posts(publicCount),
      ]
      return [
        {
          handle: nameOf(author.handle),
          mentionIds,
          followsUs: author.followsUs,
          actionable: told.actionable,
          rank,
          why: why.join(', '),
        },
      ]
    }),
  )
}
