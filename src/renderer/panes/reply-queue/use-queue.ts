// The queue as the pane sees it: rows by place, counts, and a selection that survives every refresh.
import { useMemo, useState } from 'react'
import type { QueueFilter } from '../../../shared/contract/replies.ts'
import type { CrisisId, QueueLine } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { mergePages, PAGE_SIZE, useRowWindow } from '../../ui/row-pages.ts'
import { move, nextOpen, type Selection, select, settle } from './selection.ts'
import type { ShowKind } from './words.ts'

export const useQueue = (crisisId: CrisisId, show: ShowKind, filter: QueueFilter) => {
  const [window, onRange] = useRowWindow()
  const inputOf = (from: number | null) => (from === null ? null : { crisisId, show, filter, from, count: PAGE_SIZE })
  const head = useAsk('queue.page', inputOf(0))
  // The same answer, but what can be chosen stays in its place while another list is read.
  const counted = useAsk('queue.page', inputOf(0), { keep: true })
  const near = useAsk('queue.page', inputOf(window.near))
  const far = useAsk('queue.page', inputOf(window.far))
  const rows = useMemo(
    () =>
      mergePages([
        { from: 0, items: head.value?.items },
        { from: window.near, items: near.value?.items },
        { from: window.far, items: far.value?.items },
      ]),
    [head.value, near.value, far.value, window],
  )
  const total = head.value?.total ?? 0
  const [stored, setSelection] = useState<Selection | null>(null)
  const selection = settle(stored, rows)
  // Kept, not only derived: the place where a person was last seen is where the keys go on from.
  if (selection !== stored) setSelection(selection)

  return {
    head,
    counts: counted.value?.counts,
    rows,
    total,
    onRange,
    selection,
    selectAt: (index: number) => setSelection(select(index, rows)),
    /** To whom a hand is needed first, of those that `isFree` lets through; nobody left = it stays. */
    goOn: (isFree: (line: QueueLine) => boolean) => {
      const next = nextOpen(selection, rows, isFree)
      if (next !== null) setSelection(select(next, rows))
    },
    step: (by: 1 | -1) => setSelection(move(selection, by, rows, total)),
    forgetSelection: () => setSelection(null),
  }
}
