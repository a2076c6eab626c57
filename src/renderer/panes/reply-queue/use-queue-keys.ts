// Hears the keys of the queue anywhere in the room; what a key means is decided in keys.ts.
import { useEffect, useEffectEvent } from 'react'
import { commandOf, placeOf, type QueueCommand } from './keys.ts'

export const useQueueKeys = (acts: Partial<Record<QueueCommand, () => void>>): void => {
  const heard = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const command = commandOf(event, placeOf(event.target))
    const act = command && acts[command]
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => heard(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
