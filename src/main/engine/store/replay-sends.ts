// What the outbox must hold if the ledger is true: each communication, where it stands, and what became of its parts.
import { type Act, set, type Table } from './held.ts'

export const createSendReplay = () => {
  const sends: Table = new Map()
  const sendParts: Table = new Map()
  return {
    sends,
    sendParts,
    take: ({ seq, memberId, kind, payload }: Act): void => {
      const { sendId, position, externalId } = payload
      if (!kind.startsWith('send.')) return
      if (kind === 'send.planned' && payload.from === undefined) {
        const { lineId, statementId, correctsId, connectionId, route, replyToId, partCount } = payload
        const told = { lineId, statementId, correctsId, connectionId, route, replyToId, memberId }
        set(sends, sendId, seq, { ...told, kind: payload.kind, state: 'planned' })
        for (let part = 0; part < Number(partCount); part += 1)
          set(sendParts, `${sendId}:${part}`, seq, { externalId: null })
      } else if (payload.to !== undefined) set(sends, sendId, seq, { state: payload.to })
      if (position !== undefined) set(sendParts, `${sendId}:${position}`, seq, { externalId })
    },
  }
}
