// The crisis that this window looks at, as the engine last told it.
import type { Crisis } from '../../shared/model.ts'
import { useAsk } from '../bridge.ts'
import { useSelection } from '../ui/selection.ts'

/** null = none chosen, or not read yet. */
export const useCrisis = (): Crisis | null => {
  const { brandId, crisisId } = useSelection()
  const crises = useAsk('crises.list', brandId === null || crisisId === null ? null : { brandId }).value
  return crises?.find((crisis) => crisis.id === crisisId) ?? null
}
