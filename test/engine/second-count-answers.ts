// What answers the statements of a workspace, counted a second time: rows read plainly, each post asked on its own whether it
// hangs on ours. Shares no code with the application, as second-count.ts.
import { join } from 'node:path'
import SQLite from 'better-sqlite3'

const WINDOW_MS = 2 * 60 * 60_000

interface Row {
  readonly id: string
  readonly at: number
  readonly author: number
  readonly follows: number | null
  readonly isOwn: number
  readonly visibility: string
  readonly matched: string | null
  readonly replyTo: string | null
  readonly quoteOf: string | null
  readonly repostOf: string | null
  readonly tone: string | null
  readonly stance: string | null
  readonly url: string | null
  readonly likes: number | null
  readonly told: number | null
  readonly text: string | null
}

interface Said {
  readonly publishedAt: number
  readonly url: string | null
  readonly text: string | null
}

const read = (dir: string) => {
  const db = new SQLite(join(dir, 'workspace.db'), { readonly: true })
  const rows = db
    .prepare(
      `SELECT m.platform || ':' || m.external_id AS id, m.created_at AS at, m.author_id AS author, a.follows_us AS follows,
         m.match_reason IS 'own' AS isOwn, m.visibility, m.match_reason AS matched, m.platform || ':' || m.in_reply_to_id AS replyTo,
         m.platform || ':' || m.quote_of_id AS quoteOf, m.platform || ':' || m.repost_of_id AS repostOf, m.tone, m.stance,
         m.url, (SELECT like_count FROM mention_metrics WHERE mention_seq = m.seq) AS likes,
         (SELECT repost_count FROM mention_metrics WHERE mention_seq = m.seq) AS told, t.body AS text
       FROM mentions m JOIN authors a ON a.id = m.author_id JOIN texts t ON t.id = m.text_id`,
    )
    .all() as Row[]
  const said = db
    .prepare(
      `SELECT s.published_at AS publishedAt, s.url, t.body AS text FROM statements s JOIN texts t ON t.id = s.text_id
       WHERE s.published_at IS NOT NULL ORDER BY s.published_at`,
    )
    .all() as Said[]
  const crisis = db.prepare('SELECT onset_at AS onsetAt, closed_at AS closedAt FROM crises').get() as {
    onsetAt: number
    closedAt: number | null
  }
  db.close()
  const isHeard = ({ visibility, matched }: Row): boolean =>
    matched !== null && (visibility === 'public' || visibility === 'unlisted')
  return { rows: rows.filter(isHeard), said, crisis }
}

const people = (rows: readonly Row[]): number => new Set(rows.map(({ author }) => author)).size

/** null = nobody told. */
const sumOf = (told: readonly (number | null)[]): number | null => {
  let sum: number | null = null
  for (const one of told) if (one !== null) sum = (sum ?? 0) + one
  return sum
}

/** Of the one crisis of the workspace; statements that were published by hand. */
export const secondAnswers = (dir: string) => {
  const { rows, said, crisis } = read(dir)
  const endAt = crisis.closedAt ?? Number.POSITIVE_INFINITY
  const byId = new Map(rows.map((row) => [row.id, row]))
  const anybody = rows.filter(({ isOwn }) => isOwn === 0)
  const others = anybody.filter(({ at }) => at < endAt)
  return said.map(({ publishedAt, url, text }) => {
    const isRoot = (row: Row): boolean =>
      row.isOwn === 1 &&
      row.replyTo === null &&
      ((url !== null && row.url === url) || (row.text === text && Math.abs(row.at - publishedAt) <= 3_600_000))
    const climbs = (row: Row): boolean => {
      for (let at: Row | undefined = row; at; at = at.replyTo === null ? undefined : byId.get(at.replyTo))
        if (isRoot(at)) return true
      return false
    }
    const isOurs = (id: string | null): boolean => {
      const row = id === null ? undefined : byId.get(id)
      return row !== undefined && row.isOwn === 1 && climbs(row)
    }
    const replies = others.filter((row) => row.repostOf === null && row.replyTo !== null && climbs(row))
    const quotes = others.filter((row) => row.repostOf === null && !replies.includes(row) && isOurs(row.quoteOf))
    const reposts = others.filter(({ repostOf }) => isOurs(repostOf))
    const answers = [...replies, ...quotes]
    const before = others.filter(({ at }) => at >= crisis.onsetAt && at < publishedAt)
    const knew = new Set(before.map(({ author }) => author))
    const after = anybody.filter(({ at }) => at >= publishedAt && at < publishedAt + WINDOW_MS)
    const roots = rows.filter(isRoot)
    return {
      isKnown: roots.length > 0,
      likeCount: sumOf(roots.map(({ likes }) => likes)),
      repostCount: sumOf(roots.map(({ told }) => told)),
      replies: [replies.length, people(replies)],
      quotes: [quotes.length, people(quotes)],
      reposts: [reposts.length, people(reposts), people(reposts.filter(({ follows }) => follows === 1))],
      answers: [answers.length, people(answers), people(answers.filter(({ follows }) => follows === 1))],
      negative: answers.filter(({ tone }) => tone === 'negative').length,
      attack: answers.filter(({ stance }) => stance === 'attack').length,
      defend: answers.filter(({ stance }) => stance === 'defend').length,
      beforePeople: knew.size,
      spokeAgain: people(after.filter(({ author }) => knew.has(author))),
    }
  })
}

type SecondAnswers = ReturnType<typeof secondAnswers>[number]

interface Counted {
  readonly count: number
  readonly peopleCount: number
  readonly followerCount: number | null
}

/** What the application says, in the shape of the second count. */
export const asSecondAnswers = (told: {
  readonly thread: {
    readonly replies: Counted
    readonly quotes: Counted
    readonly reposts: Counted
    readonly answers: Counted
    readonly byTone: { readonly negative: { readonly count: number } }
    readonly likeCount: number | null
    readonly repostCount: number | null
    readonly byStance: { readonly attack: { readonly count: number }; readonly defend: { readonly count: number } }
  } | null
  readonly around: { readonly beforePeopleCount: number; readonly spokeAgain: Counted }
}): SecondAnswers => {
  const { thread, around } = told
  const two = (one?: Counted): number[] => [one?.count ?? 0, one?.peopleCount ?? 0]
  return {
    isKnown: thread !== null,
    likeCount: thread?.likeCount ?? null,
    repostCount: thread?.repostCount ?? null,
    replies: two(thread?.replies),
    quotes: two(thread?.quotes),
    reposts: [...two(thread?.reposts), thread?.reposts.followerCount ?? 0],
    answers: [...two(thread?.answers), thread?.answers.followerCount ?? 0],
    negative: thread?.byTone.negative.count ?? 0,
    attack: thread?.byStance.attack.count ?? 0,
    defend: thread?.byStance.defend.count ?? 0,
    beforePeople: around.beforePeopleCount,
    spokeAgain: around.spokeAgain.peopleCount,
  }
}
