// Who took part in a crisis, by what they did in it and nothing else.
import type { Database } from 'better-sqlite3'
import type { PersonSummary } from '../../../shared/contract/crises.ts'
import type { Author, BrandId, MentionSeq, Platform, Stance } from '../../../shared/model.ts'
import { flag } from './mention-row.ts'
import { publicOnly, SAID_IN_PERIOD } from './public-only.ts'

interface Row {
  id: number
  platform: Platform
  handle: string
  name: string | null
  followers: number | null
  followsUs: number | null
  postCount: number
  repostCount: number
  attackCount: number
  defendCount: number
  askCount: number
  firstAt: number
  lastAt: number
}

const author = (row: Pick<Row, 'id' | 'platform' | 'handle' | 'name' | 'followers' | 'followsUs'>): Author => ({
  id: row.id,
  platform: row.platform,
  handle: row.handle,
  name: row.name,
  followers: row.followers,
  followsUs: flag(row.followsUs),
})

/** Which people: all of them, who did this, or who follows us. */
export type Show = 'all' | 'attack' | 'defend' | 'ask' | 'amplify' | 'follower'

interface Period {
  readonly brandId: BrandId
  readonly fromAt: number
  readonly toAt: number
}

const ACTS = `acts AS (SELECT m.author_id AS id, count(*) AS totalCount,
    count(*) FILTER (WHERE m.repost_of_id IS NULL) AS postCount,
    count(m.repost_of_id) AS repostCount,
    count(*) FILTER (WHERE m.repost_of_id IS NULL AND m.stance = 'attack') AS attackCount,
    count(*) FILTER (WHERE m.repost_of_id IS NULL AND m.stance = 'defend') AS defendCount,
    count(*) FILTER (WHERE m.repost_of_id IS NULL AND m.stance = 'ask') AS askCount,
    min(m.created_at) AS firstAt, max(m.created_at) AS lastAt
  FROM mentions m WHERE ${SAID_IN_PERIOD} GROUP BY m.author_id)`
/** Whose posts were reposted in the period. */
const CARRIED = `carried AS (SELECT DISTINCT o.author_id AS id FROM mentions m
  JOIN mentions o ON o.brand_id = m.brand_id AND o.platform = m.platform AND o.external_id = m.repost_of_id
  WHERE ${SAID_IN_PERIOD} AND m.repost_of_id IS NOT NULL AND ${publicOnly('o')})`

const DID: Readonly<Record<Show, string>> = {
  all: 'true',
  attack: 'p.attackCount > 0',
  defend: 'p.defendCount > 0',
  ask: 'p.askCount > 0',
  amplify: '(p.repostCount > 0 OR p.id IN carried)',
  follower: 'a.follows_us = 1',
}
const FIRST: Readonly<Record<Show, string>> = {
  all: '',
  attack: 'p.attackCount DESC, ',
  defend: 'p.defendCount DESC, ',
  ask: 'p.askCount DESC, ',
  amplify: 'p.repostCount DESC, ',
  follower: '',
}

const actsOf = (show: Show): string => `WITH ${show === 'amplify' ? `${CARRIED}, ` : ''}${ACTS}`
/** The period once for each time that it stands in the statement. */
const bound = (show: Show, period: readonly number[]): number[] =>
  show === 'amplify' ? [...period, ...period] : [...period]

/** Prepared when first asked for. */
const statementsByShow = <S>(prepare: (show: Show) => S): ((show: Show) => S) => {
  const prepared = new Map<Show, S>()
  return (show) => {
    const known = prepared.get(show) ?? prepare(show)
    prepared.set(show, known)
    return known
  }
}

const toSummary = (row: Row): PersonSummary => ({
  author: author(row),
  postCount: row.postCount,
  repostCount: row.repostCount,
  attackCount: row.attackCount,
  defendCount: row.defendCount,
  askCount: row.askCount,
  firstAt: row.firstAt,
  lastAt: row.lastAt,
})

interface DefenderRow extends Omit<DefenderFigures, 'followsUs'> {
  readonly followsUs: number | null
  readonly total: number
  readonly followerTotal: number
}

export interface DefenderFigures {
  readonly authorId: number
  readonly handle: string
  readonly followers: number | null
  readonly followsUs: boolean | null
  /** Original posts that defend. */
  readonly postCount: number
  readonly firstAt: number
}

export interface PeoplePage {
  readonly total: number
  readonly items: PersonSummary[]
}

export const createPeople = (db: Database) => {
  // The total with the page: both walk through everybody.
  const pages = statementsByShow((show) =>
    db.prepare<number[], Row & { total: number }>(
      `${actsOf(show)} SELECT a.id, a.platform, a.handle, a.name, a.followers, a.follows_us AS followsUs,
         p.postCount, p.repostCount, p.attackCount, p.defendCount, p.askCount, p.firstAt, p.lastAt, count(*) OVER () AS total
       FROM acts p JOIN authors a ON a.id = p.id WHERE ${DID[show]}
       ORDER BY ${FIRST[show]}p.totalCount DESC, coalesce(a.followers, 0) DESC, a.id LIMIT ? OFFSET ?`,
    ),
  )
  const reposted = db.prepare<[number, number, number, number], { seq: number; count: number }>(
    `SELECT o.seq, count(*) AS count FROM mentions m
       JOIN mentions o ON o.brand_id = m.brand_id AND o.platform = m.platform AND o.external_id = m.repost_of_id
     WHERE ${SAID_IN_PERIOD} AND m.repost_of_id IS NOT NULL AND ${publicOnly('o')}
     GROUP BY o.seq ORDER BY 2 DESC, o.seq LIMIT ?`,
  )
  const defenders = db.prepare<[number, number, number, number], DefenderRow>(
    `SELECT a.id AS authorId, a.handle, a.followers, a.follows_us AS followsUs, count(*) AS postCount,
       min(m.created_at) AS firstAt, count(*) OVER () AS total, sum(coalesce(a.follows_us, 0)) OVER () AS followerTotal
     FROM mentions m JOIN authors a ON a.id = m.author_id
     WHERE ${SAID_IN_PERIOD} AND m.repost_of_id IS NULL AND m.stance IN ('defend', 'attack')
     GROUP BY a.id HAVING sum(m.stance = 'attack') = 0
     ORDER BY coalesce(a.follows_us, 0) DESC, postCount DESC, coalesce(a.followers, 0) DESC, a.id LIMIT ?`,
  )
  const firstBy = db.prepare<[number, number, number, number], { at: number; seq: number }>(
    `SELECT m.created_at AS at, m.seq FROM mentions m WHERE ${SAID_IN_PERIOD} AND m.author_id = ?
     ORDER BY m.created_at, m.seq LIMIT 1`,
  )
  const postsBy = db.prepare<[number, number, number, number, number], { seq: number }>(
    `SELECT m.seq FROM mentions m WHERE ${SAID_IN_PERIOD} AND m.author_id = ? ORDER BY m.repost_of_id IS NOT NULL, m.created_at LIMIT ?`,
  )
  const actsBy = db.prepare<[number, number, number, number, string, number], { seq: number }>(
    `SELECT m.seq FROM mentions m
     WHERE ${SAID_IN_PERIOD} AND m.author_id = ? AND m.repost_of_id IS NULL AND m.stance = ? ORDER BY m.created_at LIMIT ?`,
  )
  return {
    /** Who did this in fromAt <= createdAt < toAt; who did it most first. */
    page: (show: Show, { brandId, fromAt, toAt }: Period, from: number, count: number): PeoplePage => {
      const ask = (limit: number, offset: number) =>
        pages(show).all(...bound(show, [brandId, fromAt, toAt]), limit, offset)
      const rows = ask(count, from)
      // Beyond the last there is no row that could tell how many there are.
      const total = rows[0]?.total ?? (from === 0 ? 0 : (ask(1, 0)[0]?.total ?? 0))
      return { total, items: rows.map(toSummary) }
    },
    /** Who spoke for us and never against us: followers first, then who did it most; `total` of all of them, `followerTotal` of those who follow us. */
    defenders: (
      { brandId, fromAt, toAt }: Period,
      count: number,
    ): { total: number; followerTotal: number; items: DefenderFigures[] } => {
      const rows = defenders.all(brandId, fromAt, toAt, count)
      const [{ total, followerTotal } = { total: 0, followerTotal: 0 }] = rows
      const items = rows.map(
        ({ total: _total, followerTotal: _followerTotal, ...row }): DefenderFigures => ({
          ...row,
          followsUs: flag(row.followsUs),
        }),
      )
      return { total, followerTotal, items }
    },
    /** The first that somebody said or passed on; null = nothing. */
    firstBy: ({ brandId, fromAt, toAt }: Period, authorId: number): { at: number; seq: MentionSeq } | null => {
      const row = firstBy.get(brandId, fromAt, toAt, authorId)
      return row ? { at: row.at, seq: row.seq as MentionSeq } : null
    },
    /** Original posts by how many reposts of them reached us. */
    mostReposted: (
      brandId: BrandId,
      fromAt: number,
      toAt: number,
      count: number,
    ): { seq: MentionSeq; repostCount: number }[] =>
      reposted.all(brandId, fromAt, toAt, count).map((row) => ({ seq: row.seq as MentionSeq, repostCount: row.count })),
    postsBy: (brandId: BrandId, fromAt: number, toAt: number, authorId: number, count: number): MentionSeq[] =>
      postsBy.all(brandId, fromAt, toAt, authorId, count).map(({ seq }) => seq as MentionSeq),
    /** The original posts with which somebody did this, the first said first. */
    actsBy: (act: Stance, { brandId, fromAt, toAt }: Period, authorId: number, count: number): MentionSeq[] =>
      actsBy.all(brandId, fromAt, toAt, authorId, act, count).map(({ seq }) => seq as MentionSeq),
  }
}
