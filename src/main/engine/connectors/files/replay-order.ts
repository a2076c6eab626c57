// The second reading: the posts of one or several files as one stream in the order of their times, as if they arrived live.
// Equal times keep the order of the files as named, then of the lines, so that a replay is the same each time.
// A sorted file streams; an unsorted one goes through line-index.ts. Refused lines are skipped here: the scan reported them.
// A file that is no longer what its scan said is refused rather than replayed out of order.

import type { Post } from '../../../../shared/model.ts'
import { Refusal } from '../../../../shared/result.ts'
import { indexLines } from './line-index.ts'
import { type FileToRead, readRecordBatches } from './read-records.ts'
import type { FileScan, ParseLine } from './scan.ts'

export const REPLAY_BATCH_POSTS = 500

export interface ReplayOptions {
  readonly signal?: AbortSignal | undefined
  /** At most 500. */
  readonly batchPosts?: number | undefined
}

const changed = (path: string): Refusal =>
  new Refusal('unreadable', {
    en: `The file ${path} changed while it was read. Import it again.`,
    fr: `Le fichier ${path} a changé pendant la lecture. Importez-le de nouveau.`,
  })

async function* streamed(file: FileToRead, parse: ParseLine, signal?: AbortSignal): AsyncGenerator<Post[]> {
  for await (const batch of readRecordBatches(file, { signal })) {
    const posts: Post[] = []
    for (const line of batch) {
      if ('problem' in line) continue
      const parsed = parse(line.text)
      if (parsed.ok) posts.push(parsed.post)
    }
    if (posts.length > 0) yield posts
  }
}

async function* indexed(file: FileToRead, parse: ParseLine, signal?: AbortSignal): AsyncGenerator<Post[]> {
  const index = await indexLines(file, parse, signal)
  try {
    for (let from = 0; from < index.count; from += REPLAY_BATCH_POSTS) {
      signal?.throwIfAborted()
      const texts = await index.texts(from, from + REPLAY_BATCH_POSTS)
      yield texts.map((text) => {
        const parsed = parse(text)
        if (!parsed.ok) throw changed(file.path)
        return parsed.post
      })
    }
  } finally {
    await index.close()
  }
}

interface Cursor {
  readonly source: AsyncGenerator<Post[]>
  readonly path: string
  posts: Post[]
  next: number
  at: number
}

/** The next batch of one file; false at its end. */
const refill = async (cursor: Cursor): Promise<boolean> => {
  const { done, value } = await cursor.source.next()
  if (done) return false
  cursor.posts = value
  cursor.next = 0
  return true
}

const earliest = (cursors: readonly Cursor[]): Cursor | undefined => {
  let best: Cursor | undefined
  let bestAt = Number.POSITIVE_INFINITY
  for (const cursor of cursors) {
    const at = cursor.posts[cursor.next]?.createdAt ?? Number.POSITIVE_INFINITY
    if (at < bestAt) [best, bestAt] = [cursor, at]
  }
  return best
}

const take = (cursor: Cursor): Post => {
  const post = cursor.posts[cursor.next]
  if (!post || post.createdAt < cursor.at) throw changed(cursor.path)
  cursor.at = post.createdAt
  cursor.next += 1
  return post
}

/**
 * Batches of at most 500 posts in the order of `createdAt`; `scans[i]` is of `files[i]`. Throws Refusal('unreadable')
 * when a file is gone or changed, and the signal's reason when it aborts.
 */
export async function* openInOrder(
  files: readonly FileToRead[],
  scans: readonly FileScan[],
  parse: ParseLine,
  options: ReplayOptions = {},
): AsyncGenerator<Post[]> {
  const { signal } = options
  const batchPosts = Math.max(1, Math.min(options.batchPosts ?? REPLAY_BATCH_POSTS, REPLAY_BATCH_POSTS))
  const open = files.map((file, i): Cursor => {
    const source = scans[i]?.sorted ? streamed(file, parse, signal) : indexed(file, parse, signal)
    return { source, path: file.path, posts: [], next: 0, at: Number.NEGATIVE_INFINITY }
  })
  try {
    let live: Cursor[] = []
    for (const cursor of open) if (await refill(cursor)) live.push(cursor)
    let batch: Post[] = []
    for (let cursor = earliest(live); cursor; cursor = earliest(live)) {
      const current = cursor
      batch.push(take(current))
      if (current.next === current.posts.length && !(await refill(current))) live = live.filter((c) => c !== current)
      if (batch.length === batchPosts) {
        yield batch
        batch = []
        signal?.throwIfAborted()
      }
    }
    if (batch.length > 0) yield batch
  } finally {
    for (const cursor of open) await cursor.source.return(undefined)
  }
}
