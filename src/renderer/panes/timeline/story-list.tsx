// The chapters of a story along the phase rail. Only the entries near what is seen exist; the others are room left free, as
// high as they were when they were last seen. An entry that has the focus stays, so that what is being written in it does.
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { StoryEntry, StoryEntryId } from '../../../shared/model.ts'
import { useLang, useWords } from '../../ui/language.ts'
import styles from './story.module.css'
import type { Chapter } from './story-order.ts'
import { timelineWords } from './words.ts'

/** px, before it was seen. */
const USUAL_HEIGHT = 96
const OVERSCAN = 8
/** px: so near the end, the end is being read. */
const AT_END = 24

export interface StoryListProps {
  readonly chapters: readonly Chapter[]
  /** What stands above the chapters. */
  readonly children: ReactNode
  readonly item: (entry: StoryEntry) => ReactNode
}

/** A chapter without entries is one row that says so. */
const rowsOf = (chapters: readonly Chapter[]): readonly (StoryEntryId | string)[] =>
  chapters.flatMap(({ phase, entries }): (StoryEntryId | string)[] =>
    entries.length === 0 ? [phase] : entries.map(({ id }) => id),
  )

export const StoryList = ({ chapters, children, item }: StoryListProps) => {
  const lang = useLang()
  const words = useWords(timelineWords)
  const scroller = useRef<HTMLElement>(null)
  const keys = useMemo(() => rowsOf(chapters), [chapters])
  const [focused, setFocused] = useState<StoryEntryId | null>(null)
  const keptIndex = focused === null ? -1 : keys.indexOf(focused)
  const rows = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    overscan: OVERSCAN,
    initialRect: { width: 600, height: 600 },
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return keptIndex < 0 || seen.includes(keptIndex) ? seen : [...seen, keptIndex].sort((a, b) => a - b)
    },
  })
  useStickToEnd(scroller, rows.getTotalSize())
  const items = rows.getVirtualItems()
  let before = 0
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse
    <section className={styles.scroll} ref={scroller} tabIndex={0} aria-label={words.views.story}>
      {children}
      {chapters.map(({ phase, entries, isNow }) => {
        const first = before
        before += Math.max(entries.length, 1)
        const end = before
        return (
          <section key={phase} className={styles.chapter} aria-label={crisisWords[lang].crisisState[phase]}>
            <div className={isNow ? styles.railNow : styles.rail}>
              <h3 className={styles.phase}>
                {crisisWords[lang].crisisState[phase]}
                {isNow ? <span className={styles.now}>{words.phaseNow}</span> : null}
              </h3>
            </div>
            <ol className={styles.entries}>
              {withRoom(items, rows.measurementsCache.slice(first, end), (row) => {
                const entry = entries[row.index - first]
                return (
                  <li
                    key={row.key}
                    data-index={row.index}
                    ref={rows.measureElement}
                    className={entry ? (entry.hidden ? styles.faint : styles.entry) : styles.blank}
                    onFocus={() => setFocused(entry?.id ?? null)}
                  >
                    {entry ? item(entry) : words.phaseBlank}
                  </li>
                )
              })}
            </ol>
          </section>
        )
      })}
    </section>
  )
}

/** The rows of one chapter that exist, with the room of those that do not. `all`: where each row of the chapter lies. */
const withRoom = (
  items: readonly VirtualItem[],
  all: readonly VirtualItem[],
  draw: (row: VirtualItem) => ReactNode,
): ReactNode[] => {
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return []
  const drawn: ReactNode[] = []
  let y = first.start
  const leaveRoom = (to: number): void => {
    if (to > y) drawn.push(<li key={`room-${y}`} aria-hidden style={{ height: to - y }} />)
  }
  for (const row of items) {
    if (row.index < first.index || row.index > last.index) continue
    leaveRoom(row.start)
    drawn.push(draw(row))
    y = row.end
  }
  leaveRoom(last.end)
  return drawn
}

/** Whoever reads the end keeps reading the end; whoever goes up from there is left alone. */
const useStickToEnd = (scroller: RefObject<HTMLElement | null>, height: number): void => {
  const isAtEnd = useRef(true)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    let lastTop = element.scrollTop
    const note = () => {
      // What grows below is not somebody who went up.
      if (element.scrollTop + element.clientHeight >= element.scrollHeight - AT_END) isAtEnd.current = true
      else if (element.scrollTop < lastTop) isAtEnd.current = false
      lastTop = element.scrollTop
    }
    element.addEventListener('scroll', note, { passive: true })
    return () => element.removeEventListener('scroll', note)
  }, [scroller])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry, or one that is higher than foretold, moves the end
  useLayoutEffect(() => {
    if (isAtEnd.current) scroller.current?.scrollTo(0, scroller.current.scrollHeight)
  }, [height])
}
