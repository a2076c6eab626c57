// What this window looks at: which brand, which crisis, and which door stands open. Ids only; the answers come
// from the bridge. One window, one selection; nothing here is kept.
import { useSyncExternalStore } from 'react'
import type { Behind } from '../../shared/contract/anatomy.ts'
import type { BrandId, CrisisId, Mention, MentionSeq, Stance, Tone } from '../../shared/model.ts'

/** Only these of the posts behind a door. */
export interface Only {
  readonly tone?: Tone
  readonly stance?: Stance
  /** Posts of one's own, or what was passed on. */
  readonly as?: 'post' | 'repost'
}

/** A number or a sentence was pressed: the posts behind it, shown in the side panel. */
export type Door =
  | { readonly kind: 'posts'; readonly title: string; readonly seqs: readonly MentionSeq[] }
  | {
      readonly kind: 'between'
      readonly title: string
      readonly fromAt: number
      readonly toAt: number
      readonly only?: Only
    }
  /** A figure of the crisis. */
  | {
      readonly kind: 'behind'
      readonly title: string
      readonly crisisId: CrisisId
      readonly of: Behind
      readonly only?: Only
    }

export const passes = (mention: Mention, only: Only | undefined): boolean =>
  only === undefined ||
  ((only.tone === undefined || mention.tone === only.tone) &&
    (only.stance === undefined || mention.stance === only.stance) &&
    (only.as === undefined || (mention.repostOfId === null) === (only.as === 'post')))

export const RIGHT_TABS = ['timeline', 'statements', 'facts', 'claims', 'people', 'report'] as const
export type RightTab = (typeof RIGHT_TABS)[number]

/** What lies over the room: one at a time, never one over another. */
export type Overlay =
  | 'search'
  | 'palette'
  | 'import'
  | 'byHand'
  | 'connections'
  | 'sources'
  | 'drill'
  | 'settings'
  | 'brand'
  | 'members'
  | 'callouts'
  | 'outbox'
  | 'brief'
  | 'plan'
  | 'red'
  | 'wall'
  | null

export interface Selection {
  readonly brandId: BrandId | null
  readonly crisisId: CrisisId | null
  readonly door: Door | null
  readonly tab: RightTab
  readonly overlay: Overlay
}

let selection: Selection = {
  brandId: null,
  crisisId: null,
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
