// Pictures that go with an answer, and what each shows: per person, until it is sent. A look at another person loses none.
import { useSyncExternalStore } from 'react'
import type { LineId } from '../../../shared/model.ts'
import { MOST_PICTURES } from '../../../shared/outbox.ts'

export interface OutgoingPicture {
  readonly fileId: string
  readonly name: string
  readonly altText: string
}

const none: readonly OutgoingPicture[] = []
const kept = new Map<LineId, readonly OutgoingPicture[]>()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** More than a post can carry are left out. */
export const keepPictures = (lineId: LineId, pictures: readonly OutgoingPicture[]): void => {
  if (pictures.length === 0) kept.delete(lineId)
  else kept.set(lineId, pictures.slice(0, MOST_PICTURES))
  for (const listener of listeners) listener()
}

export const useKeptPictures = (lineId: LineId): readonly OutgoingPicture[] =>
  useSyncExternalStore(subscribe, () => kept.get(lineId) ?? none)

/** By its name: its bytes are looked at when it is sent. */
export const isPictureName = (name: string): boolean => /\.(png|jpe?g|gif|webp)$/i.test(name)
