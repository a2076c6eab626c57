// A list of any length in rows of equal height: only what is seen exists. A listbox for screen readers, one tab stop,
// and rows that arrive above never push away what the hand is on.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import styles from './virtual-list.module.css'

export interface VirtualListProps {
  readonly label: string
  readonly count: number
  /** px */
  readonly rowHeight: number
  readonly selectedIndex: number | null
  /** Who is selected: the same key at another index means that the list moved, not the hand. */
  readonly selectedKey: string | number | null
  readonly rowKey: (index: number) => string | number
  readonly onSelect: (index: number) => void
  /** First and last row that should be loaded. */
  readonly onRange: (first: number, last: number) => void
  readonly children: (index: number) => ReactNode
}

const idOf = (label: string, index: number) => `${label.replace(/\W+/g, '-')}-${index}`

/** Asking the scroller would lay out the whole page at every key. */
const isWhollySeen = (seen: { startIndex: number; endIndex: number } | null, index: number): boolean =>
  seen !== null && index > seen.startIndex && index < seen.endIndex

export const VirtualList = (props: VirtualListProps) => {
  const { label, count, rowHeight, selectedIndex, selectedKey, rowKey, onSelect, onRange, children } = props
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 600, height: 600 },
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0

  useEffect(() => onRange(first, last), [first, last, onRange])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height makes every measured row old
  useEffect(() => rows.measure(), [rowHeight, rows])

  const before = useRef({ selectedIndex, selectedKey })
  useLayoutEffect(() => {
    const was = before.current
    before.current = { selectedIndex, selectedKey }
    if (selectedIndex === null || was.selectedIndex === null || was.selectedIndex === selectedIndex) return
    const listMoved = was.selectedKey !== null && was.selectedKey === selectedKey
    if (listMoved) scroller.current?.scrollBy(0, (selectedIndex - was.selectedIndex) * rowHeight)
    else if (!isWhollySeen(rows.range, selectedIndex)) rows.scrollToIndex(selectedIndex, { align: 'auto' })
  }, [selectedIndex, selectedKey, rowHeight, rows])

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={
        selectedIndex !== null && selectedIndex >= first && selectedIndex <= last
          ? idOf(label, selectedIndex)
          : undefined
      }
    >
      <div className={styles.whole} style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          // The keys of the list act on the selected row; a row itself is never a tab stop.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
          <div
            // Not the virtualizer's key: it would be asked of every row of the list at every change.
            key={rowKey(item.index)}
            id={idOf(label, item.index)}
            role="option"
            aria-selected={item.index === selectedIndex}
            aria-posinset={item.index + 1}
            aria-setsize={count}
            className={styles.row}
            style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            onClick={() => onSelect(item.index)}
          >
            {children(item.index)}
          </div>
        ))}
      </div>
    </div>
  )
}
