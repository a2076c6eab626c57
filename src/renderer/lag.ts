// How late the screen is: from the engine's hint that posts came to the answer that shows them.
import { useSyncExternalStore } from 'react'

let hintedAt: number | null = null
let lagMs: number | null = null
const listeners = new Set<() => void>()

export const noteHint = (at: number): void => {
  hintedAt ??= at
}

export const noteShown = (at: number): void => {
  if (hintedAt === null) return
  lagMs = at - hintedAt
  hintedAt = null
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** ms; null = nothing measured yet. */
export const useLag = (): number | null => useSyncExternalStore(subscribe, () => lagMs)
