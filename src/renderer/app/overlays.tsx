// What lies over the room, one at a time: never a modal over a modal.
import { Modal } from '@mantine/core'
import { lazy, type ReactNode, Suspense } from 'react'
import type { DeskStatus } from '../../shared/contract/desk.ts'
import type { Brand } from '../../shared/model.ts'
import { useCrisis } from '../asks/current-crisis.ts'
import { BrandRoom } from '../panes/brand/brand-room.tsx'
import { BriefRoom } from '../panes/brief/brief-room.tsx'
import { briefRoomWords } from '../panes/brief/words.ts'
import { ByHandForm } from '../panes/by-hand/by-hand-form.tsx'
import { CalloutsRoom } from '../panes/callouts/callouts-room.tsx'
import { ConnectionsRoom } from '../panes/connections/connections-room.tsx'
import { DrillForm } from '../panes/drill/drill-form.tsx'
import { ImportRoom } from '../panes/import/import-room.tsx'
import { MembersRoom } from '../panes/members/members-room.tsx'
import { OutboxRoom } from '../panes/outbox/outbox-room.tsx'
import { PlanRoom } from '../panes/plan/plan-room.tsx'
import { planWords } from '../panes/plan/words.ts'
import { RedButton } from '../panes/red-button/red-button.tsx'
import { SettingsRoom } from '../panes/settings/settings-room.tsx'
import { SourcesRoom } from '../panes/sources/sources-room.tsx'
import { Guarded } from '../ui/guarded.tsx'
import { useWords } from '../ui/language.ts'
import { type Overlay, select, useSelection } from '../ui/selection.ts'
import { uiWords } from '../ui/words.ts'
import { DropOverWindow } from './drop-over-window.tsx'
import { outboxMarkWords } from './outbox-mark-words.ts'
import styles from './overlays.module.css'
import { Wall } from './wall.tsx'
import { wallWords } from './wall-words.ts'
import { frameWords } from './words.ts'

const Search = lazy(async () => ({ default: (await import('../panes/search/search.tsx')).Search }))

const close = (): void => select({ overlay: null })

/** px, or Mantine's own steps: a table needs more room than a form. */
const sizes: Partial<Record<NonNullable<Overlay>, string | number>> = {
  import: 860,
  brand: 'xl',
  red: 'xl',
  connections: 860,
  callouts: 860,
  sources: 960,
  outbox: 1080,
  brief: 860,
  plan: 1180,
}

export interface OverlaysProps {
  readonly status: DeskStatus
  readonly brands: readonly Brand[]
}

export const Overlays = ({ status, brands }: OverlaysProps) => {
  const { overlay, brandId } = useSelection()
  const words = useWords(frameWords)
  const outbox = useWords(outboxMarkWords)
  const briefWords = useWords(briefRoomWords)
  const plan = useWords(planWords)
  const ui = useWords(uiWords)
  const wall = useWords(wallWords)
  const crisis = useCrisis()
  const brand = brands.find((one) => one.id === brandId)
  const rooms: Partial<Record<NonNullable<Overlay>, { readonly title: string; readonly room: ReactNode }>> = {
    import: { title: words.importFile, room: <ImportRoom brands={brands} onStarted={close} /> },
    ...(brand ? { byHand: { title: words.addByHand(brand.name), room: <ByHandForm brandId={brand.id} /> } } : {}),
    drill: { title: words.flyDrill, room: <DrillForm onStarted={close} /> },
    connections: {
      title: brand ? words.connectionsOf(brand.name) : words.connections,
      room: <ConnectionsRoom brand={brand} secretsKept={status.secretsKept} isDrill={status.drill !== null} />,
    },
    callouts: {
      title: words.callouts,
      room: <CalloutsRoom secretsKept={status.secretsKept} isDrill={status.drill !== null} />,
    },
    settings: { title: words.settings, room: <SettingsRoom version={status.version} /> },
    members: { title: words.members, room: <MembersRoom seatedId={status.memberId} onSeated={close} /> },
    ...(brand ? { brand: { title: words.watchOf(brand.name), room: <BrandRoom key={brand.id} brand={brand} /> } } : {}),
    ...(brand ? { sources: { title: words.areWeBlind, room: <SourcesRoom brandId={brand.id} /> } } : {}),
    ...(brand
      ? { outbox: { title: outbox.title(brand.name), room: <OutboxRoom key={brand.id} brandId={brand.id} /> } }
      : {}),
    ...(brand ? { plan: { title: plan.title, room: <PlanRoom key={brand.id} brand={brand} /> } } : {}),
    ...(brand ? { brief: { title: briefWords.title, room: <BriefRoom /> } } : {}),
    ...(brand ? { wall: { title: wall.title, room: <Wall brand={brand} crisis={crisis} /> } } : {}),
    ...(brand ? { red: { title: words.redButton, room: <RedButton brand={brand} onDone={close} /> } } : {}),
  }
  const shown = overlay ? rooms[overlay] : undefined
  return (
    <>
      <DropOverWindow />
      <Modal
        opened={shown !== undefined}
        onClose={close}
        title={shown?.title}
        fullScreen={overlay === 'wall'}
        size={overlay ? (sizes[overlay] ?? 'lg') : 'lg'}
        yOffset="8vh"
        closeButtonProps={{ 'aria-label': ui.close }}
        classNames={{ title: styles.title, content: styles.sheet, header: styles.head }}
      >
        <Guarded of={overlay}>{shown?.room}</Guarded>
      </Modal>
      {overlay === 'search' || overlay === 'palette' ? (
        <Suspense fallback={null}>
          <Search />
        </Suspense>
      ) : null}
    </>
  )
}
