// How well a source hears, as a shape and a tint; and which of several is the worst, since one deaf source among ten is
// the one to speak of.
import type { Source } from '../../shared/sources.ts'
import type { SourceState } from '../../shared/states.ts'
import type { Shape, Tint } from './state-mark.tsx'

export const sourceLooks: Readonly<Record<SourceState, { readonly shape: Shape; readonly tint: Tint }>> = {
  live: { shape: 'dot', tint: 'plain' },
  catchingUp: { shape: 'half', tint: 'plain' },
  degraded: { shape: 'half', tint: 'hand' },
  blind: { shape: 'ring', tint: 'hand' },
  off: { shape: 'box', tint: 'quiet' },
}

const worstFirst: readonly SourceState[] = ['blind', 'degraded', 'catchingUp', 'live']

/** Of those that are expected to hear; undefined = none is. */
export const worstOf = <S extends Pick<Source, 'state'>>(sources: readonly S[]): S | undefined =>
  sources
    .filter(({ state }) => state !== 'off')
    .toSorted((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state))[0]
