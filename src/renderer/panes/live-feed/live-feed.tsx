// The feed: newest on top, and still while it is read. Under the pointer, scrolled, or with a post chosen, nothing moves;
// what arrives waits behind a counter.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { BrandId } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { type Command, useOffer } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Panel } from '../../ui/panel.tsx'
import { openDoor } from '../../ui/selection.ts'
import { uiWords } from '../../ui/words.ts'
import { FeedRow } from './feed-row.tsx'
import { indexOf, keyAt, MAX_ROWS, slide } from './feed-window.ts'
import styles from './live-feed.module.css'
import { useFeed } from './use-feed.ts'
import { usePointerHold } from './use-pointer-hold.ts'
import { feedWords } from './words.ts'

const rowHeights = { comfortable: 68, compact: 46 }

export const LiveFeed = ({ brandId }: { readonly brandId: BrandId }) => {
  const words = useWords(feedWords)
  const ui = useWords(uiWords)
  const id = useId()
  const density = useAsk('settings.get', {}).value?.density ?? 'comfortable'
  const rowHeight = rowHeights[density]
  const scroller = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const [chosenKey, setChosenKey] = useState<number | null>(null)
  const [isPaused, setPaused] = useState(false)
  const [isScrolled, setScrolled] = useState(false)
  const [seen, setSeen] = useState({ first: 0, last: 40 })
  const pointer = usePointerHold(scroller)
  const isHeld = isPaused || isScrolled || chosenKey !== null || pointer.isHolding
  const feed = useFeed(brandId, isHeld, seen)
  const { window, rowCount } = feed
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 360, height: 600 },
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 40

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are measured anew because their height changed
  useEffect(() => rows.measure(), [rowHeight, rows])
  useEffect(() => setSeen((now) => (now.first === first && now.last === last ? now : { first, last })), [first, last])

  // The window slides over the keys; the pixels slide with it before anything is painted.
  const skipped = useRef(window.skip)
  useLayoutEffect(() => {
    const moved = window.skip - skipped.current
    skipped.current = window.skip
    if (moved !== 0 && scroller.current) scroller.current.scrollTop -= moved * rowHeight
  }, [window.skip, rowHeight])
  // Only when other rows came into view: right after a slide the indices are still those of before it.
  const slideNow = useEffectEvent(() => feed.setSkip(slide(window, first, last)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => slideNow(), [first, last])

  const follow = useCallback((): void => {
    setChosenKey(null)
    setPaused(false)
    setScrolled(false)
    pointer.release()
    if (scroller.current) scroller.current.scrollTop = 0
  }, [pointer.release])
  const isReading = isHeld
  const toggle = useCallback(() => (isReading ? follow() : setPaused(true)), [isReading, follow])

  const choose = (key: number): void => {
    const next = Math.max(1, Math.min(window.topKey, key))
    setChosenKey(next)
    const index = indexOf(window, next)
    if (index >= 0 && index < rowCount) rows.scrollToIndex(index, { align: 'auto' })
  }
  const step = (by: number): void => choose(chosenKey === null ? keyAt(window, first) : chosenKey - by)
  const open = (key: number): void => {
    const mention = feed.rowAt(indexOf(window, key))
    if (mention) openDoor({ kind: 'posts', title: words.post, seqs: [mention.seq] })
  }
  const end = (): void => {
    feed.setSkip(Math.max(0, window.topKey - MAX_ROWS))
    setChosenKey(1)
    requestAnimationFrame(() => scroller.current?.scrollTo(0, scroller.current.scrollHeight))
  }
  useKeys(
    {
      j: () => step(1),
      ArrowDown: () => step(1),
      k: () => step(-1),
      ArrowUp: () => step(-1),
      Home: follow,
      End: end,
      Enter: () => chosenKey !== null && open(chosenKey),
      ...(chosenKey === null ? {} : { Escape: follow }),
    },
    scroller,
  )
  useKeys({ f: toggle }, panel)
  useOffer(
    useMemo<readonly Command[]>(
      () => [{ id: 'feed.follow', label: isReading ? words.follow : words.hold, stroke: 'f', act: toggle }],
      [isReading, toggle, words],
    ),
  )

  const waiting = feed.waitingCount > 0 ? `▲ ${words.waiting(feed.waitingCount)}` : `■ ${words.isHeld}`
  const chosenIndex = chosenKey === null ? -1 : indexOf(window, chosenKey)
  return (
    <Panel
      ref={panel}
      title={words.title}
      hint={feed.total > 0 ? words.total(feed.total) : undefined}
      ownScroll
      actions={
        <button
          type="button"
          className={feed.waitingCount > 0 && isHeld ? `${styles.follow} ${styles.waiting}` : styles.follow}
          title={isHeld ? words.held : words.following}
          aria-pressed={!isHeld}
          onClick={toggle}
        >
          {isHeld ? waiting : `● ${words.isFollowing}`}
          <KeyHint stroke="f" />
        </button>
      }
    >
      <FailureNote failure={feed.answer.failure} onAgain={feed.answer.again} />
      {feed.isLoading ? <LoadingRows count={9} /> : null}
      {!feed.isLoading && feed.total === 0 ? <EmptyState what={words.empty} why={words.emptyWhy} /> : null}
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        aria-label={words.title}
        tabIndex={0}
        aria-activedescendant={chosenIndex >= first && chosenIndex <= last ? `${id}-${chosenKey}` : undefined}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 4 || window.skip > 0)}
      >
        <div className={styles.whole} style={{ height: rows.getTotalSize() }}>
          {items.map((item) => {
            const key = keyAt(window, item.index)
            const mention = feed.rowAt(item.index)
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
              <div
                key={key}
                id={`${id}-${key}`}
                role="option"
                aria-selected={key === chosenKey}
                aria-label={mention ? undefined : ui.loading}
                aria-posinset={window.topKey - key + 1}
                aria-setsize={window.topKey}
                className={styles.row}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  setChosenKey(key)
                  open(key)
                }}
              >
                {mention ? <FeedRow mention={mention} lines={density === 'compact' ? 1 : 2} /> : null}
              </div>
            )
          })}
        </div>
      </div>
    </Panel>
  )
}
