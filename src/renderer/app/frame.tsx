// The room itself: what is happening on the left, what to answer in the middle, the record on the right.
// It holds no data of its own: the selection says what is looked at, the bridge what it is.
import { lazy, Suspense, useEffect } from 'react'
import type { DeskStatus } from '../../shared/contract/desk.ts'
import type { Brand } from '../../shared/model.ts'
import { useAsk } from '../bridge.ts'
import { Alarm } from '../panes/alarm/alarm.tsx'
import { LiveFeed } from '../panes/live-feed/live-feed.tsx'
import { Pulse } from '../panes/pulse/pulse.tsx'
import { useWords } from '../ui/language.ts'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { setBrandNow } from '../ui/now.ts'
import { select, useSelection } from '../ui/selection.ts'
import { brandNowOf } from './brand-now.ts'
import { currentCrisis } from './clocks.ts'
import { DoorPanel } from './door-panel.tsx'
import styles from './frame.module.css'
import { Notices } from './notices.tsx'
import { Overlays } from './overlays.tsx'
import { useReady } from './ready.ts'
import { RightTabs } from './right-tabs.tsx'
import { useRoomKeys } from './room-keys.ts'
import { StatusLine } from './status-line.tsx'
import { TopBar } from './top-bar.tsx'
import { frameWords } from './words.ts'

const ReplyQueue = lazy(async () => ({ default: (await import('../panes/reply-queue/reply-queue.tsx')).ReplyQueue }))

export interface FrameProps {
  readonly status: DeskStatus
  readonly brands: readonly Brand[]
}

export const Frame = ({ status, brands }: FrameProps) => {
  const words = useWords(frameWords)
  const { brandId, crisisId } = useSelection()
  const brand = brands.find((one) => one.id === brandId) ?? brands[0]
  const crises = useAsk('crises.list', brand ? { brandId: brand.id } : null)
  const pulse = useAsk('pulse.get', brand ? { brandId: brand.id, fromAt: null, toAt: null } : null)
  const chosen = crises.value?.find((crisis) => crisis.id === crisisId)
  const current = currentCrisis(crises.value ?? [])
  const shown = chosen ?? current
  const isOver = chosen?.state === 'closed'
  useRoomKeys()

  useEffect(() => {
    if (brand && brand.id !== brandId) select({ brandId: brand.id, crisisId: null, lineId: null, door: null })
  }, [brand, brandId])

  // A new crisis takes the room when none is open in it; a person's own choice stays.
  const nextId = current && (!chosen || (isOver && current.state !== 'closed')) ? current.id : null
  useEffect(() => {
    if (nextId !== null) select({ crisisId: nextId, lineId: null })
  }, [nextId])

  const brandNow = brandNowOf(pulse.value?.nowAt ?? null, Date.now())
  useEffect(() => setBrandNow(brandNow), [brandNow])

  useReady(brandId !== null && (pulse.value ?? pulse.failure) !== undefined && crises.value !== undefined)

  if (!brand) return null
  return (
    <div className={styles.room}>
      <a href="#replies" className={styles.skip}>
        {words.skip}
      </a>
      <TopBar status={status} brand={brand} brands={brands} crises={crises.value ?? []} crisis={shown} />
      <div className={styles.bands}>
        <Notices status={status} />
        <Alarm brandId={brand.id} />
      </div>
      <main className={styles.columns}>
        <div className={styles.left}>
          <Pulse key={`${brand.id}-${shown?.id}`} brandId={brand.id} crisis={shown} />
          <LiveFeed key={brand.id} brandId={brand.id} />
        </div>
        <div className={styles.middle} id="replies" tabIndex={-1}>
          <Suspense fallback={<LoadingRows />}>
            <ReplyQueue />
          </Suspense>
        </div>
        <div className={styles.right}>
          <RightTabs />
        </div>
        <DoorPanel brandId={brand.id} />
      </main>
      <StatusLine brandId={brand.id} pulse={pulse.value} />
      <Overlays status={status} brands={brands} />
    </div>
  )
}
