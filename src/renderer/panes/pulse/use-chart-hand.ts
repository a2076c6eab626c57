// What a hand does on the curve: point, press to open a bin, drag to choose a stretch, wheel or pinch to look closer,
// sideways to move along.
import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Range, rangeBetween, shiftRange, zoomRange } from './span.ts'

/** px: less is a press with an unsteady hand. */
const dragFrom = 5
const zoomPerPixel = 0.0022

export interface ChartHandProps {
  readonly place: RefObject<HTMLElement | null>
  readonly frame: Range
  readonly whole: Range
  /** px from the left edge of the place to the first moment, and how wide the frame is. */
  readonly left: number
  readonly width: number
  readonly onMove: (next: (now: Range) => Range) => void
  readonly onPress: (at: number) => void
}

export interface ChartHand {
  readonly pointedAt: number | null
  /** What is being chosen right now. */
  readonly drag: Range | null
  readonly point: (event: PointerEvent) => void
  readonly grip: (event: PointerEvent) => void
  readonly loose: (event: PointerEvent) => void
  readonly leave: () => void
  readonly pointTo: (at: number | null) => void
}

export const useChartHand = ({ place, frame, whole, left, width, onMove, onPress }: ChartHandProps): ChartHand => {
  const [pointedAt, setPointed] = useState<number | null>(null)
  const [drag, setDrag] = useState<Range | null>(null)
  const from = useRef<{ readonly x: number; readonly at: number } | null>(null)
  const atOf = (clientX: number): number => {
    const share = (clientX - (place.current?.getBoundingClientRect().left ?? 0) - left) / width
    return frame.fromAt + Math.min(1, Math.max(0, share)) * (frame.toAt - frame.fromAt)
  }

  const turn = useEffectEvent((event: WheelEvent) => {
    event.preventDefault()
    const step = event.deltaMode === 0 ? 1 : 16
    const msPerPixel = (frame.toAt - frame.fromAt) / width
    const isAlong = !event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
    if (isAlong) {
      const by = (event.deltaX || event.deltaY) * step
      onMove((now) => shiftRange(now, by * msPerPixel, whole))
      return
    }
    // A pinch comes as a wheel with small numbers and the control key.
    const factor = Math.exp(event.deltaY * step * zoomPerPixel * (event.ctrlKey ? 5 : 1))
    const at = atOf(event.clientX)
    onMove((now) => zoomRange(now, factor, at, whole))
  })
  useEffect(() => {
    const element = place.current
    // Passive listeners, which React gives, cannot keep the wheel for themselves.
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [place])

  return {
    pointedAt,
    drag,
    point: ({ clientX }) => {
      const at = atOf(clientX)
      setPointed(at)
      if (from.current && Math.abs(clientX - from.current.x) >= dragFrom)
        setDrag({ fromAt: Math.min(from.current.at, at), toAt: Math.max(from.current.at, at) })
    },
    grip: ({ button, clientX, pointerId, currentTarget }) => {
      if (button !== 0) return
      from.current = { x: clientX, at: atOf(clientX) }
      currentTarget.setPointerCapture(pointerId)
    },
    loose: ({ clientX }) => {
      const start = from.current
      from.current = null
      setDrag(null)
      if (!start) return
      if (Math.abs(clientX - start.x) < dragFrom) onPress(start.at)
      else onMove(() => rangeBetween(start.at, atOf(clientX), whole))
    },
    leave: () => {
      if (!from.current) setPointed(null)
    },
    pointTo: setPointed,
  }
}
