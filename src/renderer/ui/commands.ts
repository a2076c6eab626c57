// Every command of the room in one list: what the palette shows is what the keys do. A pane offers its commands
// while it is on screen.
import { useEffect, useSyncExternalStore } from 'react'

export interface Command {
  readonly id: string
  readonly label: string
  /** As in keys.ts; shown beside the command. */
  readonly stroke?: string
  readonly act: () => void
}

const offered = new Map<symbol, readonly Command[]>()
let all: readonly Command[] = []
const listeners = new Set<() => void>()

const tell = (): void => {
  all = [...offered.values()].flat()
  for (const listener of listeners) listener()
}

/** Offers commands while mounted. Pass a stable list (useMemo), or it is offered anew at each render. */
export const useOffer = (commands: readonly Command[]): void => {
  useEffect(() => {
    const me = Symbol('offer')
    offered.set(me, commands)
    tell()
    return () => {
      offered.delete(me)
      tell()
    }
  }, [commands])
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => all)
