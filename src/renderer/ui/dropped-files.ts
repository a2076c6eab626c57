// Files that were dropped on the window, on their way to whichever pane takes files. One window, one hand: what nobody
// has taken yet waits for the pane that opens for it.
import { useEffect, useEffectEvent } from 'react'
import type { ChosenFile } from '../../shared/contract/watch.ts'
import type { Failure } from '../../shared/result.ts'

export type Dropped = { readonly files: readonly ChosenFile[] } | { readonly failure: Failure }
type Taker = (dropped: Dropped) => void

const takers: Taker[] = []
let waiting: Dropped | null = null

/** True = a pane on screen took them; false = they wait. */
export const giveDropped = (dropped: Dropped): boolean => {
  const taker = takers.at(-1)
  if (taker) taker(dropped)
  else waiting = dropped
  return taker !== undefined
}

/** The pane that came last takes. */
export const useDropped = (take: Taker): void => {
  const taken = useEffectEvent(take)
  useEffect(() => {
    const taker: Taker = (dropped) => taken(dropped)
    takers.push(taker)
    const left = waiting
    waiting = null
    if (left) taker(left)
    return () => void takers.splice(takers.indexOf(taker), 1)
  }, [])
}
