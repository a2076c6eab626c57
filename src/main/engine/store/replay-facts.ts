// What the facts table and the strategy adviser must hold if the ledger is true.
import { type Act, asValue, set, type Table } from './held.ts'

export const createFactReplay = () => {
  const facts: Table = new Map()
  /** By `fact:version`. */
  const versions: Table = new Map()
  const answers: Table = new Map()
  const decisions: Table = new Map()

  const takeFact = ({ seq, happenedAt, recordedAt, memberId, kind, payload }: Act): void => {
    const { factId, version, crisisId, factKind, commitment, commitments, whyCommitment } = payload
    const former = versions.get(`${factId}:${Number(version) - 1}`)?.fields
    const said = { recordedAt, memberId, kind: factKind }
    set(facts, factId, seq, { crisisId })
    set(versions, `${factId}:${version}`, seq, {
      ...(kind === 'fact.withdrawn'
        ? { ...former, ...said, withdrawnWhy: whyCommitment }
        : {
            ...said,
            text: commitment,
            source: asValue((commitments as readonly string[] | undefined)?.[0]),
            confirmedAt: happenedAt,
            withdrawnWhy: null,
          }),
    })
  }

  const takeAdvice = ({ seq, happenedAt, memberId, kind, payload }: Act): void => {
    const { answerId, decisionId, isAsAdvised, whyCommitment, ...said } = payload
    if (kind === 'adviser.answered') set(answers, answerId, seq, { ...said, answeredAt: happenedAt, memberId })
    if (kind !== 'adviser.decided') return
    set(decisions, decisionId, seq, {
      ...said,
      isAsAdvised: Number(isAsAdvised),
      why: whyCommitment,
      decidedAt: happenedAt,
      memberId,
    })
  }

  return {
    facts,
    versions,
    answers,
    decisions,
    take: (act: Act): void => {
      if (act.kind === 'fact.saved' || act.kind === 'fact.withdrawn') takeFact(act)
      if (act.kind.startsWith('adviser.')) takeAdvice(act)
    },
  }
}
