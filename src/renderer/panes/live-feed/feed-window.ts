// Arithmetic of a list of any length, newest first, over the dense feed key (1 = oldest arrived).
// Chromium cannot lay out more than about 33 million pixels: the list is a window of MAX_ROWS that slides over the keys.

/** 200,000 rows of 68 px are 13.6 million pixels. */
export const MAX_ROWS = 200_000
export const PAGE_SIZE = 100
/** The window slides before its edge can be seen. */
const MARGIN = 2000

export interface FeedWindow {
  /** The newest key in the list; newer ones wait. */
  readonly topKey: number
  /** How many rows of the list lie above the window. */
  readonly skip: number
}

export const rowCountOf = ({ topKey, skip }: FeedWindow): number => Math.max(0, Math.min(MAX_ROWS, topKey - skip))

export const keyAt = ({ topKey, skip }: FeedWindow, index: number): number => topKey - skip - index

export const indexOf = ({ topKey, skip }: FeedWindow, key: number): number => topKey - skip - key

/** First key of the page that holds `key`. Pages are fixed, so an answer stays good as the feed grows. */
export const pageStart = (key: number): number => Math.floor((key - 1) / PAGE_SIZE) * PAGE_SIZE + 1

/** Where the window should slide to, seeing these rows; the same `skip` when it may stay. */
export const slide = (window: FeedWindow, firstIndex: number, lastIndex: number): number => {
  const { topKey, skip } = window
  const lastSkip = Math.max(0, topKey - MAX_ROWS)
  if (lastIndex > rowCountOf(window) - MARGIN && skip < lastSkip) return Math.min(lastSkip, skip + MAX_ROWS / 2)
  if (firstIndex < MARGIN && skip > 0) return Math.max(0, skip - MAX_ROWS / 2)
  return skip
}

/** The window that shows `key`, moved as little as possible. */
export const windowFor = (window: FeedWindow, key: number): FeedWindow => {
  const index = indexOf(window, key)
  if (index >= 0 && index < rowCountOf(window)) return window
  const middle = window.topKey - key - MAX_ROWS / 2
  return { ...window, skip: Math.max(0, Math.min(middle, window.topKey - MAX_ROWS)) }
}

export interface LoadedPage<T> {
  readonly fromKey: number | null
  readonly items: readonly T[] | undefined
}

/** The row of a key, from whichever page holds it. */
export const rowOf = <T>(pages: readonly LoadedPage<T>[], key: number): T | undefined => {
  for (const { fromKey, items } of pages) {
    if (fromKey === null) continue
    const row = items?.[key - fromKey]
    if (row !== undefined) return row
  }
  return undefined
}

/** The newest key that can be shown without a blank row: the two topmost pages must be there. */
export const newestWhole = <T>(top: LoadedPage<T>, below: LoadedPage<T>): number | null => {
  if (top.fromKey === null || !top.items || (below.fromKey !== null && !below.items)) return null
  return top.fromKey + top.items.length - 1
}
