// Which people this window shows: kept while the window lives, whatever is opened and closed meanwhile.
import { useSyncExternalStore } from 'react'
import type { QueueFilter } from '../../../shared/contract/replies.ts'
import type { MemberId } from '../../../shared/model.ts'
import type { ShowKind } from './words.ts'

/** What a hand narrows the list to; null = everybody. `isMine`: whoever sits here then. */
export interface Narrowing extends Pick<QueueFilter, 'followers' | 'stance' | 'lang' | 'platform' | 'state'> {
  readonly isMine: boolean
  readonly isReserved: boolean
}

export interface QueueView {
  readonly show: ShowKind
  readonly narrowing: Narrowing
}

export const EVERYBODY: Narrowing = {
  followers: null,
  stance: null,
  lang: null,
  platform: null,
  state: null,
  isMine: false,
  isReserved: false,
}

export const isNarrowed = (narrowing: Narrowing): boolean =>
  (Object.keys(EVERYBODY) as (keyof Narrowing)[]).some((name) => narrowing[name] !== EVERYBODY[name])

/** Nobody has anything in hand where nobody sits. */
export const filterOf = ({ isMine, isReserved, ...rest }: Narrowing, me: MemberId | null): QueueFilter => ({
  ...rest,
  mine: isMine ? me : null,
  reserved: isReserved ? true : null,
})

let view: QueueView = { show: 'open', narrowing: EVERYBODY }
const listeners = new Set<() => void>()

export const showPeople = (next: QueueView): void => {
  view = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useQueueView = (): QueueView => useSyncExternalStore(subscribe, () => view)
