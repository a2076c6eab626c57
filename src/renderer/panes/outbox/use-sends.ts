// One list of the outbox, read in pages; who is selected stays selected wherever the list moves them.
import { useMemo, useState } from 'react'
import type { RequestInput } from '../../../shared/contract/contract.ts'
import type { BrandId, SendId } from '../../../shared/model.ts'
import type { Send } from '../../../shared/outbox.ts'
import { useAsk } from '../../bridge.ts'
import { mergePages, PAGE_SIZE, useRowWindow } from '../../ui/row-pages.ts'

export type Show = Exclude<RequestInput<'outbox.page'>['show'], 'all'>

interface Place {
  readonly index: number
  readonly id: SendId | undefined
}

const placeOf = (rows: ReadonlyMap<number, Send>, id: SendId | undefined): number | null => {
  for (const [index, send] of rows) if (send.id === id) return index
  return null
}

export const useSends = (brandId: BrandId, show: Show) => {
  const [window, onRange] = useRowWindow()
  const inputOf = (from: number | null) => (from === null ? null : { brandId, show, from, count: PAGE_SIZE })
  const head = useAsk('outbox.page', inputOf(0))
  const near = useAsk('outbox.page', inputOf(window.near))
  const far = useAsk('outbox.page', inputOf(window.far))
  const rows = useMemo(
    () =>
      mergePages([
        { from: 0, items: head.value?.items },
        { from: window.near, items: near.value?.items },
        { from: window.far, items: far.value?.items },
      ]),
    [head.value, near.value, far.value, window],
  )
  const [place, setPlace] = useState<Place | null>(null)
  const index = place === null ? (rows.has(0) ? 0 : null) : (placeOf(rows, place.id) ?? place.index)
  return {
    head,
    rows,
    total: head.value?.total ?? 0,
    onRange,
    index,
    send: index === null ? undefined : rows.get(index),
    selectAt: (next: number) => setPlace({ index: next, id: rows.get(next)?.id }),
  }
}
