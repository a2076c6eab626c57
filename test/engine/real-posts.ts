// Real posts as the analysis hears them, with what their data set says of each; see corpora.ts for where they lie.
// Keeps true: they go through the same reading and matching as in the product.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { it } from 'vitest'
import type { Heard } from '../../src/main/engine/analysis/heard.ts'
import { compileMatcher } from '../../src/main/engine/ingest/match.ts'
import { normaliseLine } from '../../src/main/engine/ingest/normalise.ts'
import { parseWatchTerms } from '../../src/main/engine/ingest/watch-terms.ts'
import { type MentionId, type MentionSeq, mentionIdOf } from '../../src/shared/model.ts'

const root = process.env.SANGFROID_DATA ?? join(import.meta.dirname, '../../../shared/data')
const present = existsSync(join(root, 'corpora'))
if (!present) console.warn(`no corpora in ${root}: tests on real posts are skipped`)

export const withRealPosts = present ? it : it.skip

export interface RealPost {
  readonly heard: Heard
  /** What the data set says of it, beside what a platform would. */
  readonly gold: Readonly<Record<string, unknown>>
}

/** All posts in the order of their times; with `watch`, only those that match. */
export const realPosts = (file: string, watch: string | null = null): readonly RealPost[] => {
  const bytes = readFileSync(join(root, 'corpora', file))
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n')
  const terms = parseWatchTerms(watch ?? '')
  if (!terms.ok) throw new Error(terms.problem.message.en)
  const known = new Set<MentionId>()
  const reasonOf = compileMatcher(terms.terms, {
    matchAll: watch === null,
    isKnown: (platform, id) => known.has(mentionIdOf(platform, id)),
  })
  const authorIds = new Map<string, number>()
  return lines
    .flatMap((line) => {
      const read = normaliseLine(line)
      return read.ok ? [{ post: read.post, gold: (JSON.parse(line) as { gold?: RealPost['gold'] }).gold ?? {} }] : []
    })
    .sort((a, b) => a.post.createdAt - b.post.createdAt)
    .flatMap(({ post, gold }) => {
      if (reasonOf(post) === null) return []
      const idOf = (id: string | null): MentionId | null => (id === null ? null : mentionIdOf(post.platform, id))
      const id = mentionIdOf(post.platform, post.externalId)
      known.add(id)
      const authorId = authorIds.get(post.authorHandle) ?? authorIds.size
      authorIds.set(post.authorHandle, authorId)
      const heard: Omit<Heard, 'seq'> = {
        id,
        at: post.createdAt,
        authorId,
        followers: post.authorFollowers,
        accountCreatedAt: post.authorCreatedAt,
        followsUs: post.authorFollowsUs,
        text: post.text,
        lang: post.lang,
        inReplyToId: idOf(post.inReplyToId),
        repostOfId: idOf(post.repostOfId),
        quoteOfId: idOf(post.quoteOfId),
        isOwn: gold.brand_account === true,
        tone: null,
        stance: null,
      }
      return [{ heard, gold }]
    })
    .map(({ heard, gold }, n) => ({ heard: { ...heard, seq: n as MentionSeq }, gold }))
}
