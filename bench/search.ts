// The first page of a search over a million mentions, while a thread beside it takes in 250 a second.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { seededRandom } from '../src/main/engine/drills/random.ts'
import { createReader } from '../src/main/engine/reader.ts'
import type { MentionPage } from '../src/shared/contract/mentions.ts'
import type { Brand } from '../src/shared/model.ts'
import type { Result } from '../src/shared/result.ts'
import { percentile } from './figures.ts'
import { wordOf } from './invent.ts'
import { borrowMillion } from './million.ts'
import { atMost, type Bench, round, say } from './row.ts'

const PER_SECOND = 250
const ROUNDS = 20
const PAGE = 50
const BUDGET_MS = 100
const random = seededRandom(6, 'search')
const rare = (): string => wordOf(8_000 + random.below(20_000))
const common = (): string => wordOf(2 + random.below(30))
const middling = (): string => wordOf(100 + random.below(2_000))
const han = (length: number): string =>
  Array.from({ length }, () =>
    random.pick([...'天地人大小水火山石田木林花草鱼鸟食品质量问题公司产品退货投诉客服道歉']),
  ).join('')

/** What people type. */
const kinds: Readonly<Record<string, () => string>> = {
  'the brand itself': () => random.pick(['marlo', 'velodrome', 'VÉLODROME MARLO', '#MarloGate']),
  'the brand half typed': () => random.pick(['marl', 'vélodr', 'marlog']),
  'a common word': common,
  'a rare word': rare,
  'two common words': () => `${common()} ${common()}`,
  'a common and a rare word': () => `${common()} ${rare()}`,
  'three words': () => `${common()} ${middling()} ${common()}`,
  'one letter typed': () => random.pick([...'bcdfglmnprst']),
  'the beginning of a word': () => middling().slice(0, 3),
  'without its accents': () => common().normalize('NFD').replace(/\p{M}/gu, ''),
  'part of a word': () => random.pick(['rlogat', 'elodrom', 'arlo_hel', 'nvented', middling().slice(1)]),
  'two Chinese characters': () => random.pick(['马洛', han(2)]),
  'three Chinese characters': () => random.pick([`马洛${han(1)}`, han(3)]),
  'six Chinese characters': () => han(6),
  'what nobody said': () => `zzqx${random.below(1000)}wvk`,
}

/** A thread does not inherit how TypeScript is read: it says so itself first. */
const startWriter = (workerData: { dir: string; perSecond: number }): Worker => {
  const url = JSON.stringify(new URL('./search-writer.ts', import.meta.url).href)
  return new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${url}) })`, {
    eval: true,
    workerData,
  })
}

const hear = async <T>(thread: Worker): Promise<T> => {
  const [message] = await Promise.race([
    once(thread, 'message'),
    once(thread, 'error').then(([error]) => Promise.reject(error)),
  ])
  return message as T
}

export const search: Bench = async () => {
  const borrowed = borrowMillion()
  const thread = startWriter({ dir: borrowed.dir, perSecond: PER_SECOND })
  await hear(thread)
  const reader = createReader(borrowed.dir, false)
  const brands = (await reader.query('brands.list', {}, 'en')) as Result<Brand[]>
  const brandId = brands.ok ? brands.value[0]?.id : undefined
  const times = Object.fromEntries(Object.keys(kinds).map((kind): [string, number[]] => [kind, []]))
  const pages: Record<string, number> = {}
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    for (const [kind, invent] of Object.entries(kinds)) {
      const query = invent()
      const startedAt = performance.now()
      const input = { brandId, query, beforeSeq: null, count: PAGE }
      const page = (await reader.query('mentions.search', input, 'en')) as Result<MentionPage>
      const ms = performance.now() - startedAt
      if (!page.ok) throw new Error(`searching ${query}: ${page.message}`)
      pages[kind] = Math.max(pages[kind] ?? 0, page.value.items.length)
      // The first turn opens files and fills caches.
      if (turn > 0) times[kind]?.push(ms)
      // A person reads between two questions; and the thread beside gets its share of the core.
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  reader.close()
  thread.postMessage('stop')
  const { perSecond } = await hear<{ perSecond: number }>(thread)
  await thread.terminate()
  borrowed.giveBack()
  for (const [kind, list] of Object.entries(times))
    say(
      `search: ${kind}: p50 ${round(percentile(list, 0.5))} ms, p95 ${round(percentile(list, 0.95))} ms, up to ${pages[kind]} found`,
    )
  say(`search: ${round(perSecond)} mentions/s came in meanwhile`)
  return atMost({
    name: 'search',
    value: percentile(Object.values(times).flat(), 0.95),
    unit: 'ms',
    budget: BUDGET_MS,
    holds: perSecond > 0.95 * PER_SECOND,
  })
}
