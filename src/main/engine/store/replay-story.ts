// What the story must hold if the ledger is true: an entry for each act that tells itself or was written by hand, a
// version for each edit. An entry is known by the ledger entry it tells of, since that was written before it.
import type { Phase } from '../../../shared/states.ts'
import { type Act, asValue, type Table, type Value } from './held.ts'

const factsOf = ({ kind, payload }: Act): { kind: string; facts: unknown; evidence: unknown } | null => {
  const { openedBy, from, to, channel, alertKind, why, evidence } = payload
  switch (kind) {
    case 'crisis.opened':
      return { kind: 'crisis', facts: { kind: 'crisisOpened', openedBy }, evidence: [] }
    case 'crisis.moved':
      return { kind: 'phase', facts: { kind: 'crisisMoved', from, to }, evidence: [] }
    case 'alert.raised':
      return { kind: 'alert', facts: { kind: 'alert', alertKind, why }, evidence }
    case 'alert.dismissed':
      return { kind: 'alert', facts: { kind: 'alertDismissed', alertKind }, evidence: [] }
    case 'statement.published':
      return { kind: 'statement', facts: { kind: 'statement', state: 'published', channel }, evidence: evidence ?? [] }
    case 'source.blinded':
    case 'source.recovered':
      return { kind: 'source', facts: { kind: 'blind', ...(payload.facts as object) }, evidence: [] }
    case 'fact.saved':
    case 'fact.withdrawn': {
      const isWithdrawn = kind === 'fact.withdrawn'
      return { kind: 'fact', facts: { kind: 'fact', factKind: payload.factKind, isWithdrawn }, evidence: [] }
    }
    case 'adviser.decided': {
      const { family, isAsAdvised } = payload
      return { kind: 'decision', facts: { kind: 'advice', family, isAsAdvised }, evidence: [] }
    }
    case 'entry.added':
      return { kind: String(payload.kind), facts: null, evidence }
    default:
      return null
  }
}

/** Acts whose reason the entry shows. */
const SAYS_WHY = ['crisis.opened', 'crisis.moved', 'alert.dismissed']
const EDITS = [
  'entry.corrected',
  'entry.moved',
  'entry.marked',
  'entry.unmarked',
  'entry.hidden',
  'entry.shown',
  'entry.restored',
]

const sorted = (evidence: unknown): string =>
  JSON.stringify([...new Set(evidence as number[])].sort((one, other) => one - other))

/** `phaseNow`: where a crisis stands after the acts so far. */
export const createStoryReplay = (phaseNow: (crisisId: Value) => Phase) => {
  /** By `seq of the act:version`. */
  const versions: Table = new Map()
  const edits: Act[] = []
  /** What each fact said last: withdrawing it tells the same words. */
  const factTexts = new Map<unknown, Value>()

  const textOf = ({ kind, payload }: Act): Value => {
    if (kind === 'fact.saved') factTexts.set(payload.factId, asValue(payload.commitment))
    if (kind === 'fact.saved' || kind === 'fact.withdrawn') return factTexts.get(payload.factId) ?? null
    return kind === 'entry.added' ? asValue(payload.commitment) : null
  }

  const begin = (act: Act, crisisId: Value): void => {
    const told = factsOf(act)
    // An alert that belongs to no crisis is in no story.
    if (told === null || crisisId === null) return
    const { seq, happenedAt, recordedAt, memberId, payload } = act
    const isByHand = act.kind === 'entry.added'
    const hasReason = SAYS_WHY.includes(act.kind)
    const fields: Record<string, Value> = {
      crisisId,
      kind: told.kind,
      facts: asValue(told.facts),
      evidence: sorted(told.evidence),
      phase: isByHand ? asValue(payload.phase) : phaseNow(crisisId),
      happenedAt,
      memberId,
      text: textOf(act),
      why: asValue(hasReason ? payload.commitment : payload.whyCommitment),
      marked: 0,
      hidden: 0,
    }
    // The machine writes its entry a moment after the act.
    if (isByHand) fields.recordedAt = recordedAt
    versions.set(`${seq}:1`, { seq, fields })
  }

  /** `ledgerSeqOf`: which act an entry tells of, as the story has it. Call once, after the last act. */
  const settle = (ledgerSeqOf: ReadonlyMap<number, number>): void => {
    for (const { seq, recordedAt, memberId, payload } of edits) {
      const { entryId, version, from, commitment, whyCommitment, happenedAt, phase, marked, hidden } = payload
      const origin = ledgerSeqOf.get(Number(entryId))
      // Of a restored version the words too are those of the one it came from.
      const former = versions.get(`${origin}:${from === undefined ? Number(version) - 1 : Number(from)}`)
      const fields: Record<string, Value> = { ...former?.fields, why: asValue(whyCommitment), recordedAt, memberId }
      if (commitment !== undefined) fields.text = asValue(commitment)
      if (happenedAt !== undefined) fields.happenedAt = asValue(happenedAt)
      if (phase !== undefined) fields.phase = asValue(phase)
      if (marked !== undefined) fields.marked = Number(marked)
      if (hidden !== undefined) fields.hidden = Number(hidden)
      versions.set(`${origin}:${version}`, { seq, fields })
    }
  }

  return {
    versions,
    settle,
    /** `statementCrisisId`: the crisis of the act's statement, which its entry does not name. */
    take: (act: Act, statementCrisisId: Value): void => {
      if (EDITS.includes(act.kind)) edits.push(act)
      else begin(act, act.kind === 'statement.published' ? statementCrisisId : asValue(act.payload.crisisId))
    },
  }
}
