// Whose hurtful words and pictures this window shows: those of people whom somebody here wanted to read.
import { useSyncExternalStore } from 'react'

let wanted: ReadonlySet<number> = new Set()
const listeners = new Set<() => void>()

const set = (next: ReadonlySet<number>): void => {
  wanted = next
  for (const listener of listeners) listener()
}

/** Shows them, or hides them again. */
export const turnShield = (authorId: number): void => {
  const next = new Set(wanted)
  if (!next.delete(authorId)) next.add(authorId)
  set(next)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useIsWanted = (authorId: number): boolean => useSyncExternalStore(subscribe, () => wanted.has(authorId))
