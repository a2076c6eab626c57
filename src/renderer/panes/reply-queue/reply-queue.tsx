// Everyone who spoke to the brand in this crisis, one line each, followers first, until each has an answer or an end
// with a reason. The answer is written underneath.
import { SegmentedControl } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CrisisId, QueueLine } from '../../../shared/model.ts'
import type { Presence } from '../../../shared/presence.ts'
import { useOwnId } from '../../asks/member-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useSelection } from '../../ui/selection.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { Composer } from './composer.tsx'
import { useLineReason } from './composer-head.tsx'
import { filterWords } from './filter-words.ts'
import { QUEUE_KEYS } from './keys.ts'
import { ProgressStrip } from './progress-strip.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { QueueColumns, QueueRow, QueueRowWaiting } from './queue-row.tsx'
import { filterOf, isNarrowed, type QueueView, showPeople, useQueueView } from './queue-view.ts'
import styles from './reply-queue.module.css'
import { nextOpen } from './selection.ts'
import { type JustSent, UndoBar } from './undo-bar.tsx'
import { byLine, usePresent } from './use-presence.ts'
import { useQueue } from './use-queue.ts'
import { useQueueKeys } from './use-queue-keys.ts'
import { queueWords, type ShowKind } from './words.ts'

/** px: one line where the room is wide, two where it is narrow. */
const ROW_HEIGHT = { wide: 32, narrow: 50 }
const WIDE = 820

const NOBODY: readonly Presence[] = []

export const ReplyQueue = () => {
  const words = useWords(queueWords)
  const { crisisId } = useSelection()
  if (crisisId === null) {
    return (
      <Panel title={words.title}>
        <EmptyState what={words.emptyCrisis.title} why={words.emptyCrisis.body} />
      </Panel>
    )
  }
  return <CrisisQueue key={crisisId} crisisId={crisisId} />
}

const CrisisQueue = ({ crisisId }: { readonly crisisId: CrisisId }) => {
  const words = useWords(queueWords)
  const filters = useWords(filterWords)
  const { show, narrowing } = useQueueView()
  const me = useOwnId()
  const present = usePresent()
  const presentAt = useMemo(() => byLine(present), [present])
  const [justSent, setJustSent] = useState<JustSent | null>(null)
  const queue = useQueue(crisisId, show, filterOf(narrowing, me))
  const reasonOf = useLineReason()
  const list = useRef<HTMLDivElement>(null)
  const { ref: room, width } = useElementSize()
  const focusList = useCallback(() => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus(), [])
  const { head, rows, selection, total } = queue
  const lineId = selection?.id ?? null
  // Nobody is anywhere yet: the first list of the room takes the keys.
  const hasPeople = total > 0
  useEffect(() => {
    if (hasPeople && document.activeElement === document.body) focusList()
  }, [hasPeople, focusList])
  useQueueKeys({ next: () => queue.step(1), previous: () => queue.step(-1) })

  const change = (view: QueueView): void => {
    showPeople(view)
    queue.forgetSelection()
  }
  /** Nobody has them, nobody reads them, and they are not somebody else's to answer. */
  const isFree = ({ id, state, actionable, reservedFor }: QueueLine): boolean =>
    state === 'new' &&
    actionable &&
    (reservedFor === null || reservedFor === me) &&
    !present.some(({ lineId: read }) => read === id)
  const nextIndex = nextOpen(null, rows, isFree)
  const empty = isNarrowed(narrowing) ? filters.noneFits : words.empty[show]
  const counts = head.value
  return (
    <Panel
      ownScroll
      keys={QUEUE_KEYS}
      title={words.title}
      hint={
        counts ? (
          <span className={styles.counts} title={`${filters.order}. ${filters.orderHint}`}>
            {words.people(counts.total)}, {words.followersFirst(counts.followerCount)}
            <span className="sr-only">. {filters.orderHint}</span>
            {show === 'open' ? null : ` · ${words.openOf(counts.openCount)}`}
          </span>
        ) : undefined
      }
      actions={
        <>
          <span className={styles.hint}>
            <KeyHint stroke="j" /> <KeyHint stroke="k" /> {words.command.move}
          </span>
          <SegmentedControl<ShowKind>
            size="xs"
            aria-label={words.showLabel}
            value={show}
            onChange={(next) => change({ show: next, narrowing })}
            data={(['open', 'ended', 'all'] as const).map((value) => ({ value, label: words.show[value] }))}
          />
        </>
      }
    >
      <div className={styles.queue} ref={room}>
        <div className={show === 'open' ? styles.list : styles.listEnded} ref={list}>
          <ProgressStrip crisisId={crisisId} onShow={change} />
          <QueueFilters
            counts={queue.counts}
            narrowing={narrowing}
            onNarrow={(next) => change({ show, narrowing: next })}
          />
          <FailureNote failure={head.failure} onAgain={head.again} />
          {head.isLoading ? <LoadingRows /> : null}
          {counts && total === 0 ? <EmptyState what={empty.title} why={empty.body} /> : null}
          {total > 0 ? (
            <>
              <QueueColumns />
              <div className={styles.rows}>
                <VirtualList
                  label={words.listLabel}
                  count={total}
                  rowHeight={width >= WIDE ? ROW_HEIGHT.wide : ROW_HEIGHT.narrow}
                  selectedIndex={selection && !selection.gone ? selection.index : null}
                  selectedKey={selection?.id ?? null}
                  rowKey={(index) => rows.get(index)?.id ?? `row-${index}`}
                  onSelect={queue.selectAt}
                  onRange={queue.onRange}
                >
                  {(index) => {
                    const line = rows.get(index)
                    if (!line) return <QueueRowWaiting />
                    return (
                      <QueueRow
                        line={line}
                        isNext={index === nextIndex}
                        stateReason={reasonOf(line)}
                        present={presentAt.get(line.id) ?? NOBODY}
                      />
                    )
                  }}
                </VirtualList>
              </div>
            </>
          ) : null}
          {justSent ? <UndoBar key={justSent.sendId} {...justSent} /> : null}
        </div>
        <Composer
          lineId={lineId}
          row={selection && !selection.gone ? (rows.get(selection.index) ?? null) : null}
          onLeave={focusList}
          onDone={() => {
            queue.goOn(isFree)
            focusList()
          }}
          onSent={setJustSent}
        />
      </div>
    </Panel>
  )
}
