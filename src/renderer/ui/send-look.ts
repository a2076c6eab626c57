// How a send looks: shape first, word beside it; amber only where a person must do something before it goes on.
import type { Send } from '../../shared/outbox.ts'
import type { SendState } from '../../shared/states.ts'
import type { Shape, Tint } from './state-mark.tsx'

interface Look {
  readonly shape: Shape
  readonly tint: Tint
}

const looks: Readonly<Record<SendState, Look>> = {
  draft: { shape: 'box', tint: 'plain' },
  approved: { shape: 'box', tint: 'plain' },
  planned: { shape: 'square', tint: 'plain' },
  held: { shape: 'diamond', tint: 'hand' },
  sending: { shape: 'half', tint: 'plain' },
  sent: { shape: 'tick', tint: 'quiet' },
  refused: { shape: 'cross', tint: 'plain' },
  unknown: { shape: 'question', tint: 'plain' },
  notFound: { shape: 'question', tint: 'hand' },
  awaitingConfirmation: { shape: 'half', tint: 'plain' },
  undone: { shape: 'dash', tint: 'quiet' },
}

/** Planned, and it leaves only by a person's own hand. */
export const isByHand = ({ state, route }: Pick<Send, 'state' | 'route'>): boolean =>
  state === 'planned' && route === 'assisted'

export const sendLook = (send: Pick<Send, 'state' | 'route'>): Look =>
  isByHand(send) ? { shape: 'diamond', tint: 'hand' } : looks[send.state]
