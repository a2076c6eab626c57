// What was paused elsewhere if the ledger is true.
import { type Act, set, type Table } from './held.ts'

export const createCheckReplay = () => {
  const checks: Table = new Map()
  return {
    checks,
    take: ({ seq, happenedAt, memberId, kind, payload }: Act): void => {
      const { checkId, crisisId, pause, commitment } = payload
      if (kind === 'check.added')
        set(checks, checkId, seq, { crisisId, pause, text: commitment, doneAt: null, doneBy: null })
      if (kind === 'check.ticked') set(checks, checkId, seq, { doneAt: happenedAt, doneBy: memberId })
      if (kind === 'check.unticked') set(checks, checkId, seq, { doneAt: null, doneBy: null })
    },
  }
}
