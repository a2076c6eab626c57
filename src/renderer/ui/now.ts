// The brand's time: what "now" means on this screen. While a file is replayed or a drill flies it is the replayed
// minute; otherwise it is the wall clock, once a second. Accounts and feeds live in the wall clock's time always.
import { useSyncExternalStore } from 'react'

let brandNow: number | null = null
let wallNow = Date.now()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

const tell = (): void => {
  for (const listener of listeners) listener()
}

/** null = the wall clock. Only the frame sets it. */
export const setBrandNow = (at: number | null): void => {
  if (at === brandNow) return
  brandNow = at
  tell()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  if (timer === undefined) {
    wallNow = Date.now()
    timer = setInterval(() => {
      wallNow = Date.now()
      tell()
    }, 1000)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const read = (): number => brandNow ?? wallNow

/** ms UTC. */
export const useWallNow = (): number => useSyncExternalStore(subscribe, () => wallNow)

/** ms UTC. */
export const useNow = (): number => useSyncExternalStore(subscribe, read)
