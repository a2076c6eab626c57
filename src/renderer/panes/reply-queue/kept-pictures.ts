// Pictures that go with an answer, and what each shows: per person, until it is sent. A look at another person loses none.
import { useSyncExternalStore } from 'react'
import type { LineId } from '../../../shared/model.ts'
import type { OutgoingPicture } from '../../ui/outgoing-picture.ts'

const none: readonly OutgoingPicture[] = []
const kept = new Map<LineId, readonly OutgoingPicture[]>()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const keepPictures = (lineId: LineId, pictures: readonly OutgoingPicture[]): void => {
  if (pictures.length === 0) kept.delete(lineId)
  else kept.set(lineId, pictures)
  for (const listener of listeners) listener()
}

export const useKeptPictures = (lineId: LineId): readonly OutgoingPicture[] =>
  useSyncExternalStore(subscribe, () => kept.get(lineId) ?? none)
