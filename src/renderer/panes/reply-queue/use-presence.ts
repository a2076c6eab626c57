// Who reads or writes whom at this moment: this window says so while a person stands in its composer, and hears of the
// others. One store a window, so that the row and the composer say the same.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { LineId } from '../../../shared/model.ts'
import { BEAT_MS, type Presence } from '../../../shared/presence.ts'
import { useOwnId } from '../../asks/member-names.ts'
import { request, useEvent } from '../../bridge.ts'

const windowKey = crypto.randomUUID()
/** A hand that pauses to think still writes. */
const WRITES_FOR_MS = 2 * BEAT_MS

let present: readonly Presence[] = []
const listeners = new Set<() => void>()

const hear = (next: readonly Presence[]): void => {
  present = next.filter((one) => one.windowKey !== windowKey)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const tell = async (lineId: LineId | null, isWriting: boolean): Promise<void> => {
  const answer = await request('queue.look', { windowKey, lineId, isWriting })
  if (answer.ok) hear(answer.value ?? [])
}

/** Everybody's at the other windows. */
export const usePresent = (): readonly Presence[] => {
  useEvent('presence.changed', ({ present: next }) => hear(next))
  return useSyncExternalStore(subscribe, () => present)
}

export const byLine = (some: readonly Presence[]): ReadonlyMap<LineId, readonly Presence[]> => {
  const found = new Map<LineId, Presence[]>()
  for (const one of some) found.set(one.lineId, [...(found.get(one.lineId) ?? []), one])
  return found
}

/** `text`: what stands in the composer; a change of it is a hand that writes. */
export const useBeat = (lineId: LineId, text: string): void => {
  const isSeated = useOwnId() !== null
  const before = useRef(text)
  const typedAt = useRef<number | null>(null)
  const isWriting = (): boolean => typedAt.current !== null && Date.now() - typedAt.current < WRITES_FOR_MS

  // biome-ignore lint/correctness/useExhaustiveDependencies: said at once, then at every beat
  useEffect(() => {
    if (!isSeated) return
    void tell(lineId, isWriting())
    const goAway = (): void => void tell(null, false)
    window.addEventListener('pagehide', goAway)
    const beat = setInterval(() => void tell(lineId, isWriting()), BEAT_MS)
    return () => {
      clearInterval(beat)
      window.removeEventListener('pagehide', goAway)
      goAway()
    }
  }, [lineId, isSeated])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a key in the text says anything
  useEffect(() => {
    if (before.current === text) return
    before.current = text
    const wasWriting = isWriting()
    typedAt.current = Date.now()
    if (!wasWriting && isSeated) void tell(lineId, true)
  }, [text])
}
