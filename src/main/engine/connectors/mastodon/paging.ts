// Reading a list of the server so that nothing of it is passed over: after a known id the oldest first (`min_id`), page
// by page until there is no more. Without a known id the recent past, newest first.
import { z } from 'zod'
import { newest } from './ids.ts'
import { withId } from './shapes.ts'

export interface Paging {
  readonly limit: number
  readonly minId?: string
  readonly maxId?: string
}

export interface Batch {
  /** Oldest first. */
  readonly items: readonly unknown[]
  /** The newest id that all older ones were given before, or null while that is not so. */
  readonly cursor: string | null
}

export const PAGE_LIMIT = 40
/** The recent past on the first reading: two hundred. */
const FIRST_PAGE_COUNT = 5

const idsIn = (items: readonly unknown[]): string[] => items.flatMap((item) => withId.safeParse(item).data?.id ?? [])

const oldestFirst = (answer: unknown): unknown[] => (z.array(z.unknown()).safeParse(answer).data ?? []).toReversed()

async function* readRecent(ask: (paging: Paging) => Promise<unknown>): AsyncGenerator<Batch> {
  const pages: (readonly unknown[])[] = []
  let maxId: string | undefined
  while (pages.length < FIRST_PAGE_COUNT) {
    const items = oldestFirst(await ask({ limit: PAGE_LIMIT, ...(maxId !== undefined && { maxId }) }))
    const [oldestId] = idsIn(items)
    if (oldestId === undefined) break
    pages.push(items)
    maxId = oldestId
  }
  // A cursor before the last page would pass over what is still to be given.
  for (const items of pages.toReversed()) yield { items, cursor: null }
  const latest = newest(idsIn(pages[0] ?? []))
  if (latest !== null) yield { items: [], cursor: latest }
}

/** Throws what `ask` throws. `afterId` null = the recent past. */
export async function* readOn(
  ask: (paging: Paging) => Promise<unknown>,
  afterId: string | null,
): AsyncGenerator<Batch> {
  if (afterId === null) {
    yield* readRecent(ask)
    return
  }
  let minId = afterId
  for (;;) {
    const items = oldestFirst(await ask({ limit: PAGE_LIMIT, minId }))
    const latest = newest(idsIn(items))
    if (latest === null || latest === minId) return
    minId = latest
    yield { items, cursor: latest }
  }
}
