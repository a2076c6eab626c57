// One glance: which brand, what state, how long already, what is heard, who sits here, and the button.

import type { DeskStatus } from '../../shared/contract/desk.ts'
import type { Brand, Crisis } from '../../shared/model.ts'
import { ClockRow } from '../asks/clock-row.tsx'
import { useAsk } from '../bridge.ts'
import { StopButton } from '../panes/outbox/stop-button.tsx'
import { CrisisState } from '../panes/red-button/crisis-state.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { useWords } from '../ui/language.ts'
import { select } from '../ui/selection.ts'
import { BrandMenu } from './brand-menu.tsx'
import { NextUpdateClock } from './next-update.tsx'
import { SourcesMark } from './sources-mark.tsx'
import styles from './top-bar.module.css'
import { frameWords } from './words.ts'

export interface TopBarProps {
  readonly status: DeskStatus
  readonly brand: Brand
  readonly brands: readonly Brand[]
  readonly crises: readonly Crisis[]
  readonly crisis: Crisis | null
}

export const TopBar = ({ status, brand, brands, crises, crisis }: TopBarProps) => {
  const words = useWords(frameWords)
  const members = useAsk('members.list', {})
  const member = members.value?.find((one) => one.id === status.memberId)
  return (
    <section className={styles.bar} aria-label={words.situation}>
      <h1 className="sr-only">{brand.name}</h1>
      <BrandMenu brand={brand} brands={brands} />
      <CrisisState crises={crises} crisis={crisis} />
      {crisis ? (
        <div className={styles.clocks}>
          <ClockRow crisis={crisis} />
          <NextUpdateClock crisisId={crisis.id} />
        </div>
      ) : (
        <span className={styles.calm}>{words.calm}</span>
      )}
      <div className={styles.end}>
        <span className={styles.heard}>
          <SourcesMark />
        </span>
        <button
          type="button"
          className={styles.desk}
          title={words.members}
          aria-keyshortcuts="Control+M"
          onClick={() => select({ overlay: 'members' })}
        >
          <span className={styles.label}>{words.desk}</span>
          <bdi>{member?.name ?? '…'}</bdi>
          <KeyHint stroke="mod+m" />
        </button>
        <StopButton brandId={brand.id} />
        <button type="button" className={styles.red} onClick={() => select({ overlay: 'red' })}>
          {words.redButton}
        </button>
      </div>
    </section>
  )
}
