// Keeps the brand's time, and says when the room stands. Alone here, so that a pulse twice a second does not draw
// the whole room anew.
import { useEffect } from 'react'
import type { BrandId } from '../../shared/model.ts'
import { useAsk } from '../bridge.ts'
import { setBrandNow } from '../ui/now.ts'
import { brandNowOf } from './brand-now.ts'
import { useReady } from './ready.ts'

export const BrandClock = ({ brandId }: { readonly brandId: BrandId }) => {
  const pulse = useAsk('pulse.get', { brandId, fromAt: null, toAt: null })
  const crises = useAsk('crises.list', { brandId })
  const brandNow = brandNowOf(pulse.value?.nowAt ?? null, Date.now())
  useEffect(() => setBrandNow(brandNow), [brandNow])
  useReady(!pulse.isLoading && !crises.isLoading)
  return null
}
