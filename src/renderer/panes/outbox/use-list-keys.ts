// J, K and the arrows move through a list of the outbox; Space chooses. Only inside it, and never in a field.
import { type RefObject, useRef } from 'react'
import { useKeys } from '../../ui/keys.ts'

export interface ListHand {
  readonly count: number
  readonly index: number | null
  readonly onMove: (index: number) => void
  readonly onToggle?: () => void
}

export const useListKeys = ({ count, index, onMove, onToggle }: ListHand): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null)
  const step = (by: 1 | -1): void => {
    if (count > 0) onMove(Math.min(Math.max((index ?? -1) + by, 0), count - 1))
  }
  const down = (): void => step(1)
  const up = (): void => step(-1)
  useKeys({ j: down, k: up, ArrowDown: down, ArrowUp: up, ...(onToggle ? { ' ': onToggle } : {}) }, place)
  return place
}
