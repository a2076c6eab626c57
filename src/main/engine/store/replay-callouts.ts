// What the call-outs and their calls must be if the ledger is true. Attempts in vain that went wrong in the same way are told
// once, so that their number is not held against it.
import { type Act, set, type Table } from './held.ts'

interface Called {
  readonly callId: number
  readonly entryId: number
}

export const createCalloutReplay = () => {
  const callouts: Table = new Map()
  const calls: Table = new Map()

  const takeTurn = ({ seq, happenedAt, payload }: Act): void => {
    const { calloutId, rung, isBackup } = payload
    for (const { callId, entryId } of payload.calls as readonly Called[])
      set(calls, callId, seq, {
        calloutId,
        entryId,
        rung,
        isBackup,
        calledAt: happenedAt,
        state: 'waiting',
        sentAt: null,
      })
  }

  const dropWaiting = (calloutId: unknown): void => {
    for (const { fields } of calls.values())
      if (fields.calloutId === calloutId && fields.state === 'waiting') fields.state = 'dropped'
  }

  return {
    callouts,
    calls,
    take: (act: Act): void => {
      const { seq, happenedAt, memberId, kind, payload } = act
      const { calloutId, callId } = payload
      if (kind === 'callout.started')
        set(callouts, calloutId, seq, {
          alertId: payload.alertId,
          state: 'running',
          startedAt: happenedAt,
          acknowledgedAt: null,
          acknowledgedBy: null,
        })
      if (kind === 'callout.called' || kind === 'callout.handedOn') takeTurn(act)
      if (kind === 'callout.sent') set(calls, callId, seq, { state: 'sent', sentAt: payload.sentAt, problem: null })
      if (kind === 'callout.failed')
        set(calls, callId, seq, { problem: payload.problem, state: payload.isFinal === 1 ? 'failed' : 'waiting' })
      if (kind === 'callout.unanswered') set(callouts, calloutId, seq, { state: 'unanswered' })
      if (kind !== 'callout.acknowledged') return
      set(callouts, calloutId, seq, {
        state: 'acknowledged',
        acknowledgedAt: payload.acknowledgedAt,
        acknowledgedBy: memberId,
      })
      dropWaiting(calloutId)
    },
  }
}
