// What the brand says in a crisis: drafted, approved, published. From here, by hand, or found where it was said.

import { blanksOf } from '../../../shared/blanks.ts'
import type { CrisisId, MentionSeq, SendId, Statement } from '../../../shared/model.ts'
import { isLiveSend } from '../../../shared/outbox.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { sendRefusalWords } from '../../../shared/send-refusal-words.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'

export interface Published {
  readonly channel: string
  readonly url: string | null
  readonly publishedAt: number
  /** Our posts that say it, where they were found. */
  readonly evidence?: readonly MentionSeq[]
}

export const createStatementDesk = (store: Store) => {
  const statementOf = (id: number): Statement => {
    const statement = store.statements.get(id)
    if (!statement) throw new Refusal('notFound', refusalWords.noStatement)
    return statement
  }
  const publish = ({ id, crisisId }: Statement, where: Published, by: By): number => {
    const { channel, url, publishedAt, evidence } = where
    const payload = { statementId: id, channel, url, publishedAt, evidence }
    const ledgerSeq = store.ledger.append({ ...by, happenedAt: publishedAt, kind: 'statement.published', payload })
    store.statements.publish(id, channel, url, publishedAt, by.recordedAt)
    store.crises.noteStatement(crisisId, publishedAt)
    return ledgerSeq
  }

  return {
    statementOf,
    draft: (crisisId: CrisisId, statementId: number | null, text: string, by: By): number => {
      const known = statementId === null ? null : statementOf(statementId)
      // A draft stays in its crisis: what is on screen may be of another.
      if (known && known.crisisId !== crisisId) throw new Refusal('notFound', refusalWords.noStatement)
      if (known && known.state !== 'draft' && known.state !== 'approved')
        throw new Refusal('notAllowed', refusalWords.notADraft)
      // What leaves is what was approved: other words would be held for said.
      const isLeaving = store.sends
        .ofStatements(crisisId)
        .some((send) => send.statementId === statementId && isLiveSend(send))
      if (known && isLeaving) throw new Refusal('notAllowed', sendRefusalWords.statementIsLeaving)
      const words = store.texts.saveWords(text)
      const id = known?.id ?? store.statements.add(crisisId, words.id, by.happenedAt, by)
      // Approved words that are changed are a draft again: somebody approves what is new.
      if (known?.state === 'approved') store.statements.move(known.id, 'draft', by.recordedAt)
      if (known) store.statements.rewrite(known.id, words.id, by)
      store.ledger.append({
        ...by,
        kind: 'statement.drafted',
        payload: { statementId: id, crisisId, commitment: words.commitment },
      })
      return id
    },
    /** `seen`: the words that the person read. */
    approve: (id: number, seen: string, by: By): void => {
      const { state, text } = statementOf(id)
      if (state !== 'draft') throw new Refusal('notAllowed', refusalWords.onlyDraftsApproved)
      if (text !== seen) throw new Refusal('notAllowed', refusalWords.draftChanged)
      if (blanksOf(text).length > 0) throw new Refusal('notAllowed', refusalWords.fillPlaceholders)
      store.ledger.append({ ...by, kind: 'statement.approved', payload: { statementId: id } })
      store.statements.move(id, 'approved', by.recordedAt)
    },
    /** Said from one account already, it may still be said from others. */
    demandApproved: (id: number): Statement => {
      const statement = statementOf(id)
      if (statement.state !== 'approved' && statement.state !== 'published')
        throw new Refusal('notAllowed', refusalWords.approveFirst)
      return statement
    },
    /** A later post of ours puts it right. */
    corrected: (id: number, sendId: SendId, by: By): void => {
      if (statementOf(id).state !== 'published') return
      store.ledger.append({ ...by, kind: 'statement.corrected', payload: { statementId: id, sendId } })
      store.statements.move(id, 'corrected', by.recordedAt)
    },
    /** A post of ours that did not leave from here: it was said, so it is a statement. */
    found: (crisisId: CrisisId, text: string, where: Published, by: By): { id: number; ledgerSeq: number } => {
      const words = store.texts.saveWords(text)
      const id = store.statements.add(crisisId, words.id, where.publishedAt, by)
      const { commitment } = words
      store.ledger.append({ ...by, kind: 'statement.drafted', payload: { statementId: id, crisisId, commitment } })
      store.ledger.append({ ...by, kind: 'statement.approved', payload: { statementId: id } })
      store.statements.move(id, 'approved', by.recordedAt)
      return { id, ledgerSeq: publish(statementOf(id), where, by) }
    },
    publishedByHand: (id: number, where: Published, by: By): { ledgerSeq: number; statement: Statement } => {
      const statement = statementOf(id)
      if (statement.state !== 'approved') throw new Refusal('notAllowed', refusalWords.approveFirst)
      return { ledgerSeq: publish(statement, where, by), statement }
    },
  }
}
