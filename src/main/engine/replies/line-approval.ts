// Approval in place: the same draft waits for an approver, who edits it and lets it leave, or sends it back to who wrote it.
import type { LineId, QueueLine } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { By } from '../store/ledger.ts'
import type { LatestDraft } from '../store/queue-lines.ts'
import type { Store } from '../store/store.ts'
import type { LineMoves } from './line-moves.ts'

export const createLineApproval = (store: Store, { lineOf, move, refuseOthersLease, refuseReserved }: LineMoves) => {
  const draftOf = (id: LineId): LatestDraft => {
    const draft = store.queueLines.latestDraft(id)
    if (!draft || draft.text === null) throw new Refusal('notAllowed', refusalWords.noDraftYet)
    return draft
  }

  const waiting = (id: LineId): QueueLine => {
    const line = lineOf(id)
    if (line.state !== 'awaitingApproval') throw new Refusal('notAllowed', refusalWords.doesNotAwaitApproval)
    return line
  }

  return {
    /** Who wrote it stays on the line, without a lease: an approver may go to work at once. */
    ask: (id: LineId, by: By): void => {
      const line = lineOf(id)
      refuseOthersLease(line, by)
      refuseReserved(line, null, by)
      const { memberId, version } = draftOf(id)
      move(line, 'awaitingApproval', by, { claimedBy: line.claimedBy ?? memberId, payload: { askedFor: version } })
    },
    /** `version`: the one that was read; other words become a version of the approver's. */
    take: (id: LineId, { version, text }: { version: number; text: string }, by: By): void => {
      const line = waiting(id)
      const draft = draftOf(id)
      if (draft.version !== version) throw new Refusal('notAllowed', refusalWords.replyDraftChanged)
      if (draft.text === text) return
      const words = store.texts.saveWords(text)
      const edited = store.queueLines.addDraft(id, words.id, by.memberId, by.recordedAt)
      move(line, 'drafted', by, { lease: true, payload: { version: edited, commitment: words.commitment } })
    },
    sendBack: (id: LineId, why: string, by: By): void => {
      const line = waiting(id)
      const writer = line.claimedBy ?? draftOf(id).memberId
      move(line, 'drafted', by, { kind: 'line.sentBack', said: why, lease: true, claimedBy: writer })
    },
  }
}
