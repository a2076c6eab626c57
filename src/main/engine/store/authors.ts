// The accounts that spoke: one row each, with what their newest post said of them. What a post does not say stays known.
import type { Database } from 'better-sqlite3'
import type { Post } from '../../../shared/model.ts'
import { bit } from './mention-row.ts'

interface Row {
  readonly id: number
  readonly name: string | null
  readonly followers: number | null
  readonly createdAt: number | null
  readonly followsUs: number | null
}

const isNews = <T>(said: T | null, known: T | null): boolean => said !== null && said !== known

export const createAuthors = (db: Database) => {
  // Most posts say nothing new of their account: a look is cheaper than a write.
  const find = db.prepare<[string, string], Row>(
    `SELECT id, name, followers, account_created_at AS createdAt, follows_us AS followsUs
     FROM authors WHERE platform = ? AND handle = ?`,
  )
  const add = db.prepare<[string, string, string | null, number | null, number | null, number | null]>(
    'INSERT INTO authors (platform, handle, name, followers, account_created_at, follows_us) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const change = db.prepare<[string | null, number | null, number | null, number | null, number]>(
    `UPDATE authors SET name = coalesce(?, name), followers = coalesce(?, followers),
       account_created_at = coalesce(?, account_created_at), follows_us = coalesce(?, follows_us) WHERE id = ?`,
  )
  return {
    /** Answers the id of the post's author. */
    keep: (post: Post): number => {
      const { platform, authorHandle, authorName, authorFollowers, authorCreatedAt } = post
      const followsUs = bit(post.authorFollowsUs)
      const known = find.get(platform, authorHandle)
      if (!known)
        return Number(
          add.run(platform, authorHandle, authorName, authorFollowers, authorCreatedAt, followsUs).lastInsertRowid,
        )
      const isChanged =
        isNews(authorName, known.name) ||
        isNews(authorFollowers, known.followers) ||
        isNews(authorCreatedAt, known.createdAt) ||
        isNews(followsUs, known.followsUs)
      if (isChanged) change.run(authorName, authorFollowers, authorCreatedAt, followsUs, known.id)
      return known.id
    },
  }
}
