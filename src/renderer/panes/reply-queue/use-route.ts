// By which way the answer would leave: as proposed, or from the account that the hand chose instead.
import { useState } from 'react'
import type { ConnectionId, LineId } from '../../../shared/model.ts'
import type { Route } from '../../../shared/outbox.ts'
import { useAsk } from '../../bridge.ts'

export const useRoute = (lineId: LineId, proposed: Route) => {
  const [chosenId, choose] = useState<ConnectionId | null>(null)
  const asked = useAsk('queue.route', chosenId === null ? null : { lineId, connectionId: chosenId })
  return {
    /** Until the chosen account's way is known, the proposed one stands there, and nothing can be sent. */
    route: (chosenId === null ? undefined : asked.value) ?? proposed,
    /** The most pertinent first. */
    accounts: [...(proposed.account ? [proposed.account] : []), ...proposed.others],
    chosenId,
    isKnown: chosenId === null || asked.value !== undefined,
    failure: asked.failure,
    choose,
  }
}

export type ChosenRoute = ReturnType<typeof useRoute>
