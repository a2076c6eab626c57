// What the feed shows: rows by key, and a top that moves only while nobody reads.
import { useEffect, useRef, useState } from 'react'
import type { BrandId, Mention } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import {
  type FeedWindow,
  keyAt,
  type LoadedPage,
  newestWhole,
  PAGE_SIZE,
  pageStart,
  rowCountOf,
  rowOf,
} from './feed-window.ts'

/** A page of the past is cheap to ask again: a long scroll must not fill the memory. */
const forgetMs = 20_000

const usePage = (brandId: BrandId, fromKey: number | null): LoadedPage<Mention> & { readonly total: number } => {
  const input = fromKey === null ? null : { brandId, fromKey, count: PAGE_SIZE }
  const { value } = useAsk('mentions.feed', input, { forgetMs })
  return { fromKey, items: value?.items, total: value?.total ?? 0 }
}

export interface Feed {
  readonly total: number
  readonly window: FeedWindow
  readonly rowCount: number
  readonly waitingCount: number
  /** undefined = on its way. */
  readonly rowAt: (index: number) => Mention | undefined
  readonly setSkip: (skip: number) => void
  readonly isLoading: boolean
  readonly answer: ReturnType<typeof useAsk<'mentions.feed'>>
}

export const useFeed = (brandId: BrandId, isHeld: boolean, seen: { first: number; last: number }): Feed => {
  const head = useAsk('mentions.feed', { brandId, fromKey: 1, count: 1 })
  const [window, setWindow] = useState<FeedWindow>({ topKey: 0, skip: 0 })
  const { topKey, skip } = window
  const total = head.value?.total ?? 0
  const isMoving = !isHeld || topKey === 0
  const topStart = isMoving && total > 0 ? pageStart(total) : null
  const top = usePage(brandId, topStart)
  const below = usePage(brandId, topStart !== null && topStart > 1 ? topStart - PAGE_SIZE : null)
  const count = rowCountOf(window)
  const pageOf = (index: number): number | null =>
    count === 0 ? null : pageStart(Math.max(1, keyAt(window, Math.min(index, count - 1))))
  const first = usePage(brandId, pageOf(seen.first))
  const last = usePage(brandId, pageOf(seen.last))

  const newest = isMoving ? newestWhole(top, below) : null
  useEffect(() => {
    if (newest !== null) setWindow((now) => (newest > now.topKey ? { topKey: newest, skip: 0 } : now))
  }, [newest])

  // A row that was shown is never blanked while its page is asked again under another key.
  const lastRows = useRef(new Map<number, Mention>())
  const pages = [first, last, top, below]
  const rowAt = (index: number): Mention | undefined => {
    const key = keyAt(window, index)
    const row = rowOf(pages, key)
    if (row) lastRows.current.set(key, row)
    if (lastRows.current.size > 600) lastRows.current.clear()
    return row ?? lastRows.current.get(key)
  }
  return {
    total,
    window,
    rowCount: count,
    waitingCount: Math.max(0, total - topKey),
    rowAt,
    setSkip: (next) => {
      if (next !== skip) setWindow({ topKey, skip: next })
    },
    isLoading: head.isLoading || (total > 0 && topKey === 0),
    answer: head,
  }
}
