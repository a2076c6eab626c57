// What leaves: Stop first, then what waits from which account and until when, then every single one with its truth.
import { SegmentedControl } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { BrandId } from '../../../shared/model.ts'
import type { OutboxState } from '../../../shared/outbox.ts'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { focusSoon } from '../../ui/focus.ts'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { AccountRows } from './account-rows.tsx'
import styles from './outbox.module.css'
import { Review } from './review.tsx'
import { SendList } from './send-lists.tsx'
import { StopPart } from './stop-part.tsx'
import { outboxWords, type Tab } from './words.ts'

const TABS: readonly Tab[] = ['review', 'needsHand', 'waiting', 'left']

export const OutboxRoom = ({ brandId }: { readonly brandId: BrandId }) => {
  const outbox = useAsk('outbox.state', { brandId })
  if (!outbox.value)
    return outbox.failure ? <FailureNote failure={outbox.failure} onAgain={outbox.again} /> : <LoadingRows count={6} />
  return (
    <div className={styles.room}>
      <FailureNote failure={outbox.failure} />
      <StopPart brandId={brandId} outbox={outbox.value} />
      <AccountRows accounts={outbox.value.accounts} />
      <Lists brandId={brandId} outbox={outbox.value} />
    </div>
  )
}

/** What a hand is needed for comes first; a room at rest shows what left. */
export const firstTab = ({ shown }: OutboxState): Tab => TABS.find((tab) => shown[tab] > 0) ?? 'left'

interface ListsProps {
  readonly brandId: BrandId
  readonly outbox: OutboxState
}

const Lists = ({ brandId, outbox }: ListsProps) => {
  const words = useWords(outboxWords)
  const [tab, setTab] = useState<Tab>(() => firstTab(outbox))
  const [seenStoppedAt, setSeenStoppedAt] = useState(outbox.stoppedAt)
  const place = useRef<HTMLElement>(null)
  // What Stop held is what the hand sees to next.
  if (outbox.stoppedAt !== seenStoppedAt) {
    setSeenStoppedAt(outbox.stoppedAt)
    if (outbox.stoppedAt !== null) setTab('review')
  }
  useEffect(() => focusSoon(() => place.current?.querySelector<HTMLElement>('[role="listbox"]') ?? null), [])
  return (
    <section className={styles.sends} aria-label={words.show} ref={place}>
      <SegmentedControl<Tab>
        size="xs"
        className={styles.tabs}
        aria-label={words.show}
        value={tab}
        onChange={setTab}
        data={TABS.map((value) => ({ value, label: words.tab[value](outbox.shown[value]) }))}
      />
      {tab === 'review' ? (
        <Review brandId={brandId} isStopped={outbox.stoppedAt !== null} onAllGone={() => setTab('waiting')} />
      ) : (
        <SendList key={tab} brandId={brandId} show={tab} onReview={() => setTab('review')} />
      )}
    </section>
  )
}
