// Stop: one press, no question, from the frame, the palette or the outbox; what was on its way already is kept on screen.
import { useCallback, useSyncExternalStore } from 'react'
import type { BrandId } from '../../../shared/model.ts'
import type { Send } from '../../../shared/outbox.ts'
import { useTell } from '../../bridge.ts'
import { select } from '../../ui/selection.ts'

export interface LastStop {
  readonly brandId: BrandId
  readonly leaving: readonly Send[]
}

let lastStop: LastStop | null = null
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const set = (next: LastStop | null): void => {
  lastStop = next
  for (const listener of listeners) listener()
}

export const forgetStop = (): void => set(null)

/** What this window's own Stop answered; null = it pressed none. */
export const useLastStop = (brandId: BrandId): LastStop | null => {
  const last = useSyncExternalStore(subscribe, () => lastStop)
  return last?.brandId === brandId ? last : null
}

export const useStop = () => {
  const teller = useTell('outbox.stop')
  const { tell } = teller
  /** Shows the outbox at once: whoever stops wants to see that it stands still. */
  const stop = useCallback(
    async (brandId: BrandId): Promise<void> => {
      select({ overlay: 'outbox' })
      const result = await tell({ brandId })
      if (result.ok) set({ brandId, leaving: result.value.leaving })
    },
    [tell],
  )
  return {
    isBusy: teller.isBusy,
    failure: teller.failure,
    stop,
  }
}
