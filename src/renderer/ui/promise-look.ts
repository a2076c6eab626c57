// How a promise looks: amber when it needs a hand within minutes, red when it is broken.
import { type PublicPromise, WARN_BEFORE_MS } from '../../shared/promises.ts'
import type { StateMarkProps } from './state-mark.tsx'

type Look = Pick<StateMarkProps, 'shape' | 'tint'>

export const promiseLook = ({ state, dueAt }: Pick<PublicPromise, 'state' | 'dueAt'>, now: number): Look => {
  if (state === 'kept') return { shape: 'tick', tint: 'quiet' }
  if (state === 'withdrawn') return { shape: 'dash', tint: 'quiet' }
  if (state === 'late' || dueAt < now) return { shape: 'cross', tint: 'broken' }
  return dueAt - now <= WARN_BEFORE_MS ? { shape: 'diamond', tint: 'hand' } : { shape: 'ring', tint: 'plain' }
}
