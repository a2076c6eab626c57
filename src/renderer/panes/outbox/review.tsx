// After a Stop, an hour without network or a change: each held one with what has moved. Nothing goes by itself.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ReviewItem } from '../../../shared/contract/outbox.ts'
import type { BrandId, SendId } from '../../../shared/model.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './outbox.module.css'
import { ReviewDetail, useChangeSentence } from './review-detail.tsx'
import { reviewWords } from './review-words.ts'
import { SendLine } from './send-line.tsx'
import { ROW_HEIGHT } from './send-lists.tsx'
import { useListKeys } from './use-list-keys.ts'
import { outboxWords } from './words.ts'

const keepRange = (): void => undefined

export interface ReviewProps {
  readonly brandId: BrandId
  readonly isStopped: boolean
  /** Everything was let go. */
  readonly onAllGone: () => void
}

export const Review = ({ brandId, isStopped, onAllGone }: ReviewProps) => {
  const words = useWords(outboxWords)
  const review = useAsk('outbox.review', { brandId })
  if (!review.value)
    return review.failure ? <FailureNote failure={review.failure} onAgain={review.again} /> : <LoadingRows count={4} />
  const { title, body } = words.empty.review
  if (review.value.length === 0) return <EmptyState what={title} why={body} />
  return <Held items={review.value} isStopped={isStopped} onAllGone={onAllGone} />
}

interface HeldProps extends Pick<ReviewProps, 'isStopped' | 'onAllGone'> {
  readonly items: readonly ReviewItem[]
}

const Held = ({ items, isStopped, onAllGone }: HeldProps) => {
  const words = useWords(reviewWords)
  const lists = useWords(outboxWords)
  const release = useTell('outbox.release')
  const [chosen, setChosen] = useState<ReadonlySet<SendId>>(new Set())
  const [stillHeldCount, setStillHeldCount] = useState(0)
  const [selectedId, setSelectedId] = useState<SendId | null>(null)
  const found = items.findIndex(({ send }) => send.id === selectedId)
  const index = found === -1 ? 0 : found
  const item = items[index]
  const unchanged = items.filter(({ changes }) => changes.length === 0)
  // In their order, and only what is still held.
  const going = items.filter(({ send }) => chosen.has(send.id)).map(({ send }) => send.id)
  const toggle = (id: SendId): void =>
    setChosen(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]))
  const selectAt = (at: number): void => setSelectedId(items[at]?.send.id ?? null)
  const place = useListKeys({
    count: items.length,
    index,
    onMove: selectAt,
    onToggle: () => item && toggle(item.send.id),
  })
  const letGo = async (): Promise<void> => {
    const result = await release.tell({ sendIds: going })
    if (!result.ok) return
    setChosen(new Set())
    setStillHeldCount(result.value.stillHeld.length)
    if (result.value.stillHeld.length === 0 && going.length === items.length) onAllGone()
  }
  return (
    <>
      <div className={styles.reviewActs}>
        <p className={styles.hint}>{words.reviewIntro}</p>
        {going.length > 0 ? (
          <Button size="xs" variant="subtle" onClick={() => setChosen(new Set())}>
            {words.chooseNone}
          </Button>
        ) : null}
        <Button
          size="xs"
          variant="default"
          disabled={unchanged.length === 0}
          onClick={() => setChosen(new Set(unchanged.map(({ send }) => send.id)))}
        >
          {words.chooseUnchanged(unchanged.length)}
        </Button>
        <Button
          size="xs"
          disabled={going.length === 0 || isStopped || release.isBusy}
          title={isStopped ? words.releaseStopped : undefined}
          onClick={() => void letGo()}
        >
          {words.release(going.length)}
        </Button>
      </div>
      {isStopped && going.length > 0 ? <p className={styles.hint}>{words.releaseStopped}</p> : null}
      <FailureNote failure={release.failure} />
      {stillHeldCount > 0 ? (
        <p className={styles.hint} role="status">
          {words.stillHeld(stillHeldCount)}
        </p>
      ) : null}
      <div className={styles.lists}>
        <div className={styles.rows} ref={place}>
          <VirtualList
            label={lists.list.review}
            count={items.length}
            rowHeight={ROW_HEIGHT}
            selectedIndex={index}
            selectedKey={item?.send.id ?? null}
            rowKey={(at) => items[at]?.send.id ?? `row-${at}`}
            onSelect={selectAt}
            onRange={keepRange}
          >
            {(at) => <HeldLine item={items[at]} isChosen={chosen.has(items[at]?.send.id as SendId)} />}
          </VirtualList>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse */}
        <div className={styles.detail} tabIndex={0}>
          {item ? (
            <ReviewDetail
              key={item.send.id}
              item={item}
              isChosen={chosen.has(item.send.id)}
              onToggle={() => toggle(item.send.id)}
            />
          ) : null}
        </div>
      </div>
    </>
  )
}

interface HeldLineProps {
  readonly item: ReviewItem | undefined
  readonly isChosen: boolean
}

const HeldLine = ({ item, isChosen }: HeldLineProps) => {
  const words = useWords(reviewWords)
  const sentence = useChangeSentence()
  if (!item) return null
  const mark = (
    <StateMark
      shape={isChosen ? 'tick' : 'box'}
      tint={isChosen ? 'plain' : 'quiet'}
      word={isChosen ? words.chosen : words.leftOut}
    />
  )
  const changes = item.changes.map(sentence).join(' ')
  return <SendLine send={item.send} mark={mark} below={changes || words.unchanged} />
}
