// Nothing moves under the pointer; but a pointer left behind on a wall screen does not stop the feed for ever.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

const forgottenMs = 30_000

export const usePointerHold = (within: RefObject<HTMLElement | null>) => {
  const [isHolding, setHolding] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const release = useCallback((): void => {
    clearTimeout(timer.current)
    setHolding(false)
  }, [])
  useEffect(() => {
    const place = within.current
    if (!place) return
    const hold = (): void => {
      clearTimeout(timer.current)
      timer.current = setTimeout(release, forgottenMs)
      setHolding(true)
    }
    place.addEventListener('pointermove', hold)
    place.addEventListener('pointerleave', release)
    return () => {
      clearTimeout(timer.current)
      place.removeEventListener('pointermove', hold)
      place.removeEventListener('pointerleave', release)
    }
  }, [within, release])
  return { isHolding, release }
}
