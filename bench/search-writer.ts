// The thread beside a search: takes in invented posts at a steady pace until it is stopped, then tells how many.
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../src/main/engine/store/store.ts'
import type { Post } from '../src/shared/model.ts'
import { inventPosts } from './invent.ts'
import { openPipeline } from './pipeline.ts'

const TICK_MS = 100
const port = parentPort
if (!port) throw new Error('this file runs as a thread')
const { dir, perSecond } = workerData as { dir: string; perSecond: number }

const store = openStore(dir)
const pipeline = openPipeline(store)
const brandId = store.brands.list()[0]?.id
if (brandId === undefined) throw new Error('the workspace has no brand')

let stopped = false
port.once('message', () => {
  stopped = true
})
const startedAt = performance.now()
const posts = inventPosts({
  seed: 5,
  count: Number.MAX_SAFE_INTEGER,
  firstNumber: 10_000_000,
  fromAt: Date.now(),
  gapMs: 1000 / perSecond,
  authorCount: 150_000,
})
let count = 0
port.postMessage('ready')
while (!stopped) {
  const due = Math.floor(((performance.now() - startedAt) / 1000) * perSecond) - count
  const batch: Post[] = []
  for (let one = 0; one < Math.min(due, 500); one += 1) {
    const { value, done } = posts.next()
    if (!done) batch.push(value)
  }
  if (batch.length > 0) pipeline.takeIn({ brandId, posts: batch, acknowledge: () => undefined })
  count += batch.length
  await sleep(TICK_MS)
}
const seconds = (performance.now() - startedAt) / 1000
store.close()
port.postMessage({ perSecond: count / seconds })
