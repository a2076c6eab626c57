// What waits, or waited, for an approver if the ledger is true.
import { type Act, set, type Table } from './held.ts'

export const createRedReplay = () => {
  const redAsks: Table = new Map()
  const redAskWords: Table = new Map()
  return {
    redAsks,
    redAskWords,
    take: ({ seq, recordedAt, memberId, kind, payload }: Act): void => {
      if (kind !== 'red.approvalAsked') return
      const { askId, statementId, nextAt } = payload
      set(redAsks, askId, seq, { statementId, nextAt, askedBy: memberId, askedAt: recordedAt })
      const commitments = payload.commitments as readonly string[]
      for (const [index, id] of (payload.connectionIds as readonly number[]).entries())
        set(redAskWords, `${askId}:${id}`, seq, { commitment: commitments[index] })
    },
  }
}
