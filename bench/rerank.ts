// A crisis of 50,000 people is put in a new order, and how long until the first page of the queue has it. What moves them: a
// batch of 500 posts by people of the queue, graver and louder than what they said before; and 500 posts read otherwise,
// whose lines are weighed again. From the start of the write to the reader's answer; the way to the page is left out. The
// engine writes and reads in threads of its own: neither touches the main thread.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../src/main/engine/drills/random.ts'
import { createReader } from '../src/main/engine/reader.ts'
import type { QueuePage } from '../src/shared/contract/replies.ts'
import type { Result } from '../src/shared/result.ts'
import { type Crowd, gatherCrowd, PEOPLE, postOf } from './fifty-thousand.ts'
import { percentile, timed } from './figures.ts'
import { inventPosts } from './invent.ts'
import { atMost, type Bench, round, say } from './row.ts'

const ROUNDS = 20
const BATCH = 500
const PAGE = 100
const BUDGET_MS = 200

interface Change {
  readonly ms: number
  readonly writeMs: number
  /** The first page has others, or others first. */
  readonly isNew: boolean
}

/** What the page asks for when nothing is chosen. */
const NO_FILTER = {
  followers: null,
  stance: null,
  lang: null,
  platform: null,
  state: null,
  mine: null,
  reserved: null,
}

const firstPage = async (reader: ReturnType<typeof createReader>, { crisisId }: Crowd): Promise<QueuePage> => {
  const page = await reader.query(
    'queue.page',
    { crisisId, show: 'open', filter: NO_FILTER, from: 0, count: PAGE },
    'en',
  )
  const told = page as Result<QueuePage>
  if (!told.ok) throw new Error(told.message)
  return told.value
}

export const rerank: Bench = async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sangfroid-bench-'))
  const { engine, ...crowd } = await gatherCrowd(dir)
  const { store, pipeline } = engine
  const reader = createReader(dir, false)
  const random = seededRandom(11, 'rerank')
  const louder = inventPosts({
    seed: 11,
    count: (ROUNDS + 1) * BATCH,
    firstNumber: 1_000_000,
    fromAt: Date.now(),
    gapMs: 1,
    authorCount: 1,
  })
  const nextBatch = () =>
    Array.from({ length: BATCH }, (_, place) => {
      const base = louder.next()
      if (base.done) throw new Error('there are no more posts')
      const post = postOf(base.value, random.below(PEOPLE), random, '@marlo_help my brother was hurt, people will die')
      // One in ten is heard by more people in every round, so that each has a new first page.
      return { ...post, authorFollowers: place % 10 === 0 ? 1_000_000 : post.authorFollowers }
    })

  const orderOf = ({ items }: QueuePage): string => items.map(({ id }) => id).join()
  let before = orderOf(await firstPage(reader, crowd))
  const shown = async (write: () => void): Promise<Change> => {
    const startedAt = performance.now()
    const writeMs = timed(write)
    const page = await firstPage(reader, crowd)
    const ms = performance.now() - startedAt
    const isNew = orderOf(page) !== before
    before = orderOf(page)
    return { ms, writeMs, isNew }
  }
  const batches: Change[] = []
  const sweeps: Change[] = []
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    const posts = nextBatch()
    const batch = await shown(() =>
      pipeline.takeIn({ brandId: crowd.brandId, posts, isLive: true, acknowledge: () => undefined }),
    )
    // Whoever stands first is found to ask and accuse nothing: they move down, unless what they report is grave in itself.
    const { items } = await firstPage(reader, crowd)
    const seqs = items.flatMap(({ id }) => store.queueLines.mentionsOf(id))
    const others = posts.slice(0, Math.max(0, BATCH - seqs.length))
    for (const { platform, externalId } of others) {
      const mention = store.mentions.find(crowd.brandId, platform, externalId)
      if (mention) seqs.push(mention.seq)
    }
    const mentions = seqs.flatMap((seq) => store.mentions.saved(seq) ?? [])
    const sweep = await shown(() =>
      store.transaction(() => {
        for (const mention of mentions) {
          store.corrections.setStance(mention.seq, 'neutral', { asks: false, actionable: false })
          pipeline.replies.weighAgain(mention)
        }
      }),
    )
    // The first turn opens files and fills caches.
    if (turn === 0) continue
    batches.push(batch)
    sweeps.push(sweep)
  }
  reader.close()
  await engine.close()
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  const p95 = (list: readonly Change[], of: 'ms' | 'writeMs'): number =>
    percentile(
      list.map((one) => one[of]),
      0.95,
    )
  for (const [name, list] of Object.entries({ 'a batch of 500': batches, '500 read otherwise': sweeps })) {
    const newCount = list.filter(({ isNew }) => isNew).length
    say(`rerank: ${name}: p95 ${round(p95(list, 'ms'))} ms, of which the write ${round(p95(list, 'writeMs'))} ms`)
    say(`rerank: ${name}: ${newCount} of ${ROUNDS} first pages are new`)
  }
  return atMost({
    name: 'rerank',
    value: Math.max(p95(batches, 'ms'), p95(sweeps, 'ms')),
    unit: 'ms',
    budget: BUDGET_MS,
    holds: batches.every(({ isNew }) => isNew),
  })
}
