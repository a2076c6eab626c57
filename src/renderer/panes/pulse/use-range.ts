// The stretch that a hand is choosing: it follows the hand once a frame, while the engine is asked a few times a second.
import { useThrottledValue } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Range } from './span.ts'

const askEveryMs = 150

export interface ChosenRange {
  /** What the hand chose; null = nothing, the preset holds. */
  readonly chosen: Range | null
  /** The same, a little late: what to ask the engine. */
  readonly asked: Range | null
  readonly move: (next: (now: Range) => Range) => void
  readonly release: () => void
}

/** `base`: what is on screen while nothing is chosen. */
export const useRange = (base: Range | null): ChosenRange => {
  const [chosen, setChosen] = useState<Range | null>(null)
  const asked = useThrottledValue(chosen, askEveryMs)
  const latest = useRef(base)
  const frame = useRef(0)
  if (chosen === null && frame.current === 0) latest.current = base
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  const move = useCallback((next: (now: Range) => Range): void => {
    if (!latest.current) return
    latest.current = next(latest.current)
    if (frame.current !== 0) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      setChosen(latest.current)
    })
  }, [])
  const release = useCallback((): void => {
    cancelAnimationFrame(frame.current)
    frame.current = 0
    setChosen(null)
  }, [])
  return { chosen, asked: chosen === null ? null : (asked ?? chosen), move, release }
}
