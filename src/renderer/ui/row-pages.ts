// A long list is read in pages of one hundred rows: the first one always (it carries the counts), and the one or two
// that are on screen.
import { useCallback, useState } from 'react'

export const PAGE_SIZE = 100

export interface RowWindow {
  /** Offsets to ask beside 0; null = not needed. */
  readonly near: number | null
  readonly far: number | null
}

export const windowOf = (first: number, last: number): RowWindow => {
  const pageOf = (index: number) => Math.floor(Math.max(index, 0) / PAGE_SIZE) * PAGE_SIZE
  const near = pageOf(first)
  const far = pageOf(last)
  return { near: near === 0 ? null : near, far: far === 0 || far === near ? null : far }
}

export interface LoadedPage<T> {
  readonly from: number | null
  readonly items: readonly T[] | undefined
}

/** Rows by their place in the list. */
export const mergePages = <T>(pages: readonly LoadedPage<T>[]): ReadonlyMap<number, T> => {
  const rows = new Map<number, T>()
  for (const { from, items } of pages) {
    if (from === null || !items) continue
    for (const [index, item] of items.entries()) rows.set(from + index, item)
  }
  return rows
}

export const useRowWindow = (): readonly [RowWindow, (first: number, last: number) => void] => {
  const [rows, setRows] = useState<RowWindow>({ near: null, far: null })
  const onRange = useCallback((first: number, last: number) => {
    const next = windowOf(first, last)
    setRows((now) => (now.near === next.near && now.far === next.far ? now : next))
  }, [])
  return [rows, onRange]
}
