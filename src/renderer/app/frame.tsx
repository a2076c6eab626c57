// The room itself: what is happening on the left, what to answer in the middle, the record on the right.
// It holds no data of its own: the selection says what is looked at, the bridge what it is.
import { lazy, Suspense, useEffect, useEffectEvent } from 'react'
import type { DeskStatus } from '../../shared/contract/desk.ts'
import type { Brand, CrisisId } from '../../shared/model.ts'
import { currentCrisis } from '../asks/clocks.ts'
import { useAsk } from '../bridge.ts'
import { Alarm } from '../panes/alarm/alarm.tsx'
import { LiveFeed } from '../panes/live-feed/live-feed.tsx'
import { Pulse } from '../panes/pulse/pulse.tsx'
import { Guarded } from '../ui/guarded.tsx'
import { useWords } from '../ui/language.ts'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { select, useSelection } from '../ui/selection.ts'
import { BrandClock } from './brand-clock.tsx'
import { DoorPanel } from './door-panel.tsx'
import styles from './frame.module.css'
import { Notices } from './notices.tsx'
import { Overlays } from './overlays.tsx'
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
  const chosen = crises.value?.find((crisis) => crisis.id === crisisId)
  const current = currentCrisis(crises.value ?? [])
  const shown = chosen ?? current
  useRoomKeys(brand?.id)

  useEffect(() => {
    if (brand && brand.id !== brandId) select({ brandId: brand.id, crisisId: null, door: null })
  }, [brand, brandId])

  // A new crisis takes the room unless an open one is in it; a person who looks at a closed one is left there.
  const arrivingId = current?.id ?? null
  const arrive = useEffectEvent((id: CrisisId) => {
    if (!chosen || chosen.state === 'closed') select({ crisisId: id })
  })
  useEffect(() => {
    if (arrivingId !== null) arrive(arrivingId)
  }, [arrivingId])

  if (!brand) return null
  return (
    <div className={styles.room}>
      <a href="#replies" className={styles.skip}>
        {words.skip}
      </a>
      <TopBar status={status} brand={brand} brands={brands} crises={crises.value ?? []} crisis={shown} />
      <div className={styles.bands}>
        <Notices status={status} crisis={shown} />
        <Alarm brandId={brand.id} brands={brands} />
      </div>
      <main className={styles.columns}>
        <div className={styles.left}>
          <Guarded of={`${brand.id}-${shown?.id}`}>
            <Pulse key={`${brand.id}-${shown?.id}`} brandId={brand.id} crisis={shown} />
          </Guarded>
          <Guarded of={brand.id}>
            <LiveFeed key={brand.id} brandId={brand.id} />
          </Guarded>
        </div>
        <div className={styles.middle} id="replies" tabIndex={-1}>
          <Guarded of={shown?.id ?? null}>
            <Suspense fallback={<LoadingRows />}>
              <ReplyQueue />
            </Suspense>
          </Guarded>
        </div>
        <div className={styles.right}>
          <RightTabs />
        </div>
        <Guarded of={brand.id}>
          <DoorPanel brandId={brand.id} />
        </Guarded>
      </main>
      <StatusLine brandId={brand.id} />
      <BrandClock brandId={brand.id} />
      <Overlays status={status} brands={brands} />
    </div>
  )
}
