// Files that were dropped on the window, on their way to whichever pane takes files. One window, one hand: what nobody
// has taken yet waits for the pane that opens for it.
import { useEffect, useEffectEvent } from 'react'
import type { ChosenFile } from '../../shared/contract/watch.ts'
import type { Failure } from '../../shared/result.ts'

export type Dropped = { readonly files: readonly ChosenFile[] } | { readonly failure: Failure }
type Wants = (files: readonly ChosenFile[]) => boolean
interface Taker {
  readonly take: (dropped: Dropped) => void
  readonly wants: (dropped: Dropped) => boolean
}

const takers: Taker[] = []
let waiting: Dropped | null = null

/** True = a pane on screen took them; false = they wait. */
export const giveDropped = (dropped: Dropped): boolean => {
  const taker = takers.findLast(({ wants }) => wants(dropped))
  if (taker) taker.take(dropped)
  else waiting = dropped
  return taker !== undefined
}

const anything: Wants = () => true

/** The pane that came last takes, unless it does not want such files: then the one before it. */
export const useDropped = (take: Taker['take'], wants: Wants = anything): void => {
  const taken = useEffectEvent(take)
  const wanted = useEffectEvent(wants)
  const takesFailures = wants === anything
  useEffect(() => {
    const taker: Taker = {
      take: (dropped) => taken(dropped),
      wants: (dropped) => ('files' in dropped ? wanted(dropped.files) : takesFailures),
    }
    takers.push(taker)
    const left = waiting
    if (left && taker.wants(left)) {
      waiting = null
      taker.take(left)
    }
    return () => void takers.splice(takers.indexOf(taker), 1)
  }, [takesFailures])
}
