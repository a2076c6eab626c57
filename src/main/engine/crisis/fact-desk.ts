// The facts table: what is confirmed, asked or denied by a member, each change a new version with its source, and an
// entry of the story. Nothing is taken out: it is withdrawn, with a reason.
import type { FactKind } from '../../../shared/fact-kinds.ts'
import type { CrisisId, FactId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { StoredFact } from '../store/facts.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'

export interface FactToSave {
  readonly kind: FactKind
  readonly text: string
  readonly source: string | null
}

/** What the story tells of a version. */
export interface FactNoted {
  readonly factId: FactId
  readonly crisisId: CrisisId
  readonly kind: FactKind
  readonly textId: number
  readonly whyTextId: number | null
  readonly ledgerSeq: number
}

export const createFactDesk = (store: Store) => {
  const factOf = (id: FactId): StoredFact => {
    const fact = store.facts.get(id)
    if (!fact || fact.isWithdrawn) throw new Refusal('notFound', refusalWords.noFact)
    return fact
  }

  const write = (
    crisisId: CrisisId,
    known: StoredFact | null,
    { kind, text, source }: FactToSave,
    by: By,
  ): FactNoted => {
    const words = store.texts.saveWords(text)
    const said = source === null ? null : store.texts.saveWords(source)
    const factId = known?.id ?? store.facts.add(crisisId)
    const version = (known?.version ?? 0) + 1
    const ledgerSeq = store.ledger.append({
      ...by,
      kind: 'fact.saved',
      payload: {
        factId,
        version,
        crisisId,
        factKind: kind,
        commitment: words.commitment,
        ...(said ? { commitments: [said.commitment] } : {}),
      },
    })
    store.facts.addVersion(factId, version, {
      kind,
      textId: words.id,
      sourceTextId: said?.id ?? null,
      confirmedAt: by.happenedAt,
      recordedAt: by.recordedAt,
      memberId: by.memberId,
      withdrawnTextId: null,
    })
    return { factId, crisisId, kind, textId: words.id, whyTextId: null, ledgerSeq }
  }

  return {
    factOf,
    /** `factId` null = a new one. */
    save: (crisisId: CrisisId, factId: FactId | null, fact: FactToSave, by: By): FactNoted => {
      const known = factId === null ? null : factOf(factId)
      // What is on screen may be of another crisis.
      if (known && known.crisisId !== crisisId) throw new Refusal('notFound', refusalWords.noFact)
      if (fact.kind !== 'unknown' && fact.source === null)
        throw new Refusal('invalidInput', refusalWords.factNeedsSource)
      return write(crisisId, known, fact, by)
    },
    withdraw: (factId: FactId, why: string, by: By): FactNoted => {
      const { crisisId, version: former, kind, textId, sourceTextId, confirmedAt } = factOf(factId)
      const said = store.texts.saveWords(why)
      const version = former + 1
      const ledgerSeq = store.ledger.append({
        ...by,
        kind: 'fact.withdrawn',
        payload: { factId, version, crisisId, factKind: kind, whyCommitment: said.commitment },
      })
      store.facts.addVersion(factId, version, {
        kind,
        textId,
        sourceTextId,
        confirmedAt,
        recordedAt: by.recordedAt,
        memberId: by.memberId,
        withdrawnTextId: said.id,
      })
      return { factId, crisisId, kind, textId, whyTextId: said.id, ledgerSeq }
    },
  }
}
