// Pages of found posts for one question: a late answer to a former question never shows, and pages join in order.
import { useEffect, useRef, useState } from 'react'
import type { BrandId, Mention } from '../../../shared/model.ts'
import type { Failure } from '../../../shared/result.ts'
import { request } from '../../bridge.ts'

const PAGE_SIZE = 50
const REST_MS = 150

export interface Found {
  readonly query: string
  readonly items: readonly Mention[]
  readonly nextBeforeSeq: number | null
  /** False: only the newest posts were looked at. */
  readonly searchedAll: boolean
  readonly failure: Failure | null
}

export const useFoundPosts = (brandId: BrandId, typed: string) => {
  const query = typed.trim()
  const [found, setFound] = useState<Found | null>(null)
  const [isAsking, setAsking] = useState(false)
  const latest = useRef(0)

  const ask = async (before: Found | null): Promise<void> => {
    latest.current += 1
    const turn = latest.current
    setAsking(true)
    const result = await request('mentions.search', {
      brandId,
      query,
      beforeSeq: before?.nextBeforeSeq ?? null,
      count: PAGE_SIZE,
    })
    if (turn !== latest.current) return
    setAsking(false)
    const items = before?.items ?? []
    setFound(
      result.ok
        ? { query, ...result.value, items: [...items, ...result.value.items], failure: null }
        : {
            query,
            items,
            nextBeforeSeq: before?.nextBeforeSeq ?? null,
            searchedAll: before?.searchedAll ?? true,
            failure: result,
          },
    )
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new question starts anew
  useEffect(() => {
    latest.current += 1
    if (query === '') {
      setFound(null)
      setAsking(false)
      return
    }
    const timer = setTimeout(() => void ask(null), REST_MS)
    return () => clearTimeout(timer)
  }, [brandId, query])

  return {
    found,
    isAsking,
    /** Asks the next page, or the failed one again. */
    more: () => void (found && !isAsking && ask(found.items.length > 0 ? found : null)),
  }
}
