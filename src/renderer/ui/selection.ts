// What this window looks at: which brand, which crisis, and which door stands open. Ids only; the answers come
// from the bridge. One window, one selection; nothing here is kept.
import { useSyncExternalStore } from 'react'
import type { BrandId, CrisisId, LineId, MentionSeq } from '../../shared/model.ts'

/** A number or a sentence was pressed: the posts behind it, shown in the side panel. */
export type Door =
  | { readonly kind: 'posts'; readonly title: string; readonly seqs: readonly MentionSeq[] }
  | { readonly kind: 'between'; readonly title: string; readonly fromAt: number; readonly toAt: number }

export const RIGHT_TABS = ['timeline', 'statements', 'people', 'report'] as const
export type RightTab = (typeof RIGHT_TABS)[number]

/** What lies over the room: one at a time, never one over another. */
export type Overlay = 'search' | 'palette' | 'import' | 'drill' | 'settings' | 'members' | 'red' | null

export interface Selection {
  readonly brandId: BrandId | null
  readonly crisisId: CrisisId | null
  readonly lineId: LineId | null
  readonly door: Door | null
  readonly tab: RightTab
  readonly overlay: Overlay
}

let selection: Selection = {
  brandId: null,
  crisisId: null,
  lineId: null,
  door: null,
  tab: 'timeline',
  overlay: null,
}
const listeners = new Set<() => void>()

export const select = (part: Partial<Selection>): void => {
  selection = { ...selection, ...part }
  for (const listener of listeners) listener()
}

/** Opens the side panel on the posts behind a number. */
export const openDoor = (door: Door): void => select({ door })

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSelection = (): Selection => useSyncExternalStore(subscribe, () => selection)
