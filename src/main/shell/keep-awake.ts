// Whether this machine may fall asleep by itself. Pure. It may not while people look to it: from the moment a crisis shows
// itself (alarms and call-outs run then) until its evaluation. A drill keeps nothing awake, nor does an issue.
import type { CrisisState } from '../../shared/states.ts'

const LOOKED_TO: ReadonlySet<CrisisState> = new Set(['suspected', 'initial', 'maintenance', 'resolution'])

export const mustStayAwake = (isDrill: boolean, crises: readonly { readonly state: CrisisState }[]): boolean =>
  !isDrill && crises.some(({ state }) => LOOKED_TO.has(state))
