// Who took part in a crisis, by what they did in it and nothing else.
import type { Database } from 'better-sqlite3'
import type { PersonSummary } from '../../../shared/contract/crises.ts'
import type { Author, BrandId, MentionSeq, Platform } from '../../../shared/model.ts'
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

export const createPeople = (db: Database) => {
  const page = db.prepare<[number, number, number, number, number], Row>(
    `SELECT a.id, a.platform, a.handle, a.name, a.followers, a.follows_us AS followsUs,
       count(*) FILTER (WHERE m.repost_of_id IS NULL) AS postCount,
       count(*) FILTER (WHERE m.repost_of_id IS NOT NULL) AS repostCount,
       count(*) FILTER (WHERE m.repost_of_id IS NULL AND m.stance = 'attack') AS attackCount,
       count(*) FILTER (WHERE m.repost_of_id IS NULL AND m.stance = 'defend') AS defendCount,
       count(*) FILTER (WHERE m.repost_of_id IS NULL AND m.stance = 'ask') AS askCount,
       min(m.created_at) AS firstAt, max(m.created_at) AS lastAt
     FROM mentions m JOIN authors a ON a.id = m.author_id WHERE ${SAID_IN_PERIOD}
     GROUP BY a.id ORDER BY count(*) DESC, coalesce(a.followers, 0) DESC, a.id LIMIT ? OFFSET ?`,
  )
  const total = db.prepare<[number, number, number], { count: number }>(
    `SELECT count(DISTINCT m.author_id) AS count FROM mentions m WHERE ${SAID_IN_PERIOD}`,
  )
  const reposted = db.prepare<[number, number, number, number], { seq: number; count: number }>(
    `SELECT o.seq, count(*) AS count FROM mentions m
       JOIN mentions o ON o.brand_id = m.brand_id AND o.platform = m.platform AND o.external_id = m.repost_of_id
     WHERE ${SAID_IN_PERIOD} AND m.repost_of_id IS NOT NULL AND ${publicOnly('o')}
     GROUP BY o.seq ORDER BY 2 DESC, o.seq LIMIT ?`,
  )
  const postsBy = db.prepare<[number, number, number, number, number], { seq: number }>(
    `SELECT m.seq FROM mentions m WHERE ${SAID_IN_PERIOD} AND m.author_id = ? ORDER BY m.repost_of_id IS NOT NULL, m.created_at LIMIT ?`,
  )
  return {
    page: (brandId: BrandId, fromAt: number, toAt: number, from: number, count: number): PersonSummary[] =>
      page.all(brandId, fromAt, toAt, count, from).map((row) => ({
        author: author(row),
        postCount: row.postCount,
        repostCount: row.repostCount,
        attackCount: row.attackCount,
        defendCount: row.defendCount,
        askCount: row.askCount,
        firstAt: row.firstAt,
        lastAt: row.lastAt,
      })),
    count: (brandId: BrandId, fromAt: number, toAt: number): number => total.get(brandId, fromAt, toAt)?.count ?? 0,
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
  }
}
