// What is behind the peak, counted a second time: who passed on whom is climbed post by post, likeness of words is compared
// each with each. Shares no code with the application, as second-count.ts.
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import type { secondCount } from './second-count.ts'

const MONTH_MS = 30 * 24 * 3_600_000
/** From how much of their words and pairs of words two texts are the same, and of how many words a text is one. */
const [NEARNESS, LEAST_WORDS] = [0.7, 5]

interface Row {
  readonly seq: number
  readonly id: string
  readonly at: number
  readonly author: number
  readonly handle: string
  readonly followers: number | null
  readonly since: number | null
  readonly isOwn: number
  readonly isRepost: number
  readonly stance: string | null
  readonly linked: string | null
  readonly text: string | null
}

interface Node extends Row {
  readonly isHung: boolean
  readonly parent: string | null
}

const read = (dir: string): Row[] => {
  const db = new SQLite(join(dir, 'workspace.db'), { readonly: true })
  const rows = db
    .prepare(
      `SELECT m.seq, m.platform || ':' || m.external_id AS id, m.created_at AS at, m.author_id AS author, a.handle, a.followers,
         a.account_created_at AS since, m.match_reason IS 'own' AS isOwn,
         m.repost_of_id IS NOT NULL AS isRepost, m.stance, t.body AS text,
         m.platform || ':' || coalesce(m.repost_of_id, m.quote_of_id, m.in_reply_to_id) AS linked
       FROM mentions m JOIN authors a ON a.id = m.author_id JOIN texts t ON t.id = m.text_id
       WHERE m.match_reason IS NOT NULL AND m.visibility IN ('public', 'unlisted') ORDER BY m.seq`,
    )
    .all() as Row[]
  db.close()
  return rows
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/https?:\S+/g, ' ')
    .replace(/(rt )?@[\p{L}\p{N}_.-]+/gu, ' ')
    .replace(/\p{M}|['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const traitsOf = (words: readonly string[]): Set<string> =>
  new Set(words.flatMap((word, n) => (n === 0 ? [word] : [word, `${words[n - 1]} ${word}`])))

const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((trait) => b.has(trait)).length
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

interface Wording {
  readonly first: Row
  readonly wordCount: number
  readonly traits: ReadonlySet<string>
}

/** Each post with the first that said the same: the one that is most like it. */
const wordingsOf = (rows: readonly Row[]): Map<Row, Wording> => {
  const firsts: Wording[] = []
  const wordings = new Map<Row, Wording>()
  for (const row of rows) {
    const words = wordsOf(row.text ?? '')
    const own: Wording = { first: row, wordCount: words.length, traits: traitsOf(words) }
    let [best, most] = [own, 0]
    for (const other of firsts) {
      const found = alike(own.traits, other.traits)
      if (found >= NEARNESS && found > most) [best, most] = [other, found]
    }
    if (best === own) firsts.push(own)
    wordings.set(row, best)
  }
  return wordings
}

const treeOf = (rows: readonly Row[], wordings: ReadonlyMap<Row, Wording>): Node[] =>
  rows.map((row) => {
    const wording = wordings.get(row)
    const isCopy = wording && wording.wordCount >= LEAST_WORDS && wording.first.author !== row.author
    const copied = isCopy && wording.first.at <= row.at ? wording.first.id : null
    return { ...row, isHung: row.linked !== null, parent: row.linked ?? copied }
  })

/** Of the one crisis of the workspace. */
export const secondBehind = (dir: string, { fromAt, toAt }: ReturnType<typeof secondCount>) => {
  const rows = read(dir)
  const wordings = wordingsOf(rows)
  const nodes = treeOf(rows, wordings)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const counted = nodes.filter(({ isOwn, at }) => isOwn === 0 && at >= fromAt && at < toAt)

  const through = new Map<string, { by: Node[]; linkedCount: number }>()
  for (const node of counted) {
    let isLinked = true
    const seen = new Set([node.id])
    for (let at: Node | undefined = node; at?.parent; at = byId.get(at.parent)) {
      if (seen.has(at.parent)) throw new Error(`links of ${node.id} run in a circle`)
      seen.add(at.parent)
      isLinked &&= at.isHung
      const above = through.get(at.parent) ?? { by: [], linkedCount: 0 }
      through.set(at.parent, { by: [...above.by, node], linkedCount: above.linkedCount + (isLinked ? 1 : 0) })
    }
  }

  const carried = nodes.flatMap((node) => {
    const found = through.get(node.id)
    if (node.isOwn === 1 || !found) return []
    const reached = new Map([node, ...found.by].map(({ author, followers }) => [author, followers]))
    const told = [...reached.values()].filter((followers) => followers !== null)
    return [
      {
        seq: node.seq,
        author: node.author,
        at: node.at,
        reach: told.length === 0 ? null : told.reduce((sum, followers) => sum + followers, 0),
        causedCount: found.by.length,
        isLinked: found.linkedCount * 2 >= found.by.length,
      },
    ]
  })
  const most = carried.sort((a, b) => b.causedCount - a.causedCount || a.at - b.at || a.seq - b.seq)
  const amplifiers = most.filter((one, n) => most.findIndex(({ author }) => author === one.author) === n)

  return {
    amplifiers: amplifiers.map(({ author: _author, ...amplifier }) => amplifier),
    byStance: Object.fromEntries(
      ['attack', 'defend', 'ask', 'neutral'].map((stance) => [
        stance,
        counted.filter((post) => post.stance === stance).length,
      ]),
    ),
    /** How many posts of their own words this account attacked with. */
    attacksBy: (handle: string): number =>
      counted.filter((post) => post.handle === handle && post.stance === 'attack' && post.isRepost === 0).length,
    /** What these posts are together: who wrote them, when, how many wordings, and how many accounts were new. */
    together: (seqs: readonly number[]) => {
      const posts = nodes.filter(({ seq }) => seqs.includes(seq))
      const accounts = new Map(posts.map((post) => [post.author, post]))
      const told = [...accounts.values()].filter(({ since }) => since !== null)
      const young = told.filter(({ at, since }) => since !== null && at - since < MONTH_MS)
      return {
        accountCount: accounts.size,
        postCount: posts.length,
        textCount: new Set(posts.map((post) => wordings.get(post)?.first.id)).size,
        fromAt: Math.min(...posts.map(({ at }) => at)),
        toAt: Math.max(...posts.map(({ at }) => at)),
        youngAccountShare: told.length === 0 ? null : young.length / told.length,
      }
    },
  }
}
