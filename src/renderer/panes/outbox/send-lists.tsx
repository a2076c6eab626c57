// Waiting, not settled, left: the list on one side, the chosen one in full on the other.
import type { BrandId } from '../../../shared/model.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './outbox.module.css'
import { SendDetail } from './send-detail.tsx'
import { SendLine } from './send-line.tsx'
import { useListKeys } from './use-list-keys.ts'
import { type Show, useSends } from './use-sends.ts'
import { outboxWords } from './words.ts'

/** px: two lines of words. */
export const ROW_HEIGHT = 52

export interface SendListProps {
  readonly brandId: BrandId
  readonly show: Show
  readonly onReview: () => void
}

export const SendList = ({ brandId, show, onReview }: SendListProps) => {
  const words = useWords(outboxWords)
  const { head, rows, total, onRange, index, send, selectAt } = useSends(brandId, show)
  const place = useListKeys({ count: total, index, onMove: selectAt })
  return (
    <>
      <FailureNote failure={head.failure} onAgain={head.again} />
      {head.isLoading ? <LoadingRows count={4} /> : null}
      {head.value && total === 0 ? <EmptyState what={words.empty[show].title} why={words.empty[show].body} /> : null}
      <div className={total === 0 ? styles.hidden : styles.lists}>
        <div className={styles.rows} ref={place}>
          <VirtualList
            label={words.list[show]}
            count={total}
            rowHeight={ROW_HEIGHT}
            selectedIndex={index}
            selectedKey={send?.id ?? null}
            rowKey={(at) => rows.get(at)?.id ?? `row-${at}`}
            onSelect={selectAt}
            onRange={onRange}
          >
            {(at) => {
              const row = rows.get(at)
              return row ? <SendLine send={row} /> : null
            }}
          </VirtualList>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse */}
        <div className={styles.detail} tabIndex={0}>
          {send ? <SendDetail key={send.id} send={send} onReview={onReview} /> : <p>{words.choose}</p>}
        </div>
      </div>
    </>
  )
}
